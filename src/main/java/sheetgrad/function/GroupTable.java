package sheetgrad.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * The table that GROUPBY and PIVOTBY give: headings of the columns, then a row for each group (and function below) with
 * its labels and what the functions make of its values. An empty cell holds the empty text.
 */
final class GroupTable {
    /** What the second argument of a function is, by the numbers of PIVOTBY's {@code relative_to}. */
    static final int MOST_RELATIVE = 4;

    private final GroupData data;
    private final Aggregations aggregations;
    private final List<GroupAxis.Line> down;
    private final List<GroupAxis.Line> across;
    private final int relativeTo;
    private final CalculationContext context;
    private final List<List<Value>> cells = new ArrayList<>();

    GroupTable(
            GroupData data,
            Aggregations aggregations,
            List<GroupAxis.Line> down,
            List<GroupAxis.Line> across,
            int relativeTo,
            CalculationContext context) {
        this.data = data;
        this.aggregations = aggregations;
        this.down = down;
        this.across = across;
        this.relativeTo = relativeTo;
        this.context = context;
    }

    ArrayValue build() {
        addColumnHeadings();
        addFunctionHeadings();
        addFieldHeadings();
        for (GroupAxis.Line line : down) {
            for (int row = 0; row < aggregations.rows(); row++) {
                addGroup(line, row);
            }
        }
        int width = cells.get(0).size();
        return ArrayValue.generate(cells.size(), width, i -> cells.get(i / width).get(i % width));
    }

    private boolean namesRows() {
        return aggregations.isNamed() && !aggregations.below().isEmpty();
    }

    /** As many empty cells as there are labels before the results. */
    private List<Value> labels() {
        int count = data.rowFields().names().size() + (namesRows() ? 1 : 0);
        return new ArrayList<>(Collections.nCopies(count, TextValue.EMPTY));
    }

    private int width() {
        return across.size() * aggregations.across().size();
    }

    /** The names of the fields of the columns, if shown, and a row of labels for each of these fields. */
    private void addColumnHeadings() {
        List<Value> names = data.columnFields().names();
        if (data.showsHeadings() && !names.isEmpty()) {
            List<Value> row = labels();
            for (int i = 0; i < width(); i++) {
                row.add(i < names.size() ? names.get(i) : TextValue.EMPTY);
            }
            cells.add(row);
        }
        for (int field = 0; field < names.size(); field++) {
            List<Value> row = labels();
            for (GroupAxis.Line line : across) {
                row.addAll(
                        Collections.nCopies(
                                aggregations.across().size(), line.labels().get(field)));
            }
            cells.add(row);
        }
    }

    private void addFieldHeadings() {
        if (!data.showsHeadings()) {
            return;
        }
        List<Value> row = new ArrayList<>(data.rowFields().names());
        while (row.size() < labels().size()) {
            row.add(TextValue.EMPTY);
        }
        for (int i = 0; i < across.size(); i++) {
            aggregations.column().forEach(column -> row.add(data.values().names().get(column)));
        }
        cells.add(row);
    }

    /** Above the fields' names, as the published LAMBDAs that retitle Excel's tables expect them. */
    private void addFunctionHeadings() {
        if (!aggregations.isNamed() || namesRows()) {
            return;
        }
        List<Value> row = labels();
        for (int i = 0; i < across.size(); i++) {
            aggregations.across().forEach(function -> row.add(function.heading()));
        }
        cells.add(row);
    }

    private void addGroup(GroupAxis.Line line, int functionRow) {
        List<Value> row = new ArrayList<>(line.labels());
        if (namesRows()) {
            row.add(aggregations.below().get(functionRow).heading());
        }
        for (GroupAxis.Line column : across) {
            for (int place = 0; place < aggregations.across().size(); place++) {
                row.add(result(line, column, functionRow, place));
            }
        }
        cells.add(row);
    }

    private Value result(GroupAxis.Line line, GroupAxis.Line column, int functionRow, int place) {
        int[] rows = GroupAxis.common(line.rows(), column.rows());
        if (rows.length == 0) {
            return TextValue.EMPTY;
        }
        int values = aggregations.column().get(place);
        return aggregations
                .function(functionRow, place)
                .of(data.column(rows, values), data.column(all(line, column), values), context);
    }

    private int[] all(GroupAxis.Line line, GroupAxis.Line column) {
        return switch (relativeTo) {
            case 0 -> column.rows();
            case 1 -> line.rows();
            case 2 -> data.rows();
            case 3 -> GroupAxis.common(line.rows(), column.parent());
            default -> GroupAxis.common(line.parent(), column.rows());
        };
    }
}
