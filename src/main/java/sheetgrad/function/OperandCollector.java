package sheetgrad.function;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * Gathers one operand (for pairs two) from the arguments of a numeric function. Methods that add answer with the error
 * that stands in the way, if there is one.
 */
final class OperandCollector {
    private static final Optional<ErrorValue> DONE = Optional.empty();

    private final NumberList numbers = new NumberList();
    private final NumberList partners = new NumberList();
    private List<Operand> whole = List.of();
    private boolean isPaired;
    private int rows = 1;

    /** An operand of an array's numbers, blanks being 0; nothing if it holds anything else. */
    static Optional<Operand> ofNumbersOnly(ArrayValue array) {
        if (array.numbers().isPresent()) {
            return array.numbers().map(OperandCollector::constant);
        }
        OperandCollector collector = new OperandCollector();
        collector.rows = array.rows();
        for (int i = 0; i < array.size(); i++) {
            Value element = array.get(i) instanceof BlankValue ? NumberValue.ZERO : array.get(i);
            if (!(element instanceof NumberValue number)) {
                return Optional.empty();
            }
            collector.numbers.add(number);
        }
        return Optional.of(collector.numbers.toOperand(collector.rows));
    }

    /** An operand of one number; nothing if the value is none. */
    static Optional<Operand> ofScalar(Value value) {
        OperandCollector collector = new OperandCollector();
        return collector.addScalar(value).isPresent()
                ? Optional.empty()
                : Optional.of(collector.numbers.toOperand(1));
    }

    boolean isEmpty() {
        return numbers.count == 0 && whole.isEmpty();
    }

    private static Operand constant(Matrix numbers) {
        return new Operand(numbers, null);
    }

    List<Operand> operands() {
        if (!whole.isEmpty()) {
            return whole;
        }
        return isPaired
                ? List.of(numbers.toOperand(1), partners.toOperand(1))
                : List.of(numbers.toOperand(rows));
    }

    /** Adds a value that coercion has made a number or an error. */
    Optional<ErrorValue> addScalar(Value value) {
        if (value instanceof NumberValue number) {
            numbers.add(number);
            return DONE;
        }
        return Optional.of((ErrorValue) value);
    }

    void addAll(List<NumberValue> values) {
        for (NumberValue value : values) {
            numbers.add(value);
        }
    }

    /** Adds a whole array; anything but numbers counts as 0, or is refused if only numbers will do or it is a lone text. */
    Optional<ErrorValue> addArray(Value value, boolean isNumbersOnly, CalculationContext context) {
        if (value instanceof OmittedValue) {
            numbers.add(NumberValue.ZERO);
            return DONE;
        }
        ArrayValue array = Dereference.readAsArray(value, context);
        if (array.numbers().isPresent()) {
            whole = List.of(constant(array.numbers().get()));
            return DONE;
        }
        rows = array.rows();
        for (int i = 0; i < array.size(); i++) {
            Value element = array.get(i);
            if (element instanceof ErrorValue error) {
                return Optional.of(error);
            }
            boolean isLoneText = array.size() == 1 && element instanceof TextValue;
            if (isLoneText || isNumbersOnly && !(element instanceof NumberValue)) {
                return Optional.of(
                        ErrorValue.of(
                                ErrorKind.VALUE, "every element of the array must be a number"));
            }
            numbers.add(element instanceof NumberValue number ? number : NumberValue.ZERO);
        }
        return DONE;
    }

