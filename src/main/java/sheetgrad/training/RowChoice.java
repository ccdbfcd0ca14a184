package sheetgrad.training;

import java.util.Arrays;
import java.util.Random;
import sheetgrad.training.rule.Hyperparameter;

/**
 * Which rows of a loss are used for what.
 *
 * @param batchSize how many rows make a mini-batch; 0 for all of them
 * @param validation the part of the rows that is held back and only measured, from 0 to below 1
 * @param isLast whether the last rows are held back, as for time series, rather than random ones
 * @param seed of the random choices: which rows are held back, and in which order the others come in each epoch
 */
public record RowChoice(int batchSize, double validation, boolean isLast, long seed) {
    private static final int HELD_BACK = -1;

    /** All rows at once, none held back. */
    public static final RowChoice ALL = new RowChoice(0, 0, false, 1);

    public RowChoice {
        if (batchSize < 0) {
            throw new IllegalArgumentException(
                    "the rows of a mini-batch must be 1 or more, not " + batchSize);
        }
        Hyperparameter.requireFraction("the part of the rows held back", validation);
    }

    /** Whether the loss has to be worked out for some of its rows. */
    public boolean needsRows() {
        return batchSize > 0 || validation > 0;
    }

    /** The rows that are held back, in order. */
    int[] validationRows(int count) {
        int held = (int) Math.round(count * validation);
        if (validation > 0) {
            held = Math.min(Math.max(held, 1), count - 1);
        }
        int[] all = range(0, count);
        if (!isLast && held > 0) {
            shuffle(all, new Random(Seeds.mix(seed, HELD_BACK)));
        }
        int[] rows = Arrays.copyOfRange(all, count - held, count);
        Arrays.sort(rows);
        return rows;
    }

    /** The other rows, in order. */
    int[] trainingRows(int count) {
        int[] held = validationRows(count);
        int[] rows = new int[count - held.length];
        int next = 0;
        for (int row = 0; row < count; row++) {
            if (Arrays.binarySearch(held, row) < 0) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    /** How many mini-batches go over all training rows; the last may be shorter. */
    int batchesPerEpoch(int trainingRows) {
        return batchSize == 0 ? 1 : (trainingRows + batchSize - 1) / batchSize;
    }

    /** The order of the training rows in an epoch, the same for the same seed. */
    int[] order(int[] trainingRows, int epoch) {
        int[] order = trainingRows.clone();
        shuffle(order, new Random(Seeds.mix(seed, epoch)));
        return order;
    }

    private static void shuffle(int[] rows, Random random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
    }

    private static int[] range(int from, int to) {
        int[] rows = new int[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = from + i;
        }
        return rows;
    }
}
