package sheetgrad.ui.grid;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.DigitWidth;

/** Paints one text into a rectangle: alignment, indent, wrapping, shrinking, underline, clipping at the room it has. */
final class TextPainter {
    private static final int LONGEST_LINE = 1000;
    private static final double INDENT = 9;

    /** How wide a digit of the usual font is in whole pixels, which columns are counted in, to how wide it is painted. */
    static final double OF_WHOLE_PIXELS = 7 / (11 * 96 / 72.0 * DigitWidth.CALIBRI);

    /** Pixels, at 100 %, in which the lines of a cell leave no room for a number. */
    private static final int LINES = 2;

    /** Pixels by which a text may be higher than its cell without being cut off. */
    private static final int TOLERATED_HEIGHT = 2;

    private final Surface graphics;
    private final FontBook fonts;
    private final GridTheme theme;
    private final double zoom;
    private final Viewport.Pane pane;

    TextPainter(
            Surface graphics, FontBook fonts, GridTheme theme, double zoom, Viewport.Pane pane) {
        this.pane = pane;
        this.graphics = graphics;
        this.fonts = fonts;
        this.theme = theme;
        this.zoom = zoom;
        graphics.setTextBaseline(VPos.BASELINE);
    }

    /** Where the text stands: LEFT, CENTER or RIGHT. */
    Horizontal side(CellView cell) {
        return switch (cell.style().alignment().horizontal()) {
            case LEFT, FILL, JUSTIFY -> Horizontal.LEFT;
            case RIGHT -> Horizontal.RIGHT;
            case CENTER, CENTER_ACROSS -> Horizontal.CENTER;
            case GENERAL ->
                    switch (cell.kind()) {
                        case NUMBER -> Horizontal.RIGHT;
                        case BOOLEAN, ERROR -> Horizontal.CENTER;
                        case TEXT, BLANK -> Horizontal.LEFT;
                    };
        };
    }

    /** Pixels that the text needs on one line, padding and indent included. */
    double width(CellView cell) {
        PaintFont font = fonts.font(cell.style().font(), zoom);
        return font.width(line(cell.text())) + 2 * padding() + indent(cell);
    }

    private double padding() {
        return Math.max(1, 2 * zoom) + 1;
    }

    private double indent(CellView cell) {
        return cell.style().alignment().indent() * INDENT * zoom;
    }

    /** Paints the text of a cell that stands in {@code box} and may use {@code room}, which holds the box. */
    void paint(CellView cell, Viewport.Box box, Viewport.Box room) {
        CellStyle style = cell.style();
        Alignment alignment = style.alignment();
        PaintFont font = fonts.font(style.font(), zoom);
        graphics.setFill(theme.text(cell.textColour(), cell.fill()));
        if (alignment.rotation() != 0) {
            if (box.isSeenIn(pane)) {
                clip(box);
                new RotatedText(graphics, font).paint(cell.text(), alignment, box);
                graphics.restore();
            }
            return;
        }
        double available = box.width() - 2 * padding() - indent(cell);
        if (alignment.wraps() || alignment.horizontal() == Horizontal.JUSTIFY) {
            paintWrapped(cell, available, box, room);
            return;
        }
        String text = line(cell.text());
        double width = font.width(text);
        if (alignment.shrinks() && width > available && available > 0) {
            font = sized(style.font(), available / width);
            width = available;
        } else if (isTooWideNumber(cell, width, box)) {
            text = "#".repeat(Math.max(1, (int) (available / font.width("#"))));
            width = font.width(text);
        }
        paintLines(
                cell,
                List.of(text),
                font,
                box,
                room,
                width + 2 * padding() + indent(cell) > room.width() + 0.5 || isTooHigh(font, box));
    }

    private static boolean isTooHigh(PaintFont font, Viewport.Box box) {
        return font.ascent() + font.descent() > box.height() + TOLERATED_HEIGHT;
    }

