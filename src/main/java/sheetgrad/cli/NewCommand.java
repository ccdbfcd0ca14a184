package sheetgrad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.lesson.CourseModel;
import sheetgrad.lesson.CourseModels;
import sheetgrad.xlsx.AtomicFile;
import sheetgrad.xlsx.WorkbookFileException;

/** Writes one of the bundled course workbooks. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes one of the bundled course workbooks.")
final class NewCommand implements Callable<Integer> {
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

    NewCommand(Output output) {
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
        write(wanted, target);
        output.line("%s written to %s", wanted.title(), target);
        return ExitStatus.DONE;
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
