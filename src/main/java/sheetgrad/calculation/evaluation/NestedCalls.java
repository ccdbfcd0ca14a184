package sheetgrad.calculation.evaluation;

import java.util.function.Supplier;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;

/** Counts how many names and LAMBDAs of one formula call one another; #NUM! where Excel's limit is passed. */
public final class NestedCalls {
    /** How many operands calls within one another may hold, each call one more than it has parameters. */
    private static final int MOST_OPERANDS = 1024;

    private int operands;

    /** Set once the limit was met, so that a formula whose every call fails comes to an end. */
    private boolean isExhausted;

    /** Another formula is to be evaluated. */
    void reset() {
        operands = 0;
        isExhausted = false;
    }

    /** The result of a call, which holds so many operands as long as it lasts. */
    Value call(int added, Supplier<Value> calculation) {
        isExhausted |= operands + added > MOST_OPERANDS;
        if (isExhausted) {
            return ErrorValue.of(ErrorKind.NUMBER, "names or LAMBDAs call one another too deeply");
        }
        operands += added;
        try {
            return calculation.get();
        } finally {
            operands -= added;
        }
    }
}
