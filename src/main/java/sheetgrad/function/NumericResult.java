package sheetgrad.function;

import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Matrix;

/** What a numeric operation gives: a matrix, or an error. */
public sealed interface NumericResult {
    record Numbers(Matrix matrix) implements NumericResult {}

    record Failure(ErrorValue error) implements NumericResult {}

    /** These numbers, or #NUM! if one of them is not finite. */
    static NumericResult of(Matrix matrix) {
        for (double element : matrix.elements()) {
            if (!Double.isFinite(element)) {
                return notFinite();
            }
        }
        return new Numbers(matrix);
    }

    /** This number, or #NUM! if it is not finite; there is no negative zero. */
    static NumericResult of(double number) {
        return Double.isFinite(number) ? new Numbers(Matrix.scalar(number + 0.0)) : notFinite();
    }

    /** #NUM!, for a calculation that left the finite numbers. */
    static NumericResult notFinite() {
        return error(ErrorKind.NUMBER, "the result is too large or is no number");
    }

    static NumericResult error(ErrorKind kind, String message) {
        return new Failure(ErrorValue.of(kind, message));
    }
}
