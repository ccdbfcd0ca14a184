package sheetgrad.ui.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;

/**
 * The background colours that colour scales give to cells. Between two points of a scale the colour runs straight in
 * each of red, green and blue, as in Excel. The points of a scale are worked out when its first cell is asked for.
 */
final class ScaleColours {
    private final List<ColourScale> scales;
    private final double[] @Nullable [] positions;
    private final int sheet;
    private final Optional<CellRange> used;
    private final CellValues values;

    /** @param used the part of the sheet that holds anything, so that whole columns need not be walked */
    ScaleColours(
            List<ConditionalFormat> formats,
            int sheet,
            Optional<CellRange> used,
            CellValues values) {
        this.scales =
                formats.stream()
                        .filter(ColourScale.class::isInstance)
                        .map(ColourScale.class::cast)
                        .toList();
        this.positions = new double[scales.size()][];
        this.sheet = sheet;
        this.used = used;
        this.values = values;
    }

    /** The colour of a cell with this value, 0xRRGGBB; nothing outside of all scales. */
    OptionalInt colour(int row, int column, Value value) {
        if (value instanceof NumberValue number) {
            for (int i = 0; i < scales.size(); i++) {
                if (isGovernedBy(scales.get(i), row, column)) {
                    return colour(scales.get(i), positions(i), number.number());
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isGovernedBy(ColourScale scale, int row, int column) {
        for (CellRange range : scale.ranges()) {
            if (range.contains(row, column)) {
                return true;
            }
        }
        return false;
    }

    private double[] positions(int index) {
        double[] known = positions[index];
        if (known == null) {
            ColourScale scale = scales.get(index);
            double[] sorted = numbers(scale.ranges());
            known = scale.points().stream().mapToDouble(point -> position(point, sorted)).toArray();
            positions[index] = known;
        }
        return known;
    }

    private double[] numbers(List<CellRange> ranges) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (CellRange range : ranges) {
            used.flatMap(range::intersection)
                    .ifPresent(
                            cells -> {
                                for (int column = cells.firstColumn();
                                        column <= cells.lastColumn();
                                        column++) {
                                    for (int row = cells.firstRow();
                                            row <= cells.lastRow();
                                            row++) {
                                        if (values.value(sheet, row, column)
                                                instanceof NumberValue number) {
                                            numbers.add(number.number());
                                        }
                                    }
                                }
                            });
        }
        double[] sorted = numbers.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double position(Point point, double[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        double smallest = sorted[0];
        double largest = sorted[sorted.length - 1];
        return switch (point.kind()) {
            case MINIMUM -> smallest;
            case MAXIMUM -> largest;
            case NUMBER, FORMULA -> point.number();
            case PERCENT -> smallest + point.number() / 100 * (largest - smallest);
            case PERCENTILE -> percentile(sorted, point.number() / 100);
        };
    }

    /** As PERCENTILE.INC: linear between the two neighbours. */
    private static double percentile(double[] sorted, double fraction) {
        double place = Math.max(0, Math.min(1, fraction)) * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static OptionalInt colour(ColourScale scale, double[] positions, double number) {
        List<Point> points = scale.points();
        int above = 0;
        while (above < positions.length && number >= positions[above]) {
            above++;
        }
        if (above == 0 || above == positions.length) {
            return OptionalInt.of(points.get(above == 0 ? 0 : above - 1).colour());
        }
        double fraction =
                (number - positions[above - 1]) / (positions[above] - positions[above - 1]);
        return OptionalInt.of(
                between(points.get(above - 1).colour(), points.get(above).colour(), fraction));
    }

    private static int between(int from, int to, double fraction) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int start = from >> shift & 0xff;
            int end = to >> shift & 0xff;
            colour |= (int) Math.round(start + fraction * (end - start)) << shift;
        }
        return colour;
    }
}
