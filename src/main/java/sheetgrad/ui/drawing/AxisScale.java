package sheetgrad.ui.drawing;

import java.util.Locale;
import sheetgrad.workbook.Chart;

/** The range and the steps of an axis: round numbers that hold all values. */
record AxisScale(double minimum, double maximum, double step) {
    private static final double STEPS = 6;

    /** @param includesZero whether 0 belongs to the axis, as in charts with bars */
    static AxisScale of(Chart.Axis axis, double smallest, double largest, boolean includesZero) {
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
        if (!(high > low)) {
            high = low + (low == 0 ? 1 : Math.abs(low));
        }
        double step = round((high - low) / STEPS);
        double headroom = axis.maximum().isPresent() ? 0 : (high - low) * 0.02;
        return new AxisScale(
                axis.minimum().orElse(Math.floor(low / step) * step),
                axis.maximum().orElse(Math.ceil((high + headroom) / step) * step),
                step);
    }

    /** 1, 2 or 5 times a power of ten, not less than the number. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    /** Where a number lies between the ends, from 0 to 1. */
    double fraction(double number) {
        return (number - minimum) / (maximum - minimum);
    }

    /** The numbers at the steps. */
    double[] ticks() {
        int count = (int) Math.min(1000, Math.floor((maximum - minimum) / step + 1e-9) + 1);
        double[] ticks = new double[Math.max(0, count)];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = minimum + i * step;
        }
        return ticks;
    }

    /** The text of a tick, rounded to what the step needs. */
    String label(double tick, String numberFormat) {
        if (numberFormat.contains("%")) {
            return text(tick * 100, step * 100) + "%";
        }
        return text(tick, step);
    }

    private static String text(double number, double step) {
        int digits = (int) Math.max(0, Math.min(12, -Math.floor(Math.log10(step) + 1e-9)));
        boolean isHuge = Math.abs(number) >= 1e9 || step < 1e-6;
        return isHuge
                ? String.format(Locale.ROOT, "%.1e", number)
                : String.format(Locale.ROOT, "%." + digits + "f", number == 0 ? 0.0 : number);
    }
}
