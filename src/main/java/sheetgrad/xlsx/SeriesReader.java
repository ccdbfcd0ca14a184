package sheetgrad.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.ChartSeries.Trend;
import sheetgrad.workbook.ChartSeries.Trendline;
import sheetgrad.workbook.SeriesLook;
import sheetgrad.workbook.SeriesLook.ErrorBars;
import sheetgrad.workbook.SeriesLook.ErrorKind;
import sheetgrad.workbook.SeriesLook.Marker;
import sheetgrad.workbook.SeriesLook.Symbol;
import sheetgrad.workbook.ShapeLine;

/** Reads the series of a chart's plot: what they show and how. */
final class SeriesReader {
    private static final double USUAL_MARKER = 5;

    private final DrawingColours colours;
    private final ShapeLineReader lines;
    private final XmlTree plot;
    private final Kind kind;

    SeriesReader(DrawingColours colours, ShapeLineReader lines, XmlTree plot, Kind kind) {
        this.colours = colours;
        this.lines = lines;
        this.plot = plot;
        this.kind = kind;
    }

    /** @param place the number of the series in its plot, from 0 */
    ChartSeries read(XmlTree one, int place) {
        boolean hasNumbers = kind == Kind.SCATTER;
        int index = (int) XmlTree.number(one.attribute("idx", "val")).orElse(place);
        return new ChartSeries(
                index,
                ChartSourceReader.of(one, "tx"),
                ChartSourceReader.of(one, hasNumbers ? "xVal" : "cat"),
                ChartSourceReader.of(one, hasNumbers ? "yVal" : "val"),
                look(one, index),
                one.children("trendline").stream().map(this::trendline).toList());
    }

    private SeriesLook look(XmlTree one, int index) {
        boolean isPlainScatter =
                kind == Kind.SCATTER && plot.attribute("scatterStyle", "val").equals("marker");
        boolean isFilled = kind.hasBars() || kind == Kind.AREA || kind == Kind.PIE;
        boolean isInvisible = isFilled && one.has("spPr/noFill");
        return new SeriesLook(
                colour(one, index),
                !one.has("spPr/ln/noFill") && !isPlainScatter || isFilled && !isInvisible,
                lines.line(one),
                marker(one, index),
                XmlCursor.isTrue(one.attribute("smooth", "val")),
                points(one),
                one.find("dLbls").or(() -> plot.find("dLbls")).flatMap(LabelsReader::read),
                one.children("errBars").stream().map(this::errorBars).toList());
    }

    private OptionalInt colour(XmlTree series, int index) {
        List<String> paths =
                kind == Kind.LINE || kind == Kind.SCATTER || kind == Kind.RADAR
                        ? List.of("spPr/ln", "marker/spPr", "spPr")
                        : List.of("spPr", "spPr/ln", "marker/spPr");
        for (String path : paths) {
            OptionalInt colour =
                    series.find(path).map(colours::anyFill).orElse(OptionalInt.empty());
            if (colour.isPresent()) {
                return colour;
            }
        }
        return OptionalInt.of(colours.accent(index));
    }

    private Optional<Marker> marker(XmlTree one, int index) {
        String name = one.attribute("marker/symbol", "val");
        boolean isOff =
                kind == Kind.LINE && !XmlCursor.isTrue(plot.attribute("marker", "val"))
                        || kind == Kind.RADAR
                                && !plot.attribute("radarStyle", "val").equals("marker");
        if (name.equals("none") || isOff && name.isEmpty()) {
            return Optional.empty();
        }
        double size = XmlTree.number(one.attribute("marker/size", "val")).orElse(USUAL_MARKER);
        OptionalInt fill =
                one.find("marker/spPr").map(colours::anyFill).orElse(OptionalInt.empty());
        return Optional.of(new Marker(symbol(name, index), size, fill));
    }

    private static Symbol symbol(String name, int index) {
        return name.isEmpty() || name.equals("auto") || name.equals("picture")
                ? Symbol.usual(index)
                : Symbol.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Map<Integer, Integer> points(XmlTree one) {
        Map<Integer, Integer> points = new HashMap<>();
        for (XmlTree point : one.children("dPt")) {
            OptionalInt colour =
                    point.find("spPr").map(colours::anyFill).orElse(OptionalInt.empty());
            if (colour.isPresent()) {
                int index = (int) XmlTree.number(point.attribute("idx", "val")).orElse(0);
                points.put(index, colour.getAsInt());
            }
        }
        return points;
    }

    private ErrorBars errorBars(XmlTree bars) {
        ErrorKind errors =
                switch (bars.attribute("errValType", "val")) {
                    case "percentage" -> ErrorKind.PER_CENT;
                    case "stdDev" -> ErrorKind.DEVIATIONS;
                    case "stdErr" -> ErrorKind.STANDARD_ERROR;
                    case "cust" -> ErrorKind.CELLS;
                    default -> ErrorKind.FIXED;
                };
        String sides = bars.attribute("errBarType", "val");
        boolean isAcross = bars.attribute("errDir", "val").equals("x") || kind == Kind.BAR;
        return new ErrorBars(
                !isAcross,
                !sides.equals("minus"),
                !sides.equals("plus"),
                errors,
                XmlTree.number(bars.attribute("val", "val")),
                ChartSourceReader.of(bars, "plus"),
                ChartSourceReader.of(bars, "minus"),
                !XmlCursor.isTrue(bars.attribute("noEndCap", "val")));
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
        Optional<ShapeLine> look = lines.line(line);
        return new Trendline(
                line.text("name"),
                trend,
                (int) XmlTree.number(line.attribute(degree, "val")).orElse(2),
                XmlTree.number(line.attribute("intercept", "val")),
                XmlTree.number(line.attribute("forward", "val")).orElse(0),
                XmlTree.number(line.attribute("backward", "val")).orElse(0),
                XmlCursor.isTrue(line.attribute("dispEq", "val")),
                XmlCursor.isTrue(line.attribute("dispRSqr", "val")),
                look);
    }
}
