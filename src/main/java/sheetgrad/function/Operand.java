package sheetgrad.function;

import org.jspecify.annotations.Nullable;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;

/**
 * A numeric operand and where its elements come from.
 *
 * @param slots the tape slot of each element, {@link NumberValue#UNTRACED} for constants; null if all are constants
 */
public record Operand(Matrix matrix, int @Nullable [] slots) {
    public boolean isTraced() {
        return slots != null;
    }
}
