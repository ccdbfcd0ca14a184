package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Axis;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Legend;
import sheetgrad.workbook.Chart.Series;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.Chart.Trend;
import sheetgrad.workbook.Chart.Trendline;

/** Reads a chart's part (ECMA-376 part 1, 21.2): kind, series with their references and kept values, axes, title. */
final class ChartReader {
    private final PackageFile file;
    private final DrawingColours colours;
    private final ShapeLineReader lines;

    ChartReader(PackageFile file, DrawingColours colours, ShapeLineReader lines) {
        this.file = file;
        this.colours = colours;
        this.lines = lines;
    }

    /** The chart; nothing if it is of a kind that is not painted. */
    Optional<Chart> read(String part) {
        return XmlTree.of(file, part)
                .flatMap(root -> root.find("chart"))
                .flatMap(chart -> chart.find("plotArea").flatMap(area -> chart(chart, area)));
    }

    private Optional<Chart> chart(XmlTree chart, XmlTree area) {
        for (XmlTree plot : area.children()) {
            Optional<Kind> kind = kind(plot);
            if (kind.isPresent()) {
                boolean isBar = kind.get() == Kind.BAR;
                return Optional.of(
                        new Chart(
                                kind.get(),
                                title(chart),
                                series(plot, kind.get()),
                                axis(area, isBar),
                                axis(area, !isBar),
                                plot.attribute("grouping", "val").contains("tacked"),
                                legend(chart)));
            }
        }
        return Optional.empty();
    }

    private static Legend legend(XmlTree chart) {
        Set<Integer> unlisted = new HashSet<>();
        for (XmlTree entry :
                chart.find("legend").map(one -> one.children("legendEntry")).orElse(List.of())) {
            if (XmlCursor.isTrue(entry.attribute("delete", "val"))) {
                unlisted.add((int) XmlTree.number(entry.attribute("idx", "val")).orElse(-1));
            }
        }
        return new Legend(chart.has("legend"), unlisted);
    }

