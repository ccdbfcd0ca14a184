package sheetgrad.autodiff;

import java.util.Arrays;

/**
 * The numbers that an entry calculates and their adjoints, in arrays of their own. Another entry whose operand is just
 * these numbers reads and writes the arrays themselves; all others come by place.
 */
final class EntryResult {
    private final int place;
    private final double[] numbers;
    private final double[] adjoints;
    private boolean isUsedByPlace;

    EntryResult(int place, int size) {
        this.place = place;
        this.numbers = new double[size];
        this.adjoints = new double[size];
    }

    int place() {
        return place;
    }

    int size() {
        return numbers.length;
    }

    double[] numbers() {
        return numbers;
    }

    /** The adjoints; zeros except during the backward pass. */
    double[] adjoints() {
        return adjoints;
    }

    /** Tells that some operand takes numbers of this by their places. */
    void useByPlace() {
        isUsedByPlace = true;
    }

    void publish(double[] values) {
        System.arraycopy(numbers, 0, values, place, numbers.length);
    }

    /** Brings the adjoints from both ways together; false if all are 0. */
    boolean collect(double[] all) {
        if (isUsedByPlace) {
            for (int i = 0; i < adjoints.length; i++) {
                adjoints[i] += all[place + i];
            }
        }
        System.arraycopy(adjoints, 0, all, place, adjoints.length);
        for (double one : adjoints) {
            if (one != 0) {
                return true;
            }
        }
        return false;
    }

    /** Makes ready for the next backward pass. */
    void clear() {
        Arrays.fill(adjoints, 0);
    }
}
