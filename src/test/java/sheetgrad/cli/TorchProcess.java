package sheetgrad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One Python that has loaded PyTorch, which takes seconds, and then runs any number of scripts, one after the other. */
final class TorchProcess implements AutoCloseable {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");
    private static final String READY = "ready";

    /** For each line of its input: runs the script of that name, prints how that went, how many lines, and the lines. */
    private static final String LOOP =
            """
            import contextlib, io, runpy, sys, traceback
            import torch
            print("ready", flush=True)
            for name in sys.stdin:
                printed, end = io.StringIO(), "done"
                try:
                    with contextlib.redirect_stdout(printed):
                        runpy.run_path(name.strip(), run_name="__main__")
                except BaseException:
                    end = "failed"
                    printed.write(traceback.format_exc())
                lines = printed.getvalue().splitlines()
                print(end)
                print(len(lines))
                print("\\n".join(lines), flush=True)
            """;

    private final Process process;
    private final PrintStream input;
    private final BufferedReader output;

    private TorchProcess(Process process) {
        this.process = process;
        this.input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the first Python that has PyTorch; nothing if there is none. */
    static Optional<TorchProcess> start() throws IOException {
        for (String python : PYTHONS) {
            try {
                TorchProcess started = new TorchProcess(builder(python).start());
                if (READY.equals(started.output.readLine())) {
                    return Optional.of(started);
                }
                started.close();
            } catch (IOException missing) {
                // the next one, if there is one
            }
        }
        return Optional.empty();
    }

    private static ProcessBuilder builder(String python) {
        ProcessBuilder builder =
                new ProcessBuilder(python, "-c", LOOP)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", "1"); // the models are small
        return builder;
    }

    /** What a script prints; an error with its complaint if it fails. */
    String run(Path script) throws IOException {
        input.println(script.toAbsolutePath());
        boolean isDone = "done".equals(output.readLine());
        int count = Integer.parseInt(String.valueOf(output.readLine()));
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < Math.max(1, count); i++) {
            printed.append(output.readLine()).append('\n');
        }
        if (!isDone) {
            throw new AssertionError("the script failed: " + script + "\n" + printed);
        }
        return printed.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
