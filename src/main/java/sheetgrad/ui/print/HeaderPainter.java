package sheetgrad.ui.print;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.PageSetup;

/** Paints headers and footers, on a surface whose unit is the point. */
final class HeaderPainter {
    private static final double LINE = 1.2;

    private final PrintSetup setup;
    private final Surface surface;

    HeaderPainter(PrintSetup setup, Surface surface) {
        this.setup = setup;
        this.surface = surface;
    }

    /** @param isFirst whether the page is the first of its sheet */
    void paint(HeaderText.Fields fields, boolean isFirst) {
        PageSetup.Headings headings = setup.pages().headings(isFirst, fields.page());
        HeaderText header = HeaderText.of(headings.header(), fields);
        HeaderText footer = HeaderText.of(headings.footer(), fields);
        paint(header, setup.headerTop(), false);
        paint(footer, setup.footerBottom(), true);
    }

    private void paint(HeaderText text, double edge, boolean isFooter) {
        double right = setup.left() + setup.roomAcross();
        surface.setFill(Color.BLACK);
        surface.setFont(Font.font(text.size()));
        paint(text, text.left(), setup.left(), edge, TextAlignment.LEFT, isFooter);
        double middle = (setup.left() + right) / 2;
        paint(text, text.centre(), middle, edge, TextAlignment.CENTER, isFooter);
        paint(text, text.right(), right, edge, TextAlignment.RIGHT, isFooter);
    }

    private void paint(
            HeaderText text,
            String section,
            double x,
            double edge,
            TextAlignment alignment,
            boolean isFooter) {
        if (section.isBlank()) {
            return;
        }
        String[] lines = section.split("\r?\n", -1);
        surface.setTextAlign(alignment);
        surface.setTextBaseline(isFooter ? VPos.BOTTOM : VPos.TOP);
        for (int i = 0; i < lines.length; i++) {
            int fromEdge = isFooter ? i - lines.length + 1 : i;
            surface.fillText(lines[i], x, edge + fromEdge * text.size() * LINE);
        }
    }
}
