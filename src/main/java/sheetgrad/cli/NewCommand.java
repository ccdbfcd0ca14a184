package sheetgrad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.lesson.CourseModel;
import sheetgrad.lesson.CourseModels;
import sheetgrad.lesson.DigitFiles;
import sheetgrad.lesson.KaggleTitanic;
import sheetgrad.lesson.generator.Refusal;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.AtomicFile;
import sheetgrad.xlsx.WorkbookFileException;
import sheetgrad.xlsx.WorkbookWriter;

/** Writes one of the bundled course workbooks. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes one of the bundled course workbooks.")
final class NewCommand implements Callable<Integer> {
    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "The model, such as titanic; without one that exists, all are listed.")
    private String model = "";

    @Option(
            names = "-o",
            required = true,
            paramLabel = "FILE",
            description = "The .xlsx file to write.")
    private Path target = Path.of("");

    @Option(
            names = "--train",
            paramLabel = "TRAIN.csv",
            description = "For titanic: build the model from Kaggle's train.csv.")
    private Optional<Path> train = Optional.empty();

    @Option(
            names = "--test",
            paramLabel = "TEST.csv",
            description = "For titanic with --train: predict for Kaggle's test.csv.")
    private Optional<Path> test = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "For digits: Kaggle's train.csv, or MNIST's file of pictures, which needs --labels.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "For digits: MNIST's file of labels.")
    private Optional<Path> labels = Optional.empty();

    NewCommand(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        CourseModel wanted =
                CourseModels.find(model)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                ExitStatus.BAD_INPUT,
                                                "there is no model "
                                                        + model
                                                        + "; there are "
                                                        + CourseModels.all().stream()
                                                                .map(CourseModel::id)
                                                                .collect(
                                                                        Collectors.joining(", "))));
        CalculatedFile.requireWritable(target);
        if (Stream.of(train, test, data, labels).anyMatch(Optional::isPresent)) {
            build(wanted);
        } else {
            write(wanted, target);
        }
        output.line("%s written to %s", wanted.title(), target);
        return ExitStatus.DONE;
    }

    /** Builds the model from the user's own data. */
    private void build(CourseModel wanted) throws CommandException {
        boolean isTitanic = wanted.id().equals("titanic") && train.isPresent() && data.isEmpty();
        boolean isDigits = wanted.id().equals("digits") && data.isPresent() && train.isEmpty();
        if (!isTitanic && !isDigits) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    "--train, with or without --test, goes with titanic; --data, with or without --labels, with digits");
        }
        try {
            save(isTitanic ? KaggleTitanic.build(train.orElseThrow(), test) : digits());
        } catch (Refusal refusal) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(refusal.getMessage()));
        }
    }

    private Workbook digits() {
        Path pictures = data.orElseThrow();
        return labels.isPresent()
                ? DigitFiles.fromIdx(pictures, labels.get())
                : DigitFiles.fromCsv(pictures);
    }

    private void save(Workbook workbook) throws CommandException {
        Calculation calculation =
                new Calculation(workbook, functions, new RandomDraws(1), Clock.systemDefaultZone());
        calculation.calculateAll();
        try {
            new WorkbookWriter().create(workbook, calculation.snapshot(), target);
        } catch (WorkbookFileException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        }
    }

    /** Copies the workbook of a bundled model to a file. */
    static void write(CourseModel model, Path target) throws CommandException {
        try (InputStream stream = model.open()) {
            AtomicFile.copy(stream, target);
        } catch (WorkbookFileException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, target + ": it could not be written");
        }
    }
}
