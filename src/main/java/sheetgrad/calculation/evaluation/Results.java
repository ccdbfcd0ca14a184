package sheetgrad.calculation.evaluation;

import sheetgrad.calculation.block.Block;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.Dereference;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;

/** Turns what a formula yields into what cells can show. */
public final class Results {
    private Results() {}

    /** A scalar, or for array and dynamic formulas perhaps an array of scalars; blanks become 0. */
    static Value settle(Value value, Block.Form form, CalculationContext context) {
        Value read =
                form == Block.Form.ORDINARY
                        ? Dereference.intersect(value, context)
                        : Dereference.read(value, context);
        if (read instanceof ArrayValue array && array.numbers().isPresent()) {
            return array;
        }
        if (read instanceof ArrayValue array) {
            return ArrayValue.generate(array.rows(), array.columns(), i -> scalar(array.get(i)));
        }
        return scalar(read);
    }

    private static Value scalar(Value value) {
        if (value instanceof BlankValue || value instanceof OmittedValue) {
            return NumberValue.ZERO;
        }
        if (value instanceof FunctionValue) {
            return ErrorValue.of(
                    ErrorKind.CALCULATION, "a LAMBDA that is not called has no value to show");
        }
        return value.isScalar()
                ? value
                : ErrorValue.of(ErrorKind.CALCULATION, "an array within an array");
    }
}
