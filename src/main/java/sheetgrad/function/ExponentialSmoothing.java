package sheetgrad.function;

import java.util.Arrays;

/**
 * Additive Holt-Winters smoothing, the AAA version of exponential triple smoothing: level, trend and season are carried
 * on by
 *
 * <pre>{@code
 * level   = alpha (y - season before) + (1 - alpha) (level + trend)
 * trend   = beta (change of level) + (1 - beta) trend
 * season  = gamma (y - level) + (1 - gamma) season before
 * }</pre>
 *
 * The weights are those in [0, 1] that give the smallest mean square of the errors one step ahead, found on a grid and
 * then by halving steps. Excel does not say how it searches, nor where level, trend and season start, so that its weights
 * may be others where several do about equally well; here they start as in LibreOffice: from the first value, the mean
 * change between the first two periods, and the mean deviations from each period's line. Source: P. R. Winters,
 * "Forecasting Sales by Exponentially Weighted Moving Averages", 1960; R. J. Hyndman and others, "Forecasting with
 * Exponential Smoothing", 2008, section 6.1 for the variance.
 */
final class ExponentialSmoothing {
    private static final int GRID = 10;
    private static final double SMALLEST_STEP = 1e-7;

    private final double[] values;
    private final int period;
    private final double[] seasons;
    private double level;
    private double trend;
    private double[] weights = {0, 0, 0};
    private Errors errors = new Errors(0, 0, 0, 0);

    /**
     * How far the values lie from what was expected one step ahead.
     *
     * @param scaled mean absolute error divided by that of expecting no change
     * @param relative mean of twice the absolute error by the sum of value and expectation
     */
    record Errors(double scaled, double relative, double absolute, double square) {}

    private ExponentialSmoothing(double[] values, int period) {
        this.values = values;
        this.period = period;
        this.seasons = new double[period];
    }

    /** Fits values to a season of this many steps, 1 for none; there must be two periods of them. */
    static ExponentialSmoothing fit(double[] values, int period) {
        ExponentialSmoothing smoothing = new ExponentialSmoothing(values, period);
        smoothing.search();
        smoothing.errors = smoothing.measure();
        return smoothing;
    }

