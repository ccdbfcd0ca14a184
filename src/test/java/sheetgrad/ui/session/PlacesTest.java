package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import sheetgrad.formula.FormulaParser;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Workbook;

class PlacesTest {
    private static Workbook workbook() {
        try {
            Workbook workbook = SmallModels.line();
            String text = "line!$D$1:$D$2";
            workbook.addName(
                    new DefinedName(
                            "weights",
                            OptionalInt.empty(),
                            text,
                            Optional.of(FormulaParser.parse(text, new CellAddress(0, 0))),
                            false));
            return workbook;
        } catch (sheetgrad.formula.FormulaSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void addressesSheetsAndNamesAreFound() throws Exception {
        try (Recorded recorded = Recorded.create(PlacesTest::workbook)) {
            Places places = new Places(recorded.latest(), 1);
            assertEquals(Optional.of(new Area(1, CellRange.of("B7"))), places.find(" b7 "));
            assertEquals(
                    Optional.of(new Area(0, CellRange.of("A1:B2"))), places.find("LINE!A1:B2"));
            assertEquals(Optional.of(new Area(0, CellRange.of("D1:D2"))), places.find("Weights"));
            assertEquals(Optional.empty(), places.find("nowhere"));
        }
    }

    @Test
    void listIsFoundOnlyIfAllOfItExists() throws Exception {
        try (Recorded recorded = Recorded.create(PlacesTest::workbook)) {
            Places places = new Places(recorded.latest(), 0);
            assertEquals(
                    Optional.of(
                            List.of(
                                    new SheetRange("line", CellRange.of("A1")),
                                    new SheetRange("empty", CellRange.of("B2:C3")))),
                    places.findAll("A1, empty!B2:C3"));
            assertEquals(Optional.empty(), places.findAll("A1,nowhere"));
        }
    }
}
