package sheetgrad.ui.grid;

import java.util.List;
import java.util.Optional;
import sheetgrad.ui.paint.Surface;

/** The buttons beside the headers that show and hide grouped rows and columns, painted at whole pixels. */
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
        if (!isCollapsed) {
            long start = Math.max(origin, along.position(group.first()) + origin + 2);
            paintLine(graphics, isColumns, start, (long) (centre - BUTTON / 2.0), (long) across);
        }
        long x = Math.round((isColumns ? centre : across) - BUTTON / 2.0);
        long y = Math.round((isColumns ? across : centre) - BUTTON / 2.0);
        paintButton(graphics, x, y, isCollapsed);
    }

    private void paintLine(Surface graphics, boolean isColumns, long start, long end, long across) {
        long length = Math.max(0, end - start);
        graphics.setFill(state.theme().headerText());
        if (isColumns) {
            graphics.fillRect(start, across, length, 1);
            graphics.fillRect(start, across, 1, 4);
        } else {
            graphics.fillRect(across, start, 1, length);
            graphics.fillRect(across, start, 4, 1);
        }
    }

    private void paintButton(Surface graphics, long x, long y, boolean isCollapsed) {
        graphics.setFill(state.theme().headerText());
        graphics.fillRect(x, y, BUTTON + 1, BUTTON + 1);
        graphics.setFill(state.theme().cellBackground());
        graphics.fillRect(x + 1, y + 1, BUTTON - 1, BUTTON - 1);
        graphics.setFill(state.theme().headerText());
        graphics.fillRect(x + 3, y + 5, 4, 1);
        if (isCollapsed) {
            graphics.fillRect(x + 5, y + 3, 1, 5);
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
