package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.calculation.Calculation;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Sheet;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookReader;

/** LibreOffice, where it is installed, calculates the shipped workbooks to the same numbers as this program. */
@Tag("slow")
class LibreOfficeTest {
    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    private static final double TOLERANCE = 1e-9;

    @TempDir private Path folder = Path.of("");

    static Iterable<CourseModel> models() {
        return CourseModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void libreOfficeCalculatesTheSameValues(CourseModel model) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "LibreOffice is not installed");
        OpenedWorkbook theirs = new WorkbookReader().read(convert(model));
        BuiltModel ours = BuiltModel.of(model.build());
        Calculation.Unpredictable random = ours.calculation().unpredictable();
        int compared = 0;
        for (Sheet sheet : ours.workbook().sheets()) {
            int other = theirs.workbook().findSheet(sheet.name()).orElseThrow().id();
            CellRange used = sheet.contents().usedRange().orElseThrow();
            for (int row = 0; row <= used.lastRow(); row++) {
                for (int column = 0; column <= used.lastColumn(); column++) {
                    if (!random.contains(sheet.id(), row, column)) {
                        compared +=
                                assertSame(
                                        ours.workbook().locate(sheet.id(), row, column).toA1(),
                                        ours.calculation().value(sheet.id(), row, column),
                                        theirs.stored().value(other, row, column));
                    }
                }
            }
        }
        assertTrue(compared > 30, "values compared: " + compared);
    }

    private static int assertSame(String cell, Value ours, Value theirs) {
        if (ours instanceof NumberValue number && theirs instanceof NumberValue other) {
            double tolerance = TOLERANCE * Math.max(1, Math.abs(number.number()));
            assertEquals(number.number(), other.number(), tolerance, cell);
        } else {
            assertEquals(ours.toString(), theirs.toString(), cell);
        }
        return ours instanceof NumberValue ? 1 : 0;
    }

    /** What LibreOffice makes of the shipped file without its stored results. */
    private Path convert(CourseModel model) throws IOException, InterruptedException {
        Path bare = folder.resolve(model.fileName());
        withoutResults(Path.of("workbooks", model.fileName()), bare);
        Path converted = Files.createDirectories(folder.resolve("converted"));
        Process process =
                new ProcessBuilder(
                                "timeout",
                                "120",
                                PROGRAM.toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "xlsx",
                                "--outdir",
                                converted.toString(),
                                bare.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertTrue(process.waitFor(150, TimeUnit.SECONDS));
        return converted.resolve(model.fileName());
    }

    private static void withoutResults(Path source, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(source));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    bytes =
                            text.replaceAll("</f><v>[^<]*</v>", "</f>")
                                    .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
                out.closeEntry();
            }
        }
    }
}
