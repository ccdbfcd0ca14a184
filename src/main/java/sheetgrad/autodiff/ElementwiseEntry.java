package sheetgrad.autodiff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.function.Elementwise;
import sheetgrad.function.Operand;
import sheetgrad.value.NumberValue;

/** An elementwise function of single numbers: the commonest step by far. */
final class ElementwiseEntry implements TapeEntry {
    private final Elementwise function;
    private final int[] operandSlots;
    private final double[] x;
    private final double[] slopes;
    private final int result;

    ElementwiseEntry(
            Elementwise function,
            List<Operand> operands,
            int result,
            int[] places,
            EntryResults results) {
        this.function = function;
        this.operandSlots = new int[operands.size()];
        this.x = new double[operands.size()];
        this.slopes = new double[operands.size()];
        this.result = result;
        for (int i = 0; i < x.length; i++) {
            int @Nullable [] slots = operands.get(i).slots();
            operandSlots[i] =
                    slots == null || slots[0] == NumberValue.UNTRACED
                            ? NumberValue.UNTRACED
                            : places[slots[0]];
            x[i] = operands.get(i).matrix().elements()[0];
        }
        results.useByPlace(operandSlots);
    }

    private void gather(double[] values) {
        for (int i = 0; i < x.length; i++) {
            if (operandSlots[i] != NumberValue.UNTRACED) {
                x[i] = values[operandSlots[i]];
            }
        }
    }

    @Override
    public boolean forward(double[] values) {
        gather(values);
        double y = function.valueOf(x);
        values[result] = y;
        return !Double.isNaN(y);
    }

    @Override
    public void backward(double[] values, double[] adjoints) {
        double adjoint = adjoints[result];
        if (adjoint == 0) {
            return;
        }
        gather(values);
        function.slopesAt(x, values[result], slopes);
        for (int i = 0; i < x.length; i++) {
            if (operandSlots[i] != NumberValue.UNTRACED) {
                adjoints[operandSlots[i]] += slopes[i] * adjoint;
            }
        }
    }

    @Override
    public void markOperands(boolean[] marks) {
        if (marks[result]) {
            for (int slot : operandSlots) {
                if (slot != NumberValue.UNTRACED) {
                    marks[slot] = true;
                }
            }
        }
    }
}
