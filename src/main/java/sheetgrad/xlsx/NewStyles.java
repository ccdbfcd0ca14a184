package sheetgrad.xlsx;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.CellStyle.Vertical;
import sheetgrad.workbook.GradientFill;

/** The style sheet of a new workbook: one entry for each different format, in the order of their first use. */
final class NewStyles {
    private static final int STACKED = 255;

    private final XSSFWorkbook workbook;
    private final Map<CellStyle, XSSFCellStyle> styles = new HashMap<>();
    private final Map<CellFont, XSSFFont> fonts = new HashMap<>();

    /** By identity, since most cells share the format of others. */
    private final Map<CellStyle, Integer> indices = new IdentityHashMap<>();

    NewStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        fonts.put(CellFont.DEFAULT, workbook.getFontAt(0));
    }

    /** The entry for a format. Where two differ in nothing but the number they had elsewhere, they share one. */
    XSSFCellStyle style(CellStyle style) {
        CellStyle key =
                new CellStyle(
                        style.numberFormat(),
                        style.font(),
                        style.fill(),
                        style.gradient(),
                        style.borders(),
                        style.alignment(),
                        0);
        return key.equals(CellStyle.DEFAULT)
                ? workbook.getCellStyleAt(0)
                : styles.computeIfAbsent(key, this::make);
    }

    /** The number of a format's entry. */
    int index(CellStyle style) {
        return indices.computeIfAbsent(style, key -> (int) style(key).getIndex());
    }

    static XSSFColor colour(int rgb) {
        byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }

    private XSSFCellStyle make(CellStyle style) {
        XSSFCellStyle made = workbook.createCellStyle();
        made.setDataFormat(workbook.createDataFormat().getFormat(style.numberFormat()));
        XSSFFont font = fonts.get(style.font());
        made.setFont(font != null ? font : makeFont(style.font()));
        if (style.gradient().isPresent()) {
            setGradient(made, style.gradient().get());
        } else if (style.fill().isPresent()) {
            made.setFillForegroundColor(colour(style.fill().getAsInt()));
            made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        setBorders(made, style.borders());
        setAlignment(made, style.alignment());
        return made;
    }

    /** POI knows no gradients but keeps them; it takes all for the same, so a pattern of which there is no other goes first. */
    private void setGradient(XSSFCellStyle style, GradientFill gradient) {
        String namespace = " xmlns=\"" + XSSFRelation.NS_SPREADSHEETML + "\"";
        try {
            String fill = new FillXml("").of(gradient).replace("<fill>", "<fill" + namespace + ">");
            CTFill parsed =
                    StyleSheetDocument.Factory.parse(
                                    "<styleSheet"
                                            + namespace
                                            + "><fills>"
                                            + fill
                                            + "</fills></styleSheet>")
                            .getStyleSheet()
                            .getFills()
                            .getFillArray(0);
            CTFill added = CTFill.Factory.newInstance();
            added.addNewPatternFill().setPatternType(STPatternType.DARK_TRELLIS);
            int number = workbook.getStylesSource().putFill(new XSSFCellFill(added, null));
            added.set(parsed);
            style.getCoreXf().setFillId(number);
            style.getCoreXf().setApplyFill(true);
        } catch (XmlException mistake) {
            throw new IllegalStateException("no fill: " + gradient, mistake);
        }
    }

    private XSSFFont makeFont(CellFont font) {
        XSSFFont made = workbook.createFont();
        made.setFontName(font.family());
        made.setFontHeight(font.size());
        made.setBold(font.isBold());
        made.setItalic(font.isItalic());
        made.setUnderline(font.isUnderlined() ? XSSFFont.U_SINGLE : XSSFFont.U_NONE);
        made.setStrikeout(font.isStruckOut());
        font.colour().ifPresent(rgb -> made.setColor(colour(rgb)));
        fonts.put(font, made);
        return made;
    }

    private static void setBorders(XSSFCellStyle style, Borders borders) {
        setBorder(style, BorderSide.TOP, borders.top());
        setBorder(style, BorderSide.RIGHT, borders.right());
        setBorder(style, BorderSide.BOTTOM, borders.bottom());
        setBorder(style, BorderSide.LEFT, borders.left());
    }

    private static void setBorder(XSSFCellStyle style, BorderSide side, Border border) {
        if (border.line() == Line.NONE) {
            return;
        }
        BorderStyle line = BorderStyle.valueOf(border.line().name());
        switch (side) {
            case TOP -> style.setBorderTop(line);
            case RIGHT -> style.setBorderRight(line);
            case BOTTOM -> style.setBorderBottom(line);
            default -> style.setBorderLeft(line);
        }
        style.setBorderColor(side, colour(border.colour()));
    }

    private static void setAlignment(XSSFCellStyle style, Alignment alignment) {
        if (alignment.equals(Alignment.DEFAULT)) {
            return;
        }
        style.setAlignment(
                switch (alignment.horizontal()) {
                    case GENERAL -> HorizontalAlignment.GENERAL;
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTER -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                    case FILL -> HorizontalAlignment.FILL;
                    case JUSTIFY -> HorizontalAlignment.JUSTIFY;
                    case CENTER_ACROSS -> HorizontalAlignment.CENTER_SELECTION;
                });
        Vertical vertical = alignment.vertical();
        style.setVerticalAlignment(VerticalAlignment.valueOf(vertical.name()));
        style.setWrapText(alignment.wraps());
        style.setShrinkToFit(alignment.shrinks());
        style.setIndention((short) alignment.indent());
        int rotation = alignment.rotation();
        style.setRotation((short) (rotation < 0 && rotation != STACKED ? 90 - rotation : rotation));
    }
}
