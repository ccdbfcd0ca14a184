package sheetgrad.training.rule;

/** Checks of hyperparameters, with messages for the user. */
public final class Hyperparameter {
    private Hyperparameter() {}

    public static void requirePositive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a number above 0, not " + value);
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be 0 or a number above, not " + value);
        }
    }

    /** A fraction that may be 0 but not 1. */
    public static void requireFraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    name + " must be at least 0 and below 1, not " + value);
        }
    }
}
