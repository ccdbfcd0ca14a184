package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookFileException;
import sheetgrad.xlsx.WorkbookWriter;

/**
 * The workbooks that are shipped are those that the models build. Run with {@code -Dsheetgrad.regenerate=true} to write
 * them anew after a model has changed.
 */
class BundledWorkbooksTest {
    @TempDir private Path folder = Path.of("");

    static Iterable<CourseModel> models() {
        return CourseModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theShippedFileIsWhatTheModelBuilds(CourseModel model) throws Exception {
        Path shipped = Path.of("workbooks", model.fileName());
        if (Boolean.getBoolean("sheetgrad.regenerate")) {
            write(model, shipped);
        }
        Path built = folder.resolve(model.fileName());
        write(model, built);
        Map<String, byte[]> expected = parts(built);
        Map<String, byte[]> actual = parts(shipped);
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theShippedFileIsSmallAndInTheProgram(CourseModel model) throws IOException {
        Path shipped = Path.of("workbooks", model.fileName());
        assertTrue(Files.size(shipped) < 300_000);
        try (var stream = model.open()) {
            assertArrayEquals(Files.readAllBytes(shipped), stream.readAllBytes());
        }
    }

    private static void write(CourseModel model, Path target)
            throws IOException, WorkbookFileException {
        Workbook workbook = model.build();
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        Files.createDirectories(target.toAbsolutePath().getParent());
        new WorkbookWriter().create(workbook, calculation.snapshot(), target);
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
