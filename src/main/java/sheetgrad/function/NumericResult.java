package sheetgrad.function;

import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Matrix;

/** What a numeric operation gives: a matrix, or an error. */
public sealed interface NumericResult {
    record Numbers(Matrix matrix) implements NumericResult {}

    record Failure(ErrorValue error) implements NumericResult {}

    static NumericResult of(Matrix matrix) {
        return new Numbers(matrix);
    }

    static NumericResult of(double number) {
        return new Numbers(Matrix.scalar(number));
    }

    static NumericResult error(ErrorKind kind, String message) {
        return new Failure(ErrorValue.of(kind, message));
    }
}
