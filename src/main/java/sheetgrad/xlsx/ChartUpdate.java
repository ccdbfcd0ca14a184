package sheetgrad.xlsx;

import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.Chart;

/** Writes into a chart's part what has changed of the chart, and leaves everything else as it is. */
final class ChartUpdate {
    private static final ChildOrder OF_CHART =
            ChildOrder.of(
                    "title",
                    "autoTitleDeleted",
                    "pivotFmts",
                    "view3D",
                    "floor",
                    "sideWall",
                    "backWall",
                    "plotArea",
                    "legend",
                    "plotVisOnly",
                    "dispBlanksAs");

    private final XmlText part;
    private final PartText text;
    private final XmlNode chart;
    private final XmlNode area;
    private final Markup xml;
    private final ChartSources sources;
    private final ChartXml elements;
    private final TitleUpdate titles;

    /** @param part of a chart that {@link ChartReader} reads */
    ChartUpdate(XmlText part, ChartSources sources) throws XMLStreamException {
        this.part = part;
        this.text = new PartText(part);
        XmlNode root = XmlNode.root(part);
        this.chart = root.child("chart").orElseThrow();
        this.area = chart.child("plotArea").orElseThrow();
        this.xml = new Markup(root.prefix());
        this.sources = sources;
        this.elements = new ChartXml(xml, sources);
        this.titles = new TitleUpdate(text, elements);
    }

    /** The part as it is to be; {@code before} is what it holds. */
    byte[] write(Chart before, Chart now) {
        if (!before.title().equals(now.title())) {
            writeTitle(now.title());
        }
        PlotsUpdate plots = new PlotsUpdate(area, text, xml, sources, elements);
        plots.write(before, now);
        new AxesUpdate(area, text, elements, titles).write(before, now, plots);
        if (before.legend().isShown() != now.legend().isShown()) {
            OF_CHART.put(chart, text, "legend", now.legend().isShown() ? elements.legend() : "");
        }
        return text.isEmpty() ? part.encode(part.text()) : text.bytes();
    }

    private void writeTitle(String title) {
        titles.put(chart, OF_CHART, title, true);
        OF_CHART.put(chart, text, "autoTitleDeleted", xml.val("autoTitleDeleted", title.isEmpty()));
    }
}
