package sheetgrad.ui.grid;

import java.util.List;
import java.util.Optional;
import sheetgrad.ui.paint.Surface;

/** The buttons beside the headers that show and hide grouped rows and columns. */
final class OutlineButtons {
    /** Pixels that a level takes beside the headers. */
    static final int LEVEL = 13;

    private static final int BUTTON = 9;

    private final GridState state;
    private final List<OutlineGroup> rows;
    private final List<OutlineGroup> columns;

    OutlineButtons(GridState state) {
        this.state = state;
        boolean hasAny = state.headers().gutterLeft() + state.headers().gutterTop() > 0;
        this.rows = hasAny ? OutlineGroup.ofRows(state.model().layout()) : List.of();
        this.columns = hasAny ? OutlineGroup.ofColumns(state.model().layout()) : List.of();
    }

    void paint(Surface graphics) {
        HeaderSize size = state.headers();
        graphics.setLineWidth(1);
        for (OutlineGroup group : columns) {
            paint(graphics, group, true, state.viewport().columns(), size.width());
        }
        for (OutlineGroup group : rows) {
            paint(graphics, group, false, state.viewport().rows(), size.height());
        }
    }

    private void paint(
            Surface graphics, OutlineGroup group, boolean isColumns, AxisView along, int origin) {
        double across = (group.level() - 0.5) * LEVEL;
        double centre = centre(group, along) + origin;
        if (centre < origin || centre > origin + along.length()) {
            return;
        }
        boolean isCollapsed = group.isCollapsed(along.axis());
        graphics.setFill(state.theme().headerText());
        if (!isCollapsed) {
            double start = Math.max(origin, along.position(group.first()) + origin + 2.0);
            double length = Math.max(0, centre - BUTTON / 2.0 - start);
            if (isColumns) {
                graphics.fillRect(start, across, length, 1);
                graphics.fillRect(start, across, 1, 4);
            } else {
                graphics.fillRect(across, start, 1, length);
                graphics.fillRect(across, start, 4, 1);
            }
        }
        double x = (isColumns ? centre : across) - BUTTON / 2.0;
        double y = (isColumns ? across : centre) - BUTTON / 2.0;
        graphics.setFill(state.theme().cellBackground());
        graphics.fillRect(x, y, BUTTON, BUTTON);
        graphics.setStroke(state.theme().headerText());
        graphics.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, BUTTON, BUTTON);
        graphics.setFill(state.theme().headerText());
        graphics.fillRect(Math.round(x) + 3, Math.round(y) + 5, 4, 1);
        if (isCollapsed) {
            graphics.fillRect(Math.round(x) + 5, Math.round(y) + 3, 1, 5);
        }
    }

    /** The middle of the line behind the group. */
    private static double centre(OutlineGroup group, AxisView along) {
        int line = Math.min(group.last() + 1, along.axis().count() - 1);
        return along.position(line) + along.axis().size(line) / 2.0;
    }

    /** A button that was clicked. */
    record Hit(OutlineGroup group, boolean isColumns, boolean isCollapsed) {}

    /** The button at a point, in pixels of the control. */
    Optional<Hit> at(double x, double y) {
        HeaderSize size = state.headers();
        return hit(columns, true, state.viewport().columns(), x - size.width(), y)
                .or(() -> hit(rows, false, state.viewport().rows(), y - size.height(), x));
    }

    private static Optional<Hit> hit(
            List<OutlineGroup> groups,
            boolean isColumns,
            AxisView along,
            double position,
            double across) {
        return groups.stream()
                .filter(group -> Math.abs(across - (group.level() - 0.5) * LEVEL) <= LEVEL / 2.0)
                .filter(group -> Math.abs(position - centre(group, along)) <= BUTTON)
                .findFirst()
                .map(group -> new Hit(group, isColumns, group.isCollapsed(along.axis())));
    }
}
