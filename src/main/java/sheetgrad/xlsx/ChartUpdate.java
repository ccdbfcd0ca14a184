package sheetgrad.xlsx;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Axis;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Series;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.xlsx.ChartXml.AxisNumbers;

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
    private static final ChildOrder OF_AXIS =
            ChildOrder.of(
                    "axId",
                    "scaling",
                    "delete",
                    "axPos",
                    "majorGridlines",
                    "minorGridlines",
                    "title",
                    "numFmt");
    private static final ChildOrder OF_SERIES =
            ChildOrder.of(
                    "idx",
                    "order",
                    "tx",
                    "spPr",
                    "invertIfNegative",
                    "marker",
                    "pictureOptions",
                    "explosion",
                    "dPt",
                    "dLbls",
                    "trendline",
                    "errBars",
                    "cat",
                    "xVal",
                    "val",
                    "yVal",
                    "bubbleSize",
                    "bubble3D",
                    "smooth",
                    "shape");
    private static final Set<Kind> OF_SAME_AXES = EnumSet.of(Kind.LINE, Kind.COLUMN, Kind.AREA);
    private static final Set<String> BEFORE_SERIES =
            Set.of("barDir", "wireframe", "scatterStyle", "grouping", "varyColors");

    private final XmlText part;
    private final PartText text;
    private final XmlNode chart;
    private final XmlNode area;
    private final XmlNode plot;
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
        this.plot =
                area.children().stream()
                        .filter(child -> ChartReader.kind(child.name()).isPresent())
                        .findFirst()
                        .orElseThrow();
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
        if (before.kind() == now.kind()) {
            writeSeries(before, now);
            boolean isBar = now.kind() == Kind.BAR;
            writeAxis(isBar, before.horizontal(), now.horizontal());
            writeAxis(!isBar, before.vertical(), now.vertical());
        } else {
            writeKind(before, now);
        }
        if (before.legend().isShown() != now.legend().isShown()) {
            OF_CHART.put(chart, text, "legend", now.legend().isShown() ? elements.legend() : "");
        }
        return text.isEmpty() ? part.encode(part.text()) : text.bytes();
    }

    private void writeTitle(String title) {
        titles.put(chart, OF_CHART, title, true);
        OF_CHART.put(chart, text, "autoTitleDeleted", xml.val("autoTitleDeleted", title.isEmpty()));
    }

    private void writeSeries(Chart before, Chart now) {
        for (Series old : before.series()) {
            Optional<Series> kept = withIndex(now, old.index());
            node(old.index())
                    .ifPresent(
                            node ->
                                    kept.ifPresentOrElse(
                                            one -> writeSeries(node, old, one),
                                            () -> text.remove(node)));
        }
        StringBuilder added = new StringBuilder();
        int next = next("idx");
        int place = next("order");
        for (Series one : now.series()) {
            if (withIndex(before, one.index()).isEmpty()) {
                added.append(elements.series().of(now.kind(), one, next++, place++, ""));
            }
        }
        if (!added.isEmpty()) {
            text.insert(endOfSeries(), added.toString());
        }
    }

    private static Optional<Series> withIndex(Chart chart, int index) {
        return chart.series().stream().filter(one -> one.index() == index).findFirst();
    }

    private Optional<XmlNode> node(int index) {
        List<XmlNode> all = plot.children("ser");
        return all.stream()
                .filter(one -> number(one, "idx", all.indexOf(one)) == index)
                .findFirst();
    }

    private static int number(XmlNode parent, String name, int otherwise) {
        return parent.child(name).map(one -> one.integer("val", otherwise)).orElse(otherwise);
    }

    /** A number that no series of the chart has. */
    private int next(String name) {
        return area.children().stream()
                .flatMap(group -> group.children("ser").stream())
                .mapToInt(one -> number(one, name, -1) + 1)
                .max()
                .orElse(0);
    }

    private int endOfSeries() {
        return plot.children().stream()
                .filter(one -> one.name().equals("ser") || BEFORE_SERIES.contains(one.name()))
                .mapToInt(XmlNode::end)
                .max()
                .orElse(plot.tagEnd());
    }

    private void writeSeries(XmlNode node, Series before, Series now) {
        boolean isOfNumbers = ChartReader.kind(plot.name()).equals(Optional.of(Kind.SCATTER));
        if (differs(before.name(), now.name())) {
            OF_SERIES.put(node, text, "tx", sources.name(xml, now.name()));
        }
        if (differs(before.categories(), now.categories())) {
            String name = isOfNumbers ? "xVal" : "cat";
            OF_SERIES.put(node, text, name, sources.element(xml, name, now.categories()));
        }
        if (differs(before.values(), now.values())) {
            String name = isOfNumbers ? "yVal" : "val";
            OF_SERIES.put(node, text, name, sources.element(xml, name, now.values()));
        }
    }

    /** Values that were kept of cells are of no concern. */
    private static boolean differs(Source before, Source now) {
        return !before.reference().equals(now.reference())
                || now.reference().isEmpty() && !before.kept().equals(now.kept());
    }

    private void writeAxis(boolean isAtSide, Axis before, Axis now) {
        Optional<XmlNode> axis =
                area.children().stream()
                        .filter(one -> one.name().endsWith("Ax"))
                        .filter(one -> isAtSide(one) == isAtSide)
                        .findFirst();
        if (axis.isEmpty()) {
            return;
        }
        if (!before.title().equals(now.title())) {
            titles.put(axis.get(), OF_AXIS, now.title(), false);
        }
        boolean hasOtherScale =
                !before.minimum().equals(now.minimum())
                        || !before.maximum().equals(now.maximum())
                        || !before.logBase().equals(now.logBase());
        if (hasOtherScale) {
            OF_AXIS.put(axis.get(), text, "scaling", elements.scaling(now, others(axis.get())));
        }
    }

    private static boolean isAtSide(XmlNode axis) {
        String place = axis.child("axPos").map(one -> one.attribute("val", "")).orElse("");
        return place.equals("l") || place.equals("r");
    }

    private static String others(XmlNode axis) {
        Set<String> written = Set.of("logBase", "max", "min");
        return axis.child("scaling").stream()
                .flatMap(scaling -> scaling.children().stream())
                .filter(one -> !written.contains(one.name()))
                .map(XmlNode::source)
                .collect(Collectors.joining());
    }

    /** A chart of another kind has new series, with the trend lines of the old ones, and where need be new axes. */
    private void writeKind(Chart before, Chart now) {
        StringBuilder all = new StringBuilder();
        int next = next("idx");
        for (int i = 0; i < now.series().size(); i++) {
            Series one = now.series().get(i);
            Optional<XmlNode> old = node(one.index());
            int index = old.isPresent() ? one.index() : next++;
            int place = old.map(node -> number(node, "order", 0)).orElse(next("order") + i);
            String trends = now.kind() == Kind.PIE ? "" : old.map(ChartUpdate::trends).orElse("");
            all.append(elements.series().of(now.kind(), one, index, place, trends));
        }
        List<String> numbers =
                plot.children("axId").stream().map(one -> one.attribute("val", "")).toList();
        AxisNumbers axes =
                numbers.size() == 2
                        ? new AxisNumbers(numbers.get(0), numbers.get(1))
                        : AxisNumbers.USUAL;
        String element = elements.plot(now, axes, all.toString());
        text.replace(plot.start(), plot.end(), element);
        if (OF_SAME_AXES.contains(before.kind()) && OF_SAME_AXES.contains(now.kind())) {
            writeAxis(false, before.horizontal(), now.horizontal());
            writeAxis(true, before.vertical(), now.vertical());
        } else {
            replaceAxes(numbers, elements.axes(now, axes));
        }
    }

    private static String trends(XmlNode series) {
        return series.children("trendline").stream()
                .map(XmlNode::source)
                .collect(Collectors.joining());
    }

    private void replaceAxes(List<String> numbers, String axes) {
        int place =
                area.children().stream()
                        .filter(child -> ChartReader.kind(child.name()).isPresent())
                        .mapToInt(XmlNode::end)
                        .max()
                        .orElse(plot.end());
        text.insert(place, axes);
        area.children().stream()
                .filter(child -> child.name().endsWith("Ax"))
                .filter(axis -> axis.child("axId").filter(one -> isOneOf(one, numbers)).isPresent())
                .forEach(text::remove);
    }

    private static boolean isOneOf(XmlNode number, List<String> numbers) {
        return numbers.contains(number.attribute("val", ""));
    }
}
