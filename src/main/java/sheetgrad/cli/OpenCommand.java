package sheetgrad.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.xlsx.OpenedWorkbook;

/** Opens the window; without a display and without a file it solves the bundled Titanic workbook in the terminal. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the window, with a workbook or on its start page.")
final class OpenCommand implements Callable<Integer> {
    private final Window window;
    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The .xlsx or .xlsm workbook.")
    private Optional<Path> file = Optional.empty();

    OpenCommand(Window window, FunctionRegistry functions, Output output) {
        this.window = window;
        this.functions = functions;
        this.output = output;
    }

    /** Reads the file while the window makes ready, each of which takes about a second. */
    @Override
    public Integer call() throws CommandException {
        CompletableFuture<Boolean> display = CompletableFuture.supplyAsync(window::prepare);
        if (file.isEmpty()) {
            return display.join() ? onStartPage() : new TerminalTour(functions, output).run();
        }
        OpenedWorkbook workbook = CalculatedFile.read(file.get());
        if (!display.join()) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    "there is no display to open a window on; the commands recalc, verify, gradient and solve need none");
        }
        window.open(file.get(), workbook);
        return ExitStatus.DONE;
    }

    private int onStartPage() {
        window.open();
        return ExitStatus.DONE;
    }
}
