package sheetgrad.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
    private static final long SECONDS = 60;

    @TempDir Path folder;

    @Test
    void withoutAnArchiveTheProgramGoesOnWhereItIs() {
        assertEquals(OptionalInt.empty(), QuickStart.run(jar(), program(Ends.class)));
    }

    @Test
    void theExitStatusIsTheProgramsEvenWithAnArchiveThatIsNone() throws IOException {
        writeArchive();

        assertEquals(OptionalInt.of(7), QuickStart.run(jar(), program(Ends.class)));
    }

    @Test
    void theProgramEndsWithWhoStartedIt() throws Exception {
        writeArchive();
        for (boolean forcibly : List.of(false, true)) {
            Process starter =
                    new ProcessBuilder(
                                    java(),
                                    "-cp",
                                    classPath(),
                                    Starts.class.getName(),
                                    jar().toString())
                            .start();
            ProcessHandle program = ProcessHandle.of(printedNumber(starter)).orElseThrow();
            if (forcibly) {
                starter.destroyForcibly();
            } else {
                starter.destroy();
            }

            program.onExit().get(SECONDS, TimeUnit.SECONDS);
            assertTrue(starter.waitFor(SECONDS, TimeUnit.SECONDS));
        }
    }

    private static long printedNumber(Process process) throws IOException {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(output.readLine());
        }
    }

    private static List<String> program(Class<?> mainClass) {
        return List.of("-cp", classPath(), mainClass.getName());
    }

    private Path jar() {
        return folder.resolve("sheetgrad.jar");
    }

    private void writeArchive() throws IOException {
        String name = "sheetgrad-" + System.getProperty("java.vm.version") + ".jsa";
        Files.writeString(folder.resolve(name), "no archive");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return folder(QuickStart.class) + File.pathSeparator + folder(QuickStartTest.class);
    }

    private static Path folder(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** A program that ends at once. */
    static final class Ends {
        public static void main(String[] arguments) {
            System.exit(7);
        }
    }

    /** A program that the quick start is asked to start, as the jar's does. */
    static final class Starts {
        public static void main(String[] arguments) {
            System.exit(QuickStart.run(Path.of(arguments[0]), program(Waits.class)).orElseThrow());
        }
    }

    /** A program that was started so, tells its process and never ends by itself. */
    static final class Waits {
        public static void main(String[] arguments) throws InterruptedException {
            if (QuickStart.run(arguments).isPresent()) {
                throw new IllegalStateException("started a second time");
            }
            System.out.println(ProcessHandle.current().pid());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
