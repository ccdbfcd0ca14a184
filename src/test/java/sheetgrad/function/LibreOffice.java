package sheetgrad.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LibreOffice as it is installed here: a second program that calculates workbooks. */
final class LibreOffice {
    private static final long MOST_SECONDS = 300;
    private static final Pattern VERSION = Pattern.compile("LibreOffice (\\d+\\.\\d+)");

    private final String version;

    private LibreOffice(String version) {
        this.version = version;
    }

    /** The program, if it is installed. */
    static Optional<LibreOffice> find() {
        try {
            Matcher version = VERSION.matcher(run(List.of("soffice", "--version"), 60));
            return version.find()
                    ? Optional.of(new LibreOffice(version.group(1)))
                    : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    /** Major and minor version, such as 7.4. */
    String version() {
        return version;
    }

    /**
     * Opens a workbook without values, calculates it, and saves it as flat OpenDocument, which tells LibreOffice's
     * errors apart better than .xlsx does.
     */
    Path calculate(Path workbook, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add("soffice");
        command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
        command.addAll(List.of("--headless", "--norestore", "--convert-to", "fods", "--outdir"));
        Path out = Files.createDirectories(folder.resolve("calculated"));
        command.add(out.toString());
        command.add(workbook.toString());
        String said = run(command, MOST_SECONDS);
        String name = workbook.getFileName().toString();
        Path calculated = out.resolve(name.substring(0, name.lastIndexOf('.')) + ".fods");
        if (!Files.exists(calculated)) {
            throw new IOException("LibreOffice did not save " + calculated + ": " + said);
        }
        return calculated;
    }

    private static String run(List<String> command, long seconds) throws IOException {
        Path said = Files.createTempFile("soffice", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IOException("LibreOffice took longer than " + seconds + " seconds");
            }
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", stopped));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(said);
        }
    }
}
