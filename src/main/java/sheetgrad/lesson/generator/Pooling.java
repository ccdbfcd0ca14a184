package sheetgrad.lesson.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * A pooling layer: each window of {@code size} x {@code size} cells becomes one, its largest number or its mean. CONCAT
 * gives both, the largest first, and so twice as many maps. Windows that would reach over the edge are left out, as in
 * PyTorch.
 */
public record Pooling(String name, List<CellRange> inputs, Kind kind, int size, int stride) {
    /** What a window becomes. */
    public enum Kind {
        MAX("max"),
        AVERAGE("average"),
        CONCAT("concat");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        static Kind parse(String title) {
            return Stream.of(values())
                    .filter(kind -> kind.title.equalsIgnoreCase(title.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("there is no pooling \"" + title + "\""));
        }
    }

    public Pooling {
        inputs = List.copyOf(inputs);
        CellRange shape = Maps.shapeOf(name, inputs);
        Refusal.unless(stride >= 1, "the stride of %s is 1 or more, not %d", name, stride);
        Refusal.unless(
                size >= 1 && size <= shape.rows() && size <= shape.columns(),
                "a window of %d x %d does not fit into the input of %s, which is %s",
                size,
                size,
                name,
                Places.shape(shape));
    }

    public int outputRows() {
        return (inputs.get(0).rows() - size) / stride + 1;
    }

    public int outputColumns() {
        return (inputs.get(0).columns() - size) / stride + 1;
    }

    /** Writes the maps below one another, {@code outputRows() + 2} rows from one to the next. */
    public Maps write(SheetDraft draft, CellAddress place) {
        return write(draft, place, outputRows() + 2);
    }

    /** Writes the maps below one another, {@code step} rows from one to the next. */
    public Maps write(SheetDraft draft, CellAddress place, int step) {
        Refusal.unless(
                step >= outputRows() + 1,
                "%s has %d rows and a label, more than %d",
                name,
                outputRows(),
                step);
        List<Kind> kinds = kind == Kind.CONCAT ? List.of(Kind.MAX, Kind.AVERAGE) : List.of(kind);
        int count = kinds.size() * inputs.size();
        CellRange room =
                draft.room(name, place, (count - 1) * step + outputRows() + 1, outputColumns());
        List<CellRange> maps = new ArrayList<>();
        for (Kind one : kinds) {
            for (CellRange input : inputs) {
                CellAddress corner =
                        new CellAddress(place.row() + maps.size() * step, place.column());
                maps.add(map(draft, one, input, corner, maps.size() + 1));
            }
        }
        for (int column = room.firstColumn(); column <= room.lastColumn(); column++) {
            draft.width(column, Looks.PIXEL_WIDTH);
        }
        return new Maps(maps, List.of(), room);
    }

    private CellRange map(
            SheetDraft draft, Kind one, CellRange input, CellAddress corner, int number) {
        CellRange output =
                CellRange.ofSize(
                        new CellAddress(corner.row() + 1, corner.column()),
                        outputRows(),
                        outputColumns());
        String label =
                "=\""
                        + name
                        + ", "
                        + one.title()
                        + ", map "
                        + number
                        + ": \"&"
                        + Convolution.shapeFormula(output);
        draft.formula(corner, label, Looks.CAPTION);
        String function = one == Kind.MAX ? "=MAX(" : "=AVERAGE(";
        for (int row = 0; row < output.rows(); row++) {
            for (int column = 0; column < output.columns(); column++) {
                CellAddress window = Places.at(input, row * stride, column * stride);
                draft.formula(
                        Places.at(output, row, column),
                        function + CellRange.ofSize(window, size, size) + ")",
                        Looks.PIXEL);
            }
        }
        draft.scale(Looks.heat(output));
        return output;
    }

    /** The maps of several layers, one after the other, as the input of a next. */
    public static List<CellRange> joined(Maps... layers) {
        return Stream.of(layers).flatMap(layer -> layer.maps().stream()).toList();
    }
}
