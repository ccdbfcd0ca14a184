package sheetgrad.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import sheetgrad.workbook.AxisLayout.Crossing;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Axes;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Stacking;
import sheetgrad.workbook.ChartAxis;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.PlotLook;

/** Writes a chart as a new part, and elements of it (ECMA-376 part 1, 21.2). */
final class ChartXml {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static final String START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:r=\""
                    + Relationships.NAMESPACE
                    + "\">"
                    + "<c:roundedCorners val=\"0\"/>";
    private static final String END =
            "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>"
                    + "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr>"
                    + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr>"
                    + "<a:endParaRPr lang=\"en-US\"/></a:p></c:txPr></c:chartSpace>";
    private static final String RULE =
            "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln>";
    private static final int TITLE_SIZE = 1400;
    private static final int AXIS_TITLE_SIZE = 1000;

    /** The numbers by which a plot and its axes know one another: that of categories or places first. */
    record AxisNumbers(String places, String values) {
        static final AxisNumbers USUAL = new AxisNumbers("500000001", "500000002");
        static final AxisNumbers SECOND = new AxisNumbers("500000003", "500000004");
    }

    private final Markup xml;
    private final SeriesXml series;

    ChartXml(Markup xml, ChartSources sources) {
        this.xml = xml;
        this.series = new SeriesXml(xml, sources);
    }

    /** A part with nothing but this chart. */
    static byte[] part(Chart chart, ChartSources sources) {
        Markup xml = new Markup("c:");
        ChartXml elements = new ChartXml(xml, sources);
        String content =
                xml.element(
                        "chart",
                        chart.title().isEmpty() ? "" : elements.title(chart.title(), true),
                        xml.val("autoTitleDeleted", chart.title().isEmpty()),
                        xml.element("plotArea", xml.element("layout"), elements.plots(chart)),
                        chart.legend().isShown() ? elements.legend() : "",
                        xml.val("plotVisOnly", true),
                        xml.val("dispBlanksAs", "gap"));
        return (START + content + END).getBytes(StandardCharsets.UTF_8);
    }

    SeriesXml series() {
        return series;
    }

    /** An element of drawings that stands for itself. */
    static String drawing(String name, String content) {
        return drawn(new Markup("a:").element(name, content));
    }

    /** Declares the prefix of drawings in an element, whatever has been declared around it. */
    static String drawn(String element) {
        return element.replaceFirst("^<[^ />]+", "$0 xmlns:a=\"" + DRAWING + "\"");
    }

    /** The title of the chart, or of one of its axes. */
    String title(String text, boolean isOfChart) {
        return xml.element("title", titleText(text, isOfChart), xml.val("overlay", false));
    }

    /** What is in a title. */
    String titleText(String text, boolean isOfChart) {
        String size = " sz=\"" + (isOfChart ? TITLE_SIZE : AXIS_TITLE_SIZE) + "\" b=\"0\"";
        String paragraph =
                "<a:pPr><a:defRPr"
                        + size
                        + "/></a:pPr><a:r><a:rPr lang=\"en-US\""
                        + size
                        + "/><a:t>"
                        + FileText.encode(text)
                        + "</a:t></a:r>";
        return xml.element(
                "tx",
                xml.element(
                        "rich",
                        drawing("bodyPr", ""),
                        drawing("lstStyle", ""),
                        drawing("p", paragraph)));
    }

    String legend() {
        return xml.element("legend", xml.val("legendPos", "b"), xml.val("overlay", false));
    }

    /** All plots, then all axes. */
    private String plots(Chart chart) {
        StringBuilder all = new StringBuilder();
        int place = 0;
        for (Plot plot : chart.plots()) {
            StringBuilder elements = new StringBuilder();
            for (ChartSeries one : plot.series()) {
                elements.append(series.of(plot.kind(), one, one.index(), place++));
            }
            AxisNumbers numbers = plot.isOnSecondAxes() ? AxisNumbers.SECOND : AxisNumbers.USUAL;
            all.append(plot(plot, numbers, elements.toString(), ""));
        }
        all.append(axes(chart.kind(), chart.axes(), AxisNumbers.USUAL));
        chart.secondAxes()
                .ifPresent(
                        second -> all.append(axes(chart.secondKind(), second, AxisNumbers.SECOND)));
        return all.toString();
    }

