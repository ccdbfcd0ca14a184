package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.DateSystem;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** What functions of traced numbers record: operations, guards, and slots that travel with the numbers. */
class RecordingTest {
    private final FunctionRegistry registry = BuiltInFunctions.registry();
    private final List<List<Operand>> operations = new ArrayList<>();
    private final List<Guarded> guards = new ArrayList<>();

    private record Guarded(Recorder.Guard guard, List<Value> arguments, Value outcome) {}

    private static NumberValue traced(double number, int slot) {
        return new NumberValue(number, slot);
    }

    private static ArrayValue row(Value... elements) {
        return ArrayValue.of(1, elements.length, elements);
    }

    private Value apply(String name, Value... arguments) {
        return Application.apply(
                registry.find(name).orElseThrow(), new Given(List.of(arguments), new Recording()));
    }

    @Test
    void resultOfTracedNumbersHasTheSlotOfTheRecordedOperation() {
        assertEquals(traced(12, 100), apply("*", traced(3, 1), new NumberValue(4)));
        assertArrayEquals(new int[] {1}, operations.get(0).get(0).slots());
        assertTrue(guards.isEmpty());
    }

    @Test
    void constantsRecordNothing() {
        assertEquals(new NumberValue(12), apply("*", new NumberValue(3), new NumberValue(4)));
        assertTrue(operations.isEmpty() && guards.isEmpty());
    }

    @Test
    void droppedPairsAreNoOperands() {
        Value x = row(traced(5, 1), traced(9, 2), BlankValue.BLANK, traced(1, 3));
        Value y = row(new NumberValue(2), new TextValue("a"), traced(7, 4), traced(3, 5));
        assertEquals(traced(13, 100), apply("SUMXMY2", x, y));
        assertArrayEquals(new int[] {1, 3}, operations.get(0).get(0).slots());
        assertArrayEquals(new int[] {NumberValue.UNTRACED, 5}, operations.get(0).get(1).slots());
    }

    @Test
    void sumIfRecordsTheChosenNumbersAndGuardsTheChoice() {
        Value keys = row(new TextValue("a"), new TextValue("b"), new TextValue("a"));
        Value numbers = row(traced(1, 1), traced(2, 2), traced(3, 3));
        assertEquals(traced(4, 100), apply("SUMIF", keys, new TextValue("a"), numbers));
        assertArrayEquals(new int[] {1, 3}, operations.get(0).get(0).slots());
        assertTrue(guards.isEmpty());
    }

    @Test
    void criterionOnTracedNumbersIsGuarded() {
        apply("SUMIF", row(traced(1, 1), traced(9, 2)), new TextValue(">5"), OmittedValue.OMITTED);
        assertEquals(1, guards.size());
        assertHolds(true, row(traced(2, 1), traced(8, 2)), new TextValue(">5"));
        assertHolds(false, row(traced(6, 1), traced(8, 2)), new TextValue(">5"));
    }

    @Test
    void sortMovesSlotsAndItsGuardWatchesTheOrderOnly() {
        assertEquals(
                ArrayValue.of(1, 2, traced(1, 7), traced(4, 3)),
                apply(
                        "SORT",
                        row(traced(4, 3), traced(1, 7)),
                        new NumberValue(1),
                        new NumberValue(1),
                        BooleanValue.TRUE));
        List<Value> arguments = guards.get(0).arguments();
        List<Value> newer = new ArrayList<>(arguments);
        newer.set(0, row(traced(5, 3), traced(2, 7)));
        assertEquals(guards.get(0).outcome(), guards.get(0).guard().outcome(newer));
        newer.set(0, row(traced(1, 3), traced(2, 7)));
        assertTrue(!guards.get(0).outcome().equals(guards.get(0).guard().outcome(newer)));
    }

    @Test
    void branchOfIfKeepsItsSlotAndTheConditionIsGuarded() {
        Value condition = apply("<", traced(-1, 4), NumberValue.ZERO);
        assertEquals(BooleanValue.TRUE, condition);
        assertEquals(traced(5, 9), apply("IF", condition, traced(5, 9), NumberValue.ZERO));
        assertEquals(1, guards.size());
        assertHolds(true, traced(-3, 4), NumberValue.ZERO);
        assertHolds(false, traced(2, 4), NumberValue.ZERO);
    }

    @Test
    void numberUsedAsTextIsGuarded() {
        assertEquals(new NumberValue(3), apply("LEN", traced(123, 4)));
        assertHolds(false, traced(124, 4));
    }

    @Test
    void roundedNumberIsGuardedAndUntraced() {
        assertEquals(new NumberValue(3), apply("ROUND", traced(2.7, 4), NumberValue.ZERO));
        assertHolds(true, row(traced(3.2, 4)), row(NumberValue.ZERO));
        assertHolds(false, row(traced(3.7, 4)), row(NumberValue.ZERO));
    }

    @Test
    void indexGivenByTracedNumberIsGuardedByItsWholePart() {
        assertEquals(traced(8, 2), apply("INDEX", row(traced(7, 1), traced(8, 2)), traced(2.2, 5)));
        assertHolds(true, traced(2.9, 5));
        assertHolds(false, traced(1.9, 5));
    }

    @Test
    void countOfTracedNumbersNeedsNoGuard() {
        assertEquals(new NumberValue(2), apply("COUNT", row(traced(1, 1), traced(2, 2))));
        assertTrue(guards.isEmpty() && operations.isEmpty());
    }

    private void assertHolds(boolean expected, Value... newer) {
        Guarded last = guards.get(guards.size() - 1);
        assertEquals(expected, last.outcome().equals(last.guard().outcome(List.of(newer))));
    }

    /** Arguments as they are, lifted over arrays. */
    private record Given(List<Value> values, CalculationContext context) implements Arguments {
        @Override
        public int count() {
            return values.size();
        }

        @Override
        public Value get(int index) {
            return index < values.size() ? values.get(index) : OmittedValue.OMITTED;
        }

        @Override
        public boolean liftsArrays() {
            return true;
        }
    }

    /** An empty sheet on which a gradient is being recorded; the slots of results begin with 100. */
    private final class Recording implements CalculationContext, Recorder {
        private int nextSlot = 100;

        @Override
        public Value cell(int sheet, int row, int column) {
            return BlankValue.BLANK;
        }

        @Override
        public Value resolve(String reference, boolean isA1) {
            return BlankValue.BLANK;
        }

        @Override
        public Optional<CellRange> usedPart(Area area) {
            return Optional.empty();
        }

        @Override
        public Optional<CellRange> usedPartOfSheet(Area area) {
            return Optional.empty();
        }

        @Override
        public int sheet() {
            return 0;
        }

        @Override
        public int row() {
            return 0;
        }

        @Override
        public int column() {
            return 0;
        }

        @Override
        public double nextRandom() {
            return 0.5;
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public DateSystem dateSystem() {
            return DateSystem.FROM_1900;
        }

        @Override
        public WorkbookFacts workbook() {
            throw new UnsupportedOperationException("there is no workbook");
        }

        @Override
        public Optional<Recorder> recorder() {
            return Optional.of(this);
        }

        @Override
        public int[] record(NumericOperation operation, List<Operand> operands, Matrix result) {
            operations.add(operands);
            int[] slots = new int[result.size()];
            for (int i = 0; i < slots.length; i++) {
                slots[i] = nextSlot++;
            }
            return slots;
        }

        @Override
        public void guard(Guard guard, List<Value> arguments, Value outcome) {
            guards.add(new Guarded(guard, arguments, outcome));
        }
    }
}
