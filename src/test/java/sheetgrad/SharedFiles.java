package sheetgrad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real workbooks and the gradients of another program, which lie beside the project and are no part of it. Tests
 * that need them are skipped, with a message, where they are missing. The system property {@code sheetgrad.shared} names
 * another folder.
 */
public final class SharedFiles {
    private SharedFiles() {}

    /** A file below the shared folder; the test is skipped if it is not there. */
    public static Path file(String path) {
        Path file = path(path);
        Assumptions.assumeTrue(
                Files.exists(file), "not beside the project, so not tested: " + path);
        return file;
    }

    /** Where a file below the shared folder would lie, whether it is there or not. */
    public static Path path(String path) {
        return folder().resolve(path);
    }

    /** Every workbook of the corpus, in order; none where there is no corpus. */
    public static List<Path> workbooks() {
        Path corpus = folder().resolve("corpus");
        if (!Files.isDirectory(corpus)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(file -> file.toString().matches(".*\\.xls[xm]")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Stream.of(System.getProperty("sheetgrad.shared", ""), "../shared", "../../shared")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../shared"));
    }
}
