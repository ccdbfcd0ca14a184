package sheetgrad.ui.sheet;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.CellMark;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.IconSet;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.FormatNumbers;
import sheetgrad.workbook.IconLevels;

/** Finds the bars and icons of a sheet's conditional formats. The numbers of a format are looked through once. */
final class CellMarks {
    private final List<ConditionalFormat> formats;
    private final Map<ConditionalFormat, double[]> limits = new IdentityHashMap<>();
    private final FormatNumbers numbers;
    private final IconLevels icons;

    CellMarks(List<ConditionalFormat> all, FormatNumbers numbers) {
        this.formats =
                all.stream()
                        .filter(one -> one instanceof DataBar || one instanceof IconSet)
                        .toList();
        this.numbers = numbers;
        this.icons = new IconLevels(all, numbers);
    }

    /** The mark of a cell with this value. */
    Optional<CellMark> mark(int row, int column, Value value) {
        if (formats.isEmpty() || !(value instanceof NumberValue number)) {
            return Optional.empty();
        }
        return governing(row, column).map(format -> mark(format, number.number()));
    }

    /** Whether the cell's text is hidden behind its mark. */
    boolean hidesText(int row, int column) {
        return governing(row, column)
                .map(
                        format ->
                                format instanceof DataBar bar
                                        ? !bar.showsValue()
                                        : !((IconSet) format).showsValue())
                .orElse(false);
    }

    private Optional<ConditionalFormat> governing(int row, int column) {
        for (ConditionalFormat format : formats) {
            for (CellRange range : format.ranges()) {
                if (range.contains(row, column)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    private CellMark mark(ConditionalFormat format, double number) {
        return format instanceof DataBar bar ? bar(bar, number) : icon((IconSet) format, number);
    }

    private CellMark bar(DataBar bar, double number) {
        double[] ends =
                limits.computeIfAbsent(
                        bar,
                        any -> {
                            double[] sorted = numbers.sorted(bar.ranges());
                            double low = FormatNumbers.position(bar.shortest(), sorted);
                            double high = FormatNumbers.position(bar.longest(), sorted);
                            boolean isAutomatic = bar.shortest().kind() == PointKind.MINIMUM;
                            return new double[] {
                                isAutomatic ? Math.min(0, low) : low,
                                bar.longest().kind() == PointKind.MAXIMUM ? Math.max(0, high) : high
                            };
                        });
        double span = ends[1] - ends[0];
        double axis = span <= 0 ? 0 : Math.max(0, Math.min(1, -ends[0] / span));
        double end = span <= 0 ? 1 : Math.max(0, Math.min(1, (number - ends[0]) / span));
        boolean hasAxis = ends[0] < 0 && ends[1] > 0;
        return new CellMark.Bar(
                ends[0] < 0 ? axis : 0,
                end,
                hasAxis ? OptionalDouble.of(axis) : OptionalDouble.empty(),
                number < 0 ? bar.negativeColour() : bar.colour(),
                bar.isGradient());
    }

    private CellMark icon(IconSet set, double number) {
        int level = icons.icon(set, number).level().orElse(0);
        return new CellMark.Icon(set.icons(), level, set.thresholds().size());
    }
}
