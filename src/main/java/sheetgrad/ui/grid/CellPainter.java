package sheetgrad.ui.grid;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.paint.Color;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.GradientFill;

/** Paints the cells of one pane, back to front: background, gridlines, fills, merged ranges, texts, borders. */
final class CellPainter {
    private final Surface graphics;
    private final GridState state;
    private final Viewport.Pane pane;
    private final PaneCells cells;
    private final TextPainter texts;
    private final FontBook fonts;
    private int lastRgb = -1;
    private Color lastColour = Color.TRANSPARENT;

    CellPainter(
            Surface graphics,
            GridState state,
            Viewport.Pane pane,
            FontBook fonts,
            ReadCells known) {
        this.graphics = graphics;
        this.state = state;
        this.pane = pane;
        this.cells = new PaneCells(state, pane, known);
        this.fonts = fonts;
        this.texts = new TextPainter(graphics, fonts, state.theme(), state.zoom(), pane);
    }

    void paint() {
        AxisView.Part rows = pane.rows();
        AxisView.Part columns = pane.columns();
        graphics.setFill(state.theme().cellBackground());
        graphics.fillRect(
                columns.from(),
                rows.from(),
                columns.to() - columns.from(),
                rows.to() - rows.from());
        if (state.showsGridlines()) {
            paintGridlines();
        }
        paintFills();
        MarkPainter marks = new MarkPainter(graphics, state, cells);
        marks.paint();
        cells.merges().forEach(this::paintMergedFill);
        new OverflowPainter(state, pane, cells, texts, graphics).paint();
        cells.merges().forEach(this::paintMergedText);
        new FootnotePainter(graphics, state, cells, texts, fonts).paint();
        new BorderPainter(graphics, cells, state.theme()).paint();
        marks.paintComments(pane);
    }

    /** What is marked on the screen alone, over the cells. */
    void paintWarnings() {
        new MarkPainter(graphics, state, cells).paintWarnings();
    }

    private void paintGridlines() {
        graphics.setFill(state.theme().gridline());
        PaneCells.Lines rows = cells.rows();
        PaneCells.Lines columns = cells.columns();
        int width = pane.columns().to() - pane.columns().from();
        int height = pane.rows().to() - pane.rows().from();
        for (int i = 0; i < rows.count(); i++) {
            graphics.fillRect(
                    pane.columns().from(), rows.position()[i] + rows.size()[i] - 1, width, 1);
        }
        for (int j = 0; j < columns.count(); j++) {
            graphics.fillRect(
                    columns.position()[j] + columns.size()[j] - 1, pane.rows().from(), 1, height);
        }
    }

    /** Neighbours of one colour in a row are one rectangle; a fill hides the gridlines on all four sides. */
    private void paintFills() {
        PaneCells.Lines rows = cells.rows();
        PaneCells.Lines columns = cells.columns();
        for (int i = 0; i < rows.count(); i++) {
            int j = 0;
            while (j < columns.count()) {
                OptionalInt fill = cells.cell(i, j).fill();
                int begin = j++;
                if (fill.isEmpty()) {
                    continue;
                }
                Optional<GradientFill> gradient = cells.cell(i, begin).gradient();
                if (gradient.isPresent()) {
                    new GradientPainter(graphics)
                            .paint(
                                    gradient.get(),
                                    columns.position()[begin] - 1,
                                    rows.position()[i] - 1,
                                    columns.size()[begin] + 1,
                                    rows.size()[i] + 1);
                    continue;
                }
                while (j < columns.count() && isPlain(cells.cell(i, j), fill)) {
                    j++;
                }
                int x = columns.position()[begin];
                int right = columns.position()[j - 1] + columns.size()[j - 1];
                graphics.setFill(colour(fill.getAsInt()));
                graphics.fillRect(x - 1, rows.position()[i] - 1, right - x + 1, rows.size()[i] + 1);
            }
        }
    }

    private static boolean isPlain(CellView cell, OptionalInt fill) {
        return fill.equals(cell.fill()) && cell.gradient().isEmpty();
    }

    private void paintMergedFill(CellRange merge) {
        Viewport.Box box = state.viewport().box(merge, pane);
        Optional<GradientFill> gradient = merged(merge).gradient();
        if (gradient.isPresent()) {
            new GradientPainter(graphics)
                    .paint(gradient.get(), box.x(), box.y(), box.width() - 1, box.height() - 1);
            return;
        }
        OptionalInt fill = merged(merge).fill();
        graphics.setFill(
                fill.isPresent() ? colour(fill.getAsInt()) : state.theme().cellBackground());
        graphics.fillRect(box.x(), box.y(), box.width() - 1, box.height() - 1);
    }

    private void paintMergedText(CellRange merge) {
        CellView cell = merged(merge);
        if (!cell.text().isEmpty()) {
            Viewport.Box box = state.viewport().box(merge, pane);
            texts.paint(cell, box, box);
        }
    }

    private CellView merged(CellRange merge) {
        return state.model().cell(merge.firstRow(), merge.firstColumn(), state.width(merge));
    }

    private Color colour(int rgb) {
        if (rgb != lastRgb) {
            lastRgb = rgb;
            lastColour = Colours.of(rgb);
        }
        return lastColour;
    }
}
