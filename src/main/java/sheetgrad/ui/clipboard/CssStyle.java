package sheetgrad.ui.clipboard;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.CellFont;

/**
 * How a cell looks, as a style of HTML. What is usual is left out.
 *
 * @param fill of the background, conditional formats and tables included
 */
record CssStyle(CellStyle style, OptionalInt fill) {
    String text() {
        StringBuilder css = new StringBuilder();
        CellFont font = style.font();
        css.append(font.isBold() ? "font-weight:bold;" : "")
                .append(font.isItalic() ? "font-style:italic;" : "")
                .append(decoration(font));
        font.colour().ifPresent(rgb -> css.append("color:").append(colour(rgb)).append(';'));
        fill.ifPresent(rgb -> css.append("background-color:").append(colour(rgb)).append(';'));
        appendAlignment(css, style.alignment());
        appendBorder(css, "top", style.borders().top());
        appendBorder(css, "right", style.borders().right());
        appendBorder(css, "bottom", style.borders().bottom());
        appendBorder(css, "left", style.borders().left());
        if (!style.numberFormat().equals(CellStyle.GENERAL)) {
            css.append("mso-number-format:\"")
                    .append(style.numberFormat().replaceAll("([^\\w#,])", "\\\\$1"))
                    .append("\";");
        }
        return css.toString();
    }

    private static String decoration(CellFont font) {
        if (!font.isUnderlined() && !font.isStruckOut()) {
            return "";
        }
        return "text-decoration:"
                + (font.isUnderlined() ? "underline" : "")
                + (font.isUnderlined() && font.isStruckOut() ? " " : "")
                + (font.isStruckOut() ? "line-through" : "")
                + ";";
    }

    private static String colour(int rgb) {
        return "#%06x".formatted(rgb & 0xffffff);
    }

    private static void appendAlignment(StringBuilder css, Alignment alignment) {
        Optional<String> side =
                switch (alignment.horizontal()) {
                    case LEFT -> Optional.of("left");
                    case CENTER, CENTER_ACROSS -> Optional.of("center");
                    case RIGHT -> Optional.of("right");
                    case JUSTIFY -> Optional.of("justify");
                    case GENERAL, FILL -> Optional.empty();
                };
        side.ifPresent(where -> css.append("text-align:").append(where).append(';'));
        switch (alignment.vertical()) {
            case TOP -> css.append("vertical-align:top;");
            case CENTER -> css.append("vertical-align:middle;");
            case BOTTOM -> {
                // The usual place.
            }
        }
        css.append(alignment.wraps() ? "white-space:normal;" : "");
    }

    private static void appendBorder(StringBuilder css, String side, Border border) {
        String line =
                switch (border.line()) {
                    case NONE -> "";
                    case HAIR -> "1px hairline";
                    case THIN -> "1px solid";
                    case DOTTED -> "1px dotted";
                    case DASHED -> "1px dashed";
                    case MEDIUM -> "2px solid";
                    case THICK -> "3px solid";
                    case DOUBLE -> "3px double";
                };
        if (!line.isEmpty()) {
            css.append(
                    String.format(
                            Locale.ROOT, "border-%s:%s %s;", side, line, colour(border.colour())));
        }
    }
}
