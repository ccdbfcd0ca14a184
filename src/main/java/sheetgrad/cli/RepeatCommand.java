package sheetgrad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.SheetRange;
import sheetgrad.training.repeat.CourseMacros;
import sheetgrad.training.repeat.MacroRun;
import sheetgrad.training.repeat.MacroStep;
import sheetgrad.training.repeat.Repetition;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;

/** Copies ranges onto others several times, recalculating each time, as the macros of course authors do. */
@Command(
        name = "repeat",
        mixinStandardHelpOptions = true,
        description =
                "Copies ranges onto others N times, recalculating each time and recording chosen cells.")
final class RepeatCommand implements Callable<Integer> {
    /** What {@code --json} prints: each recorded cell's values, the first from before the first time. */
    record Report(int times, List<Recorded> recorded) {}

    /** One recorded cell; null where it showed no number. */
    record Recorded(String cell, List<@Nullable Double> values) {}

    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The .xlsx or .xlsm workbook.")
    private Path file = Path.of("");

    @Option(
            names = "--sheet",
            paramLabel = "S",
            description = "The sheet of ranges without one; the first if left out.")
    private Optional<String> sheet = Optional.empty();

    @Option(
            names = "--copy",
            paramLabel = "FROM=TO",
            description =
                    "Copy the values of one range onto another, such as S!C32:D32=S!C1:D1; may be given several times."
                            + " All are copied before the next calculation.")
    private List<String> copies = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "R=X",
            description = "Put a number into every cell of a range, once, at the beginning.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--times", paramLabel = "N", description = "How often (default: 1).")
    private Optional<Integer> times = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "R",
            description = "Record these cells; may be given several times.")
    private List<String> records = new ArrayList<>();

    @Option(
            names = "--reset",
            description =
                    "Begin with what the button Reset of the sheet does (the course's graddesc.xlsm).")
    private boolean isReset;

    @Option(
            names = "--run",
            description =
                    "Do what the button Run of the sheet does: five epochs, unless --times says otherwise.")
    private boolean isRun;

    @Option(
            names = "--corrected",
            description =
                    "With --run, keep the update of each epoch's last row, which the workbook's names lose.")
    private boolean isCorrected;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of random cells (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "Where to save; nothing is saved if left out.")
    private Optional<Path> target = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    RepeatCommand(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        requireSense();
        if (target.isPresent()) {
            CalculatedFile.requireWritable(target.get());
        }
        CalculatedFile calculated = CalculatedFile.open(file, functions, seed);
        Repetition repetition = repetition(calculated);
        MacroRun run = new MacroRun(calculated.calculation());
        List<double[]> recorded;
        try (SolveProgress progress = SolveProgress.inTerminal(repetition.times())) {
            recorded = repetition.run(run, progress::show, () -> false);
        }
        if (target.isPresent()) {
            keep(run.edit("Repeat"), calculated, target.get());
        }
        report(repetition, calculated, recorded);
        return ExitStatus.DONE;
    }

    private void requireSense() throws CommandException {
        if (isRun && !copies.isEmpty()) {
            throw refusal("--run knows by itself what to copy; give --run or --copy");
        }
        if (isCorrected && !isRun) {
            throw refusal("--corrected needs --run");
        }
        if (!isRun && !isReset && copies.isEmpty()) {
            throw refusal("say what to repeat: --copy FROM=TO, or --reset and --run");
        }
        if (times.filter(number -> number < 0).isPresent()) {
            throw refusal("--times must not be negative");
        }
    }

    private static CommandException refusal(String sentence) {
        return new CommandException(ExitStatus.BAD_INPUT, sentence);
    }

    private Repetition repetition(CalculatedFile calculated) throws CommandException {
        List<MacroStep> before = new ArrayList<>();
        List<MacroStep> each = new ArrayList<>();
        List<ModelCell> recorded = new ArrayList<>();
        int usual = copies.isEmpty() ? 0 : 1;
        if (isReset || isRun) {
            CourseMacros macros = macros(calculated);
            before.addAll(isReset ? macros.reset() : List.of());
            each.addAll(isRun ? macros.run(isCorrected) : List.of());
            recorded.addAll(macros.weights());
            usual = isRun ? macros.epochsOfRun() : usual;
        }
        for (String text : settings) {
            before.add(setting(text, calculated));
        }
        for (String text : copies) {
            each.add(copy(text, calculated));
        }
        for (String text : records) {
            addCells(area(text, calculated), recorded);
        }
        return new Repetition(before, each, times.orElse(usual), recorded);
    }

    private CourseMacros macros(CalculatedFile calculated) throws CommandException {
        Sheet meant = sheet(calculated);
        return CourseMacros.find(calculated.workbook(), meant.id())
                .orElseThrow(
                        () ->
                                refusal(
                                        file
                                                + ": the sheet "
                                                + meant.name()
                                                + " has no buttons Reset and Run as the course's graddesc.xlsm has them"));
    }

    private Sheet sheet(CalculatedFile calculated) throws CommandException {
        if (sheet.isEmpty()) {
            return calculated.workbook().sheets().get(0);
        }
        return calculated
                .workbook()
                .findSheet(sheet.get())
                .orElseThrow(() -> refusal(file + ": there is no sheet named " + sheet.get()));
    }

    private MacroStep setting(String text, CalculatedFile calculated) throws CommandException {
        int equals = text.lastIndexOf('=');
        double number =
                NumberText.parse(text.substring(equals + 1).strip())
                        .orElseThrow(() -> refusal("--set " + text + " ends with no number"));
        return new MacroStep.SetNumber(area(before(text, equals), calculated), number);
    }

    private MacroStep copy(String text, CalculatedFile calculated) throws CommandException {
        int equals = text.lastIndexOf('=');
        Area from = area(before(text, equals), calculated);
        Area to = area(text.substring(equals + 1), calculated);
        try {
            return new MacroStep.CopyValues(from, to);
        } catch (IllegalArgumentException e) {
            throw refusal("--copy " + text + ": " + e.getMessage());
        }
    }

    private static String before(String text, int equals) throws CommandException {
        if (equals < 0) {
            throw refusal(text + " has no = in it");
        }
        return text.substring(0, equals);
    }

    private Area area(String text, CalculatedFile calculated) throws CommandException {
        String body = text.strip();
        String named = body.contains("!") ? body : sheet(calculated).name() + "!" + body;
        SheetRange range =
                SheetRange.parse(named)
                        .orElseThrow(() -> refusal(text + " is not a range such as basic!C1:C2"));
        Sheet found =
                calculated
                        .workbook()
                        .findSheet(range.sheet())
                        .orElseThrow(
                                () -> refusal(file + ": there is no sheet named " + range.sheet()));
        return new Area(found.id(), range.range());
    }

    private static void addCells(Area area, List<ModelCell> cells) {
        for (CellAddress address : area.range().cells()) {
            ModelCell cell = new ModelCell(area.sheet(), address);
            if (!cells.contains(cell)) {
                cells.add(cell);
            }
        }
    }

    private static void keep(Edit edit, CalculatedFile calculated, Path saved)
            throws CommandException {
        edit.applyTo(calculated.workbook());
        calculated.calculation().random().setFrozen(true);
        calculated.calculation().contentsChanged(edit);
        calculated.calculation().recalculate();
        calculated.save(saved);
    }

    private void report(Repetition repetition, CalculatedFile calculated, List<double[]> values) {
        List<Recorded> list = new ArrayList<>();
        for (int i = 0; i < repetition.recorded().size(); i++) {
            List<@Nullable Double> ofCell = new ArrayList<>();
            for (double[] record : values) {
                ofCell.add(Output.finite(record[i]));
            }
            list.add(new Recorded(calculated.name(repetition.recorded().get(i)), ofCell));
        }
        if (isJson) {
            output.json(new Report(repetition.times(), list));
            return;
        }
        for (Recorded one : list) {
            output.line("%s: %s", one.cell(), one.values());
        }
        target.ifPresent(saved -> output.line("saved to %s", saved));
    }
}
