package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.cells;
import static sheetgrad.function.Parameter.cellsArray;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * Looking values up. The place found gets no gradient, the element taken from there gets all of it. Types 1 and -1 of
 * MATCH of type 1, the look-ups that take the nearest value, and the search modes 2 and -2 of XMATCH and XLOOKUP halve the
 * data as Excel does, unsorted data too; MATCH of type -1 goes through them from the start.
 */
final class LookupFunctions {
    private LookupFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("MATCH")
                        .help(
                                "MATCH(lookup_value, lookup_array, [match_type])",
                                "The place of a value in a row or column",
                                "MATCH(39,{25,38,40,41},1)",
                                "2")
                        .arguments(
                                scalar("lookup_value"),
                                cells("lookup_array"),
                                number("match_type").optional(1))
                        .value(FunctionKind.ARRAY, LookupFunctions::match)
                        .zeroDerivative(),
                declare("XMATCH")
                        .help(
                                "XMATCH(lookup_value, lookup_array, [match_mode], [search_mode])",
                                "The place of a value in a row or column",
                                "XMATCH(4,{5,1,4})",
                                "3")
                        .arguments(
                                scalar("lookup_value"),
                                cellsArray("lookup_array"),
                                number("match_mode").optional(),
                                number("search_mode").defaulting(1))
                        .value(FunctionKind.ARRAY, LookupFunctions::crossMatch)
                        .zeroDerivative(),
                declare("XLOOKUP")
                        .help(
                                "XLOOKUP(lookup_value, lookup_array, return_array, [if_not_found],"
                                        + " [match_mode], [search_mode])",
                                "What stands beside a value",
                                "XLOOKUP(\"b\",{\"a\",\"b\"},{10,20})",
                                "20")
                        .arguments(
                                scalar("lookup_value"),
                                cellsArray("lookup_array"),
                                cellsArray("return_array"),
                                any("if_not_found").optional(),
                                number("match_mode").optional(),
                                number("search_mode").defaulting(1))
                        .value(FunctionKind.REFERENCE, LookupFunctions::crossLookup)
                        .selectionByValue(),
                table("VLOOKUP", "col_index_num", "first column", "{1,\"a\";2,\"b\"}")
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) -> tableLookup(arguments, context, false))
                        .selectionByValue(),
                table("HLOOKUP", "row_index_num", "first row", "{1,2;\"a\",\"b\"}")
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) -> tableLookup(arguments, context, true))
                        .selectionByValue(),
                declare("LOOKUP")
                        .help(
                                "LOOKUP(lookup_value, lookup_vector, [result_vector])",
                                "What stands beside the last value not above the one looked up",
                                "LOOKUP(4.2,{1,4,6},{\"a\",\"b\",\"c\"})",
                                "b")
                        .arguments(
                                scalar("lookup_value"),
                                cellsArray("lookup_vector"),
                                cellsArray("result_vector").optional())
                        .value(FunctionKind.ARRAY, LookupFunctions::lookup)
                        .selectionByValue());
    }

    private static Declare table(String name, String index, String where, String table) {
        return declare(name)
                .help(
                        name + "(lookup_value, table_array, " + index + ", [range_lookup])",
                        "An element of a table, found by a value in its " + where,
                        name + "(2," + table + ",2,FALSE)",
                        "b")
                .arguments(
                        scalar("lookup_value"),
                        cells("table_array"),
                        Parameter.of(index, ArgumentKind.SCALAR_OR_ERROR),
                        logical("range_lookup").optional(true));
    }

    private static Value match(List<Value> arguments, CalculationContext context) {
        Elements vector = Elements.of(arguments.get(1), context);
        int type = (int) Math.signum(Argument.number(arguments, 2));
        Value key = key(arguments);
        if (!vector.isVector()) {
            return notFound("only one row or column can be searched");
        }
        int place = Search.match(key, vector, type);
        return place < 0 ? notFound("the value was not found") : new NumberValue(place + 1);
    }

    private static Value key(List<Value> arguments) {
        return Comparison.isBlank(arguments.get(0)) ? NumberValue.ZERO : arguments.get(0);
    }

    private static ErrorValue notFound(String message) {
        return ErrorValue.of(ErrorKind.NOT_AVAILABLE, message);
    }

    private static Value crossMatch(List<Value> arguments, CalculationContext context) {
        Elements vector = Elements.of(arguments.get(1), context);
        if (!vector.isVector()) {
            return ErrorValue.of(ErrorKind.VALUE, "only one row or column can be searched");
        }
        if (isModeRefused(arguments, 2)) {
            return noSuchMode();
        }
        int place = find(arguments, vector, 2);
        return place < 0 ? notFound("the value was not found") : new NumberValue(place + 1);
    }

    private static boolean isModeRefused(List<Value> arguments, int modes) {
        double match = Math.floor(Argument.number(arguments, modes));
        double search = Math.floor(Argument.number(arguments, modes + 1));
        boolean isBinary = Math.abs(search) == 2;
        return match < -1
                || match > 3
                || (Math.abs(search) != 1 && !isBinary)
                || (match >= 2 && isBinary);
    }

    private static ErrorValue noSuchMode() {
        return ErrorValue.of(ErrorKind.VALUE, "there is no such way to match and search");
    }

    private static int find(List<Value> arguments, Elements vector, int modes) {
        Value key = arguments.get(0);
        int mode = Argument.integer(arguments, modes);
        int search = (int) Math.floor(Argument.number(arguments, modes + 1));
        if (Math.abs(search) == 2) {
            return Search.halving(key, vector, mode, search < 0);
        }
        boolean isBackward = search < 0;
        if (mode == 3) {
            return Search.regular(key, vector, isBackward);
        }
        if (mode == 0 || mode == 2) {
            return Search.exact(key, vector, mode == 2, isBackward);
        }
        return Search.nearest(key, vector, mode > 0, isBackward);
    }

    private static Value crossLookup(List<Value> arguments, CalculationContext context) {
        Elements keys = Elements.of(arguments.get(1), context);
        Elements results = Elements.of(arguments.get(2), context);
        boolean isRow = keys.isRow() && (keys.columns() > 1 || results.columns() == 1);
        if (!keys.isVector()
                || (isRow ? results.columns() != keys.columns() : results.rows() != keys.rows())) {
            return ErrorValue.of(ErrorKind.VALUE, "the arrays differ in size");
        }
        if (isModeRefused(arguments, 4)) {
            return noSuchMode();
        }
        int place = find(arguments, keys, 4);
        if (place >= 0) {
            return arguments.get(2) instanceof ReferenceValue reference
                    ? ReferenceFunctions.part(
                            reference.area(), isRow ? 0 : place + 1, isRow ? place + 1 : 0)
                    : isRow ? results.column(place) : results.row(place);
        }
        return Argument.isOmitted(arguments, 3)
                ? notFound("the value was not found")
                : arguments.get(3);
    }

    private static Value tableLookup(
            List<Value> arguments, CalculationContext context, boolean isHorizontal) {
        Elements table = Elements.of(arguments.get(1), context);
        Elements keys = isHorizontal ? table.firstRow() : table.firstColumn();
        Value number = OperandCollector.number(arguments.get(2), context);
        if (number.isError()) {
            return ErrorValue.of(ErrorKind.REFERENCE, "the index into the table is no number");
        }
        double index = Math.floor(((NumberValue) number).number()) - 1;
        if (index < 0) {
            return ErrorValue.of(ErrorKind.VALUE, "an index must be at least 1");
        }
        if (index >= (isHorizontal ? table.rows() : table.columns())) {
            return ErrorValue.of(ErrorKind.REFERENCE, "the index lies outside the table");
        }
        int place =
                Argument.isTrue(arguments, 3)
                        ? Search.binary(key(arguments), keys, false)
                        : Search.exact(key(arguments), keys, true, false);
        if (place < 0) {
            return notFound("the value was not found");
        }
        return isHorizontal ? table.get((int) index, place) : table.get(place, (int) index);
    }

    private static Value lookup(List<Value> arguments, CalculationContext context) {
        Elements table = Elements.of(arguments.get(1), context);
        boolean isHorizontal = table.columns() > table.rows();
        Elements keys = isHorizontal ? table.firstRow() : table.firstColumn();
        int place = Search.binary(key(arguments), keys, false);
        if (place < 0) {
            return notFound("every value is above the one looked up");
        }
        if (Argument.isOmitted(arguments, 2)) {
            return isHorizontal
                    ? table.get(table.rows() - 1, place)
                    : table.get(place, table.columns() - 1);
        }
        Elements results = Elements.of(arguments.get(2), context);
        if (!results.isVector() || place >= results.size()) {
            return notFound("the result vector is too short");
        }
        return results.at(place);
    }
}
