package sheetgrad.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sheetgrad.function.FunctionRegistry;

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

    @Override
    public Integer call() throws CommandException {
        if (file.isPresent()) {
            CalculatedFile.read(file.get());
        }
        if (window.hasDisplay()) {
            window.open(file);
            return ExitStatus.DONE;
        }
        if (file.isPresent()) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    "there is no display to open a window on; the commands recalc, verify, gradient and solve need none");
        }
        return new TerminalTour(functions, output).run();
    }
}