    /** Adds the pairs of which both are numbers. */
    Optional<ErrorValue> addPairs(Value first, Value second, CalculationContext context) {
        isPaired = true;
        for (Value whole : List.of(first, second)) {
            if (whole instanceof ErrorValue error) {
                return Optional.of(error);
            }
        }
        ArrayValue left = Dereference.readAsArray(first, context);
        ArrayValue right = Dereference.readAsArray(second, context);
        if (left.size() != right.size()) {
            return Optional.of(
                    ErrorValue.of(
                            ErrorKind.NOT_AVAILABLE,
                            "the arrays differ in size: "
                                    + left.size()
                                    + " and "
                                    + right.size()
                                    + " values"));
        }
        if (left.numbers().isPresent() && right.numbers().isPresent()) {
            whole = List.of(inOneRow(left.numbers().get()), inOneRow(right.numbers().get()));
            return DONE;
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) instanceof ErrorValue error) {
                return Optional.of(error);
            }
            if (right.get(i) instanceof ErrorValue error) {
                return Optional.of(error);
            }
            if (left.get(i) instanceof NumberValue number
                    && right.get(i) instanceof NumberValue partner) {
                numbers.add(number);
                partners.add(partner);
            }
        }
        return DONE;
    }

    private static Operand inOneRow(Matrix numbers) {
        return constant(new Matrix(1, numbers.size(), numbers.elements()));
    }

    /** Adds the numbers of an argument that is to be reduced. */
    Optional<ErrorValue> add(Value value, ArgumentKind kind, CalculationContext context) {
        if (value instanceof ReferenceValue reference) {
            for (Area area : reference.areas()) {
                Optional<ErrorValue> error = addArea(area, kind, context);
                if (error.isPresent()) {
                    return error;
                }
            }
            return DONE;
        }
        if (value instanceof ArrayValue array && array.numbers().isPresent()) {
            numbers.addAll(array.numbers().get().elements());
            return DONE;
        }
        if (value instanceof ArrayValue array) {
            Optional<ErrorValue> error = DONE;
            for (int i = 0; i < array.size() && error.isEmpty(); i++) {
                error = addElement(array.get(i), kind);
            }
            return error;
        }
        return value instanceof OmittedValue ? DONE : addScalar(number(value, context));
    }

    /** A value as a number, the workbook's dates in texts included. */
    static Value number(Value value, CalculationContext context) {
        return value instanceof TextValue
                ? Coercion.toNumber(value, context.dateText())
                : Coercion.toNumber(value);
    }

    private Optional<ErrorValue> addArea(Area area, ArgumentKind kind, CalculationContext context) {
        for (CellRange range : UsedRanges.of(area, context)) {
            Optional<ErrorValue> error = addRange(area.sheet(), range, kind, context);
            if (error.isPresent()) {
                return error;
            }
        }
        return DONE;
    }

    private Optional<ErrorValue> addRange(
            int sheet, CellRange range, ArgumentKind kind, CalculationContext context) {
        Optional<Matrix> plain = context.numbers(new Area(sheet, range));
        if (plain.isPresent()) {
            numbers.addAll(plain.get().elements());
            return DONE;
        }
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                Optional<ErrorValue> error = addElement(context.cell(sheet, row, column), kind);
                if (error.isPresent()) {
                    return error;
                }
            }
        }
        return DONE;
    }

    private Optional<ErrorValue> addElement(Value element, ArgumentKind kind) {
        if (element instanceof NumberValue number) {
            numbers.add(number);
        } else if (element instanceof ErrorValue error) {
            return Optional.of(error);
        } else if (kind == ArgumentKind.VALUES_AS_NUMBERS && element instanceof TextValue) {
            numbers.add(NumberValue.ZERO);
        } else if (kind == ArgumentKind.VALUES_AS_NUMBERS && element instanceof BooleanValue flag) {
            numbers.add(flag.isTrue() ? NumberValue.ONE : NumberValue.ZERO);
        }
        return DONE;
    }

    /** Numbers and their slots, one after the other. */
    private static final class NumberList {
        private double[] numbers = new double[8];
        private int[] slots = new int[8];
        private int count;
        private boolean isTraced;

        void add(NumberValue number) {
            makeRoom(1);
            numbers[count] = number.number();
            slots[count++] = number.slot();
            isTraced |= number.isTraced();
        }

        void addAll(double[] plain) {
            makeRoom(plain.length);
            System.arraycopy(plain, 0, numbers, count, plain.length);
            Arrays.fill(slots, count, count + plain.length, NumberValue.UNTRACED);
            count += plain.length;
        }

        private void makeRoom(int more) {
            if (count + more > numbers.length) {
                int length = Math.max(count + more, 2 * count);
                numbers = Arrays.copyOf(numbers, length);
                slots = Arrays.copyOf(slots, length);
            }
        }

        Operand toOperand(int rows) {
            Matrix matrix = new Matrix(rows, count / rows, Arrays.copyOf(numbers, count));
            return new Operand(matrix, isTraced ? Arrays.copyOf(slots, count) : null);
        }
    }
}
