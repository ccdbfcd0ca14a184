package sheetgrad.ui.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.Chart.Stacking;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.PlotLook;

/** Where stacked bars begin and end, and how wide bars are, as Excel lays them out. */
class PlotDataTest {
    private static PlotData data(Kind kind, Stacking stacking, PlotLook look, double[]... all) {
        List<ChartSeries> series = new ArrayList<>();
        for (double[] numbers : all) {
            List<Value> values =
                    Arrays.stream(numbers)
                            .mapToObj(NumberValue::new)
                            .map(Value.class::cast)
                            .toList();
            series.add(
                    new ChartSeries(
                            series.size(),
                            Source.NONE,
                            Source.NONE,
                            new Source("", values),
                            OptionalInt.empty(),
                            true,
                            false,
                            false,
                            List.of()));
        }
        return new PlotData(
                new Plot(kind, stacking, false, look, series), any -> Optional.empty(), false);
    }

    @Test
    void barsBelowZeroArePiledUpDownwards() {
        PlotData data =
                data(
                        Kind.COLUMN,
                        Stacking.SUMS,
                        PlotLook.USUAL,
                        new double[] {1, -2},
                        new double[] {-3, -4},
                        new double[] {5, 6});
        assertArrayEquals(new double[] {1, -2}, data.tops(0));
        assertArrayEquals(new double[] {-3, -6}, data.tops(1));
        assertArrayEquals(new double[] {0, -2}, data.bottoms(1));
        assertArrayEquals(new double[] {6, 6}, data.tops(2));
        assertArrayEquals(new double[] {1, 0}, data.bottoms(2));
    }

    @Test
    void sharesAreOfAllSeriesOfACategory() {
        PlotData data =
                data(
                        Kind.AREA,
                        Stacking.SHARES,
                        PlotLook.USUAL,
                        new double[] {1, 3},
                        new double[] {3, 1});
        assertArrayEquals(new double[] {0.25, 0.75}, data.tops(0));
        assertArrayEquals(new double[] {1, 1}, data.tops(1));
    }

    /** ECMA-376 part 1, 21.2.2.75 and 21.2.2.131: gap and overlap are per cent of the width of a bar. */
    @Test
    void gapsAndOverlapsAreInWidthsOfABar() {
        PlotLook touching = new PlotLook(100, 0, 0, 0, false, false, false, false);
        PlotData data =
                data(Kind.COLUMN, Stacking.NONE, touching, new double[] {1}, new double[] {2});
        BarPainter.Span second = BarPainter.span(data, 1, 1);
        assertEquals(1, second.from(), 1e-12);
        assertEquals(1 + 1 / 3.0, second.to(), 1e-12);
        PlotLook half = new PlotLook(50, 50, 0, 0, false, false, false, false);
        PlotData over = data(Kind.COLUMN, Stacking.NONE, half, new double[] {1}, new double[] {2});
        assertEquals(0.5, BarPainter.span(over, 0, 1).to() - BarPainter.span(over, 0, 1).from());
        assertEquals(0.25, BarPainter.span(over, 1, 1).from() - BarPainter.span(over, 0, 1).from());
    }
}
