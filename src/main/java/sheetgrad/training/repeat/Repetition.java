package sheetgrad.training.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import sheetgrad.autodiff.ModelCell;

/**
 * Does the same steps several times, recalculating each time, and records what chosen cells show afterwards.
 *
 * @param before done once, before the first time
 * @param each done every time
 * @param times how often
 * @param recorded the cells to be recorded
 */
public record Repetition(
        List<MacroStep> before, List<MacroStep> each, int times, List<ModelCell> recorded) {
    public Repetition {
        before = List.copyOf(before);
        each = List.copyOf(each);
        recorded = List.copyOf(recorded);
        if (times < 0) {
            throw new IllegalArgumentException(
                    "the number of repetitions must not be negative: " + times);
        }
    }

    /**
     * Carries it out.
     *
     * @param done told after each time how many are over
     * @param isCancelled asked before each time
     * @return what the recorded cells showed: at first before the first time (after the steps done once), then after each;
     *     NaN for what is no number
     */
    public List<double[]> run(MacroRun run, IntConsumer done, BooleanSupplier isCancelled) {
        List<double[]> records = new ArrayList<>();
        run.run(before);
        records.add(record(run));
        for (int i = 1; i <= times && !isCancelled.getAsBoolean(); i++) {
            run.run(each);
            records.add(record(run));
            done.accept(i);
        }
        return records;
    }

    private double[] record(MacroRun run) {
        double[] numbers = new double[recorded.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = run.number(recorded.get(i));
        }
        return numbers;
    }
}
