package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.xlsx.ChartXml.AxisNumbers;

/**
 * Brings the plots of a chart's part up to date. A series that stays in its plot keeps its element, in which only other
 * cells are written; one that comes into another plot takes along what that kind can have. A plot that a chart does not
 * have yet is put behind the others, one without series is taken out.
 */
final class PlotsUpdate {
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
    private static final Set<String> BEFORE_SERIES =
            Set.of(
                    "barDir",
                    "wireframe",
                    "scatterStyle",
                    "radarStyle",
                    "ofPieType",
                    "grouping",
                    "varyColors");

    private final XmlNode area;
    private final PartText text;
    private final Markup xml;
    private final ChartSources sources;
    private final ChartXml elements;
    private final List<XmlNode> nodes;
    private int nextIndex;
    private int nextPlace;

    /** @param area the element {@code plotArea} */
    PlotsUpdate(XmlNode area, PartText text, Markup xml, ChartSources sources, ChartXml elements) {
        this.area = area;
        this.text = text;
        this.xml = xml;
        this.sources = sources;
        this.elements = elements;
        this.nodes =
                area.children().stream()
                        .filter(child -> ChartReader.kind(child.name()).isPresent())
                        .toList();
        this.nextIndex = next("idx");
        this.nextPlace = next("order");
    }

    /** The numbers of the axes that the plot at a place has in the part; nothing for a plot without axes. */
    Optional<AxisNumbers> axisNumbers(int plot) {
        List<String> numbers =
                nodes.get(plot).children("axId").stream()
                        .map(one -> one.attribute("val", ""))
                        .toList();
        return numbers.size() >= 2
                ? Optional.of(new AxisNumbers(numbers.get(0), numbers.get(1)))
                : Optional.empty();
    }

    /** The numbers that a group of axes has in the part, or gets. */
    AxisNumbers numbers(Chart before, boolean areSecond) {
        for (int i = 0; i < nodes.size(); i++) {
            if (before.plots().get(i).isOnSecondAxes() == areSecond && axisNumbers(i).isPresent()) {
                return axisNumbers(i).get();
            }
        }
        return areSecond ? AxisNumbers.SECOND : AxisNumbers.USUAL;
    }

    private int end() {
        return nodes.get(nodes.size() - 1).end();
    }

    /** Where further axes are put: behind all others, and behind all plots. */
    int endOfAxes(List<XmlNode> axes) {
        return axes.stream().mapToInt(XmlNode::end).max().orElse(end());
    }

    /** {@code before} has the plots of the part in their order. */
    void write(Chart before, Chart now) {
        List<Plot> waiting = new ArrayList<>(now.plots());
        for (int i = 0; i < nodes.size(); i++) {
            Plot old = before.plots().get(i);
            Optional<Plot> kept = waiting.stream().filter(plot -> isSame(plot, old)).findFirst();
            kept.ifPresent(waiting::remove);
            if (kept.isPresent()) {
                writePlot(nodes.get(i), before, old, kept.get());
            } else {
                text.remove(nodes.get(i));
            }
        }
        StringBuilder added = new StringBuilder();
        waiting.forEach(plot -> added.append(plot(before, plot)));
        if (!added.isEmpty()) {
            text.insert(end(), added.toString());
        }
    }

    private static boolean isSame(Plot one, Plot other) {
        return one.kind() == other.kind() && one.isOnSecondAxes() == other.isOnSecondAxes();
    }

    private void writePlot(XmlNode node, Chart before, Plot old, Plot now) {
        for (ChartSeries one : old.series()) {
            Optional<ChartSeries> kept = withIndex(now.series(), one.index());
            element(node, one.index())
                    .ifPresent(
                            element ->
                                    kept.ifPresentOrElse(
                                            same -> writeSeries(element, old.kind(), one, same),
                                            () -> text.remove(element)));
        }
        StringBuilder added = new StringBuilder();
        for (ChartSeries one : now.series()) {
            if (withIndex(old.series(), one.index()).isEmpty()) {
                added.append(series(before, now, one));
            }
        }
        if (!added.isEmpty()) {
            text.insert(endOfSeries(node), added.toString());
        }
    }

    /** A plot that the part does not have, with the labels of the one that its first series comes from. */
    private String plot(Chart before, Plot plot) {
        StringBuilder all = new StringBuilder();
        plot.series().forEach(one -> all.append(series(before, plot, one)));
        OptionalInt home = home(before, plot.series().get(0).index());
        String labels =
                home.isPresent()
                        ? SeriesConversion.labelsOfPlot(
                                nodes.get(home.getAsInt()),
                                before.plots().get(home.getAsInt()).kind(),
                                plot.kind())
                        : "";
        return elements.plot(plot, numbers(before, plot.isOnSecondAxes()), all.toString(), labels);
    }

    /** A series for a plot that does not have it yet. */
    private String series(Chart before, Plot plot, ChartSeries one) {
        OptionalInt home = home(before, one.index());
        Optional<XmlNode> old =
                home.isPresent()
                        ? element(nodes.get(home.getAsInt()), one.index())
                        : Optional.empty();
        if (old.isEmpty()) {
            return elements.series().of(plot.kind(), one, nextIndex++, nextPlace++);
        }
        Kind from = before.plots().get(home.orElseThrow()).kind();
        SeriesConversion conversion =
                new SeriesConversion(old.get(), from, plot.kind(), plot.isStacked());
        int place = number(old.get(), "order", one.index());
        return elements.series().of(plot.kind(), one, place, conversion);
    }

    /** The place of the plot that had a series. */
    private static OptionalInt home(Chart before, int index) {
        for (int i = 0; i < before.plots().size(); i++) {
            if (withIndex(before.plots().get(i).series(), index).isPresent()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<ChartSeries> withIndex(List<ChartSeries> all, int index) {
        return all.stream().filter(one -> one.index() == index).findFirst();
    }

    private static Optional<XmlNode> element(XmlNode plot, int index) {
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

    private static int endOfSeries(XmlNode plot) {
        return plot.children().stream()
                .filter(one -> one.name().equals("ser") || BEFORE_SERIES.contains(one.name()))
                .mapToInt(XmlNode::end)
                .max()
                .orElse(plot.tagEnd());
    }

    private void writeSeries(XmlNode node, Kind kind, ChartSeries before, ChartSeries now) {
        boolean isOfNumbers = kind == Kind.SCATTER;
        if (differs(before.name(), now.name())) {
            OF_SERIES.put(node, text, "tx", sources.name(xml, now.name()));
        }
        if (differs(before.categories(), now.categories())) {
            String name = isOfNumbers ? "xVal" : "cat";
            String element =
                    isOfNumbers
                            ? sources.element(xml, name, now.categories())
                            : sources.categories(xml, name, now.categories(), now.values());
            OF_SERIES.put(node, text, name, element);
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
}
