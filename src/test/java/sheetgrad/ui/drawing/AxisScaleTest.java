package sheetgrad.ui.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import sheetgrad.workbook.ChartAxis;

class AxisScaleTest {
    private static ChartAxis axis(OptionalDouble logBase) {
        return new ChartAxis(
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                logBase,
                false,
                true,
                "General");
    }

    @Test
    void logarithmicAxisHasTheWholePowersThatHoldAllValues() {
        AxisScale scale = AxisScale.of(axis(OptionalDouble.of(10)), 1, 600, false);
        assertArrayEquals(new double[] {1, 10, 100, 1000}, scale.ticks(), 1e-9);
        assertEquals(0, scale.fraction(1), 1e-12);
        assertEquals(2.0 / 3, scale.fraction(100), 1e-12);
        assertEquals("1000", scale.label(1000, "General"));
    }

    @Test
    void logarithmicAxisOfNumbersBelowOneStartsAtANegativePower() {
        AxisScale scale = AxisScale.of(axis(OptionalDouble.of(2)), 0.3, 3, false);
        assertArrayEquals(new double[] {0.25, 0.5, 1, 2, 4}, scale.ticks(), 1e-12);
    }

    @Test
    void numbersThatAreNotPositiveHaveNoLogarithmicAxis() {
        AxisScale scale = AxisScale.of(axis(OptionalDouble.of(10)), -1, 10, false);
        assertEquals(0, scale.logBase());
    }
}
