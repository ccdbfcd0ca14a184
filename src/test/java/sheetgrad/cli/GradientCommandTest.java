package sheetgrad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradient} says of parameters without path, and of kinks. */
class GradientCommandTest {
    @TempDir private Path folder = Path.of("");

    private Path book = Path.of("");

    /** A1 counts, B1 is rounded, C1 is not read, D1 lies on the kink of MAX; the loss is E1. */
    @BeforeEach
    void writeBook() throws IOException {
        book = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("model").createRow(0);
            row.createCell(0).setCellValue(2);
            row.createCell(1).setCellValue(1.2);
            row.createCell(2).setCellValue(3);
            row.createCell(3).setCellValue(0);
            row.createCell(4).setCellFormula("A1^2+ROUND(B1,0)+MAX(0,D1)");
            row.createCell(5).setCellFormula("ROUND(B1,0)*2");
            try (var stream = Files.newOutputStream(book)) {
                workbook.write(stream);
            }
        }
    }

    private CommandLineRun gradient(String loss, Object... more) {
        List<Object> arguments =
                new ArrayList<>(
                        List.of("gradient", book, "--loss", loss, "--parameters", "model!A1:D1"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray());
    }

    @Test
    void aParameterWithoutPathHasItsReasonInJson() throws IOException {
        CommandLineRun run = gradient("model!E1", "--json");
        assertEquals(0, run.status(), run.messages());
        JsonNode components = run.json().get("gradient");
        assertFalse(components.get(0).has("noPath"));
        assertEquals("only through ROUND in model!E1", components.get(1).get("noPath").asText());
        assertEquals(0, components.get(1).get("gradient").asDouble());
        assertEquals(
                "no cell that model!E1 is calculated from reads it",
                components.get(2).get("noPath").asText());
        assertFalse(components.get(3).has("noPath"), "a slope of 0 is no missing path");
    }

    @Test
    void aParameterWithoutPathHasItsReasonInText() {
        CommandLineRun run = gradient("model!E1");
        assertTrue(
                run.results().contains("model!B1 = 1.2, no path: only through ROUND in model!E1"),
                run.results());
        assertTrue(run.results().contains("model!A1 = 2.0, gradient 4.0"), run.results());
    }

    @Test
    void aKinkIsExplainedAndDoesNotFailTheCheck() throws IOException {
        CommandLineRun json = gradient("model!E1", "--check", "--json");
        assertEquals(0, json.status(), json.messages());
        JsonNode kink = json.json().get("check").get("kinks").get(0);
        assertEquals("model!D1", kink.get("cell").asText());
        assertEquals(0, kink.get("left").asDouble(), 1e-6);
        assertEquals(1, kink.get("right").asDouble(), 1e-6);
        assertEquals(0, kink.get("gradient").asDouble());
        CommandLineRun text = gradient("model!E1", "--check");
        assertTrue(text.results().contains("model!D1 lies on a kink"), text.results());
    }

    @Test
    void aLossThatDependsOnNoParameterIsRefusedWithTheReason() {
        CommandLineRun run =
                CommandLineRun.of(
                        "gradient", book, "--loss", "model!F1", "--parameters", "model!B1");
        assertEquals(2, run.status());
        assertTrue(run.messages().contains("only through ROUND in model!F1"), run.messages());
    }
}
