package sheetgrad.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import sheetgrad.calculation.Calculation;
import sheetgrad.workbook.Workbook;

/** How the time of a recalculation grows with the number of formulas, for sheets of several shapes. */
final class ScalingWorks {
    /** The sizes, each ten times the one before. */
    static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

    private ScalingWorks() {}

    static List<Work> all() {
        List<Work> works = new ArrayList<>();
        add(works, "ten columns of formulas", formulas -> GeneratedSheets.rows(formulas / 10));
        add(works, "a chain, each reading the one above", GeneratedSheets::deep);
        add(works, "1,000 columns, each reading the one before", GeneratedSheets::wide);
        add(works, "all adding up the same tenth as many cells", GeneratedSheets::fanIn);
        add(works, "all reading one cell", GeneratedSheets::fanOut);
        add(works, "SUM(A$1:A1) copied down", GeneratedSheets::growing);
        add(works, "COUNTIF(A$1:A1,\">5\") copied down", GeneratedSheets::counting);
        add(works, "each a MEDIAN of the same tenth as many cells", GeneratedSheets::medians);
        return works;
    }

    private static void add(List<Work> works, String shape, IntFunction<Workbook> maker) {
        for (int size : SIZES) {
            works.add(
                    new Work(
                            Work.Section.SCALING,
                            shape + ", " + String.format(java.util.Locale.ROOT, "%,d", size),
                            Path.of("workbooks"),
                            path -> {
                                BenchmarkWorkbook book = BenchmarkWorkbook.of(maker.apply(size));
                                Calculation calculation = book.calculation();
                                return Work.Prepared.withoutFloor(
                                        () -> {
                                            calculation.recalculateAll();
                                            return 0;
                                        });
                            }));
        }
    }
}
