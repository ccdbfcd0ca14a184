package sheetgrad.ui.grid;

import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;

/** Paints the bars, icons and comment corners of the cells of one pane. */
final class MarkPainter {
    private static final int MARGIN = 2;
    private static final int CORNER = 6;
    private static final Color COMMENT = Color.web("#c0392b");
    private static final Color WARNING = Color.web("#217346");
    private static final Color AXIS = Color.web("#444444");
    private static final double FADED = 0.85;

    private final Surface graphics;
    private final GridState state;
    private final PaneCells cells;

    MarkPainter(Surface graphics, GridState state, PaneCells cells) {
        this.graphics = graphics;
        this.state = state;
        this.cells = cells;
    }

    /** What lies behind texts. */
    void paint() {
        PaneCells.Lines rows = cells.rows();
        PaneCells.Lines columns = cells.columns();
        for (int i = 0; i < rows.count(); i++) {
            for (int j = 0; j < columns.count(); j++) {
                CellView cell = cells.cell(i, j);
                if (cell.mark().isPresent()) {
                    paint(
                            cell.mark().get(),
                            new Viewport.Box(
                                    columns.position()[j],
                                    rows.position()[i],
                                    columns.size()[j] - 1,
                                    rows.size()[i] - 1));
                }
            }
        }
    }

    private void paint(CellMark mark, Viewport.Box box) {
        if (mark instanceof CellMark.Bar bar) {
            paintBar(bar, box);
        } else if (mark instanceof CellMark.Icon icon) {
            double side = Math.min(box.height() - 2, 14 * state.zoom());
            new IconPainter(graphics)
                    .paint(icon, box.x() + MARGIN, box.y() + (box.height() - side) / 2, side);
        }
    }

    private void paintBar(CellMark.Bar bar, Viewport.Box box) {
        double room = box.width() - 2 * MARGIN;
        double left = box.x() + MARGIN + room * Math.min(bar.from(), bar.to());
        double width = room * Math.abs(bar.to() - bar.from());
        Color colour = Colours.of(bar.colour());
        if (bar.isGradient()) {
            Color faded = colour.interpolate(state.theme().cellBackground(), FADED);
            boolean isLeftward = bar.to() < bar.from();
            graphics.setFill(
                    new LinearGradient(
                            0,
                            0,
                            1,
                            0,
                            true,
                            CycleMethod.NO_CYCLE,
                            new Stop(0, isLeftward ? faded : colour),
                            new Stop(1, isLeftward ? colour : faded)));
        } else {
            graphics.setFill(colour);
        }
        graphics.fillRect(left, box.y() + MARGIN, width, box.height() - 2 * MARGIN);
        bar.axis()
                .ifPresent(
                        axis -> {
                            graphics.setFill(AXIS);
                            double x = Math.round(box.x() + MARGIN + room * axis);
                            for (double y = box.y(); y < box.y() + box.height(); y += 4) {
                                graphics.fillRect(x, y, 1, 2);
                            }
                        });
    }

    /** A green triangle in the upper left corner of each cell with which something may be wrong. */
    void paintWarnings() {
        graphics.setFill(WARNING);
        PaneCells.Lines rows = cells.rows();
        PaneCells.Lines columns = cells.columns();
        for (int i = 0; i < rows.count(); i++) {
            for (int j = 0; j < columns.count(); j++) {
                if (cells.hasWarning(i, j)) {
                    int side = (int) Math.min(CORNER * state.zoom() + 1, rows.size()[i] - 1);
                    paintCorner(columns.position()[j], rows.position()[i], side);
                }
            }
        }
    }

    /** As rows of whole pixels, which are painted quickly. */
    private void paintCorner(int x, int y, int side) {
        for (int i = 0; i < side; i++) {
            graphics.fillRect(x, y + i, side - i, 1);
        }
    }

    /** A red triangle in the upper right corner of each cell with a comment. */
    void paintComments(Viewport.Pane pane) {
        graphics.setFill(COMMENT);
        for (CellAddress cell : state.model().commented()) {
            CellRange whole = state.merges().whole(cell);
            boolean isSeen =
                    state.visible(pane).intersects(whole)
                            && !state.viewport().geometry().columns().isHidden(cell.column());
            if (isSeen) {
                Viewport.Box box = state.viewport().box(whole, pane);
                double right = box.right() - 1;
                double side = Math.min(CORNER * state.zoom() + 1, box.height() - 1);
                graphics.fillPolygon(
                        new double[] {right - side, right, right},
                        new double[] {box.y(), box.y(), box.y() + side},
                        3);
            }
        }
    }
}
