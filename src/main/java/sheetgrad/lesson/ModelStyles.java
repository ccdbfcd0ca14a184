package sheetgrad.lesson;

import java.util.OptionalInt;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.CellStyle.Vertical;

/** How the cells of every bundled model look: parameters yellow, the loss green, headers bold on grey. */
final class ModelStyles {
    private static final int YELLOW = 0xFFF2CC;
    private static final int GREEN = 0xE2EFDA;
    private static final int GREY = 0xEDEDED;
    private static final int DARK = 0x404040;
    private static final int LINE = 0xA6A6A6;

    static final CellStyle TITLE = CellStyle.DEFAULT.withFont(font(16, true, OptionalInt.empty()));
    static final CellStyle HEADING =
            CellStyle.DEFAULT.withFont(font(12, true, OptionalInt.empty()));
    static final CellStyle NOTE = CellStyle.DEFAULT.withFont(font(11, false, OptionalInt.of(DARK)));
    static final CellStyle PARAGRAPH =
            CellStyle.DEFAULT.withAlignment(
                    new Alignment(Horizontal.LEFT, Vertical.TOP, true, false, 0, 0));
    static final CellStyle HEADER =
            CellStyle.DEFAULT
                    .withFont(font(11, true, OptionalInt.empty()))
                    .withFill(GREY)
                    .withBorders(
                            new Borders(
                                    Border.NONE,
                                    Border.NONE,
                                    new Border(Line.THIN, LINE),
                                    Border.NONE))
                    .withAlignment(
                            new Alignment(Horizontal.CENTER, Vertical.BOTTOM, false, false, 0, 0));
    static final CellStyle LABEL =
            CellStyle.DEFAULT
                    .withFont(font(11, true, OptionalInt.empty()))
                    .withAlignment(
                            new Alignment(Horizontal.CENTER, Vertical.BOTTOM, false, false, 0, 0));
    static final CellStyle PARAMETER =
            CellStyle.DEFAULT.withNumberFormat("0.0000").withFill(YELLOW).withBorders(box());
    static final CellStyle LOSS =
            CellStyle.DEFAULT
                    .withNumberFormat("0.000000")
                    .withFont(font(11, true, OptionalInt.empty()))
                    .withFill(GREEN)
                    .withBorders(box());
    static final CellStyle METRIC = CellStyle.DEFAULT.withNumberFormat("0.0%").withBorders(box());
    static final CellStyle PREDICTION = CellStyle.DEFAULT.withNumberFormat("0.000");
    static final CellStyle SQUARED_ERROR = CellStyle.DEFAULT.withNumberFormat("0.0000");

    private ModelStyles() {}

    private static CellFont font(double size, boolean isBold, OptionalInt colour) {
        return new CellFont(CellFont.DEFAULT.family(), size, isBold, false, false, false, colour);
    }

    private static Borders box() {
        Border side = new Border(Line.THIN, LINE);
        return new Borders(side, side, side, side);
    }
}
