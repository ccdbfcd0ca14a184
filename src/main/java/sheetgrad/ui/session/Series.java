package sheetgrad.ui.session;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;

/** How a run of cells goes on. */
interface Series {
    /** The content of the i-th cell behind the run, from 0; nothing for a blank one. */
    Optional<CellContent> next(int index);

    /**
     * The series of a run.
     *
     * @param goesOn whether a single number goes on too, as one that shows a day does
     * @param isBackwards whether the run was read from its end, so that single values go down
     */
    static Series of(List<Optional<CellContent>> run, boolean goesOn, boolean isBackwards) {
        Series copies = copies(run);
        double step = isBackwards ? -1 : 1;
        double[] numbers = numbers(run);
        if (numbers.length > 1) {
            return line(numbers);
        }
        if (numbers.length == 1) {
            return goesOn ? index -> number(numbers[0] + step * (index + 1)) : copies;
        }
        return index ->
                run.get(index % run.size())
                        .map(
                                content ->
                                        WordSeries.next(
                                                content,
                                                (int) step * (index / run.size() + 1),
                                                run));
    }

    /** The run again and again. */
    static Series copies(List<Optional<CellContent>> run) {
        return index -> run.get(index % run.size());
    }

    /** Dates that go on; what is no run of numbers is repeated. */
    static Series ofDates(List<Optional<CellContent>> run, DateSeries dates, boolean isBackwards) {
        double[] numbers = numbers(run);
        return numbers.length == 0
                ? copies(run)
                : index -> number(dates.next(numbers, isBackwards ? -1 : 1, index + 1));
    }

    /** The numbers of the run; none if it holds anything else. */
    private static double[] numbers(List<Optional<CellContent>> run) {
        double[] numbers = new double[run.size()];
        for (int i = 0; i < numbers.length; i++) {
            Value value = run.get(i).map(CellEntry::constantOf).orElse(BlankValue.BLANK);
            if (!(value instanceof NumberValue number)) {
                return new double[0];
            }
            numbers[i] = number.number();
        }
        return numbers;
    }

    /** The straight line of least squares through the numbers, as Excel takes it. */
    private static Series line(double[] numbers) {
        double count = numbers.length;
        double middle = (count - 1) / 2;
        double mean = Arrays.stream(numbers).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < count; i++) {
            above += (i - middle) * (numbers[i] - mean);
            below += (i - middle) * (i - middle);
        }
        double slope = above / below;
        double last = numbers[numbers.length - 1];
        boolean isExact =
                Math.abs(mean + slope * (count - 1 - middle) - last)
                        < 1e-9 * Math.max(1, Math.abs(last));
        return index ->
                number(
                        rounded(
                                isExact
                                        ? last + slope * (index + 1)
                                        : mean + slope * (count + index - middle)));
    }

    /** Takes off what binary fractions leave behind: 0.1, 0.2, 0.3 rather than 0.30000000000000004. */
    private static double rounded(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number).round(new MathContext(15)).doubleValue()
                : number;
    }

    private static Optional<CellContent> number(double number) {
        return Optional.of(new CellContent.Constant(new NumberValue(number)));
    }
}