    /**
     * The length of the season that the values show best: the one for which changes from value to value differ least
     * from those a period later; 1 if there is none.
     */
    static int seasonality(double[] values) {
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int length = values.length / 2; length >= 1; length--) {
            int periods = values.length / length;
            int start = values.length - periods * length + 1;
            double sum = 0;
            for (int i = start; i < values.length - length; i++) {
                sum +=
                        Math.abs(
                                values[i]
                                        - values[i - 1]
                                        - (values[length + i] - values[length + i - 1]));
            }
            double mean = sum / ((periods - 1) * length - 1);
            if (mean <= least) {
                best = length;
                least = mean;
            }
        }
        return best;
    }

    private boolean isSeasonal() {
        return period > 1;
    }

    private void start() {
        Arrays.fill(seasons, 0);
        if (!isSeasonal()) {
            level = values[0];
            trend = (values[values.length - 1] - values[0]) / (values.length - 1);
            return;
        }
        double change = 0;
        for (int i = 0; i < period; i++) {
            change += values[i + period] - values[i];
        }
        trend = change / ((double) period * period);
        int periods = values.length / period;
        for (int k = 0; k < periods; k++) {
            double mean = 0;
            for (int j = 0; j < period; j++) {
                mean += values[k * period + j] / period;
            }
            for (int j = 0; j < period; j++) {
                double onLine = mean + (j - 0.5 * (period - 1)) * trend;
                seasons[j] += (values[k * period + j] - onLine) / periods;
            }
        }
        level = values[0] - seasons[0];
    }

    /** What is expected at the place before its value is known. */
    private double expected(int place) {
        return level + trend + (isSeasonal() ? seasons[place % period] : 0);
    }

    private void learn(int place) {
        double season = isSeasonal() ? seasons[place % period] : 0;
        double newLevel =
                weights[0] * (values[place] - season) + (1 - weights[0]) * (level + trend);
        trend = weights[1] * (newLevel - level) + (1 - weights[1]) * trend;
        level = newLevel;
        seasons[place % period] =
                isSeasonal() ? weights[2] * (values[place] - level) + (1 - weights[2]) * season : 0;
    }

    private double meanSquare(double[] candidate) {
        weights = candidate;
        start();
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            double error = values[i] - expected(i);
            sum += error * error;
            learn(i);
        }
        return sum / (values.length - 1);
    }

    private void search() {
        double[] best = {0, 0, 0};
        double least = meanSquare(best.clone());
        int seasonal = isSeasonal() ? GRID : 0;
        for (int a = 0; a <= GRID; a++) {
            for (int b = 0; b <= GRID; b++) {
                for (int c = 0; c <= seasonal; c++) {
                    double[] candidate = {a / (double) GRID, b / (double) GRID, c / (double) GRID};
                    double square = meanSquare(candidate);
                    if (square < least) {
                        least = square;
                        best = candidate;
                    }
                }
            }
        }
        weights = refined(best, least);
    }

    private double[] refined(double[] start, double square) {
        double[] best = start;
        double least = square;
        double step = 0.5 / GRID;
        while (step > SMALLEST_STEP) {
            boolean isBetter = false;
            for (int i = 0; i < (isSeasonal() ? 6 : 4); i++) {
                double[] candidate = best.clone();
                double moved = candidate[i / 2] + (i % 2 == 0 ? step : -step);
                candidate[i / 2] = Math.max(0, Math.min(1, moved));
                double candidateSquare = meanSquare(candidate);
                if (candidateSquare < least) {
                    least = candidateSquare;
                    best = candidate;
                    isBetter = true;
                }
            }
            step = isBetter ? step : step / 2;
        }
        return best;
    }

    /** Goes through the values once more with the weights found, and leaves level, trend and season at the end. */
    private Errors measure() {
        start();
        double absolute = 0;
        double square = 0;
        double relative = 0;
        double changes = 0;
        for (int i = 1; i < values.length; i++) {
            double expected = expected(i);
            double error = Math.abs(values[i] - expected);
            absolute += error;
            square += error * error;
            relative += error == 0 ? 0 : error / (Math.abs(expected) + Math.abs(values[i]));
            changes += i > 1 ? Math.abs(values[i] - values[i - 1]) : 0;
            learn(i);
        }
        int count = values.length - 1;
        double scaled = absolute == 0 ? 0 : absolute / count / (changes / (count - 1));
        return new Errors(
                scaled, 2 * relative / count, absolute / count, Math.sqrt(square / count));
    }

    /** The value expected this many whole steps after the last. */
    private double afterEnd(int steps) {
        double season = isSeasonal() ? seasons[(values.length - 1 + steps) % period] : 0;
        return level + steps * trend + season;
    }

    /** The value expected this many steps after the last, on the line between two whole steps. */
    double forecast(double steps) {
        int before = (int) Math.floor(steps);
        double share = steps - before;
        return share == 0
                ? afterEnd(before)
                : afterEnd(before) + share * (afterEnd(before + 1) - afterEnd(before));
    }

    /**
     * The standard deviation of the error this many steps after the last value: that of one step, times the root of {@code
     * 1 + sum of (alpha (1 + j beta) + season's weight where j is a whole number of periods)^2} over the steps between.
     */
    double deviation(double steps) {
        int whole = (int) Math.ceil(steps);
        double variance = 1;
        for (int j = 1; j < whole; j++) {
            double carried = weights[0] * (1 + j * weights[1]);
            if (isSeasonal() && j % period == 0) {
                carried += weights[2] * (1 - weights[0]);
            }
            variance += carried * carried;
        }
        return errors.square() * Math.sqrt(variance);
    }

    /** The weights of level, trend and season. */
    double[] weights() {
        return weights.clone();
    }

    Errors errors() {
        return errors;
    }
}
