package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * One series of a chart.
 *
 * @param index a number that no other series of the chart has, and that stays when others come or go
 * @param name its reference or kept text
 * @param categories the horizontal places: categories, or numbers in a scatter chart
 * @param trendlines lines that are fitted to its points
 */
public record ChartSeries(
        int index,
        Chart.Source name,
        Chart.Source categories,
        Chart.Source values,
        SeriesLook look,
        List<Trendline> trendlines) {
    public ChartSeries {
        trendlines = List.copyOf(trendlines);
    }

    /** One with nothing but lines and markers. */
    public ChartSeries(
            int index,
            Chart.Source name,
            Chart.Source categories,
            Chart.Source values,
            OptionalInt colour,
            boolean hasLine,
            boolean hasMarkers,
            boolean isSmooth,
            List<Trendline> trendlines) {
        this(
                index,
                name,
                categories,
                values,
                SeriesLook.plain(colour, hasLine, hasMarkers, isSmooth),
                trendlines);
    }

    /** A new one, with the look that Excel gives it: points in a scatter chart, lines in any other. */
    public static ChartSeries usual(
            Chart.Kind kind,
            int index,
            Chart.Source name,
            Chart.Source categories,
            Chart.Source values) {
        boolean hasPoints = kind == Chart.Kind.SCATTER;
        OptionalInt colour = OptionalInt.of(Chart.accent(index));
        SeriesLook look = SeriesLook.plain(colour, !hasPoints, hasPoints, false);
        return new ChartSeries(index, name, categories, values, look, List.of());
    }

    public OptionalInt colour() {
        return look.colour();
    }

    public boolean hasLine() {
        return look.hasLine();
    }

    public boolean hasMarkers() {
        return look.marker().isPresent();
    }

    public boolean isSmooth() {
        return look.isSmooth();
    }

    /** The same look, of other cells. */
    public ChartSeries of(
            Chart.Source otherName, Chart.Source otherCategories, Chart.Source otherValues) {
        return new ChartSeries(index, otherName, otherCategories, otherValues, look, trendlines);
    }

    ChartSeries of(UnaryOperator<Chart.Source> change) {
        return of(change.apply(name), change.apply(categories), change.apply(values));
    }

    /** The same cells with another look. */
    public ChartSeries with(SeriesLook other) {
        return new ChartSeries(index, name, categories, values, other, trendlines);
    }

    /**
     * A line that is fitted to the points of a series.
     *
     * @param name as a legend has it; empty for one made of the kind and the series
     * @param degree of a polynomial, or how many points a moving average takes
     * @param intercept the value at 0, where it is not fitted
     * @param forward how far it goes on behind the last point, in units of the horizontal axis
     * @param look nothing for a line without colour
     */
    public record Trendline(
            String name,
            Trend trend,
            int degree,
            OptionalDouble intercept,
            double forward,
            double backward,
            boolean showsEquation,
            boolean showsRSquared,
            Optional<ShapeLine> look) {}

    /** The kinds of trend lines. */
    public enum Trend {
        LINEAR,
        EXPONENTIAL,
        LOGARITHMIC,
        POWER,
        POLYNOMIAL,
        MOVING_AVERAGE
    }
}
