package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.function;
import static sheetgrad.function.Parameter.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;

/**
 * Data in groups, each with what a LAMBDA or a function makes of its values. What it calculates is recorded as it goes;
 * which rows make a group is a choice, through which no gradient flows.
 */
final class GroupFunctions {
    private static final int NONE = -1;

    /** Where the arguments of an axis stand, or {@link #NONE}. */
    private record AxisArguments(int totals, int order, int relationship) {}

    private GroupFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("GROUPBY")
                        .help(
                                "GROUPBY(row_fields, values, function, [field_headers],"
                                        + " [total_depth], [sort_order], [filter_array],"
                                        + " [field_relationship])",
                                "A table with a row for each group of equal fields and what a"
                                        + " function makes of the group's values",
                                "GROUPBY({\"b\";\"a\";\"b\"},{1;2;3},LAMBDA(x,SUM(x)))",
                                "{\"a\",2;\"b\",4;\"Total\",6}")
                        .arguments(
                                array("row_fields"),
                                array("values"),
                                function("function"),
                                number("field_headers").optional(),
                                number("total_depth").optional(),
                                array("sort_order").optional(),
                                array("filter_array").optional(),
                                number("field_relationship").optional())
                        .value(FunctionKind.HIGHER_ORDER, GroupFunctions::groupBy)
                        .selection(),
                declare("PIVOTBY")
                        .help(
                                "PIVOTBY(row_fields, col_fields, values, function, [field_headers],"
                                        + " [row_total_depth], [row_sort_order], [col_total_depth],"
                                        + " [col_sort_order], [filter_array], [relative_to])",
                                "A table with a row and a column for each group of equal fields and"
                                        + " what a function makes of the values where they meet",
                                "PIVOTBY({\"a\";\"b\";\"a\"},{1;2;1},{5;6;7},LAMBDA(x,SUM(x)),0,0,,0)",
                                "{\"\",1,2;\"a\",12,\"\";\"b\",\"\",6}")
                        .arguments(
                                array("row_fields").optional(),
                                array("col_fields").optional(),
                                array("values"),
                                function("function"),
                                number("field_headers").optional(),
                                number("row_total_depth").optional(),
                                array("row_sort_order").optional(),
                                number("col_total_depth").optional(),
                                array("col_sort_order").optional(),
                                array("filter_array").optional(),
                                any("relative_to").optional())
                        .value(FunctionKind.HIGHER_ORDER, GroupFunctions::pivotBy)
                        .selection());
    }

    private static Value groupBy(List<Value> arguments, CalculationContext context) {
        try {
            GroupData data =
                    GroupData.of(
                            arguments.get(0),
                            OmittedValue.OMITTED,
                            arguments.get(1),
                            arguments.get(3),
                            arguments.get(6));
            guard(List.of(arguments.get(0), arguments.get(6)), context);
            AxisArguments rows = new AxisArguments(4, 5, 7);
            return table(arguments, data, arguments.get(2), rows, rows, 0, context);
        } catch (GroupData.UnfitException unfit) {
            return unfit.error();
        }
    }

    private static Value pivotBy(List<Value> arguments, CalculationContext context) {
        try {
            GroupData data =
                    GroupData.of(
                            arguments.get(0),
                            arguments.get(1),
                            arguments.get(2),
                            arguments.get(4),
                            arguments.get(9));
            guard(List.of(arguments.get(0), arguments.get(1), arguments.get(9)), context);
            return table(
                    arguments,
                    data,
                    arguments.get(3),
                    new AxisArguments(5, 6, NONE),
                    new AxisArguments(7, 8, NONE),
                    relativeTo(arguments.get(10), context),
                    context);
        } catch (GroupData.UnfitException unfit) {
            return unfit.error();
        }
    }

    private static int relativeTo(Value argument, CalculationContext context) {
        Value number = Coercion.toNumber(Dereference.read(argument, context));
        if (argument instanceof OmittedValue) {
            return 0;
        }
        if (number instanceof ErrorValue error) {
            throw new GroupData.UnfitException(error);
        }
        int relativeTo = (int) Math.floor(Argument.number(List.of(number), 0));
        if (relativeTo < 0 || relativeTo > GroupTable.MOST_RELATIVE) {
            throw GroupData.UnfitException.because("relative_to must be 0, 1, 2, 3 or 4");
        }
        return relativeTo;
    }

    private static Value table(
            List<Value> arguments,
            GroupData data,
            Value function,
            AxisArguments rows,
            AxisArguments columns,
            int relativeTo,
            CalculationContext context) {
        Aggregations aggregations =
                Aggregations.of(function, data.values().cells().orElseThrow().columns());
        if (aggregations.isEmpty()) {
            return HigherOrderFunctions.noFunction();
        }
        GroupAxis.Measure measure =
                (group, place) -> {
                    int column = aggregations.column().get(place);
                    return aggregations
                            .function(0, place)
                            .of(
                                    data.column(group, column),
                                    data.column(data.rows(), column),
                                    context);
                };
        int measures = aggregations.across().size();
        List<GroupAxis.Line> down =
                lines(
                        data.rowFields(),
                        data,
                        layout(arguments, rows, data.rowFields(), measures),
                        measure);
        List<GroupAxis.Line> across =
                lines(
                        data.columnFields(),
                        data,
                        layout(arguments, columns, data.columnFields(), measures),
                        measure);
        return new GroupTable(data, aggregations, down, across, relativeTo, context).build();
    }

    private static List<GroupAxis.Line> lines(
            GroupData.Columns fields,
            GroupData data,
            GroupAxis.Layout layout,
            GroupAxis.Measure measure) {
        Optional<ArrayValue> cells = fields.cells();
        return cells.isPresent()
                ? GroupAxis.lines(cells.get(), data.rows(), layout, measure)
                : List.of(new GroupAxis.Line(List.of(), data.rows(), data.rows()));
    }

    private static GroupAxis.Layout layout(
            List<Value> arguments, AxisArguments places, GroupData.Columns fields, int measures) {
        int levels = fields.names().size();
        boolean isTable =
                places.relationship() != NONE
                        && relationship(arguments.get(places.relationship())) == 1;
        if (levels == 0) {
            return new GroupAxis.Layout(0, false, List.of(), false);
        }
        boolean isAutomatic = arguments.get(places.totals()) instanceof OmittedValue;
        int depth =
                isAutomatic
                        ? (levels > 1 && !isTable ? 2 : 1)
                        : (int) Math.floor(Argument.number(arguments, places.totals()));
        if (Math.abs(depth) > (isTable ? 1 : levels)) {
            throw GroupData.UnfitException.because(
                    "there are not as many levels of totals: " + depth);
        }
        List<Integer> order = order(arguments.get(places.order()));
        if (!GroupAxis.isOrderOf(order, levels + measures)) {
            throw GroupData.UnfitException.because("there is no such column to sort by");
        }
        return new GroupAxis.Layout(Math.abs(depth), depth < 0, order, isTable);
    }

    private static int relationship(Value argument) {
        int relationship = (int) Math.floor(Argument.number(List.of(argument), 0));
        if (relationship != 0 && relationship != 1) {
            throw GroupData.UnfitException.because("field_relationship must be 0 or 1");
        }
        return relationship;
    }

    private static List<Integer> order(Value argument) {
        List<Integer> order = new ArrayList<>();
        if (argument instanceof ArrayValue array) {
            for (int i = 0; i < array.size(); i++) {
                Value number = Coercion.toNumber(array.get(i));
                if (!(number instanceof NumberValue key)) {
                    throw new GroupData.UnfitException((ErrorValue) number);
                }
                order.add((int) key.number());
            }
        }
        return order;
    }

    /** Fields and filters decide which rows make a group: when a traced number among them changes, so may the groups. */
    private static void guard(List<Value> deciding, CalculationContext context) {
        for (Value argument : deciding) {
            Choices.guard(newer -> newer.get(0), List.of(argument), argument, context);
        }
    }
}
