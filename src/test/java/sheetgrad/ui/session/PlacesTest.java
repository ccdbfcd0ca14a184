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
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.PoiCellFormatter;

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

    /** Day 46000 of the calendar is 9 December 2025; cells between which one was left out are a list. */
    @Test
    void categoriesOfDatesAreShownAsTheirCellsShowThem() throws Exception {
        try (Recorded recorded = Recorded.create(PlacesTest::withDates)) {
            Places places = new Places(recorded.latest(), 0);
            assertEquals(
                    Optional.of(List.of(new TextValue("2025-12-09"), new NumberValue(7))),
                    places.shown("(line!$F$1,line!$F$3)", new PoiCellFormatter(false)));
            assertEquals(Optional.of(List.of(new NumberValue(46_000))), places.values("line!$F$1"));
        }
    }

    private static Workbook withDates() {
        Workbook workbook = workbook();
        Sheet sheet = workbook.sheet(0);
        sheet.contents().set(0, 5, new CellContent.Constant(new NumberValue(46_000)));
        sheet.contents().set(2, 5, new CellContent.Constant(new NumberValue(7)));
        sheet.styles().set(0, 5, sheet.styleAt(0, 5).withNumberFormat("yyyy-mm-dd"));
        return workbook;
    }
}
