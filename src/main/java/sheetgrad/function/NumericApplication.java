package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Gathers the operands of a numeric function, calculates it, and records it if a gradient is being recorded. */
final class NumericApplication {
    private NumericApplication() {}

    /** The value of a numeric function whose scalar arguments are scalars; the first error in argument order wins. */
    static Value apply(FunctionDeclaration function, Value[] values, CalculationContext context) {
        List<Operand> operands = new ArrayList<>(values.length);
        int next = 0;
        while (next < values.length) {
            OperandCollector collector = new OperandCollector();
            int first = next;
            next = pastArgument(function, values, first);
            Optional<ErrorValue> error =
                    gather(
                            function.parameter(first).kind(),
                            values,
                            first,
                            next,
                            collector,
                            context);
            if (error.isPresent()) {
                return error.get();
            }
            if (collector.isEmpty()) {
                return ofNone(function);
            }
            operands.addAll(collector.operands());
        }
        NumericOperation operation = ExtremeFunctions.rectified(operation(function), values);
        return calculate(function.derivative(), operation, operands, context);
    }

    /** The value of an elementwise function over arrays that hold only numbers; nothing if one holds anything else. */
    static Optional<Value> applyToArrays(
            FunctionDeclaration function, Value[] values, CalculationContext context) {
        int rows = 1;
        int columns = 1;
        List<Operand> operands = new ArrayList<>(values.length);
        for (Value value : values) {
            Optional<Operand> operand =
                    value instanceof ArrayValue array
                            ? OperandCollector.ofNumbersOnly(array)
                            : OperandCollector.ofScalar(OperandCollector.number(value, context));
            if (operand.isEmpty()) {
                return Optional.empty();
            }
            operands.add(operand.get());
            rows = Math.max(rows, operand.get().matrix().rows());
            columns = Math.max(columns, operand.get().matrix().columns());
        }
        for (Operand operand : operands) {
            Matrix matrix = operand.matrix();
            if ((matrix.rows() != 1 && matrix.rows() != rows)
                    || (matrix.columns() != 1 && matrix.columns() != columns)) {
                return Optional.empty();
            }
        }
        Value result = calculate(function.derivative(), operation(function), operands, context);
        return result.isError() ? Optional.empty() : Optional.of(result);
    }

    /** The value of a reduction of numbers that a function has picked out; recorded if one of them is traced. */
    static Value reduce(
            Reduction reduction, List<NumberValue> numbers, CalculationContext context) {
        if (numbers.isEmpty()) {
            return reduce(reduction, new double[0]);
        }
        OperandCollector collector = new OperandCollector();
        collector.addAll(numbers);
        return calculate(new Derivative.Pullback(), reduction, collector.operands(), context);
    }

    /** The value of a reduction of numbers that are not traced. */
    static Value reduce(Reduction reduction, double[] numbers) {
        return finish(reduction.reduce(numbers), null);
    }

    /** The value of an operation on arrays that must hold numbers only; recorded if one of them is traced. */
    static Value operate(
            NumericOperation operation, List<ArrayValue> arrays, CalculationContext context) {
        List<Operand> operands = new ArrayList<>(arrays.size());
        for (ArrayValue array : arrays) {
            OperandCollector collector = new OperandCollector();
            Optional<ErrorValue> error = collector.addArray(array, true, context);
            if (error.isPresent()) {
                return error.get();
            }
            operands.addAll(collector.operands());
        }
        return calculate(new Derivative.Pullback(), operation, operands, context);
    }

    /** The value of an operation on single numbers, one of which is traced; recorded. */
    static Value record(
            NumericOperation operation, List<NumberValue> numbers, CalculationContext context) {
        List<Operand> operands = new ArrayList<>(numbers.size());
        for (NumberValue number : numbers) {
            operands.add(OperandCollector.ofScalar(number).orElseThrow());
        }
        return calculate(new Derivative.Pullback(), operation, operands, context);
    }

    private static int pastArgument(FunctionDeclaration function, Value[] values, int first) {
        ArgumentKind kind = function.parameter(first).kind();
        if (kind == ArgumentKind.PAIRED) {
            return first + 2;
        }
        int next = first + 1;
        while (kind.isCollected()
                && next < values.length
                && function.parameter(next).kind() == kind) {
            next++;
        }
        return next;
    }

