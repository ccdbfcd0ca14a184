package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/** Gathers the operands of a numeric function, calculates it, and records it if a gradient is being recorded. */
final class NumericApplication {
    private NumericApplication() {}

    /** The value of a numeric function whose scalar arguments are scalars. */
    static Value apply(FunctionDeclaration function, Value[] values, CalculationContext context) {
        List<Operand> operands = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            ArgumentKind kind = function.parameter(i).kind();
            if (kind == ArgumentKind.NUMBERS) {
                NumberCollector numbers = new NumberCollector();
                while (i < values.length && function.parameter(i).kind() == ArgumentKind.NUMBERS) {
                    Optional<ErrorValue> error = numbers.add(values[i], context);
                    if (error.isPresent()) {
                        return error.get();
                    }
                    i++;
                }
                i--;
                if (numbers.count() == 0 && operation(function) instanceof Reduction reduction) {
                    return finish(reduction.reduce(new double[0]));
                }
                operands.add(numbers.toOperand());
                continue;
            }
            Object operand = kind == ArgumentKind.NUMBER
                    ? scalarOperand(values[i])
                    : arrayOperand(kind, values[i], context);
            if (operand instanceof ErrorValue error) {
                return error;
            }
            operands.add((Operand) operand);
        }
        return calculate(function, operands, context);
    }

    /** The value of an elementwise function over arrays that hold only numbers; nothing if one holds anything else. */
    static Optional<Value> applyToArrays(FunctionDeclaration function, Value[] values, CalculationContext context) {
        int rows = 1;
        int columns = 1;
        List<Operand> operands = new ArrayList<>(values.length);
        for (Value value : values) {
            Object operand = value instanceof ArrayValue array ? numbersOnly(array) : scalarOperand(value);
            if (!(operand instanceof Operand numeric)) {
                return Optional.empty();
            }
            operands.add(numeric);
            rows = Math.max(rows, numeric.matrix().rows());
            columns = Math.max(columns, numeric.matrix().columns());
        }
        for (Operand operand : operands) {
            Matrix matrix = operand.matrix();
            if ((matrix.rows() != 1 && matrix.rows() != rows)
                    || (matrix.columns() != 1 && matrix.columns() != columns)) {
                return Optional.empty();
            }
        }
        Value result = calculate(function, operands, context);
        return result.isError() ? Optional.empty() : Optional.of(result);
    }

    private static NumericOperation operation(FunctionDeclaration function) {
        return ((Body.Numeric) function.body()).operation();
    }

    private static Value finish(NumericResult result) {
        return result instanceof NumericResult.Numbers numbers
                ? Application.toValue(numbers.matrix())
                : ((NumericResult.Failure) result).error();
    }

    private static Value calculate(FunctionDeclaration function, List<Operand> operands, CalculationContext context) {
        List<Matrix> matrices = new ArrayList<>(operands.size());
        boolean isTraced = false;
        for (Operand operand : operands) {
            matrices.add(operand.matrix());
            isTraced |= operand.isTraced();
        }
        NumericOperation operation = operation(function);
        NumericResult result = operation.apply(matrices);
        if (!isTraced || !(result instanceof NumericResult.Numbers numbers)) {
            return finish(result);
        }
        Recorder recorder = context.recorder().orElseThrow();
        if (!(function.derivative() instanceof Derivative.Pullback)) {
            Value value = finish(result);
            if (!(function.derivative() instanceof Derivative.Zero zero) || zero.dependsOnNumbers()) {
                recorder.guard(newer -> finish(operation.apply(toMatrices(newer))), toValues(operands), value);
            }
            return value;
        }
        int[] slots = recorder.record(operation, operands, numbers.matrix());
        Matrix matrix = numbers.matrix();
        return matrix.size() == 1
                ? new NumberValue(matrix.elements()[0], slots[0])
                : ArrayValue.generate(
                        matrix.rows(), matrix.columns(), i -> new NumberValue(matrix.elements()[i], slots[i]));
    }

    private static List<Value> toValues(List<Operand> operands) {
        List<Value> values = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            Matrix matrix = operand.matrix();
            int[] slots = operand.slots();
            values.add(ArrayValue.generate(
                    matrix.rows(),
                    matrix.columns(),
                    i -> new NumberValue(
                            matrix.elements()[i], slots == null ? NumberValue.UNTRACED : slots[i])));
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

    /** An {@link Operand}, or the {@link ErrorValue} that stands in its way. */
    private static Object scalarOperand(Value value) {
        Value number = Coercion.toNumber(value);
        if (number instanceof NumberValue one) {
            return new Operand(
                    Matrix.scalar(one.number()), one.isTraced() ? new int[] {one.slot()} : null);
        }
        return number;
    }

    /** An {@link Operand} of numbers; anything that is no number makes it a {@link Boolean}. */
    private static Object numbersOnly(ArrayValue array) {
        NumberCollector numbers = new NumberCollector();
        for (int i = 0; i < array.size(); i++) {
            Value element = array.get(i) instanceof BlankValue ? NumberValue.ZERO : array.get(i);
            if (!(element instanceof NumberValue number)) {
                return Boolean.FALSE;
            }
            numbers.add(number);
        }
        return numbers.toOperand(array.rows(), array.columns());
    }

    /** An {@link Operand}, or the {@link ErrorValue} that stands in its way. */
    private static Object arrayOperand(ArgumentKind kind, Value value, CalculationContext context) {
        if (value instanceof OmittedValue) {
            return new Operand(Matrix.scalar(0), null);
        }
        Value read = Dereference.readAsArray(value, context);
        if (!(read instanceof ArrayValue array)) {
            return read;
        }
        NumberCollector numbers = new NumberCollector();
        for (int i = 0; i < array.size(); i++) {
            Value element = array.get(i);
            if (element instanceof NumberValue number) {
                numbers.add(number);
            } else if (element instanceof ErrorValue) {
                return element;
            } else if (kind == ArgumentKind.MATRIX) {
                return ErrorValue.of(ErrorKind.VALUE, "every element of the array must be a number");
            } else {
                numbers.add(NumberValue.ZERO);
            }
        }
        return numbers.toOperand(array.rows(), array.columns());
    }

    /** Numbers and their slots, one after the other. */
    private static final class NumberCollector {
        private double[] numbers = new double[8];
        private int[] slots = new int[8];
        private int count;
        private boolean isTraced;

        int count() {
            return count;
        }

        void add(NumberValue number) {
            if (count == numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, 2 * count);
                slots = java.util.Arrays.copyOf(slots, 2 * count);
            }
            numbers[count] = number.number();
            slots[count++] = number.slot();
            isTraced |= number.isTraced();
        }

        /** Adds the numbers of an argument; the error that stands in their way, if there is one. */
        Optional<ErrorValue> add(Value value, CalculationContext context) {
            if (value instanceof ReferenceValue reference) {
                for (Area area : reference.areas()) {
                    Optional<ErrorValue> error = addArea(area, context);
                    if (error.isPresent()) {
                        return error;
                    }
                }
                return Optional.empty();
            }
            if (value instanceof ArrayValue array) {
                for (int i = 0; i < array.size(); i++) {
                    if (array.get(i) instanceof NumberValue number) {
                        add(number);
                    } else if (array.get(i) instanceof ErrorValue error) {
                        return Optional.of(error);
                    }
                }
                return Optional.empty();
            }
            if (value instanceof OmittedValue) {
                return Optional.empty();
            }
            Value number = Coercion.toNumber(value);
            if (number instanceof NumberValue one) {
                add(one);
                return Optional.empty();
            }
            return Optional.of((ErrorValue) number);
        }

        private Optional<ErrorValue> addArea(Area area, CalculationContext context) {
            Optional<CellRange> used = context.usedPart(area);
            if (used.isEmpty()) {
                return Optional.empty();
            }
            CellRange range = used.get();
            for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                    Value cell = context.cell(area.sheet(), row, column);
                    if (cell instanceof NumberValue number) {
                        add(number);
                    } else if (cell instanceof ErrorValue error) {
                        return Optional.of(error);
                    }
                }
            }
            return Optional.empty();
        }

        Operand toOperand() {
            return toOperand(1, count);
        }

        Operand toOperand(int rows, int columns) {
            return new Operand(
                    new Matrix(rows, columns, java.util.Arrays.copyOf(numbers, count)),
                    isTraced ? java.util.Arrays.copyOf(slots, count) : null);
        }
    }
}
