package sheetgrad.lesson.generator;

import java.util.List;
import java.util.OptionalInt;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.CellStyle.Vertical;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;

/** How the cells of every model look: what may be changed yellow, the loss green, headers bold on grey. */
public final class Looks {
    private static final int YELLOW = 0xFFF2CC;
    private static final int GREEN = 0xE2EFDA;
    private static final int GREY = 0xEDEDED;
    private static final int DARK = 0x404040;
    private static final int LINE = 0xA6A6A6;
    private static final int WHITE = 0xFCFCFF;
    private static final int RED = 0xF8696B;
    private static final int BLUE = 0x5A8AC6;

    /** Width in characters of a cell that is a pixel. */
    public static final double PIXEL_WIDTH = 2.7;

    public static final CellStyle TITLE =
            CellStyle.DEFAULT.withFont(font(16, true, OptionalInt.empty()));
    public static final CellStyle HEADING =
            CellStyle.DEFAULT.withFont(font(12, true, OptionalInt.empty()));
    public static final CellStyle NOTE =
            CellStyle.DEFAULT.withFont(font(11, false, OptionalInt.of(DARK)));
    public static final CellStyle PARAGRAPH =
            CellStyle.DEFAULT.withAlignment(
                    new Alignment(Horizontal.LEFT, Vertical.TOP, true, false, 0, 0));
    public static final CellStyle HEADER =
            CellStyle.DEFAULT
                    .withFont(font(11, true, OptionalInt.empty()))
                    .withFill(GREY)
                    .withBorders(
                            new Borders(
                                    Border.NONE,
                                    Border.NONE,
                                    new Border(Line.THIN, LINE),
                                    Border.NONE))
                    .withAlignment(centred());
    public static final CellStyle LABEL =
            CellStyle.DEFAULT
                    .withFont(font(11, true, OptionalInt.empty()))
                    .withAlignment(centred());

    /** A label above a block, bold, from the left. */
    public static final CellStyle CAPTION =
            CellStyle.DEFAULT.withFont(font(11, true, OptionalInt.empty()));

    /** A name to the left of what it names. */
    public static final CellStyle NAME =
            CellStyle.DEFAULT.withAlignment(
                    new Alignment(Horizontal.RIGHT, Vertical.BOTTOM, false, false, 0, 0));

    public static final CellStyle PARAMETER =
            CellStyle.DEFAULT.withNumberFormat("0.0000").withFill(YELLOW).withBorders(box());

    /** A number that the reader is to change: a learning rate, a temperature, a switch. */
    public static final CellStyle SETTING =
            CellStyle.DEFAULT.withFill(YELLOW).withBorders(box()).withAlignment(centred());

    public static final CellStyle LOSS =
            CellStyle.DEFAULT
                    .withNumberFormat("0.000000")
                    .withFont(font(11, true, OptionalInt.empty()))
                    .withFill(GREEN)
                    .withBorders(box());
    public static final CellStyle METRIC =
            CellStyle.DEFAULT.withNumberFormat("0.0%").withBorders(box());
    public static final CellStyle PREDICTION = CellStyle.DEFAULT.withNumberFormat("0.000");
    public static final CellStyle SQUARED_ERROR = CellStyle.DEFAULT.withNumberFormat("0.0000");
    public static final CellStyle CENTRED = CellStyle.DEFAULT.withAlignment(centred());

    /** A cell of a map or of a kernel: small digits, so that the colour speaks. */
    public static final CellStyle PIXEL =
            CellStyle.DEFAULT.withFont(font(7, false, OptionalInt.empty()));

    /** A pixel to be changed or trained, in a thin frame. */
    public static final CellStyle WEIGHT =
            CellStyle.DEFAULT.withFont(font(7, false, OptionalInt.empty())).withBorders(box());

    /** A setting in a column of pixels. */
    public static final CellStyle SMALL_SETTING = WEIGHT.withFill(YELLOW);

    /** A share in a column of pixels. */
    public static final CellStyle SMALL_METRIC = WEIGHT.withNumberFormat("0%");

    private Looks() {}

    /** From white for the smallest number to red for the largest. */
    public static ColourScale heat(CellRange... ranges) {
        return new ColourScale(
                List.of(ranges),
                List.of(
                        new Point(PointKind.MINIMUM, 0, WHITE),
                        new Point(PointKind.MAXIMUM, 0, RED)));
    }

    /** Blue below 0, white at 0, red above. */
    public static ColourScale signed(CellRange... ranges) {
        return new ColourScale(
                List.of(ranges),
                List.of(
                        new Point(PointKind.MINIMUM, 0, BLUE),
                        new Point(PointKind.NUMBER, 0, WHITE),
                        new Point(PointKind.MAXIMUM, 0, RED)));
    }

    private static CellFont font(double size, boolean isBold, OptionalInt colour) {
        return new CellFont(CellFont.DEFAULT.family(), size, isBold, false, false, false, colour);
    }

    private static Alignment centred() {
        return new Alignment(Horizontal.CENTER, Vertical.BOTTOM, false, false, 0, 0);
    }

    private static Borders box() {
        Border side = new Border(Line.THIN, LINE);
        return new Borders(side, side, side, side);
    }
}
