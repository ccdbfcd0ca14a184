package sheetgrad.xlsx;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Legend;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Side;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.Chart.Stacking;
import sheetgrad.workbook.ChartLook;
import sheetgrad.workbook.ChartLook.Blanks;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.PlotLook;

/** Reads a chart's part (ECMA-376 part 1, 21.2): plots with their series and axes, title, legend. */
final class ChartReader {
    private static final int ACCENTS = 6;
    private static final int USUAL_GAP = 150;
    private static final int USUAL_HOLE = 50;

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
        return XmlTree.of(file, part).flatMap(this::chart);
    }

    private Optional<Chart> chart(XmlTree root) {
        Optional<XmlTree> chart = root.find("chart");
        Optional<XmlTree> area = chart.flatMap(one -> one.find("plotArea"));
        List<XmlTree> plots =
                area.map(XmlTree::children).orElse(List.of()).stream()
                        .filter(plot -> kind(plot.name()).isPresent())
                        .toList();
        if (plots.isEmpty()) {
            return Optional.empty();
        }
        List<String> first = axisNumbers(plots.get(0));
        Optional<XmlTree> second =
                plots.stream().filter(plot -> !axisNumbers(plot).equals(first)).findFirst();
        AxisReader axes = new AxisReader(area.orElseThrow());
        return Optional.of(
                new Chart(
                        heading(chart.orElseThrow()),
                        plots.stream()
                                .map(plot -> plot(plot, !axisNumbers(plot).equals(first)))
                                .toList(),
                        axes.axes(plots.get(0)),
                        second.map(axes::axes),
                        legend(chart.orElseThrow()),
                        look(root, chart.orElseThrow())));
    }

    private static List<String> axisNumbers(XmlTree plot) {
        return plot.children("axId").stream().map(one -> one.attribute("val")).toList();
    }

    private Plot plot(XmlTree plot, boolean isOnSecondAxes) {
        Kind kind = kind(plot).orElseThrow();
        String grouping = plot.attribute("grouping", "val");
        Stacking stacking =
                switch (grouping) {
                    case "stacked" -> Stacking.SUMS;
                    case "percentStacked" -> Stacking.SHARES;
                    default -> Stacking.NONE;
                };
        SeriesReader reader = new SeriesReader(colours, lines, plot, kind);
        List<XmlTree> all = plot.children("ser");
        List<ChartSeries> series =
                IntStream.range(0, all.size()).mapToObj(i -> reader.read(all.get(i), i)).toList();
        return new Plot(kind, stacking, isOnSecondAxes, plotLook(plot), series);
    }

    private static PlotLook plotLook(XmlTree plot) {
        boolean isRing = plot.name().equals("doughnutChart");
        return new PlotLook(
                number(plot, "gapWidth", USUAL_GAP),
                number(plot, "overlap", 0),
                isRing ? number(plot, "holeSize", USUAL_HOLE) : 0,
                number(plot, "firstSliceAng", 0),
                XmlCursor.isTrue(plot.attribute("varyColors", "val")),
                plot.has("dropLines"),
                plot.has("hiLowLines"),
                plot.has("upDownBars"));
    }

    private static int number(XmlTree parent, String name, int otherwise) {
        return (int) XmlTree.number(parent.attribute(name, "val")).orElse(otherwise);
    }

    private static Legend legend(XmlTree chart) {
        Set<Integer> unlisted = new HashSet<>();
        for (XmlTree entry :
                chart.find("legend").map(one -> one.children("legendEntry")).orElse(List.of())) {
            if (XmlCursor.isTrue(entry.attribute("delete", "val"))) {
                unlisted.add(number(entry, "idx", -1));
            }
        }
        Side side =
                switch (chart.attribute("legend/legendPos", "val")) {
                    case "b" -> Side.BOTTOM;
                    case "t" -> Side.TOP;
                    case "l" -> Side.LEFT;
                    default -> Side.RIGHT;
                };
        return new Legend(chart.has("legend"), side, unlisted);
    }

    private ChartLook look(XmlTree root, XmlTree chart) {
        Blanks blanks =
                switch (chart.attribute("dispBlanksAs", "val")) {
                    case "zero" -> Blanks.ZERO;
                    case "span" -> Blanks.SPAN;
                    default -> Blanks.GAP;
                };
        OptionalInt own = root.find("spPr").map(colours::anyFill).orElse(OptionalInt.empty());
        OptionalInt line = root.find("spPr/ln").map(colours::anyFill).orElse(OptionalInt.empty());
        return new ChartLook(
                root.has("spPr/noFill")
                        ? OptionalInt.empty()
                        : own.isPresent() ? own : ChartLook.USUAL.fill(),
                root.has("spPr/ln/noFill")
                        ? OptionalInt.empty()
                        : line.isPresent() ? line : ChartLook.USUAL.border(),
                chart.find("plotArea/spPr").map(colours::anyFill).orElse(OptionalInt.empty()),
                IntStream.range(0, ACCENTS).mapToObj(colours::accent).toList(),
                blanks);
    }

    /** What an element of this name shows series as, bars standing; nothing if it is not painted. */
    static Optional<Kind> kind(String plot) {
        return switch (plot) {
            case "lineChart", "line3DChart", "stockChart" -> Optional.of(Kind.LINE);
            case "scatterChart", "bubbleChart" -> Optional.of(Kind.SCATTER);
            case "barChart", "bar3DChart" -> Optional.of(Kind.COLUMN);
            case "areaChart", "area3DChart" -> Optional.of(Kind.AREA);
            case "pieChart", "pie3DChart", "ofPieChart", "doughnutChart" -> Optional.of(Kind.PIE);
            case "radarChart" -> Optional.of(Kind.RADAR);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> kind(XmlTree plot) {
        boolean isLying = plot.attribute("barDir", "val").equals("bar");
        return kind(plot.name()).map(kind -> kind == Kind.COLUMN && isLying ? Kind.BAR : kind);
    }

    /** A chart of one series without a title of its own is called like the series. */
    private static Source heading(XmlTree chart) {
        if (XmlCursor.isTrue(chart.attribute("autoTitleDeleted", "val"))) {
            return Source.NONE;
        }
        Optional<XmlTree> own = chart.find("title/tx");
        if (own.isPresent()) {
            Source cell = ChartSourceReader.of(own.get());
            return cell.isEmpty() ? Source.text(texts(own.get())) : cell;
        }
        List<XmlTree> series =
                chart.find("plotArea").stream()
                        .flatMap(area -> area.children().stream())
                        .flatMap(group -> group.children("ser").stream())
                        .toList();
        boolean hasNames = series.stream().anyMatch(one -> one.has("tx"));
        if (series.size() == 1 && hasNames) {
            return ChartSourceReader.of(series.get(0), "tx");
        }
        return Source.text(chart.has("title") && !hasNames ? "Chart Title" : "");
    }

    /** The letters within an element, or those that the file keeps of a cell. */
    static String texts(XmlTree tree) {
        StringBuilder text = new StringBuilder();
        for (XmlTree child : tree.children()) {
            switch (child.name()) {
                case "t" -> text.append(child.text());
                case "strCache" -> text.append(child.text("pt/v"));
                case "p" -> text.append(text.isEmpty() ? "" : "\n").append(texts(child));
                default -> text.append(texts(child));
            }
        }
        return text.toString();
    }
}
