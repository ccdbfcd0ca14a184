package sheetgrad.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.ConditionalFormat.Point;

/** The numbers that the graded conditional formats of a sheet compare cells with. */
public final class FormatNumbers {
    private final int sheet;
    private final Optional<CellRange> used;
    private final CellValues values;

    /** @param used the part of the sheet that holds anything, so that whole columns need not be walked */
    public FormatNumbers(int sheet, Optional<CellRange> used, CellValues values) {
        this.sheet = sheet;
        this.used = used;
        this.values = values;
    }

    /** The numbers of the ranges, from the smallest to the largest. */
    public double[] sorted(List<CellRange> ranges) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        values.forEachValue(
                sheet,
                ranges,
                used,
                value -> {
                    if (value instanceof NumberValue number) {
                        numbers.add(number.number());
                    }
                });
        double[] sorted = numbers.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Where a point of a format lies among the numbers. */
    public static double position(Point point, double[] sorted) {
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
}