    /**
     * The element of a plot, with its series.
     *
     * @param labels what stands for all of its labels
     */
    String plot(Plot plot, AxisNumbers numbers, String allSeries, String labels) {
        boolean isStacked = plot.isStacked();
        PlotLook look = plot.look();
        String axes = xml.val("axId", numbers.places()) + xml.val("axId", numbers.values());
        String plain = xml.val("varyColors", look.variesColours()) + allSeries + labels;
        String stacked = plot.stacking() == Stacking.SHARES ? "percentStacked" : "stacked";
        String grouping = xml.val("grouping", isStacked ? stacked : "standard");
        return switch (plot.kind()) {
            case LINE -> xml.element("lineChart", grouping, plain, xml.val("marker", true), axes);
            case SCATTER ->
                    xml.element("scatterChart", xml.val("scatterStyle", "lineMarker"), plain, axes);
            case AREA -> xml.element("areaChart", grouping, plain, axes);
            case RADAR -> xml.element("radarChart", xml.val("radarStyle", "marker"), plain, axes);
            case PIE -> xml.element("pieChart", xml.val("varyColors", true), allSeries, labels);
            case BAR, COLUMN ->
                    xml.element(
                            "barChart",
                            xml.val("barDir", plot.kind() == Kind.BAR ? "bar" : "col"),
                            xml.val("grouping", isStacked ? stacked : "clustered"),
                            plain,
                            xml.val("gapWidth", look.gap()),
                            isStacked
                                    ? xml.val("overlap", 100)
                                    : look.overlap() == 0 ? "" : xml.val("overlap", look.overlap()),
                            axes);
        };
    }

    /** The axes of a kind. */
    String axes(Kind kind, Axes axes, AxisNumbers numbers) {
        if (kind == Kind.PIE) {
            return "";
        }
        boolean isBar = kind == Kind.BAR;
        boolean isScatter = kind == Kind.SCATTER;
        boolean isFar = axes.vertical().layout().crossing() == Crossing.MAXIMUM;
        boolean isBetween = axes.horizontal().layout().isBetween();
        String across = isScatter || !isBetween ? "midCat" : "between";
        String places =
                isScatter
                        ? xml.val("crossBetween", across)
                        : xml.val("auto", true) + xml.val("noMultiLvlLbl", false);
        return xml.element(
                        isScatter ? "valAx" : "catAx",
                        axis(axes.horizontal(), numbers.places(), isBar ? "l" : "b"),
                        crossing(axes.horizontal(), numbers.values()),
                        places)
                + xml.element(
                        "valAx",
                        axis(
                                axes.vertical(),
                                numbers.values(),
                                isBar ? (isFar ? "t" : "b") : isFar ? "r" : "l"),
                        crossing(axes.vertical(), numbers.places()),
                        xml.val("crossBetween", across));
    }

    private String axis(ChartAxis axis, String number, String position) {
        return xml.val("axId", number)
                + scaling(
                        axis,
                        xml.val("orientation", axis.layout().isReversed() ? "maxMin" : "minMax"))
                + xml.val("delete", axis.isDeleted())
                + xml.val("axPos", position)
                + (axis.hasGridlines()
                        ? xml.element("majorGridlines", xml.element("spPr", drawn(RULE)))
                        : "")
                + (axis.title().isEmpty() ? "" : title(axis.title(), false))
                + new TagText("<" + xml.prefix() + "numFmt>")
                        .with("formatCode", axis.numberFormat())
                        .with("sourceLinked", "1")
                        .head()
                + "/>"
                + xml.val("majorTickMark", "none")
                + xml.val("minorTickMark", "none")
                + xml.val("tickLblPos", "nextTo")
                + xml.element("spPr", drawn(RULE));
    }

    private String crossing(ChartAxis axis, String number) {
        String place =
                switch (axis.layout().crossing()) {
                    case MINIMUM -> "min";
                    case MAXIMUM -> "max";
                    default -> "autoZero";
                };
        OptionalDouble at = axis.layout().crossingAt();
        return xml.val("crossAx", number)
                + (at.isPresent() ? number("crossesAt", at) : xml.val("crosses", place));
    }

    /** How numbers lie along an axis; {@code others} is what the element has besides. */
    String scaling(ChartAxis axis, String others) {
        return xml.element(
                "scaling",
                number("logBase", axis.logBase()),
                others,
                number("max", axis.maximum()),
                number("min", axis.minimum()));
    }

    private String number(String name, OptionalDouble number) {
        return number.isPresent() ? xml.val(name, FileNumber.text(number.getAsDouble())) : "";
    }
}