    /** Lines that a row cannot hold are broken as a spreadsheet with digits of whole pixels breaks them. */
    private void paintWrapped(
            CellView cell, double available, Viewport.Box box, Viewport.Box room) {
        PaintFont font = fonts.font(cell.style().font(), zoom);
        List<String> lines = LineBreaks.wrapped(cell.text(), available, font::width);
        if (lines.size() * font.lineHeight() > box.height()) {
            PaintFont narrow = sized(cell.style().font(), OF_WHOLE_PIXELS);
            List<String> longer = LineBreaks.wrapped(cell.text(), available, narrow::width);
            if (longer.size() < lines.size()) {
                font = narrow;
                lines = longer;
            }
        }
        boolean isClipped = lines.size() * font.lineHeight() > box.height();
        paintLines(cell, lines, font, box, room, isClipped);
    }

    private PaintFont sized(CellFont own, double factor) {
        return fonts.font(own.withSize(Math.max(1, own.size() * factor)), zoom);
    }

    /** General numbers are rounded to fit, so they are cut rather than replaced; others would mislead. */
    private boolean isTooWideNumber(CellView cell, double width, Viewport.Box box) {
        return cell.kind() == CellView.Kind.NUMBER
                && width > box.width() - LINES * zoom
                && !cell.style().numberFormat().equals(CellStyle.GENERAL);
    }

    private static String line(String text) {
        String start = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        return start.indexOf('\n') < 0 ? start : start.replace("\n", "");
    }

    private void paintLines(
            CellView cell,
            List<String> lines,
            PaintFont font,
            Viewport.Box box,
            Viewport.Box room,
            boolean isClipped) {
        if (isClipped && !room.isSeenIn(pane)) {
            return;
        }
        if (isClipped) {
            clip(room);
        }
        Horizontal side = side(cell);
        graphics.setFont(font.font());
        graphics.setTextAlign(
                side == Horizontal.LEFT
                        ? TextAlignment.LEFT
                        : side == Horizontal.RIGHT ? TextAlignment.RIGHT : TextAlignment.CENTER);
        double x = anchor(cell, side, box);
        double y = firstBaseline(cell.style().alignment(), lines.size(), font, box);
        for (String line : lines) {
            graphics.fillText(line, x, Math.round(y));
            paintStrokes(cell.style().font(), line, font, side, x, Math.round(y));
            y += font.lineHeight();
        }
        if (isClipped) {
            graphics.restore();
        }
    }

    /**
     * Until {@link Surface#restore}. A canvas is quick with a clip that is a rectangle on it; one that begins left of it or
     * above costs a mask as large as the canvas for each text.
     */
    private void clip(Viewport.Box room) {
        Viewport.Box inside =
                new Viewport.Box(room.x(), room.y(), room.width() - 1, room.height() - 1)
                        .within(pane);
        graphics.save();
        graphics.beginPath();
        graphics.rect(inside.x(), inside.y(), inside.width(), inside.height());
        graphics.clip();
    }

    private double anchor(CellView cell, Horizontal side, Viewport.Box box) {
        return switch (side) {
            case RIGHT -> box.right() - 1 - padding() - indent(cell);
            case CENTER -> box.x() + (box.width() - 1) / 2;
            default -> box.x() + padding() - 1 + indent(cell);
        };
    }

    private static double firstBaseline(
            Alignment alignment, int lines, PaintFont font, Viewport.Box box) {
        double above = (lines - 1) * font.lineHeight();
        return switch (alignment.vertical()) {
            case TOP -> box.y() + font.ascent();
            case CENTER -> box.y() + (box.height() - 1 - above) / 2 + font.middleToBaseline();
            case BOTTOM -> box.bottom() - 1 - font.descent() - above;
        };
    }

    private void paintStrokes(
            CellFont style, String line, PaintFont font, Horizontal side, double x, double y) {
        if (!style.isUnderlined() && !style.isStruckOut()) {
            return;
        }
        double width = Math.round(font.width(line));
        double from =
                Math.round(
                        side == Horizontal.LEFT
                                ? x
                                : side == Horizontal.RIGHT ? x - width : x - width / 2);
        if (style.isUnderlined()) {
            graphics.fillRect(from, y + 1, width, Math.max(1, Math.round(zoom)));
        }
        if (style.isStruckOut()) {
            graphics.fillRect(
                    from, Math.round(y - font.em() * 0.25), width, Math.max(1, Math.round(zoom)));
        }
    }
}
