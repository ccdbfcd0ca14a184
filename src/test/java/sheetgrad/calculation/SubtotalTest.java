package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.FilterCondition;
import sheetgrad.workbook.FilterCondition.Compared;
import sheetgrad.workbook.FilterCondition.Operator;
import sheetgrad.workbook.Filtering;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.LayoutChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.ShownLooks;
import sheetgrad.xlsx.PoiCellFormatter;

/** SUBTOTAL and AGGREGATE, which leave cells out by what they hold and where they stand (Microsoft's pages). */
class SubtotalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUBTOTAL(9,A1:A5)          | 18
                    SUBTOTAL(109,A1:A5)        | 16
                    SUBTOTAL(1,A1:A5)          | 4.5
                    SUBTOTAL(2,A1:A5)          | 4
                    SUBTOTAL(3,A1:A5)          | 4
                    SUBTOTAL(103,A1:B5)        | 6
                    SUBTOTAL(4,A1:A5)          | 9
                    SUBTOTAL(5,A1:A5)          | 2
                    SUBTOTAL(105,A1:A5)        | 3
                    SUBTOTAL(6,A1:A5)          | 216
                    SUBTOTAL(8,A1:A5,A1)       | 2.48193472919817
                    SUBTOTAL(9,A1:A2,A4:A5)    | 18
                    SUBTOTAL(9,C1:C2)          | #DIV/0!
                    SUBTOTAL(2,C1:C2)          | 1
                    SUBTOTAL(12,A1:A5)         | #VALUE!
                    SUBTOTAL(9,{1,2})          | #VALUE!
                    AGGREGATE(9,4,A1:A5)       | 23
                    AGGREGATE(9,0,A1:A5)       | 18
                    AGGREGATE(9,1,A1:A5)       | 16
                    AGGREGATE(9,5,A1:A5)       | 21
                    AGGREGATE(9,6,C1:C2)       | 7
                    AGGREGATE(9,4,C1:C2)       | #DIV/0!
                    AGGREGATE(4,2,A1:A5,C1:C2) | 9
                    AGGREGATE(12,6,A1:A5)      | 4
                    AGGREGATE(14,6,C1:C2,1)    | 7
                    AGGREGATE(14,6,C1:C2,2)    | #NUM!
                    AGGREGATE(15,6,1/(A1:A5>3)*A1:A5,1) | 4
                    AGGREGATE(16,4,{1,2,3,4},0.3)       | 1.9
                    AGGREGATE(14,4,A1:A5)      | #VALUE!
                    AGGREGATE(9,4,{1,2})       | #VALUE!
                    AGGREGATE(20,4,A1:A5)      | #VALUE!
                    AGGREGATE(9,8,A1:A5)       | #VALUE!
                    """)
    void leavesOutSummariesHiddenRowsAndErrors(String formula, String expected) {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=3",
                        "A2=2",
                        "A3==SUBTOTAL(9,A1:A2)",
                        "A4=4",
                        "A5=9",
                        "B1=x",
                        "B2=y",
                        "B4=z",
                        "B5=1",
                        "C1==1/0",
                        "C2=7");
        SheetLayout.Row hidden = new SheetLayout.Row(15, false, true, 0, false, CellStyle.DEFAULT);
        book.workbook().sheets().get(0).layout().rows().put(1, hidden);
        book.edit("E9==" + formula);
        assertEquals(expected, book.show("E9"), formula);
    }

    @Test
    void summaryInsideAnotherFormulaIsLeftOutToo() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=3", "A2==1+ROUND(SUBTOTAL(9,A1:A1),0)", "A3==SUBTOTAL(9,A1:A2)");
        assertEquals("3", book.show("A3"));
    }

    @Test
    void hidingRowsAndUndoingItCalculatesSummariesAgain() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1",
                        "A2=2",
                        "A3=4",
                        "B1==SUBTOTAL(109,A1:A3)",
                        "B2==B1*2",
                        "B3==AGGREGATE(9,5,A1:A3)",
                        "B4==SUBTOTAL(9,A1:A3)");
        Sheet sheet = book.workbook().sheets().get(0);
        SheetLayout.Row hidden = new SheetLayout.Row(15, false, true, 0, false, CellStyle.DEFAULT);
        Edit hiding =
                new Edit("Hide", List.of(LayoutChange.of(sheet, now -> now.rows().put(1, hidden))));
        assertFalse(hiding.changesAppearanceOnly());
        Edit showing = carryOut(hiding, book);
        assertEquals("5 10 5 7", shown(book));
        carryOut(showing, book);
        assertEquals("7 14 7 7", shown(book));
    }

    private static Edit carryOut(Edit edit, TestWorkbook book) {
        Edit undo = edit.applyTo(book.workbook());
        book.calculation().contentsChanged(edit);
        book.calculation().recalculate();
        return undo;
    }

    private static String shown(TestWorkbook book) {
        return List.of("B1", "B2", "B3", "B4").stream()
                .map(book::show)
                .collect(Collectors.joining(" "));
    }

    /** LibreOffice gives the same for each option. */
    @Test
    void rowsThatAFilterHidesAreLeftOutBySubtotalAlwaysAndByAggregateLikeHiddenOnes()
            throws Exception {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=n",
                        "A2=1",
                        "A3=2",
                        "A4=4",
                        "C1==SUBTOTAL(9,A2:A4)",
                        "C2==AGGREGATE(9,4,A2:A4)",
                        "C3==SUM(A2:A4)",
                        "C4==AGGREGATE(9,5,A2:A4)",
                        "C5==AGGREGATE(9,0,A2:A4)");
        Filtering filtering =
                new Filtering(
                        book.workbook(),
                        new PoiCellFormatter(),
                        sheet ->
                                ShownLooks.of(
                                        sheet, Optional.empty(), new Grid<>(), book.calculation()));
        book.carryOut(filtering.add(0, CellRange.of("A1:A4")));
        AutoFilter filter = book.workbook().sheet(0).filter().orElseThrow();
        FilterCondition small = Compared.of(Operator.LESS, "3");
        book.carryOut(filtering.change(0, filter.with(0, Optional.of(small))));
        assertEquals("3", book.show("C1"));
        assertEquals("7", book.show("C2"));
        assertEquals("7", book.show("C3"));
        assertEquals("3", book.show("C4"));
        assertEquals("7", book.show("C5"));
        book.undo();
        assertEquals("7", book.show("C1"));
        book.redo();
        assertEquals("3", book.show("C1"));
    }
}
