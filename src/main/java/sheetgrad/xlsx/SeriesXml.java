package sheetgrad.xlsx;

import java.util.Locale;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.SeriesLook.Marker;
import sheetgrad.workbook.ShapeLine;

/** Writes a series of a chart as a new element {@code ser}. */
final class SeriesXml {
    private static final double LINE_WIDTH = 2.25;
    private static final int UNITS_PER_POINT = 12_700;
    private static final int EDGE_WIDTH = 9_525;
    private static final int MOST_SLICES = 255;

    private final Markup xml;
    private final ChartSources sources;

    SeriesXml(Markup xml, ChartSources sources) {
        this.xml = xml;
        this.sources = sources;
    }

    /** A new series of a plot. */
    String of(Kind kind, ChartSeries series, int index, int place) {
        return element(
                kind,
                series,
                index,
                place,
                look(kind, series, index),
                marker(series, index),
                slices(kind, series));
    }

    /** Colours of the slices of a pie, which has none where a file has no theme. */
    private String slices(Kind kind, ChartSeries series) {
        int count = kind == Kind.PIE ? Math.min(MOST_SLICES, sources.count(series.values())) : 0;
        StringBuilder slices = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int colour = series.look().points().getOrDefault(i, Chart.accent(i));
            slices.append(
                    xml.element(
                            "dPt",
                            xml.val("idx", i),
                            xml.val("bubble3D", false),
                            xml.element("spPr", fill(colour))));
        }
        return slices.toString();
    }

    /** A series that another kind of plot had before, with all of its look that this one can have. */
    String of(Kind kind, ChartSeries series, int place, SeriesConversion before) {
        String look = before.look();
        String marker = before.marker(series);
        int index = series.index();
        return element(
                kind,
                series,
                index,
                place,
                look.isEmpty() ? look(kind, series, index) : look,
                marker.isEmpty() ? marker(series, index) : marker,
                slices(kind, series) + before.details());
    }

    private String element(
            Kind kind,
            ChartSeries series,
            int index,
            int place,
            String look,
            String marker,
            String details) {
        boolean isScatter = kind == Kind.SCATTER;
        return xml.element(
                "ser",
                xml.val("idx", index),
                xml.val("order", place),
                sources.name(xml, series.name()),
                look,
                kind.hasBars() ? xml.val("invertIfNegative", false) : "",
                isLine(kind) ? marker : "",
                details,
                isScatter
                        ? sources.element(xml, "xVal", series.categories())
                        : sources.categories(xml, "cat", series.categories(), series.values()),
                sources.element(xml, isScatter ? "yVal" : "val", series.values()),
                kind == Kind.LINE || isScatter ? xml.val("smooth", series.isSmooth()) : "");
    }

    private static boolean isLine(Kind kind) {
        return kind == Kind.LINE || kind == Kind.SCATTER || kind == Kind.RADAR;
    }

    private String look(Kind kind, ChartSeries series, int index) {
        if (kind == Kind.PIE) {
            return "";
        }
        String fill = fill(series, index);
        if (!isLine(kind)) {
            return xml.element("spPr", fill);
        }
        double width = series.look().line().map(ShapeLine::width).orElse(LINE_WIDTH);
        String stroke = series.hasLine() ? fill : ChartXml.drawing("noFill", "");
        return xml.element("spPr", line((int) (width * UNITS_PER_POINT), stroke));
    }

    private String marker(ChartSeries series, int index) {
        if (!series.hasMarkers()) {
            return xml.element("marker", xml.val("symbol", "none"));
        }
        Marker marker = series.look().marker().orElseThrow();
        String fill = fill(series, index);
        return xml.element(
                "marker",
                xml.val("symbol", marker.symbol().name().toLowerCase(Locale.ROOT)),
                marker.size() == Marker.USUAL.size() ? "" : xml.val("size", (int) marker.size()),
                xml.element("spPr", fill, line(EDGE_WIDTH, fill)));
    }

    private static String line(int width, String fill) {
        return ChartXml.drawn("<a:ln w=\"" + width + "\">" + fill + "</a:ln>");
    }

    private static String fill(ChartSeries series, int index) {
        return fill(series.colour().orElse(Chart.accent(index)));
    }

    private static String fill(int colour) {
        return ChartXml.drawing(
                "solidFill", String.format(Locale.ROOT, "<a:srgbClr val=\"%06X\"/>", colour));
    }
}
