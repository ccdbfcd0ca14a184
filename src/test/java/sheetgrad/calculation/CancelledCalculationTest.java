package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Edit;

/** Calculations that are given up halfway: by a clock that interrupts the thread when NOW is asked. */
class CancelledCalculationTest {
    private final TestWorkbook book =
            TestWorkbook.of(
                    "A1=1",
                    "A2==A1+1",
                    "A3==A2+0*NOW()+1",
                    "A4==A3+1",
                    "A5==SUM(A1:A4)",
                    "B1=#=SEQUENCE(A4)",
                    "C1==SUM(B1#)");
    private final InterruptingClock clock = new InterruptingClock();
    private final Calculation calculation =
            new Calculation(
                    book.workbook(), BuiltInFunctions.registry(), new RandomDraws(7), clock);

    private static final class InterruptingClock extends Clock {
        private boolean interrupts;

        @Override
        public Instant instant() {
            if (interrupts) {
                Thread.currentThread().interrupt();
            }
            return Instant.parse("2024-03-01T12:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private double number(String a1) {
        CellAddress cell = CellAddress.of(a1);
        return calculation.value(0, cell.row(), cell.column()) instanceof NumberValue number
                ? number.number()
                : Double.NaN;
    }

    private void edit(String a1, double number) {
        Edit edit =
                new Edit(
                        "test",
                        List.of(
                                new Edit.CellChange(
                                        0,
                                        CellAddress.of(a1),
                                        Optional.of(
                                                new CellContent.Constant(
                                                        new NumberValue(number))))));
        edit.applyTo(book.workbook());
        calculation.contentsChanged(edit);
    }

    private void giveUp(Runnable calculating) {
        clock.interrupts = true;
        assertThrows(CancellationException.class, calculating::run);
        clock.interrupts = false;
        assertTrue(Thread.interrupted());
        assertFalse(calculation.isComplete());
    }

    private void assertCalculatedFrom(double first) {
        assertTrue(calculation.isComplete());
        assertEquals(first + 3, number("A4"));
        assertEquals(4 * first + 6, number("A5"));
        assertEquals((first + 3) * (first + 4) / 2, number("C1"));
        assertEquals(1, calculation.progress().share());
    }

    @Test
    void nextCalculationGoesOnWithWhatWasLeft() {
        calculation.calculateAll();
        assertCalculatedFrom(1);
        edit("A1", 10);
        giveUp(calculation::recalculate);
        assertEquals(11, number("A2"));
        assertEquals(4, number("A4"));
        calculation.recalculate();
        assertCalculatedFrom(10);
    }

    @Test
    void editsAndMovedCellsMeanwhileAreSeenToo() throws Exception {
        calculation.calculateAll();
        edit("A1", 10);
        giveUp(calculation::recalculate);
        edit("A1", 20);
        giveUp(calculation::recalculate);
        Edit inserted = new CellEdits(book.workbook()).insertRows(0, 0, 1);
        inserted.applyTo(book.workbook());
        calculation.contentsChanged(inserted);
        calculation.finish();
        assertTrue(calculation.isComplete());
        assertEquals(23, number("A5"));
        assertEquals(23 * 24 / 2, number("C2"));
    }

    @Test
    void frozenCalculationTakesCellsThatWereLeftForWhatTheyShow() {
        calculation.calculateAll();
        edit("A1", 10);
        giveUp(calculation::recalculate);
        FrozenCalculation frozen = calculation.freeze();
        CellAddress cell = CellAddress.of("A4");
        assertEquals(new NumberValue(4), frozen.values().value(0, cell.row(), cell.column()));
    }

    @Test
    void cellsOfAFileShowWhatItStoredUntilTheirTurn() {
        calculation.keepStored(
                new CellValues() {
                    @Override
                    public Value value(int sheet, int row, int column) {
                        return new NumberValue(77);
                    }

                    @Override
                    public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
                        return anchor.equals(CellAddress.of("B1"))
                                ? Optional.of(CellRange.of("B1:B3"))
                                : Optional.empty();
                    }
                });
        giveUp(calculation::calculateAll);
        assertEquals(2, number("A2"));
        assertEquals(77, number("A5"));
        assertEquals(77, number("B3"));
        calculation.recalculate();
        assertCalculatedFrom(1);
    }

    @Test
    void matrixProductsAreGivenUpToo() {
        TestWorkbook product = TestWorkbook.of("A1=1", "C1=#=MMULT(A1:B2,A1:B2)");
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> product.calculation().recalculateAll());
    }
}
