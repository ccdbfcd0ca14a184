package sheetgrad.xlsx;

import java.util.Locale;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Series;

/** Writes a series of a chart as a new element {@code ser}. */
final class SeriesXml {
    private static final int LINE_WIDTH = 28_575;
    private static final int EDGE_WIDTH = 9_525;

    private final Markup xml;
    private final ChartSources sources;

    SeriesXml(Markup xml, ChartSources sources) {
        this.xml = xml;
        this.sources = sources;
    }

    /**
     * The element.
     *
     * @param place among the series of the chart
     * @param others elements that it is to have besides, such as trend lines
     */
    String of(Kind kind, Series series, int index, int place, String others) {
        boolean isScatter = kind == Kind.SCATTER;
        boolean isLine = kind == Kind.LINE || isScatter;
        return xml.element(
                "ser",
                xml.val("idx", index),
                xml.val("order", place),
                sources.name(xml, series.name()),
                kind == Kind.PIE ? "" : xml.element("spPr", look(series, index, isLine)),
                kind == Kind.COLUMN || kind == Kind.BAR ? xml.val("invertIfNegative", false) : "",
                isLine ? marker(series, index) : "",
                others,
                sources.element(xml, isScatter ? "xVal" : "cat", series.categories()),
                sources.element(xml, isScatter ? "yVal" : "val", series.values()),
                isLine ? xml.val("smooth", series.isSmooth()) : "");
    }

    private static String look(Series series, int index, boolean isLine) {
        if (!isLine) {
            return fill(series, index);
        }
        return series.hasLine()
                ? line(LINE_WIDTH, fill(series, index))
                : line(LINE_WIDTH, ChartXml.drawing("noFill", ""));
    }

    private String marker(Series series, int index) {
        if (!series.hasMarkers()) {
            return xml.element("marker", xml.val("symbol", "none"));
        }
        String fill = fill(series, index);
        return xml.element(
                "marker",
                xml.val("symbol", "circle"),
                xml.element("spPr", fill, line(EDGE_WIDTH, fill)));
    }

    private static String line(int width, String fill) {
        return ChartXml.drawn("<a:ln w=\"" + width + "\">" + fill + "</a:ln>");
    }

    private static String fill(Series series, int index) {
        int colour = series.colour().orElse(Chart.accent(index));
        return ChartXml.drawing(
                "solidFill", String.format(Locale.ROOT, "<a:srgbClr val=\"%06X\"/>", colour));
    }
}
