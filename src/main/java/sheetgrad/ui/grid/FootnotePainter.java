package sheetgrad.ui.grid;

import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;

/**
 * Paints the footnotes of the cells of one pane: on the side that the text leaves free, or above the text if the row is
 * high enough for both. A number that has no room is left out; a triangle that has none is a small one in the corner.
 */
final class FootnotePainter {
    private static final double SIZE = 0.72;
    private static final double TRIANGLE = 5;
    private static final double SMALL_TRIANGLE = 4;
    private static final double MARGIN = 2;

    private final Surface graphics;
    private final GridState state;
    private final PaneCells cells;
    private final TextPainter texts;
    private final FontBook fonts;

    FootnotePainter(
            Surface graphics, GridState state, PaneCells cells, TextPainter texts, FontBook fonts) {
        this.graphics = graphics;
        this.state = state;
        this.cells = cells;
        this.texts = texts;
        this.fonts = fonts;
    }

    void paint() {
        PaneCells.Lines rows = cells.rows();
        PaneCells.Lines columns = cells.columns();
        for (int i = 0; i < rows.count(); i++) {
            for (int j = 0; j < columns.count(); j++) {
                Optional<CellFootnote> note =
                        state.model().footnote(rows.index()[i], columns.index()[j]);
                if (note.isPresent()) {
                    paint(
                            note.get(),
                            cells.cell(i, j),
                            new Viewport.Box(
                                    columns.position()[j],
                                    rows.position()[i],
                                    columns.size()[j] - 1,
                                    rows.size()[i] - 1));
                }
            }
        }
    }

    private void paint(CellFootnote note, CellView cell, Viewport.Box box) {
        double scale = Math.min(1.5, Math.max(0.8, state.zoom()));
        double side = TRIANGLE * scale;
        PaintFont font = fonts.font(small(cell.style()), state.zoom());
        double text = note.text().isEmpty() ? 0 : font.width(note.text()) + MARGIN;
        double height = fonts.font(cell.style().font(), state.zoom()).lineHeight();
        boolean isAbove = box.height() >= height + font.lineHeight();
        double room = isAbove ? box.width() : box.width() - texts.width(cell);
        boolean isLeft = texts.side(cell) != Horizontal.LEFT;
        graphics.setFill(colour(cell));
        if (room < side + MARGIN) {
            cornerTriangle(note.isNegative(), box, SMALL_TRIANGLE * scale);
            return;
        }
        boolean hasText = text > 0 && room >= side + text + 2 * MARGIN;
        double x = isLeft ? box.x() + MARGIN : box.right() - MARGIN - side;
        double baseline =
                isAbove
                        ? box.y() + font.ascent()
                        : box.y() + box.height() / 2 + font.middleToBaseline();
        triangle(note.isNegative(), x, baseline - font.middleToBaseline() - side / 2, side);
        if (hasText) {
            graphics.setFont(font.font());
            graphics.setTextAlign(isLeft ? TextAlignment.LEFT : TextAlignment.RIGHT);
            graphics.fillText(
                    note.text(), isLeft ? x + side + MARGIN : x - MARGIN, Math.round(baseline));
        }
    }

    private Color colour(CellView cell) {
        return state.theme().text(cell.textColour(), cell.fill());
    }

    private static CellFont small(CellStyle style) {
        CellFont own = style.font();
        return new CellFont(
                own.family(), own.size() * SIZE, false, false, false, false, own.colour());
    }

    /** At the upper edge if it points up, at the lower edge if it points down. */
    private void cornerTriangle(boolean isDown, Viewport.Box box, double side) {
        triangle(isDown, box.x(), isDown ? box.bottom() - side : box.y(), side);
    }

    private void triangle(boolean isDown, double x, double y, double side) {
        double base = isDown ? y : y + side;
        double tip = isDown ? y + side : y;
        graphics.fillPolygon(
                new double[] {x, x + side, x + side / 2}, new double[] {base, base, tip}, 3);
    }
}
