package sheetgrad.lesson.generator;

import java.util.List;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * A dense layer over many examples, one a row: the weights of each unit stand in a row of their own, so that a unit is
 * SUMPRODUCT of the example's row and the unit's row, plus the unit's bias.
 *
 * @param inputs examples x features
 * @param units the names of the units, which head their columns
 */
public record DenseRows(
        String name, CellRange inputs, List<String> units, Activation activation, Numbers weights) {
    public DenseRows {
        units = List.copyOf(units);
        Refusal.unless(!units.isEmpty(), "%s needs one unit or more", name);
    }

    /**
     * Writes one row of weights a unit, the bias behind them, and returns these cells: units x (features + 1).
     *
     * @param place the corner; the names of the units stand in its column, the label above
     */
    public CellRange writeWeights(SheetDraft draft, CellAddress place) {
        int features = inputs.columns();
        CellRange room = draft.room(name, place, units.size() + 1, features + 2);
        CellRange block =
                CellRange.ofSize(
                        new CellAddress(place.row() + 1, place.column() + 1),
                        units.size(),
                        features + 1);
        draft.formula(place, "=" + label(block), Looks.CAPTION);
        for (int unit = 0; unit < units.size(); unit++) {
            draft.text(place.row() + 1 + unit, place.column(), units.get(unit), Looks.NAME);
            for (int feature = 0; feature <= features; feature++) {
                CellAddress cell = Places.at(block, unit, feature);
                double number = feature == features ? 0 : weights.next();
                draft.number(cell.row(), cell.column(), number, Looks.PARAMETER);
            }
        }
        draft.scale(Looks.signed(room.intersection(block).orElse(block)));
        return block;
    }

    /** A formula for the text "hidden layer: 4 units, one a row: 3 weights, then the bias". */
    private String label(CellRange block) {
        String units =
                "ROWS(" + block + ")&IF(ROWS(" + block + ")=1,\" unit: \",\" units, one a row: \")";
        String features = "COLUMNS(" + block + ")-1";
        String weights = features + "&IF(" + features + "=1,\" weight\",\" weights\")";
        return "\"" + name + ": \"&" + units + "&" + weights + "&\", then the bias\"";
    }

    /** Writes one column a unit beside the examples, headed by its name in the row above; returns examples x units. */
    public CellRange writeOutputs(SheetDraft draft, CellRange weights, int column) {
        int header = Places.headingRow(name, inputs);
        CellRange unused =
                draft.room(name, new CellAddress(header, column), inputs.rows() + 1, units.size());
        int features = inputs.columns();
        for (int unit = 0; unit < units.size(); unit++) {
            draft.text(header, column + unit, units.get(unit), Looks.HEADER);
            CellRange row = Places.row(weights, unit);
            CellRange own =
                    new CellRange(
                            row.firstRow(), row.firstColumn(), row.lastRow(), row.lastColumn() - 1);
            for (int example = 0; example < inputs.rows(); example++) {
                CellRange input = Places.row(inputs, example);
                String sum =
                        "SUMPRODUCT("
                                + Places.fixedColumns(input)
                                + ","
                                + Places.fixed(own)
                                + ")+"
                                + Places.fixed(Places.at(weights, unit, features));
                draft.formula(
                        inputs.firstRow() + example,
                        column + unit,
                        "=" + activation.ofExpression(sum),
                        Looks.PREDICTION);
            }
        }
        return new CellRange(
                inputs.firstRow(), column, inputs.lastRow(), column + units.size() - 1);
    }

    @Override
    public String toString() {
        return name
                + " over columns "
                + A1.columnName(inputs.firstColumn())
                + " to "
                + A1.columnName(inputs.lastColumn());
    }
}
