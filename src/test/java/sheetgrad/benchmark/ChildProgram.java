package sheetgrad.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in a virtual machine of its own with this one's class path, such as the command line would start it.
 *
 * @param options of the virtual machine
 */
record ChildProgram(List<String> options, String mainClass, List<String> arguments) {
    private static final List<String> WITHOUT_DISPLAY =
            List.of(
                    "-Djava.awt.headless=true",
                    "-Dglass.platform=Monocle",
                    "-Dmonocle.platform=Headless",
                    "-Dheadless.geometry=1920x1080-32",
                    "-Dprism.order=sw");

    /** A command of Sheetgrad. */
    static ChildProgram command(String... arguments) {
        return new ChildProgram(List.of(), "sheetgrad.Main", List.of(arguments));
    }

    /** A program with a window of 1920 x 1080 that needs neither a display nor a graphics card. */
    static ChildProgram window(String mainClass, String... arguments) {
        return new ChildProgram(WITHOUT_DISPLAY, mainClass, List.of(arguments));
    }

    /** Runs it to its end; gives back what it printed, warnings of JavaFX and the like left out. */
    String run() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment()
                    .put("XDG_CONFIG_HOME", Files.createTempDirectory("benchmark").toString());
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
