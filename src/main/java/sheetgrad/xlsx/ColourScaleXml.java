package sheetgrad.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;

/** Writes colour scales as elements {@code conditionalFormatting} (ECMA-376 part 1, 18.3.1.18). */
final class ColourScaleXml {
    private final String prefix;

    ColourScaleXml(String prefix) {
        this.prefix = prefix;
    }

    /** @param priority that of the first; each next one counts less */
    String of(List<ConditionalFormat> formats, int priority) {
        StringBuilder elements = new StringBuilder();
        int next = priority;
        for (ConditionalFormat format : formats) {
            if (format instanceof ColourScale scale) {
                elements.append(of(scale, next++));
            }
        }
        return elements.toString();
    }

    private String of(ColourScale scale, int priority) {
        String ranges =
                scale.ranges().stream().map(CellRange::toA1).collect(Collectors.joining(" "));
        StringBuilder points = new StringBuilder();
        scale.points().forEach(point -> points.append(threshold(point)));
        for (Point point : scale.points()) {
            points.append("<~color rgb=\"" + FillXml.argb(point.colour()) + "\"/>");
        }
        return ("<~conditionalFormatting sqref=\""
                        + ranges
                        + "\"><~cfRule type=\"colorScale\" priority=\""
                        + priority
                        + "\"><~colorScale>"
                        + points
                        + "</~colorScale></~cfRule></~conditionalFormatting>")
                .replace("~", prefix);
    }

    private static String threshold(Point point) {
        String value = " val=\"" + FileValue.number(point.number()) + "\"";
        return switch (point.kind()) {
            case MINIMUM -> "<~cfvo type=\"min\"/>";
            case MAXIMUM -> "<~cfvo type=\"max\"/>";
            case NUMBER, FORMULA -> "<~cfvo type=\"num\"" + value + "/>";
            case PERCENT -> "<~cfvo type=\"percent\"" + value + "/>";
            case PERCENTILE -> "<~cfvo type=\"percentile\"" + value + "/>";
        };
    }
}
