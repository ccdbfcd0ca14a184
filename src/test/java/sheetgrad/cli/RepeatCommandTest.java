package sheetgrad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.SharedFiles;

/** Newton's method for the root of 2 in a sheet: A1 the guess, B1 the better guess, C1 its square. */
class RepeatCommandTest {
    @TempDir private Path folder = Path.of("");

    private Path book = Path.of("");

    @BeforeEach
    void writeBook() throws IOException {
        book = folder.resolve("newton.xlsx");
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("newton");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellFormula("(A1+2/A1)/2");
            row.createCell(2).setCellFormula("A1^2");
            try (var stream = Files.newOutputStream(book)) {
                workbook.write(stream);
            }
        }
    }

    private static CommandLineRun repeat(Path book, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("repeat", book, "--json"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray());
    }

    @Test
    void copiesRecalculatesRecordsAndSaves() throws IOException {
        Path out = folder.resolve("out.xlsx");
        CommandLineRun run =
                repeat(
                        book,
                        "--copy",
                        "B1=A1",
                        "--times",
                        "6",
                        "--set",
                        "newton!A1=3",
                        "--record",
                        "A1:B1",
                        "--record",
                        "C1",
                        "-o",
                        out);
        assertEquals(0, run.status(), run.messages());
        assertEquals(6, run.json().get("times").asInt());
        JsonNode guesses = run.json().get("recorded").get(0);
        assertEquals("newton!A1", guesses.get("cell").asText());
        assertEquals(7, guesses.get("values").size());
        assertEquals(3, guesses.get("values").get(0).asDouble());
        assertEquals((3 + 2.0 / 3) / 2, guesses.get("values").get(1).asDouble());
        assertEquals(Math.sqrt(2), guesses.get("values").get(6).asDouble(), 1e-15);
        assertEquals(3, run.json().get("recorded").size());
        try (Workbook saved = new XSSFWorkbook(Files.newInputStream(out))) {
            var row = saved.getSheet("newton").getRow(0);
            assertEquals(Math.sqrt(2), row.getCell(0).getNumericCellValue(), 1e-15);
            assertEquals("(A1+2/A1)/2", row.getCell(1).getCellFormula());
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertEquals(2, repeat(book).status());
        assertEquals(2, repeat(book, "--run").status());
        assertEquals(2, repeat(book, "--corrected", "--copy", "B1=A1").status());
        CommandLineRun shapes = repeat(book, "--copy", "B1:C1=A1");
        assertEquals(2, shapes.status());
        assertTrue(shapes.messages().contains("1 x 2"), shapes.messages());
        assertEquals(2, repeat(book, "--copy", "nowhere!B1=A1").status());
    }

    @Test
    void buttonsOfTheCourseAreCarriedOut() throws IOException {
        Path course = SharedFiles.file("corpus/course-v3/graddesc.xlsm");
        CommandLineRun run = repeat(course, "--sheet", "basic", "--reset", "--run");
        assertEquals(0, run.status(), run.messages());
        JsonNode values = run.json().get("recorded").get(0).get("values");
        assertEquals(6, values.size());
        assertEquals(1.2754625002528799, values.get(5).asDouble(), 3e-16);
        CommandLineRun corrected =
                repeat(course, "--sheet", "basic", "--reset", "--run", "--corrected");
        assertEquals(
                1.29822,
                corrected.json().get("recorded").get(0).get("values").get(5).asDouble(),
                5e-6);
    }
}
