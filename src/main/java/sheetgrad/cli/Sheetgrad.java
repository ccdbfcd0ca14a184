package sheetgrad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sheetgrad.function.FunctionRegistry;

/** The command {@code sheetgrad} with all its subcommands. */
@Command(
        name = "sheetgrad",
        mixinStandardHelpOptions = true,
        versionProvider = Sheetgrad.Version.class,
        description =
                "Opens the spreadsheets people learn deep learning from, recalculates them as Excel"
                        + " did, differentiates any loss cell and trains the model.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Exit status: 0 done, 1 the check failed, 2 bad arguments or a file that cannot be"
                    + " read."
        })
public final class Sheetgrad implements Runnable {
    @Spec private CommandSpec spec;

    private Sheetgrad() {}

    /**
     * Runs the command that the arguments name and returns the exit status.
     *
     * @param window what {@code open} opens
     */
    public static int run(
            List<String> arguments,
            FunctionRegistry functions,
            Window window,
            PrintWriter results,
            PrintWriter messages) {
        Output output = new Output(results, messages);
        CommandLine line = new CommandLine(new Sheetgrad());
        needed(
                        arguments,
                        List.of(
                                new OpenCommand(window, functions, output),
                                new RecalcCommand(functions, output),
                                new VerifyCommand(functions, output),
                                new LintCommand(output),
                                new GradientCommand(functions, output),
                                new SolveCommand(functions, output),
                                new RepeatCommand(functions, output),
                                new ExportPytorchCommand(functions, output),
                                new PdfCommand(window, output),
                                new NewCommand(functions, output),
                                new SubmissionCommand(functions, output)))
                .forEach(line::addSubcommand);
        line.setOut(results)
                .setErr(messages)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (exception, command, result) -> report(exception, output));
        try {
            return line.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError e) {
            return report(e, output);
        }
    }

    /** The command that the arguments name, if they name one, else all: reading what they accept takes a while. */
    private static List<Object> needed(List<String> arguments, List<Object> commands) {
        List<Object> named =
                commands.stream()
                        .filter(
                                command ->
                                        !arguments.isEmpty()
                                                && name(command).equals(arguments.get(0)))
                        .toList();
        return named.isEmpty() ? commands : named;
    }

    private static String name(Object command) {
        Command described = command.getClass().getAnnotation(Command.class);
        return described == null ? "" : described.name();
    }

    private static int report(Throwable failure, Output output) {
        output.message("sheetgrad: %s", sentence(failure));
        return failure instanceof CommandException known
                ? known.exitStatus()
                : ExitStatus.BAD_INPUT;
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof CommandException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof OutOfMemoryError) {
            return "the memory that Java may use ("
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB) is not enough for this workbook";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return "a mistake in the program stopped it, nothing was saved: "
                + failure
                + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Without a command, the usage. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version that the build wrote into the program. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream stream =
                    Sheetgrad.class.getResourceAsStream("/sheetgrad/version.properties")) {
                if (stream != null) {
                    properties.load(stream);
                }
            }
            return new String[] {
                "sheetgrad " + Optional.ofNullable(properties.getProperty("version")).orElse("?")
            };
        }
    }
}
