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
            row.createCell(4).setCellFormula("AVERAGE(G1:G6)");
            for (int i = 0; i < 6; i++) {
                var example = i == 0 ? row : sheet.createRow(i);
                example.createCell(5).setCellValue(i);
                example.createCell(6)
                        .setCellFormula(String.format("(A$1*F%d+B$1-2*F%d-1)^2", i + 1, i + 1));
            }
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

    private CommandLineRun train(Object... more) {
        List<Object> arguments =
                new ArrayList<>(
                        List.of(
                                "solve",
                                book,
                                "--loss",
                                "model!E1",
                                "--parameters",
                                "model!A1:B1",
                                "--json"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray());
    }

    @Test
    void miniBatchesEpochsAndScheduleFindTheLine() throws IOException {
        Path history = folder.resolve("history.csv");
        CommandLineRun run =
                train(
                        "--method",
                        "adam",
                        "--learning-rate",
                        "0.2",
                        "--batch-size",
                        "2",
                        "--epochs",
                        "200",
                        "--schedule",
                        "cosine",
                        "--validation",
                        "0.2",
                        "--metric",
                        "model!D1",
                        "--history",
                        history);
        assertEquals(0, run.status(), run.messages());
        assertEquals(2, parameter(run, 0), 1e-3);
        assertEquals(1, parameter(run, 1), 1e-2);
        JsonNode epochs = run.json().get("epochs");
        assertEquals(201, epochs.size());
        assertEquals(3, epochs.get(200).get("metrics").get(0).asDouble(), 1e-2);
        List<String> lines = Files.readAllLines(history);
        assertTrue(lines.get(0).endsWith("model!D1,model!A1,model!B1"), lines.get(0));
    }

    @Test
    void learningRatesAreTriedOut() throws IOException {
        CommandLineRun run = train("--method", "momentum", "--find-learning-rate");
        assertEquals(0, run.status(), run.messages());
        assertTrue(run.json().get("rates").size() > 50);
        assertTrue(run.json().get("steepest").asDouble() > 1e-5);
        assertEquals(2, train("--find-learning-rate").status());
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertEquals(2, train("--batch-size", "2").status());
        assertEquals(2, train("--method", "adam", "--schedule", "nonsense").status());
        assertEquals(2, train("--method", "adam", "--steps", "3", "--epochs", "3").status());
        CommandLineRun run = solve("--method", "adam", "--batch-size", "2");
        assertEquals(2, run.status());
        assertTrue(run.messages().contains("model!C1"), run.messages());
    }
}
