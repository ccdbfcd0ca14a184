package sheetgrad.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingThreshold;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;

/** Writes the colour scales of a new sheet. */
final class NewColourScales {
    private final XSSFSheetConditionalFormatting target;

    NewColourScales(XSSFSheet sheet) {
        this.target = sheet.getSheetConditionalFormatting();
    }

    void write(List<ConditionalFormat> formats) {
        for (ConditionalFormat format : formats) {
            if (format instanceof ColourScale scale) {
                write(scale);
            }
        }
    }

    private void write(ColourScale scale) {
        XSSFConditionalFormattingRule rule = target.createConditionalFormattingColorScaleRule();
        XSSFColorScaleFormatting colours = rule.getColorScaleFormatting();
        List<Point> points = scale.points();
        colours.setNumControlPoints(points.size());
        XSSFColor[] shades = new XSSFColor[points.size()];
        XSSFConditionalFormattingThreshold[] thresholds = colours.getThresholds();
        for (int i = 0; i < shades.length; i++) {
            Point point = points.get(i);
            shades[i] = NewStyles.colour(point.colour());
            thresholds[i].setRangeType(kind(point.kind()));
            if (point.kind() != PointKind.MINIMUM && point.kind() != PointKind.MAXIMUM) {
                thresholds[i].setValue(point.number());
            }
        }
        colours.setThresholds(thresholds);
        colours.setColors(shades);
        CellRangeAddress[] ranges =
                scale.ranges().stream()
                        .map(
                                range ->
                                        new CellRangeAddress(
                                                range.firstRow(),
                                                range.lastRow(),
                                                range.firstColumn(),
                                                range.lastColumn()))
                        .toArray(CellRangeAddress[]::new);
        target.addConditionalFormatting(ranges, rule);
    }

    private static RangeType kind(PointKind kind) {
        return switch (kind) {
            case MINIMUM -> RangeType.MIN;
            case MAXIMUM -> RangeType.MAX;
            case NUMBER, FORMULA -> RangeType.NUMBER;
            case PERCENT -> RangeType.PERCENT;
            case PERCENTILE -> RangeType.PERCENTILE;
        };
    }
}
