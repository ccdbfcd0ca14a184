package sheetgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.xlsx.OpenedWorkbook;

/** Writes the sheets of a workbook as a PDF document. */
@Command(
        name = "pdf",
        mixinStandardHelpOptions = true,
        description =
                "Writes the sheets of a workbook as a PDF document, on pages as the file sets them up.")
final class PdfCommand implements Callable<Integer> {
    private final Window window;
    private final Output output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The .xlsx or .xlsm workbook.")
    private Path file;

    @Option(
            names = "--sheet",
            paramLabel = "S",
            description = "The sheet to write; all that are not hidden if left out.")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "The .pdf to write.")
    private Path target = Path.of("");

    PdfCommand(Window window, Output output) {
        this.window = window;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        OpenedWorkbook workbook = CalculatedFile.read(file);
        CalculatedFile.requireWritable(target);
        if (sheet.isPresent() && workbook.workbook().findSheet(sheet.get()).isEmpty()) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    file
                            + " has no sheet \""
                            + sheet.get()
                            + "\", but "
                            + CalculatedFile.sheetNames(workbook.workbook()));
        }
        try {
            int pages = window.print(file, workbook, sheet, target);
            output.line("%s in %s", pages == 1 ? "1 page" : pages + " pages", target);
            return ExitStatus.DONE;
        } catch (IOException refusal) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(refusal.getMessage()));
        }
    }
}
