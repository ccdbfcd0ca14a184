package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.grid.FontBook;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.Drawing;

/** Paints the paragraphs of a shape, broken at its width, run by run in their fonts. */
final class ShapeTextPainter {
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final double LINE = 1.2;
    private static final double ASCENT = 0.95;

    /** A word in one font. */
    private record Word(String text, Font font, Color colour, double width) {}

    /** Words that stand beside each other. */
    private record LineOfWords(List<Word> words, double width, double height, Horizontal side) {}

    private final Drawing.ShapeText text;
    private final Surface graphics;
    private final FontBook fonts;
    private final double zoom;

    ShapeTextPainter(Drawing.ShapeText text, Surface graphics, FontBook fonts, double zoom) {
        this.text = text;
        this.fonts = fonts;
        this.graphics = graphics;
        this.zoom = zoom;
    }

    void paint(double width, double height) {
        double margin = text.margin() * PIXELS_PER_POINT * zoom;
        double room = text.wraps() ? Math.max(1, width - 2 * margin) : Double.MAX_VALUE;
        List<LineOfWords> lines = new ArrayList<>();
        text.paragraphs().forEach(paragraph -> breakLines(paragraph, room, lines));
        double total = lines.stream().mapToDouble(LineOfWords::height).sum();
        double y =
                switch (text.vertical()) {
                    case TOP -> margin / 2;
                    case CENTER -> (height - total) / 2;
                    case BOTTOM -> height - total - margin / 2;
                };
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BASELINE);
        for (LineOfWords line : lines) {
            double x =
                    switch (line.side()) {
                        case CENTER -> (width - line.width()) / 2;
                        case RIGHT -> width - margin - line.width();
                        default -> margin;
                    };
            for (Word word : line.words()) {
                graphics.setFont(word.font());
                graphics.setFill(word.colour());
                graphics.fillText(word.text(), x, y + line.height() / LINE * ASCENT);
                x += word.width();
            }
            y += line.height();
        }
    }

    private void breakLines(Drawing.Paragraph paragraph, double room, List<LineOfWords> lines) {
        List<Word> line = new ArrayList<>();
        double used = 0;
        double height = 11 * PIXELS_PER_POINT * zoom * LINE;
        boolean isFirst = true;
        for (Drawing.Run run : paragraph.runs()) {
            Font font = fonts.written(run.font(), zoom);
            double own = run.font().size() * PIXELS_PER_POINT * zoom * LINE;
            height = isFirst ? own : Math.max(height, own);
            isFirst = false;
            for (String piece : run.text().split("(?<= )|(?<=\n)|(?=\n)", -1)) {
                double width = width(piece, font);
                boolean isBreak = piece.equals("\n");
                if (isBreak || used + width > room && !line.isEmpty()) {
                    lines.add(
                            new LineOfWords(
                                    List.copyOf(line), used, height, paragraph.horizontal()));
                    line.clear();
                    used = 0;
                }
                if (!isBreak) {
                    line.add(new Word(piece, font, colour(run.font()), width));
                    used += width;
                }
            }
        }
        lines.add(new LineOfWords(List.copyOf(line), used, height, paragraph.horizontal()));
    }

    private static double width(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    private static Color colour(CellFont font) {
        return Colours.of(font.colour().orElse(0));
    }
}
