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

/** The command solve beyond plain minimising: y = (A1-3)^2 + (B1+1)^2 in C1, A1 + B1 in D1. */
class SolveCommandTest {
    @TempDir private Path folder = Path.of("");

    private Path book = Path.of("");

    @BeforeEach
    void writeBook() throws IOException {
        book = folder.resolve("book.xlsx");
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("model");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue(1);
            row.createCell(2).setCellFormula("(A1-3)^2+(B1+1)^2");
            row.createCell(3).setCellFormula("A1+B1");
            try (var stream = Files.newOutputStream(book)) {
                workbook.write(stream);
            }
        }
    }

    private CommandLineRun solve(Object... more) {
        List<Object> arguments =
                new ArrayList<>(
                        List.of(
                                "solve",
                                book,
                                "--loss",
                                "model!C1",
                                "--parameters",
                                "model!A1:B1",
                                "--json"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray());
    }

    private static double parameter(CommandLineRun run, int index) throws IOException {
        return run.json().get("parameters").get(index).get("value").asDouble();
    }

    @Test
    void constraintsAndSignsAreKept() throws IOException {
        CommandLineRun run = solve("--constraint", "model!D1 = 1", "--non-negative");
        assertEquals(0, run.status(), run.messages());
        assertEquals(1, parameter(run, 0), 1e-9);
        assertEquals(0, parameter(run, 1), 1e-9);
        assertEquals(8, run.json().get("loss").get("before").asDouble());
        JsonNode optimality = run.json().get("optimality");
        assertEquals(0, optimality.get("violation").asDouble(), 1e-10);
        assertEquals(
                "model!D1 = 1", optimality.get("multipliers").get(0).get("constraint").asText());
    }

    @Test
    void sheetOptionNamesTheSheetOfConstraints() throws IOException {
        CommandLineRun run = solve("--sheet", "model", "--constraint", "A1 <= 2");
        assertEquals(2, parameter(run, 0), 1e-12);
        assertEquals(-1, parameter(run, 1), 1e-7);
    }

    @Test
    void valueOutOfReachGivesStatusOneAndIsNotCalledConverged() throws IOException {
        CommandLineRun run = solve("--value-of", "-2");
        assertEquals(1, run.status());
        assertEquals("not-reached", run.json().get("stopped").asText());
        assertTrue(run.messages().contains("The value -2 was not reached"), run.messages());
        assertEquals(0, solve("--value-of", "2").status());
    }

    @Test
    void constraintThatCannotBeKeptIsRefusedByName() {
        CommandLineRun run = solve("--constraint", "model!A1 int");
        assertEquals(2, run.status());
        assertTrue(run.messages().contains("model!$A$1 int"), run.messages());
        assertEquals(2, solve("--constraint", "A1").status());
        assertEquals(2, solve("--constraint", "model!D1 <= 1", "--method", "adam").status());
    }
}
