package sheetgrad.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in a virtual machine of its own.
 *
 * @param options of the virtual machine, what to start among them
 */
record ChildProgram(List<String> options, List<String> arguments) {
    private static final Path JAR = Path.of("target", "sheetgrad.jar").toAbsolutePath();

    private static final List<String> WITHOUT_DISPLAY =
            List.of(
                    "-Djava.awt.headless=true",
                    "-Dglass.platform=Monocle",
                    "-Dmonocle.platform=Headless",
                    "-Dheadless.geometry=1920x1080-32",
                    "-Dprism.order=sw");

    /** A command of the jar that was built. */
    static ChildProgram command(String... arguments) {
        return new ChildProgram(List.of("-jar", jar().toString()), List.of(arguments));
    }

    /** The jar's window with a workbook until it is painted, 1920 x 1080 without a display. */
    static ChildProgram openedByJar(Path workbook) {
        String jar = jar().toString();
        return windowProgram(
                jar + File.pathSeparator + System.getProperty("java.class.path"),
                "sheetgrad.ui.grid.FirstPaint",
                workbook.toString(),
                jar);
    }

    /** A program with this one's classes and a window of 1920 x 1080 that needs neither a display nor a graphics card. */
    static ChildProgram window(String mainClass) {
        return windowProgram(System.getProperty("java.class.path"), mainClass);
    }

    private static ChildProgram windowProgram(
            String classPath, String mainClass, String... arguments) {
        List<String> options = new ArrayList<>(WITHOUT_DISPLAY);
        options.addAll(List.of("-cp", classPath, mainClass));
        return new ChildProgram(options, List.of(arguments));
    }

    private static Path jar() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("there is no " + JAR + ": mvn package builds it");
        }
        return JAR;
    }

    /** Runs it to its end; gives back what it printed, warnings of JavaFX and the like left out. */
    String run() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
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
