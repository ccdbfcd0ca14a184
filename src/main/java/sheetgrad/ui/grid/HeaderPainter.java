package sheetgrad.ui.grid;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Surface;

/** Paints the column letters, the row numbers and the corner between them; those of selected cells are marked. */
final class HeaderPainter {
    private static final double LABEL_GAP = 6;
    private static final int NARROWEST_WITH_LINE = 6;

    private final Surface graphics;
    private final GridState state;
    private final HeaderSize size;
    private final GridTheme theme;

    HeaderPainter(Surface graphics, GridState state) {
        this.graphics = graphics;
        this.state = state;
        this.size = state.headers();
        this.theme = state.theme();
    }

    /** The column letters and the corner. */
    void paintColumns() {
        begin(size.width(), 0, state.viewport().columns().length(), size.height());
        AxisView columns = state.viewport().columns();
        for (AxisView.Part part : List.of(columns.scrolledPart(), columns.frozenPart())) {
            if (!part.isEmpty()) {
                clipped(
                        size.width() + part.from(),
                        0,
                        part.to() - part.from(),
                        size.height(),
                        () -> columns(part));
            }
        }
        corner();
    }

    void paintRows() {
        begin(0, size.height(), size.width(), state.viewport().rows().length());
        AxisView rows = state.viewport().rows();
        for (AxisView.Part part : List.of(rows.scrolledPart(), rows.frozenPart())) {
            if (!part.isEmpty()) {
                clipped(
                        0,
                        size.height() + part.from(),
                        size.width(),
                        part.to() - part.from(),
                        () -> rows(part));
            }
        }
    }

    private void begin(double x, double y, double width, double height) {
        background(Mark.NONE, x, y, width, height);
        graphics.setFont(Font.font("System", FontWeight.NORMAL, size.fontSize()));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
    }

    private void columns(AxisView.Part part) {
        PaneCells.Lines lines = PaneCells.Lines.of(state.viewport().geometry().columns(), part);
        for (int j = 0; j < lines.count(); j++) {
            Mark mark = columnMark(lines.index()[j]);
            double x = size.width() + lines.position()[j];
            double width = lines.size()[j];
            background(Mark.NONE, x, 0, width, size.gutterTop());
            background(mark, x, size.gutterTop(), width, size.height() - size.gutterTop());
            graphics.setFill(theme.headerLine());
            if (width > NARROWEST_WITH_LINE) {
                graphics.fillRect(
                        x + width - 1, size.gutterTop(), 1, size.height() - size.gutterTop());
            }
            graphics.fillRect(x, size.height() - 1, width, 1);
            underline(mark, x, size.height() - 2, width, 2);
        }
        columnLabels(lines);
    }

    /** Labels need not fit their columns, but stand apart from each other. */
    private void columnLabels(PaneCells.Lines lines) {
        double labelEnd = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < lines.count(); j++) {
            String label = A1.columnName(lines.index()[j]);
            double half = label.length() * size.fontSize() * 0.35;
            double centre = size.width() + lines.position()[j] + (lines.size()[j] - 1) / 2.0;
            if (half * 2 <= lines.size()[j] || centre - half > labelEnd + LABEL_GAP) {
                label(
                        columnMark(lines.index()[j]),
                        label,
                        centre,
                        (size.height() + size.gutterTop()) / 2.0);
                labelEnd = centre + half;
            }
        }
    }

    private void rows(AxisView.Part part) {
        PaneCells.Lines lines = PaneCells.Lines.of(state.viewport().geometry().rows(), part);
        for (int i = 0; i < lines.count(); i++) {
            Mark mark = rowMark(lines.index()[i]);
            double y = size.height() + lines.position()[i];
            double height = lines.size()[i];
            background(Mark.NONE, 0, y, size.gutterLeft(), height);
            background(mark, size.gutterLeft(), y, size.width() - size.gutterLeft(), height);
            graphics.setFill(theme.headerLine());
            if (height > NARROWEST_WITH_LINE) {
                graphics.fillRect(
                        size.gutterLeft(), y + height - 1, size.width() - size.gutterLeft(), 1);
            }
            graphics.fillRect(size.width() - 1, y, 1, height);
            underline(mark, size.width() - 2, y, 2, height);
        }
        rowLabels(lines);
    }

    private void rowLabels(PaneCells.Lines lines) {
        double labelEnd = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lines.count(); i++) {
            double half = size.fontSize() * 0.55;
            double centre = size.height() + lines.position()[i] + (lines.size()[i] - 1) / 2.0;
            if (half * 2 <= lines.size()[i] + 1 || centre - half > labelEnd + LABEL_GAP) {
                int row = lines.index()[i];
                label(
                        rowMark(row),
                        String.valueOf(row + 1),
                        (size.width() + size.gutterLeft() - 1) / 2.0,
                        centre);
                labelEnd = centre + half;
            }
        }
    }

    private void label(Mark mark, String text, double x, double y) {
        graphics.setFill(mark == Mark.NONE ? theme.headerText() : theme.headerSelectedText());
        graphics.fillText(text, x, y);
    }

    private enum Mark {
        NONE,
        PARTLY,
        WHOLE
    }

    private Mark columnMark(int column) {
        Mark mark = Mark.NONE;
        for (CellRange range : state.selection().ranges()) {
            if (range.firstColumn() <= column && column <= range.lastColumn()) {
                mark =
                        range.isWholeColumns()
                                ? Mark.WHOLE
                                : mark == Mark.WHOLE ? mark : Mark.PARTLY;
            }
        }
        return mark;
    }

    private Mark rowMark(int row) {
        Mark mark = Mark.NONE;
        for (CellRange range : state.selection().ranges()) {
            if (range.firstRow() <= row && row <= range.lastRow()) {
                mark = range.isWholeRows() ? Mark.WHOLE : mark == Mark.WHOLE ? mark : Mark.PARTLY;
            }
        }
        return mark;
    }

    private void background(Mark mark, double x, double y, double width, double height) {
        Color colour =
                switch (mark) {
                    case NONE -> theme.headerBackground();
                    case PARTLY -> theme.headerSelected();
                    case WHOLE -> theme.headerWhole();
                };
        graphics.setFill(colour);
        graphics.fillRect(x, y, width, height);
    }

    private void underline(Mark mark, double x, double y, double width, double height) {
        if (mark != Mark.NONE) {
            graphics.setFill(theme.selection());
            graphics.fillRect(x, y, width, height);
        }
    }

    private void corner() {
        graphics.setFill(theme.headerBackground());
        graphics.fillRect(0, 0, size.width(), size.height());
        graphics.setFill(theme.headerLine());
        graphics.fillRect(size.width() - 1, 0, 1, size.height());
        graphics.fillRect(0, size.height() - 1, size.width(), 1);
        double right = size.width() - 4;
        double bottom = size.height() - 4;
        double side = (size.height() - size.gutterTop()) * 0.5;
        graphics.fillPolygon(
                new double[] {right, right, right - side},
                new double[] {bottom - side, bottom, bottom},
                3);
    }

    private void clipped(double x, double y, double width, double height, Runnable painting) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
        painting.run();
        graphics.restore();
    }
}
