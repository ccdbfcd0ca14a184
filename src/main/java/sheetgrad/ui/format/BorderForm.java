package sheetgrad.ui.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.Formatting.Edges;

/** The lines around and between the selected cells: those that are put on get the line and colour chosen then. */
public final class BorderForm {
    /** A line of the selection. */
    public enum Side {
        TOP("Top"),
        BOTTOM("Bottom"),
        LEFT("Left"),
        RIGHT("Right"),
        ROWS("Between rows"),
        COLUMNS("Between columns");

        private final String title;

        Side(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** The sides on the selection's edge. */
    public static final List<Side> OUTLINE = List.of(Side.TOP, Side.BOTTOM, Side.LEFT, Side.RIGHT);

    /** The sides within the selection. */
    public static final List<Side> INSIDE = List.of(Side.ROWS, Side.COLUMNS);

    private final ObjectProperty<Line> line = new SimpleObjectProperty<>(Line.THIN);
    private final ObjectProperty<Integer> colour = new SimpleObjectProperty<>(0);
    private final Map<Side, FormatField<Border>> sides = new EnumMap<>(Side.class);

    BorderForm(Borders now) {
        put(Side.TOP, now.top());
        put(Side.BOTTOM, now.bottom());
        put(Side.LEFT, now.left());
        put(Side.RIGHT, now.right());
        put(Side.ROWS, Border.NONE);
        put(Side.COLUMNS, Border.NONE);
    }

    private void put(Side side, Border now) {
        sides.put(side, new FormatField<>(now, (style, border) -> style));
    }

    /** The line that sides get when they are put on. */
    public ObjectProperty<Line> lineProperty() {
        return line;
    }

    /** Its colour, 0xRRGGBB. */
    public ObjectProperty<Integer> colourProperty() {
        return colour;
    }

    /** What one side has. */
    public ObjectProperty<Border> side(Side side) {
        return field(side).valueProperty();
    }

    private FormatField<Border> field(Side side) {
        return Objects.requireNonNull(sides.get(side));
    }

    /** Puts sides on or takes them away. */
    public void set(List<Side> changed, boolean isOn) {
        for (Side side : changed) {
            field(side).touch();
            side(side).set(isOn ? new Border(line.get(), colour.get()) : Border.NONE);
        }
    }

    boolean isTouched() {
        return sides.values().stream().anyMatch(FormatField::isTouched);
    }

    CellStyle applyTo(CellStyle style, Edges edges) {
        Borders own = style.borders();
        return style.withBorders(
                new Borders(
                        chosen(edges.top() ? Side.TOP : Side.ROWS, own.top()),
                        chosen(edges.right() ? Side.RIGHT : Side.COLUMNS, own.right()),
                        chosen(edges.bottom() ? Side.BOTTOM : Side.ROWS, own.bottom()),
                        chosen(edges.left() ? Side.LEFT : Side.COLUMNS, own.left())));
    }

    private Border chosen(Side side, Border own) {
        return field(side).isTouched() ? side(side).get() : own;
    }
}
