package sheetgrad.ui.drawing;

import java.util.OptionalInt;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.grid.FontBook;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle.CellFont;

/** Writes the texts of a chart: its title in 14 points, all others in 9. */
record ChartText(Surface graphics, FontBook fonts, double zoom) {
    private static final Color COLOUR = Color.web("#595959");
    private static final double SMALL_POINTS = 9;
    private static final double TITLE_POINTS = 14;

    void small(String text, double x, double y, TextAlignment alignment) {
        write(text, x, y, SMALL_POINTS, alignment);
    }

    void title(String text, double x, double y) {
        write(text, x, y, TITLE_POINTS, TextAlignment.CENTER);
    }

    private void write(String text, double x, double y, double points, TextAlignment alignment) {
        CellFont font =
                new CellFont("Calibri", points, false, false, false, false, OptionalInt.empty());
        graphics.setFill(COLOUR);
        graphics.setFont(fonts.written(font, zoom));
        graphics.setTextAlign(alignment);
        graphics.fillText(text, x, y);
    }
}
