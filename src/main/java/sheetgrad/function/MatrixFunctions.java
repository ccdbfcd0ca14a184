package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.matrix;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Matrices: products, transposes, determinants, inverses, and arrays made from nothing. */
final class MatrixFunctions {
    /** More elements than this are refused: they would be calculated but never shown. */
    static final int MOST_ELEMENTS = 1 << 24;

    private MatrixFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("MMULT")
                        .help(
                                "MMULT(array1, array2)",
                                "The product of two matrices",
                                "MMULT({1,2},{3;4})",
                                "11")
                        .arguments(matrix("array1"), matrix("array2"))
                        .operation(FunctionKind.MATRIX, new LinearAlgebra.Product()),
                declare("MDETERM")
                        .help(
                                "MDETERM(array)",
                                "The determinant of a matrix",
                                "MDETERM({3,6;1,1})",
                                "-3")
                        .arguments(matrix("array"))
                        .operation(FunctionKind.MATRIX, new LinearAlgebra.Determinant()),
                declare("MINVERSE")
                        .help(
                                "MINVERSE(array)",
                                "The inverse of a matrix",
                                "MINVERSE({2,0;0,4})",
                                "{0.5,0;0,0.25}")
                        .arguments(matrix("array"))
                        .operation(FunctionKind.MATRIX, new LinearAlgebra.Inverse()),
                declare("TRANSPOSE")
                        .help(
                                "TRANSPOSE(array)",
                                "Rows become columns",
                                "TRANSPOSE({1,2,3})",
                                "{1;2;3}")
                        .arguments(array("array"))
                        .value(FunctionKind.ARRAY, (arguments, context) -> transpose(arguments))
                        .selection(),
                declare("MUNIT")
                        .help("MUNIT(dimension)", "The unit matrix", "MUNIT(2)", "{1,0;0,1}")
                        .arguments(number("dimension"))
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) -> unit(Argument.integer(arguments, 0)))
                        .zeroDerivative(),
                declare("SEQUENCE")
                        .help(
                                "SEQUENCE([rows], [columns], [start], [step])",
                                "An array of numbers in equal steps",
                                "SEQUENCE(2,3)",
                                "{1,2,3;4,5,6}")
                        .arguments(
                                number("rows").defaulting(1),
                                number("columns").defaulting(1),
                                number("start").defaulting(1),
                                number("step").defaulting(1))
                        .operation(FunctionKind.MATRIX, new ArithmeticSequence()));
    }

    private static Value transpose(List<Value> arguments) {
        if (!(arguments.get(0) instanceof ArrayValue array)) {
            return ErrorValue.of(ErrorKind.VALUE, "an array is needed");
        }
        if (array.numbers().isPresent()) {
            return ArrayValue.of(LinearAlgebra.transposed(array.numbers().get()));
        }
        return ArrayValue.generate(
                array.columns(), array.rows(), i -> array.get(i % array.rows(), i / array.rows()));
    }

    private static Value unit(int size) {
        if (size < 1 || (long) size * size > MOST_ELEMENTS) {
            return ErrorValue.of(ErrorKind.VALUE, "no matrix has " + size + " rows");
        }
        return ArrayValue.generate(
                size, size, i -> i / size == i % size ? NumberValue.ONE : NumberValue.ZERO);
    }
}