    private static Optional<ErrorValue> gather(
            ArgumentKind kind,
            Value[] values,
            int first,
            int next,
            OperandCollector collector,
            CalculationContext context) {
        if (kind.isScalar()) {
            return collector.addScalar(OperandCollector.number(values[first], context));
        }
        if (kind == ArgumentKind.PAIRED) {
            return collector.addPairs(values[first], values[first + 1], context);
        }
        if (!kind.isCollected()) {
            return collector.addArray(values[first], kind == ArgumentKind.MATRIX, context);
        }
        for (int i = first; i < next; i++) {
            Optional<ErrorValue> error = collector.add(values[i], kind, context);
            if (error.isPresent()) {
                return error;
            }
        }
        return Optional.empty();
    }

    /** What a function of many numbers gives for none of them. */
    private static Value ofNone(FunctionDeclaration function) {
        return function.parameters().stream().anyMatch(p -> p.kind() == ArgumentKind.PAIRED)
                        && !(operation(function) instanceof Reduction)
                ? ErrorValue.of(ErrorKind.DIVISION_BY_ZERO, "there is no pair of numbers")
                : finish(operation(function).ofNone(), null);
    }

    private static NumericOperation operation(FunctionDeclaration function) {
        return ((Body.Numeric) function.body()).operation();
    }

    private static Value calculate(
            Derivative derivative,
            NumericOperation operation,
            List<Operand> operands,
            CalculationContext context) {
        List<Matrix> matrices = new ArrayList<>(operands.size());
        boolean isTraced = false;
        for (Operand operand : operands) {
            matrices.add(operand.matrix());
            isTraced |= operand.isTraced();
        }
        NumericResult result = operation.apply(matrices);
        Optional<Recorder> recorder = context.recorder();
        if (!isTraced || recorder.isEmpty()) {
            return finish(result, null);
        }
        boolean isPulledBack = derivative instanceof Derivative.Pullback;
        if (isPulledBack && result instanceof NumericResult.Numbers numbers) {
            return finish(result, recorder.get().record(operation, operands, numbers.matrix()));
        }
        Value value = finish(result, null);
        if (!(derivative instanceof Derivative.Zero zero) || zero.dependsOnNumbers()) {
            // An error holds as long as it comes out again, which IFERROR may have made something
            // of.
            recorder.get()
                    .guard(
                            newer -> finish(operation.apply(toMatrices(newer)), null),
                            toValues(operands),
                            value);
        }
        return value;
    }

    /** A number for 1 x 1, otherwise an array; or the error. */
    private static Value finish(NumericResult result, int @Nullable [] slots) {
        if (result instanceof NumericResult.Failure failure) {
            return failure.error();
        }
        Matrix matrix = ((NumericResult.Numbers) result).matrix();
        return matrix.size() == 1 ? number(matrix, slots, 0) : toValue(matrix, slots);
    }

    private static ArrayValue toValue(Matrix matrix, int @Nullable [] slots) {
        return slots == null
                ? ArrayValue.of(matrix)
                : ArrayValue.generate(
                        matrix.rows(), matrix.columns(), i -> number(matrix, slots, i));
    }

    private static NumberValue number(Matrix matrix, int @Nullable [] slots, int index) {
        return new NumberValue(
                matrix.elements()[index], slots == null ? NumberValue.UNTRACED : slots[index]);
    }

    private static List<Value> toValues(List<Operand> operands) {
        List<Value> values = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            values.add(toValue(operand.matrix(), operand.slots()));
        }
        return values;
    }

    private static List<Matrix> toMatrices(List<Value> values) {
        List<Matrix> matrices = new ArrayList<>(values.size());
        for (Value value : values) {
            ArrayValue array = (ArrayValue) value;
            double[] elements = new double[array.size()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = ((NumberValue) array.get(i)).number();
            }
            matrices.add(new Matrix(array.rows(), array.columns(), elements));
        }
        return matrices;
    }
}
