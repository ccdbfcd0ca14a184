package sheetgrad.ui;

import java.util.OptionalInt;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.Formatting.Edges;

/** The changes of a cell's format that commands make; a format that is on already is taken away. */
final class CellLooks {
    private static final double FONT_STEP = 1;
    private static final Border THIN = new Border(Line.THIN, 0);

    private CellLooks() {}

    static CellStyle bold(CellStyle style) {
        CellFont own = style.font();
        return style.withFont(own.withBold(!own.isBold()));
    }

    static CellStyle italic(CellStyle style) {
        CellFont own = style.font();
        return style.withFont(own.withItalic(!own.isItalic()));
    }

    static CellStyle underlined(CellStyle style) {
        CellFont own = style.font();
        return style.withFont(own.withUnderlined(!own.isUnderlined()));
    }

    static CellStyle struckOut(CellStyle style) {
        CellFont own = style.font();
        return style.withFont(own.withStruckOut(!own.isStruckOut()));
    }

    static CellStyle larger(CellStyle style) {
        CellFont own = style.font();
        return style.withFont(own.withSize(own.size() + FONT_STEP));
    }

    static CellStyle smaller(CellStyle style) {
        CellFont own = style.font();
        return style.withFont(own.withSize(Math.max(1, own.size() - FONT_STEP)));
    }

    static CellStyle aligned(CellStyle style, Horizontal side) {
        Alignment own = style.alignment();
        return style.withAlignment(
                own.withHorizontal(own.horizontal() == side ? Horizontal.GENERAL : side));
    }

    static CellStyle wrapped(CellStyle style) {
        Alignment own = style.alignment();
        return style.withAlignment(own.withWraps(!own.wraps()));
    }

    static CellStyle boxed(CellStyle style) {
        return style.withBorders(new Borders(THIN, THIN, THIN, THIN));
    }

    /** Lines where the cell lies at an edge; those within stay. */
    static CellStyle outlined(CellStyle style, Edges edges) {
        Borders own = style.borders();
        return style.withBorders(
                new Borders(
                        edges.top() ? THIN : own.top(),
                        edges.right() ? THIN : own.right(),
                        edges.bottom() ? THIN : own.bottom(),
                        edges.left() ? THIN : own.left()));
    }

    static CellStyle unboxed(CellStyle style) {
        return style.withBorders(Borders.NONE);
    }

    static CellStyle unfilled(CellStyle style) {
        return new CellStyle(
                style.numberFormat(),
                style.font(),
                OptionalInt.empty(),
                style.borders(),
                style.alignment(),
                -1);
    }

    static CellStyle moreDigits(CellStyle style) {
        String code = style.numberFormat();
        if (code.equals(CellStyle.GENERAL)) {
            return style.withNumberFormat("0.0");
        }
        int point = code.indexOf('.');
        int zero = code.lastIndexOf('0');
        if (zero < 0) {
            return style;
        }
        int at = point >= 0 ? point + 1 : zero + 1;
        return style.withNumberFormat(
                code.substring(0, at) + (point >= 0 ? "0" : ".0") + code.substring(at));
    }

    static CellStyle fewerDigits(CellStyle style) {
        String code = style.numberFormat();
        int point = code.indexOf('.');
        if (point < 0 || !code.startsWith("0", point + 1)) {
            return style;
        }
        boolean isLast = !code.startsWith("0", point + 2);
        return style.withNumberFormat(
                code.substring(0, isLast ? point : point + 1) + code.substring(point + 2));
    }
}
