package sheetgrad.ui.grid;

import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import sheetgrad.reference.A1;
import sheetgrad.ui.paint.Surface;

/** Paints the letters of columns and the numbers of rows on a page, each in a box. */
final class PageHeadings {
    private final Surface surface;
    private final SheetGeometry geometry;
    private final HeaderSize size;
    private final GridTheme theme = GridTheme.light();

    PageHeadings(Surface surface, SheetGeometry geometry, HeaderSize size) {
        this.surface = surface;
        this.geometry = geometry;
        this.size = size;
        surface.setFont(Font.font(size.fontSize()));
        surface.setTextAlign(TextAlignment.CENTER);
        surface.setTextBaseline(VPos.CENTER);
        surface.setLineWidth(1);
    }

    /** The letters of columns from {@code first} to {@code last}, from {@code x} on. */
    void columns(int first, int last, double x) {
        paint(
                geometry.columns(),
                first,
                last,
                A1::columnName,
                (at, length, name) -> {
                    box(x + at, 0, length, size.height(), name);
                });
    }

    /** The numbers of rows from {@code first} to {@code last}, from {@code y} on. */
    void rows(int first, int last, double y) {
        paint(
                geometry.rows(),
                first,
                last,
                row -> Integer.toString(row + 1),
                (at, length, name) -> {
                    box(0, y + at, size.width(), length, name);
                });
    }

    /** The box of one line, from a pixel on. */
    private interface Line {
        void paint(double at, double length, String name);
    }

    private static void paint(Axis axis, int first, int last, IntFunction<String> name, Line line) {
        for (int i = first; i <= last; i++) {
            if (!axis.isHidden(i)) {
                line.paint(axis.start(i) - axis.start(first), axis.size(i), name.apply(i));
            }
        }
    }

    private void box(double x, double y, double width, double height, String name) {
        surface.setStroke(theme.headerLine());
        surface.strokeRect(x, y, width, height);
        surface.setFill(theme.headerText());
        surface.fillText(name, x + width / 2, y + height / 2);
    }
}
