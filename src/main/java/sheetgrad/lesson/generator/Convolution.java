package sheetgrad.lesson.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * A layer of convolutions: every output map is the sum, over the input maps, of a kernel slid across each, and a bias if
 * wanted, through an activation. Written from left to right: the padded inputs if there is padding, the kernels, the
 * outputs. As PyTorch's Conv2d: the kernel is not turned round, and an output has (rows + 2 padding - kernel rows) /
 * stride + 1 rows, rounded down.
 *
 * @param name what the labels call it, such as "conv1"
 * @param inputs the input maps, one range a channel, all of one shape
 * @param outputs how many output maps
 * @param kernels the first values, kernel by kernel: for each output, for each input, row by row
 */
public record Convolution(
        String name,
        List<CellRange> inputs,
        int kernelRows,
        int kernelColumns,
        int outputs,
        int stride,
        int padding,
        boolean hasBias,
        Activation activation,
        Numbers kernels) {
    public Convolution {
        inputs = List.copyOf(inputs);
        CellRange shape = Maps.shapeOf(name, inputs);
        Refusal.unless(outputs >= 1, "%s needs one output map or more, not %d", name, outputs);
        Refusal.unless(stride >= 1, "the stride of %s is 1 or more, not %d", name, stride);
        Refusal.unless(padding >= 0, "the padding of %s is 0 or more, not %d", name, padding);
        Refusal.unless(
                kernelRows >= 1
                        && kernelColumns >= 1
                        && kernelRows <= shape.rows() + 2 * padding
                        && kernelColumns <= shape.columns() + 2 * padding,
                "a kernel of %d x %d does not fit into the input of %s, which is %s with a padding of %d",
                kernelRows,
                kernelColumns,
                name,
                Places.shape(shape),
                padding);
    }

    /** The rows of an output map. */
    public int outputRows() {
        return (inputs.get(0).rows() + 2 * padding - kernelRows) / stride + 1;
    }

    /** The columns of an output map. */
    public int outputColumns() {
        return (inputs.get(0).columns() + 2 * padding - kernelColumns) / stride + 1;
    }

    /** Writes the layer with its upper left corner at {@code place}. */
    public Maps write(SheetDraft draft, CellAddress place) {
        CellRange room = draft.room(name, place, rows(), columns());
        List<CellRange> read = padding == 0 ? inputs : pad(draft, place);
        int kernelColumn = place.column() + paddedWidth();
        int mapColumn = kernelColumn + Math.max(kernelColumns, hasBias ? 2 : 1) + 1;
        List<CellRange> maps = new ArrayList<>();
        List<CellRange> weights = new ArrayList<>();
        for (int map = 0; map < outputs; map++) {
            int row = place.row() + map * step();
            List<CellRange> own = kernels(draft, row, kernelColumn, map);
            CellRange output =
                    CellRange.ofSize(
                            new CellAddress(row + 1, mapColumn), outputRows(), outputColumns());
            slide(draft, read, own, output);
            draft.formula(row, mapColumn, label(map, output, own.get(0)), Looks.CAPTION);
            maps.add(output);
            weights.addAll(own);
        }
        colour(draft, maps, weights, room);
        return new Maps(maps, weights, room);
    }

    private int paddedWidth() {
        return padding == 0 ? 0 : inputs.get(0).columns() + 2 * padding + 1;
    }

    private int columns() {
        return paddedWidth() + Math.max(kernelColumns, hasBias ? 2 : 1) + 1 + outputColumns();
    }

    /** Rows from one output map to the next. */
    private int step() {
        int kernelHeight = inputs.size() * (kernelRows + 1) + (hasBias ? 1 : 0);
        return Math.max(outputRows(), kernelHeight) + 2;
    }

    private int rows() {
        int padded = padding == 0 ? 0 : inputs.size() * (inputs.get(0).rows() + 2 * padding + 2);
        return Math.max(outputs * step(), padded);
    }

    private List<CellRange> pad(SheetDraft draft, CellAddress place) {
        List<CellRange> padded = new ArrayList<>();
        for (int channel = 0; channel < inputs.size(); channel++) {
            CellRange input = inputs.get(channel);
            int row = place.row() + channel * (input.rows() + 2 * padding + 2);
            CellRange copy =
                    CellRange.ofSize(
                            new CellAddress(row + 1, place.column()),
                            input.rows() + 2 * padding,
                            input.columns() + 2 * padding);
            draft.formula(
                    row,
                    place.column(),
                    "=\"padded by " + padding + ": \"&" + shapeFormula(copy),
                    Looks.CAPTION);
            copy(draft, input, copy);
            padded.add(copy);
        }
        draft.scale(Looks.heat(padded.toArray(CellRange[]::new)));
        return padded;
    }

    private void copy(SheetDraft draft, CellRange input, CellRange copy) {
        for (int row = 0; row < copy.rows(); row++) {
            for (int column = 0; column < copy.columns(); column++) {
                CellAddress target = Places.at(copy, row, column);
                int r = row - padding;
                int c = column - padding;
                if (r >= 0 && r < input.rows() && c >= 0 && c < input.columns()) {
                    draft.formula(target, "=" + Places.at(input, r, c), Looks.PIXEL);
                } else {
                    draft.number(target.row(), target.column(), 0, Looks.PIXEL);
                }
            }
        }
    }

    /** Writes the kernels of one output map below one another, then the bias; the bias is the last range. */
    private List<CellRange> kernels(SheetDraft draft, int row, int column, int map) {
        draft.text(row, column, "kernel " + (map + 1), Looks.CAPTION);
        List<CellRange> own = new ArrayList<>();
        for (int channel = 0; channel < inputs.size(); channel++) {
            CellAddress corner = new CellAddress(row + 1 + channel * (kernelRows + 1), column);
            CellRange kernel = CellRange.ofSize(corner, kernelRows, kernelColumns);
            for (int r = 0; r < kernelRows; r++) {
                for (int c = 0; c < kernelColumns; c++) {
                    draft.number(
                            corner.row() + r, corner.column() + c, kernels.next(), Looks.WEIGHT);
                }
            }
            own.add(kernel);
        }
        if (hasBias) {
            int biasRow = row + 1 + inputs.size() * (kernelRows + 1);
            draft.text(biasRow, column, "bias", Looks.PIXEL);
            draft.number(biasRow, column + 1, 0, Looks.WEIGHT);
            own.add(CellRange.of(new CellAddress(biasRow, column + 1)));
        }
        return own;
    }

    private void slide(
            SheetDraft draft, List<CellRange> read, List<CellRange> own, CellRange output) {
        for (int row = 0; row < output.rows(); row++) {
            for (int column = 0; column < output.columns(); column++) {
                StringJoiner sum = new StringJoiner("+");
                for (int channel = 0; channel < read.size(); channel++) {
                    CellAddress corner =
                            Places.at(read.get(channel), row * stride, column * stride);
                    sum.add(
                            "SUMPRODUCT("
                                    + CellRange.ofSize(corner, kernelRows, kernelColumns)
                                    + ","
                                    + Places.fixed(own.get(channel))
                                    + ")");
                }
                if (hasBias) {
                    sum.add(Places.fixed(own.get(own.size() - 1)));
                }
                draft.formula(
                        Places.at(output, row, column),
                        "=" + activation.ofExpression(sum.toString()),
                        Looks.PIXEL);
            }
        }
    }

    /** A label that reads the shapes from the blocks themselves. */
    private String label(int map, CellRange output, CellRange kernel) {
        CellRange input = inputs.get(0);
        String text =
                "=\""
                        + name
                        + ", map "
                        + (map + 1)
                        + ": \"&"
                        + shapeFormula(output)
                        + "&\" = (\"&ROWS("
                        + input
                        + ")&\" + 2*"
                        + padding
                        + " - \"&ROWS("
                        + kernel
                        + ")&\")/"
                        + stride
                        + " + 1\"";
        return activation == Activation.NONE ? text : text + "&\", " + activation.title() + "\"";
    }

    /** A formula for the text "26 x 26", read from the range itself. */
    static String shapeFormula(CellRange range) {
        return "ROWS(" + range + ")&\" x \"&COLUMNS(" + range + ")";
    }

    private void colour(
            SheetDraft draft, List<CellRange> maps, List<CellRange> weights, CellRange room) {
        maps.forEach(
                map ->
                        draft.scale(
                                activation == Activation.RELU
                                        ? Looks.heat(map)
                                        : Looks.signed(map)));
        draft.scale(Looks.signed(weights.toArray(CellRange[]::new)));
        for (int column = room.firstColumn(); column <= room.lastColumn(); column++) {
            draft.width(column, Looks.PIXEL_WIDTH);
        }
    }
}
