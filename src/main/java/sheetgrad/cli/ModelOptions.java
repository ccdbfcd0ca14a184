package sheetgrad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.training.ModelException;
import sheetgrad.training.TrainingModel;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Constraint;
import sheetgrad.workbook.SolverModel.Goal;
import sheetgrad.workbook.Workbook;

/** Which loss and parameters a command works on: named by options, or the Solver model that the workbook stores. */
final class ModelOptions {
    @Option(
            names = "--sheet",
            paramLabel = "S",
            description = "The sheet whose stored Solver model is meant.")
    private Optional<String> sheet = Optional.empty();

    @Option(
            names = "--loss",
            paramLabel = "S!C",
            description = "The loss cell, such as linear!AA7.")
    private Optional<String> loss = Optional.empty();

    @Option(
            names = "--parameters",
            paramLabel = "S!R[,S!R...]",
            description = "The parameter cells, such as linear!R4:AA4.")
    private Optional<String> parameters = Optional.empty();

    @Option(
            names = "--constraint",
            paramLabel = "C",
            description =
                    "What has to hold besides, such as \"S!A1:A3 <= 5\", \"S!B1 = S!C1\"; may be given several times.")
    private List<String> constraints = new ArrayList<>();

    @Option(
            names = "--non-negative",
            description = "Parameters that no >= constraint bounds below must not be negative.")
    private boolean isNonNegative;

    /** The model meant; refused with one sentence if there is none or it cannot be trained. */
    TrainingModel model(CalculatedFile file, Goal goal, double target) throws CommandException {
        try {
            return TrainingModel.of(file.workbook(), solverModel(file, goal, target));
        } catch (ModelException e) {
            throw refusal(file, e);
        }
    }

    private static CommandException refusal(CalculatedFile file, ModelException e) {
        return new CommandException(ExitStatus.BAD_INPUT, file.file() + ": " + e.getMessage());
    }

    /** Keeps the model in the workbook, as Excel's Solver does, on the sheet of its loss. */
    void store(CalculatedFile file, TrainingModel trained) throws CommandException {
        try {
            SolverModel model = solverModel(file, trained.goal(), trained.target());
            SolverModel stored =
                    new SolverModel(
                            model.loss(),
                            model.parameters(),
                            trained.goal(),
                            trained.target(),
                            model.constraints(),
                            model.isNonNegative());
            file.workbook().solverModels().put(trained.loss().sheet(), stored);
        } catch (ModelException e) {
            throw refusal(file, e);
        }
    }

    private SolverModel solverModel(CalculatedFile file, Goal goal, double target)
            throws ModelException {
        Workbook workbook = file.workbook();
        if (loss.isEmpty() && parameters.isEmpty()) {
            SolverModel stored = stored(workbook);
            List<Constraint> all = new ArrayList<>(stored.constraints());
            all.addAll(constraintList());
            return new SolverModel(
                    stored.loss(),
                    stored.parameters(),
                    stored.goal(),
                    stored.target(),
                    all,
                    stored.isNonNegative() || isNonNegative);
        }
        if (loss.isEmpty() || parameters.isEmpty()) {
            throw new ModelException("--loss and --parameters belong together");
        }
        return new SolverModel(
                lossCell(loss.get()),
                ranges(parameters.get()),
                goal,
                target,
                constraintList(),
                isNonNegative);
    }

    private List<Constraint> constraintList() throws ModelException {
        List<Constraint> list = new ArrayList<>();
        for (String text : constraints) {
            Constraint read =
                    Constraint.parse(text)
                            .orElseThrow(
                                    () ->
                                            new ModelException(
                                                    "--constraint "
                                                            + text
                                                            + " does not read like \"linear!A1:A3 <= 5\""));
            list.add(
                    new Constraint(absolute(read.left()), read.relation(), absolute(read.right())));
        }
        return list;
    }

    private String absolute(String side) {
        return SheetRange.parse(qualified(side)).map(SheetRange::toAbsoluteA1).orElse(side);
    }

    /** Whether the loss was named, so that the goal is for the command line to say. */
    boolean isNamed() {
        return loss.isPresent();
    }

    private SolverModel stored(Workbook workbook) throws ModelException {
        if (sheet.isPresent()) {
            Sheet wanted =
                    workbook.findSheet(sheet.get())
                            .orElseThrow(
                                    () ->
                                            new ModelException(
                                                    "there is no sheet named "
                                                            + sheet.get()
                                                            + "; there are "
                                                            + String.join(
                                                                    ", ",
                                                                    CalculatedFile.sheetNames(
                                                                            workbook))));
            return Optional.ofNullable(workbook.solverModels().get(wanted.id()))
                    .orElseThrow(
                            () ->
                                    new ModelException(
                                            "the sheet "
                                                    + wanted.name()
                                                    + " stores no Solver model; name --loss and --parameters"));
        }
        if (workbook.solverModels().size() == 1) {
            return workbook.solverModels().values().iterator().next();
        }
        if (workbook.solverModels().isEmpty()) {
            throw new ModelException(
                    "the workbook stores no Solver model; name --loss and --parameters");
        }
        List<String> names =
                workbook.solverModels().keySet().stream()
                        .map(id -> workbook.sheet(id).name())
                        .toList();
        throw new ModelException(
                "several sheets store a Solver model; name one with --sheet: "
                        + String.join(", ", names));
    }

    private SheetCell lossCell(String text) throws ModelException {
        return SheetCell.parse(qualified(text))
                .orElseThrow(
                        () ->
                                new ModelException(
                                        "--loss " + text + " is not a cell such as linear!AA7"));
    }

    private List<SheetRange> ranges(String text) throws ModelException {
        List<SheetRange> ranges = new ArrayList<>();
        for (String part : splitOutsideQuotes(text)) {
            ranges.add(
                    SheetRange.parse(qualified(part))
                            .orElseThrow(
                                    () ->
                                            new ModelException(
                                                    "--parameters "
                                                            + part
                                                            + " is not a range such as linear!R4:AA4")));
        }
        return ranges;
    }

    /** Puts the sheet of {@code --sheet} before a reference that names none. */
    private String qualified(String text) {
        String body = text.strip();
        return body.contains("!") || sheet.isEmpty() ? body : sheet.get() + "!" + body;
    }

    private static List<String> splitOutsideQuotes(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isQuoted = false;
        for (char c : text.toCharArray()) {
            isQuoted ^= c == '\'';
            if (c == ',' && !isQuoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
