package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellStyle.Horizontal;

class MergingTest {
    private final Workbook workbook = new Workbook();
    private final Sheet sheet = workbook.addSheet("Sheet1");
    private final Merging merging = new Merging(workbook, sheet.id());

    private static List<CellRange> ranges(String... texts) {
        return List.of(texts).stream().map(CellRange::of).toList();
    }

    private void put(String cell, CellContent content) {
        CellAddress at = CellAddress.of(cell);
        sheet.contents().set(at.row(), at.column(), content);
    }

    private static CellContent number(double value) {
        return new CellContent.Constant(new NumberValue(value));
    }

    private CellContent at(String cell) {
        CellAddress at = CellAddress.of(cell);
        return sheet.contents().find(at.row(), at.column()).orElseThrow();
    }

    @Test
    void firstCellThatHoldsSomethingIsKeptAndUndoBringsTheOthersBack() throws Exception {
        put("B1", number(1));
        put("A2", number(2));
        assertTrue(Merging.loses(sheet, ranges("A1:B2"), Merging.Form.PLAIN));
        Edit undo = merging.merge(ranges("A1:B2"), Merging.Form.CENTRED).applyTo(workbook);
        assertEquals(ranges("A1:B2"), sheet.merges());
        assertEquals(number(1), at("A1"));
        assertEquals(CellRange.of("A1"), sheet.contents().usedRange().orElseThrow());
        assertEquals(Horizontal.CENTER, sheet.styleAt(1, 1).alignment().horizontal());
        undo.applyTo(workbook);
        assertEquals(List.of(), sheet.merges());
        assertEquals(number(2), at("A2"));
        assertTrue(sheet.styles().usedRange().isEmpty());
    }

    @Test
    void formulaThatMovesToTheCornerRefersToTheSameCells() throws Exception {
        put("B2", new CellContent.Formula(parse("C2*$D$1", "B2")));
        merging.merge(ranges("A1:B2"), Merging.Form.PLAIN).applyTo(workbook);
        assertEquals(parse("C2*$D$1", "A1"), at("A1").tree().orElseThrow());
    }

    private static Expression parse(String text, String cell) throws FormulaSyntaxException {
        return FormulaParser.parse(text, CellAddress.of(cell));
    }

    @Test
    void eachRowIsMergedByItselfAndLosesNothingByRows() throws Exception {
        put("A1", number(1));
        put("A2", number(2));
        assertFalse(Merging.loses(sheet, ranges("A1:B2"), Merging.Form.ACROSS));
        merging.merge(ranges("A1:B2"), Merging.Form.ACROSS).applyTo(workbook);
        assertEquals(ranges("A1:B1", "A2:B2"), sheet.merges());
    }

    @Test
    void mergesThatAreCutAreTakenInAndUnmergingTakesThemApart() throws Exception {
        merging.merge(ranges("B2:C3", "E1:F1"), Merging.Form.PLAIN).applyTo(workbook);
        merging.merge(ranges("A1:B2"), Merging.Form.PLAIN).applyTo(workbook);
        assertEquals(ranges("E1:F1", "A1:C3"), sheet.merges());
        merging.unmerge(ranges("C3")).applyTo(workbook);
        assertEquals(ranges("E1:F1"), sheet.merges());
    }

    @Test
    void tablesArraysAndWholeColumnsAreNotMerged() throws Exception {
        put("A1", new CellContent.ArrayFormula(parse("{1,2}", "A1"), CellRange.of("A1:B1")));
        for (String range : List.of("B1:B2", "C:C", "3:4")) {
            assertThrows(
                    EditRefusedException.class,
                    () -> merging.merge(ranges(range), Merging.Form.PLAIN));
        }
    }
}
