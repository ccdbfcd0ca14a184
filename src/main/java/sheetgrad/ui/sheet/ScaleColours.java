package sheetgrad.ui.sheet;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.FormatNumbers;

/**
 * The background colours that colour scales give to cells. Between two points of a scale the colour runs straight in
 * each of red, green and blue, as in Excel. The points of a scale are worked out when its first cell is asked for.
 */
final class ScaleColours {
    private final List<ColourScale> scales;
    private final double[] @Nullable [] positions;
    private final FormatNumbers numbers;

    ScaleColours(List<ConditionalFormat> formats, FormatNumbers numbers) {
        this.scales =
                formats.stream()
                        .filter(ColourScale.class::isInstance)
                        .map(ColourScale.class::cast)
                        .toList();
        this.positions = new double[scales.size()][];
        this.numbers = numbers;
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
            double[] sorted = numbers.sorted(scale.ranges());
            known =
                    scale.points().stream()
                            .mapToDouble(point -> FormatNumbers.position(point, sorted))
                            .toArray();
            positions[index] = known;
        }
        return known;
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
