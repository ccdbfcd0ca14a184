package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

class SelectionSummaryTest {
    private static final Value[] COLUMN = {
        new NumberValue(1),
        new TextValue("x"),
        BlankValue.BLANK,
        new NumberValue(4),
        ErrorValue.of(ErrorKind.VALUE)
    };

    private static SelectionSummary of(String range) {
        return SelectionSummary.of(
                (sheet, row, column) -> COLUMN[row],
                0,
                List.of(CellRange.of(range)),
                Optional.of(CellRange.of("A1:A5")));
    }

    @Test
    void numbersAreAddedAndEverythingIsCounted() {
        SelectionSummary summary = of("A1:A4");
        assertEquals(3, summary.count());
        assertEquals(OptionalDouble.of(5), summary.sum());
        assertEquals(OptionalDouble.of(2.5), summary.average());
    }

    @Test
    void errorLeavesTheCountAlone() {
        SelectionSummary summary = of("A:A");
        assertEquals(4, summary.count());
        assertEquals(OptionalDouble.empty(), summary.sum());
        assertEquals(OptionalDouble.empty(), summary.average());
    }
}
