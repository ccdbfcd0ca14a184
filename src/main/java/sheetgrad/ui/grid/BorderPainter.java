package sheetgrad.ui.grid;

import javafx.scene.paint.Color;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.Line;

/** Paints the borders of cells on the pixels where gridlines run; within a merged range only its outer sides. */
final class BorderPainter {
    private final Surface graphics;
    private final PaneCells cells;
    private final GridTheme theme;

    BorderPainter(Surface graphics, PaneCells cells, GridTheme theme) {
        this.graphics = graphics;
        this.cells = cells;
        this.theme = theme;
    }

    void paint() {
        PaneCells.Lines rows = cells.rows();
        PaneCells.Lines columns = cells.columns();
        for (int i = 0; i < rows.count(); i++) {
            for (int j = 0; j < columns.count(); j++) {
                Borders borders = cells.cell(i, j).style().borders();
                if (!borders.isBare()) {
                    paint(cells.isMerged(i, j) ? outer(borders, i, j) : borders, i, j);
                }
            }
        }
    }

    private Borders outer(Borders borders, int i, int j) {
        int row = cells.rows().index()[i];
        int column = cells.columns().index()[j];
        CellRange merge =
                cells.merges().stream()
                        .filter(range -> range.contains(row, column))
                        .findFirst()
                        .orElseThrow();
        return new Borders(
                row == merge.firstRow() ? borders.top() : Border.NONE,
                column == merge.lastColumn() ? borders.right() : Border.NONE,
                row == merge.lastRow() ? borders.bottom() : Border.NONE,
                column == merge.firstColumn() ? borders.left() : Border.NONE);
    }

    private void paint(Borders borders, int i, int j) {
        int left = cells.columns().position()[j] - 1;
        int right = left + cells.columns().size()[j];
        int top = cells.rows().position()[i] - 1;
        int bottom = top + cells.rows().size()[i];
        paint(borders.top(), left, top, right - left + 1, true);
        paint(borders.bottom(), left, bottom, right - left + 1, true);
        paint(borders.left(), left, top, bottom - top + 1, false);
        paint(borders.right(), right, top, bottom - top + 1, false);
    }

    private void paint(Border border, int x, int y, int length, boolean isHorizontal) {
        if (border.line() == Line.NONE) {
            return;
        }
        graphics.setFill(colour(border));
        switch (border.line()) {
            case MEDIUM -> bar(x, y, length, isHorizontal, -1, 2);
            case THICK -> bar(x, y, length, isHorizontal, -1, 3);
            case DOUBLE -> {
                bar(x, y, length, isHorizontal, -1, 1);
                bar(x, y, length, isHorizontal, 1, 1);
            }
            case DASHED -> dashes(x, y, length, isHorizontal, 4, 6);
            case DOTTED -> dashes(x, y, length, isHorizontal, 2, 4);
            case HAIR -> dashes(x, y, length, isHorizontal, 1, 2);
            default -> bar(x, y, length, isHorizontal, 0, 1);
        }
    }

    private void bar(int x, int y, int length, boolean isHorizontal, int across, int thickness) {
        if (isHorizontal) {
            graphics.fillRect(x, y + across, length, thickness);
        } else {
            graphics.fillRect(x + across, y, thickness, length);
        }
    }

    private void dashes(int x, int y, int length, boolean isHorizontal, int dash, int period) {
        for (int at = 0; at < length; at += period) {
            int drawn = Math.min(dash, length - at);
            bar(isHorizontal ? x + at : x, isHorizontal ? y : y + at, drawn, isHorizontal, 0, 1);
        }
    }

    /** Black means "the colour of text", which is light on dark cells. */
    private Color colour(Border border) {
        return border.colour() == 0 ? theme.cellText() : Colours.of(border.colour());
    }
}