    /** What an element of this name shows series as, bars standing; nothing if it is not painted. */
    static Optional<Kind> kind(String plot) {
        return switch (plot) {
            case "lineChart", "line3DChart" -> Optional.of(Kind.LINE);
            case "scatterChart", "bubbleChart" -> Optional.of(Kind.SCATTER);
            case "barChart", "bar3DChart" -> Optional.of(Kind.COLUMN);
            case "areaChart", "area3DChart" -> Optional.of(Kind.AREA);
            case "pieChart", "pie3DChart", "doughnutChart" -> Optional.of(Kind.PIE);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> kind(XmlTree plot) {
        boolean isLying = plot.attribute("barDir", "val").equals("bar");
        return kind(plot.name()).map(kind -> kind == Kind.COLUMN && isLying ? Kind.BAR : kind);
    }

    /** A chart of one series without a title of its own is called like the series. */
    private static String title(XmlTree chart) {
        if (XmlCursor.isTrue(chart.attribute("autoTitleDeleted", "val"))) {
            return "";
        }
        return chart.find("title")
                .map(title -> title.find("tx").map(ChartReader::texts).orElse(untitled(chart)))
                .orElse("");
    }

    /** What Excel shows in place of a title without text, where no series has a name that could stand there. */
    private static String untitled(XmlTree chart) {
        boolean hasNames =
                chart.find("plotArea").stream()
                        .flatMap(area -> area.children().stream())
                        .flatMap(group -> group.children("ser").stream())
                        .anyMatch(series -> series.has("tx"));
        return hasNames ? "" : "Chart Title";
    }

    private static String texts(XmlTree tree) {
        StringBuilder text = new StringBuilder();
        for (XmlTree child : tree.children()) {
            text.append(child.name().equals("t") ? child.text() : texts(child));
        }
        return text.toString();
    }

    private List<Series> series(XmlTree plot, Kind kind) {
        List<Series> all = new ArrayList<>();
        for (XmlTree one : plot.children("ser")) {
            boolean hasNoLine = one.has("spPr/ln/noFill");
            boolean isPlainScatter =
                    kind == Kind.SCATTER && plot.attribute("scatterStyle", "val").equals("marker");
            boolean hasNoMarkers =
                    one.attribute("marker/symbol", "val").equals("none")
                            || kind == Kind.LINE
                                    && !XmlCursor.isTrue(plot.attribute("marker", "val"));
            all.add(
                    new Series(
                            (int) XmlTree.number(one.attribute("idx", "val")).orElse(all.size()),
                            one.find("tx").map(ChartReader::source).orElse(Source.NONE),
                            one.find(kind == Kind.SCATTER ? "xVal" : "cat")
                                    .map(ChartReader::source)
                                    .orElse(Source.NONE),
                            one.find(kind == Kind.SCATTER ? "yVal" : "val")
                                    .map(ChartReader::source)
                                    .orElse(Source.NONE),
                            colour(one, all.size()),
                            !hasNoLine && !isPlainScatter,
                            !hasNoMarkers,
                            XmlCursor.isTrue(one.attribute("smooth", "val")),
                            one.children("trendline").stream().map(this::trendline).toList()));
        }
        return all;
    }

    private Trendline trendline(XmlTree line) {
        Trend trend =
                switch (line.attribute("trendlineType", "val")) {
                    case "exp" -> Trend.EXPONENTIAL;
                    case "log" -> Trend.LOGARITHMIC;
                    case "power" -> Trend.POWER;
                    case "poly" -> Trend.POLYNOMIAL;
                    case "movingAvg" -> Trend.MOVING_AVERAGE;
                    default -> Trend.LINEAR;
                };
        String degree = trend == Trend.MOVING_AVERAGE ? "period" : "order";
        return new Trendline(
                line.text("name"),
                trend,
                (int) XmlTree.number(line.attribute(degree, "val")).orElse(2),
                XmlTree.number(line.attribute("intercept", "val")),
                XmlTree.number(line.attribute("forward", "val")).orElse(0),
                XmlTree.number(line.attribute("backward", "val")).orElse(0),
                XmlCursor.isTrue(line.attribute("dispEq", "val")),
                XmlCursor.isTrue(line.attribute("dispRSqr", "val")),
                lines.line(line));
    }

    private OptionalInt colour(XmlTree series, int place) {
        for (String path : List.of("spPr", "spPr/ln", "marker/spPr")) {
            OptionalInt colour = series.find(path).map(colours::fill).orElse(OptionalInt.empty());
            if (colour.isPresent()) {
                return colour;
            }
        }
        return OptionalInt.of(colours.accent(place));
    }

    private static Source source(XmlTree parent) {
        for (XmlTree child : parent.children()) {
            switch (child.name()) {
                case "numRef" -> {
                    return new Source(child.text("f"), numbers(child.find("numCache")));
                }
                case "strRef" -> {
                    return new Source(child.text("f"), texts(child.find("strCache")));
                }
                case "numLit" -> {
                    return new Source("", numbers(Optional.of(child)));
                }
                case "strLit" -> {
                    return new Source("", texts(Optional.of(child)));
                }
                case "v" -> {
                    return new Source("", List.of(new TextValue(child.text())));
                }
                default -> {}
            }
        }
        return Source.NONE;
    }

    private static List<Value> numbers(Optional<XmlTree> cache) {
        return points(
                cache,
                text -> {
                    OptionalDouble number = XmlTree.number(text);
                    return number.isPresent()
                            ? new NumberValue(number.getAsDouble())
                            : BlankValue.BLANK;
                });
    }

    private static List<Value> texts(Optional<XmlTree> cache) {
        return points(cache, TextValue::new);
    }

    private static List<Value> points(Optional<XmlTree> cache, Function<String, Value> value) {
        List<Value> points = new ArrayList<>();
        for (XmlTree point : cache.map(tree -> tree.children("pt")).orElse(List.of())) {
            int index = (int) point.number("idx", points.size());
            while (points.size() < Math.min(index, 100_000)) {
                points.add(BlankValue.BLANK);
            }
            points.add(value.apply(point.text("v")));
        }
        return points;
    }

    /** The axis at the bottom, or the one at the side. */
    private static Axis axis(XmlTree area, boolean isVertical) {
        for (XmlTree axis : area.children()) {
            String place = axis.attribute("axPos", "val");
            boolean isAxis = axis.name().endsWith("Ax");
            if (isAxis && isVertical == (place.equals("l") || place.equals("r"))) {
                return new Axis(
                        axis.find("title/tx").map(ChartReader::texts).orElse(""),
                        XmlTree.number(axis.attribute("scaling/min", "val")),
                        XmlTree.number(axis.attribute("scaling/max", "val")),
                        XmlTree.number(axis.attribute("scaling/logBase", "val")),
                        XmlCursor.isTrue(axis.attribute("delete", "val")),
                        axis.has("majorGridlines"),
                        Optional.of(axis.attribute("numFmt", "formatCode"))
                                .filter(code -> !code.isEmpty())
                                .orElse("General"));
            }
        }
        return Axis.USUAL;
    }
}
