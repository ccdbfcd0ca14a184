package sheetgrad.lesson.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * A dense layer over the maps of one example: every output is the sum of all inputs, each times a weight of its own.
 *
 * @param spareColumns columns left blank beside the outputs, for what is made of them
 */
public record Dense(
        String name,
        List<CellRange> inputs,
        List<String> outputs,
        int spareColumns,
        Activation activation,
        Numbers weights) {
    private static final int COLUMNS_BEFORE_SPARE = 3;

    /**
     * What the layer made.
     *
     * @param outputs one cell an output, below one another
     * @param weights the blocks of weights, then the biases
     */
    public record Layer(CellRange outputs, List<CellRange> weights, CellRange room) {
        public Layer {
            weights = List.copyOf(weights);
        }
    }

    public Dense {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        CellRange unused = Maps.shapeOf(name, inputs);
        Refusal.unless(!outputs.isEmpty(), "%s needs one output or more", name);
        Refusal.unless(spareColumns >= 0, "%s cannot leave %d columns blank", name, spareColumns);
    }

    /**
     * Writes the layer: at the left the names of the outputs, their biases and their values below one another, to the
     * right for every output its blocks of weights, shaped like the maps.
     */
    public Layer write(SheetDraft draft, CellAddress place) {
        CellRange shape = inputs.get(0);
        int blockRows = shape.rows() + 1;
        int blockColumns = shape.columns() + 1;
        int rows = Math.max(outputs.size() + 2, inputs.size() * blockRows + 1);
        CellRange room = draft.room(name, place, rows, left() + outputs.size() * blockColumns);
        List<CellRange> blocks = new ArrayList<>();
        CellRange values =
                CellRange.ofSize(
                        new CellAddress(place.row() + 2, place.column() + 2), outputs.size(), 1);
        heading(draft, place, shape);
        for (int output = 0; output < outputs.size(); output++) {
            int column = place.column() + left() + output * blockColumns;
            List<CellRange> own = blocks(draft, output, new CellAddress(place.row(), column));
            value(draft, place, output, own);
            blocks.addAll(own);
            draft.width(column + shape.columns(), 1);
        }
        draft.scale(Looks.signed(blocks.toArray(CellRange[]::new)));
        blocks.add(
                new CellRange(
                        values.firstRow(),
                        values.firstColumn() - 1,
                        values.lastRow(),
                        values.firstColumn() - 1));
        return new Layer(values, blocks, room);
    }

    private int left() {
        return COLUMNS_BEFORE_SPARE + spareColumns + 1;
    }

    private void heading(SheetDraft draft, CellAddress place, CellRange shape) {
        CellRange values =
                CellRange.ofSize(
                        new CellAddress(place.row() + 2, place.column() + 2), outputs.size(), 1);
        String count = "ROWS(" + values + ")&IF(ROWS(" + values + ")=1,\" output\",\" outputs\")";
        draft.formula(
                place,
                "=\""
                        + name
                        + ": \"&"
                        + count
                        + "&\" from "
                        + (inputs.size() == 1 ? "1 map of " : inputs.size() + " maps of ")
                        + "\"&"
                        + Convolution.shapeFormula(shape),
                Looks.CAPTION);
        draft.text(place.row() + 1, place.column() + 1, "bias", Looks.LABEL);
        draft.text(place.row() + 1, place.column() + 2, "output", Looks.LABEL);
        draft.width(place.column(), 9);
        draft.width(place.column() + 1, 7);
        draft.width(place.column() + 2, 9);
        draft.width(place.column() + left() - 1, 2);
    }

    private List<CellRange> blocks(SheetDraft draft, int output, CellAddress corner) {
        draft.text(
                corner.row(), corner.column(), "weights of " + outputs.get(output), Looks.CAPTION);
        CellRange shape = inputs.get(0);
        List<CellRange> own = new ArrayList<>();
        for (int map = 0; map < inputs.size(); map++) {
            CellRange block =
                    CellRange.ofSize(
                            new CellAddress(
                                    corner.row() + 1 + map * (shape.rows() + 1), corner.column()),
                            shape.rows(),
                            shape.columns());
            for (int row = 0; row < block.rows(); row++) {
                for (int column = 0; column < block.columns(); column++) {
                    CellAddress cell = Places.at(block, row, column);
                    draft.number(cell.row(), cell.column(), weights.next(), Looks.PIXEL);
                }
            }
            for (int column = 0; column < block.columns(); column++) {
                draft.width(block.firstColumn() + column, Looks.PIXEL_WIDTH);
            }
            own.add(block);
        }
        return own;
    }

    private void value(SheetDraft draft, CellAddress place, int output, List<CellRange> own) {
        int row = place.row() + 2 + output;
        draft.text(row, place.column(), outputs.get(output), Looks.NAME);
        draft.number(row, place.column() + 1, 0, Looks.PARAMETER);
        StringJoiner sum = new StringJoiner("+");
        for (int map = 0; map < inputs.size(); map++) {
            sum.add(
                    "SUMPRODUCT("
                            + Places.fixed(inputs.get(map))
                            + ","
                            + own.get(map).toA1()
                            + ")");
        }
        sum.add(new CellAddress(row, place.column() + 1).toA1());
        draft.formula(
                row,
                place.column() + 2,
                "=" + activation.ofExpression(sum.toString()),
                Looks.PREDICTION);
    }
}
