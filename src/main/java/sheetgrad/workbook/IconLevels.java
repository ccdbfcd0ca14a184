package sheetgrad.workbook;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.ConditionalFormat.IconSet;
import sheetgrad.workbook.FilterCondition.Iconed;

/** Finds which icons of conditional formats cells show. The numbers of a format are looked through once. */
public final class IconLevels {
    private final List<IconSet> sets;
    private final FormatNumbers numbers;
    private final Map<IconSet, double[]> limits = new IdentityHashMap<>();

    public IconLevels(List<ConditionalFormat> formats, FormatNumbers numbers) {
        this.sets =
                formats.stream()
                        .filter(IconSet.class::isInstance)
                        .map(IconSet.class::cast)
                        .toList();
        this.numbers = numbers;
    }

    /** The icon of a cell with this value. */
    Iconed icon(int row, int column, Value value) {
        Optional<IconSet> governing =
                sets.stream()
                        .filter(set -> set.ranges().stream().anyMatch(r -> r.contains(row, column)))
                        .findFirst();
        return governing.isPresent() && value instanceof NumberValue number
                ? icon(governing.get(), number.number())
                : Iconed.NONE;
    }

    /** The icon that a set has for a number. */
    public Iconed icon(IconSet set, double number) {
        double[] steps = limits.computeIfAbsent(set, this::steps);
        int level = 0;
        for (int i = 1; i < steps.length; i++) {
            level = number >= steps[i] ? i : level;
        }
        return Iconed.of(set.icons(), set.isReversed() ? steps.length - 1 - level : level);
    }

    private double[] steps(IconSet set) {
        double[] sorted = numbers.sorted(set.ranges());
        return set.thresholds().stream()
                .mapToDouble(point -> FormatNumbers.position(point, sorted))
                .toArray();
    }
}
