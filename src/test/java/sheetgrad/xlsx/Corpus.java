package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real workbooks that lie beside the project, where they do. */
final class Corpus {
    private Corpus() {}

    static Path file(String name) {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no " + name + " in " + folder());
        return file;
    }

    /** Every workbook; none where the folder does not exist. */
    static List<Path> workbooks() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().matches(".*\\.xls[xm]")).sorted().toList();
        }
    }

    private static Path folder() {
        return Stream.of(
                        System.getProperty("sheetgrad.shared", "../shared"),
                        "../shared",
                        "../../shared")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../shared"))
                .resolve("corpus");
    }
}
