package sheetgrad.ui.drawing;

import java.util.Locale;
import java.util.stream.IntStream;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.ChartAxis;

/**
 * The range and the steps of an axis: round numbers that hold all values.
 *
 * @param logBase what each step multiplies by, from 1 on; 0 if steps are added
 */
record AxisScale(double minimum, double maximum, double step, double logBase) {
    private static final double STEPS = 6;
    private static final int MINOR_PARTS = 5;

    /** @param includesZero whether 0 belongs to the axis, as in charts with bars */
    static AxisScale of(ChartAxis axis, double smallest, double largest, boolean includesZero) {
        return of(axis, smallest, largest, includesZero, STEPS);
    }

    /** @param steps how many there is room for */
    static AxisScale of(
            ChartAxis axis, double smallest, double largest, boolean includesZero, double steps) {
        if (axis.logBase().isPresent() && axis.logBase().getAsDouble() > 1 && smallest > 0) {
            return logarithmic(axis, smallest, largest);
        }
        double low = smallest;
        double high = largest;
        boolean isNarrow = low > 0 && (high - low) / high < 1 / 6.0;
        if (includesZero || low > 0 && !isNarrow) {
            low = Math.min(low, 0);
        }
        if (includesZero || high < 0) {
            high = Math.max(high, 0);
        }
        low = axis.minimum().orElse(low);
        high = axis.maximum().orElse(high);
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            low = axis.minimum().orElse(0);
            high = axis.maximum().orElse(low + 1);
        }
        if (!(high > low)) {
            high = low + (low == 0 ? 1 : Math.abs(low));
        }
        double asked = axis.layout().step().orElse(0);
        double step = asked > 0 ? asked : round((high - low) / steps);
        double headroom = axis.maximum().isPresent() ? 0 : (high - low) * 0.02;
        return new AxisScale(
                axis.minimum().orElse(Math.floor(low / step) * step),
                axis.maximum().orElse(Math.ceil((high + headroom) / step) * step),
                step,
                0);
    }

    /** Steps that are added. */
    static AxisScale linear(double minimum, double maximum, double step) {
        return new AxisScale(minimum, maximum, step, 0);
    }

    /** Whole powers of the base that hold all values. */
    private static AxisScale logarithmic(ChartAxis axis, double smallest, double largest) {
        double base = axis.logBase().orElse(10);
        double low = Math.floor(log(smallest, base) + 1e-9);
        double high = Math.max(low + 1, Math.ceil(log(largest, base) - 1e-9));
        return new AxisScale(
                axis.minimum().orElse(Math.pow(base, low)),
                axis.maximum().orElse(Math.pow(base, high)),
                0,
                base);
    }

    private static double log(double number, double base) {
        return Math.log(number) / Math.log(base);
    }

    /** 1, 2 or 5 times a power of ten, not less than the number. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    /** Where a number lies between the ends, from 0 to 1. */
    double fraction(double number) {
        if (logBase > 0) {
            double from = log(minimum, logBase);
            double place = log(Math.max(number, minimum / logBase), logBase);
            return (place - from) / (log(maximum, logBase) - from);
        }
        return (number - minimum) / (maximum - minimum);
    }

    /** The numbers at the steps. */
    double[] ticks() {
        if (logBase > 0) {
            double first = Math.ceil(log(minimum, logBase) - 1e-9);
            int powers = (int) Math.min(1000, Math.floor(log(maximum, logBase) + 1e-9) - first + 1);
            return IntStream.range(0, Math.max(0, powers))
                    .mapToDouble(i -> Math.pow(logBase, first + i))
                    .toArray();
        }
        int count = (int) Math.min(1000, Math.floor((maximum - minimum) / step + 1e-9) + 1);
        double[] ticks = new double[Math.max(0, count)];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = minimum + i * step;
        }
        return ticks;
    }

    /** The numbers between the ticks, five parts from one to the next; none on a logarithmic axis. */
    double[] minorTicks() {
        return logBase > 0
                ? new double[0]
                : new AxisScale(minimum, maximum, step / MINOR_PARTS, 0).ticks();
    }

    /** The text of a tick, rounded to what the step needs. */
    String label(double tick, String numberFormat) {
        if (logBase > 0) {
            return NumberText.fit(tick, 8).orElse("");
        }
        if (numberFormat.contains("%")) {
            return text(tick * 100, step * 100) + "%";
        }
        return text(tick, step);
    }

    private static boolean isWhole(double number) {
        return Math.abs(number - Math.rint(number)) < 1e-6 * Math.max(1, number) && number >= 0.5;
    }

    private static String text(double number, double step) {
        int digits = 0;
        while (digits < 12 && !isWhole(step * Math.pow(10, digits))) {
            digits++;
        }
        boolean isHuge = Math.abs(number) >= 1e9 || step < 1e-6;
        return isHuge
                ? String.format(Locale.ROOT, "%.1e", number)
                : String.format(Locale.ROOT, "%." + digits + "f", number == 0 ? 0.0 : number);
    }
}
