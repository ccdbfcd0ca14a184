package sheetgrad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What {@code verify} counts of formulas with functions that this program or Excel does not know. */
class VerifyCommandTest {
    @TempDir private Path folder = Path.of("");

    /** The verification of one cell that stores a formula and its value. */
    private JsonNode verify(String formula, STCellType.Enum type, String stored)
            throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCell cell = workbook.createSheet("S").createRow(0).createCell(0);
            cell.getCTCell().addNewF().setStringValue(formula);
            cell.getCTCell().setT(type);
            cell.getCTCell().setV(stored);
            try (var stream = Files.newOutputStream(book)) {
                workbook.write(stream);
            }
        }
        return CommandLineRun.of("verify", book, "--json").json().get("files").get(0);
    }

    /** Google Sheets writes what Excel lacks in this way, so that the fallback shows there. */
    @Test
    void functionThatExcelDoesNotKnowEitherMatchesWhatExcelStored() throws IOException {
        String formula = "IFERROR(__xludf.DUMMYFUNCTION(\"SPARKLINE(B1:B3)\"),6.0)";
        assertEquals(1, verify(formula, STCellType.N, "6").get("matched").asInt());
        assertEquals(1, verify("NOSUCH(1)", STCellType.E, "#NAME?").get("matched").asInt());
    }

    @Test
    void functionThatOnlyExcelKnowsIsUnsupported() throws IOException {
        JsonNode result = verify("NOSUCH(1)", STCellType.N, "6");
        assertEquals(1, result.get("unsupported").asInt());
        assertEquals("A1", result.get("mismatches").get(0).get("cell").asText());
        assertEquals(6, result.get("mismatches").get(0).get("calculated").asDouble());
        assertEquals(1, verify("RTD(\"x\",,\"y\")", STCellType.N, "6").get("unsupported").asInt());
    }

    @Test
    void fileThatCannotBeReadDoesNotKeepTheOthersFromBeingCompared() throws IOException {
        verify("1+1", STCellType.N, "2");
        CommandLineRun run =
                CommandLineRun.of(
                        "verify",
                        folder.resolve("none.xlsx"),
                        folder.resolve("book.xlsx"),
                        "--json");
        assertEquals(ExitStatus.BAD_INPUT, run.status());
        assertEquals(1, run.json().get("files").get(0).get("matched").asInt());
    }
}
