package sheetgrad.autodiff;

import java.util.List;
import sheetgrad.function.NumericOperation;
import sheetgrad.function.Operand;
import sheetgrad.function.Recorder;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** What was told to a tape, in slots, before the tape is laid out for replays. */
sealed interface Recorded {
    /** The place of this in the calculation: one more than the highest level of what it needs. */
    int level(int[] levels);

    /** A numeric operation whose results are in the slots from {@code result} on. */
    record Step(NumericOperation operation, List<Operand> operands, int result, Matrix shape)
            implements Recorded {
        @Override
        public int level(int[] levels) {
            int highest = 0;
            for (Operand operand : operands) {
                int[] slots = operand.slots();
                for (int i = 0; slots != null && i < slots.length; i++) {
                    if (slots[i] != NumberValue.UNTRACED) {
                        highest = Math.max(highest, levels[slots[i]]);
                    }
                }
            }
            return highest + 1;
        }

        List<Matrix> matrices() {
            return operands.stream().map(Operand::matrix).toList();
        }

        /** The slot of an element, {@link NumberValue#UNTRACED} for a constant. */
        static int slot(Operand operand, int element) {
            int[] slots = operand.slots();
            return slots == null ? NumberValue.UNTRACED : slots[element];
        }
    }

    /** A decision that has to come out the same again. */
    record Check(Recorder.Guard guard, List<Value> arguments, Value outcome) implements Recorded {
        @Override
        public int level(int[] levels) {
            int highest = 0;
            for (Value argument : arguments) {
                highest = Math.max(highest, level(argument, levels));
            }
            return highest + 1;
        }

        private static int level(Value value, int[] levels) {
            int highest = 0;
            if (value instanceof NumberValue number && number.isTraced()) {
                highest = levels[number.slot()];
            } else if (value instanceof ArrayValue array) {
                for (int i = 0; i < array.size(); i++) {
                    highest = Math.max(highest, level(array.get(i), levels));
                }
            }
            return highest;
        }
    }
}
