package sheetgrad.function;

import java.util.Arrays;

/**
 * Additive Holt-Winters smoothing, the AAA version of exponential triple smoothing, and Holt's where there is no season. Of
 * the error that each value has against what was expected before it, weights go to level, trend and season:
 *
 * <pre>{@code
 * level  = level + trend + alpha error      0 <= alpha <= 1
 * trend  = trend + beta error               0 <= beta <= alpha
 * season = season before + gamma error      0 <= gamma <= 1 - alpha
 * }</pre>
 *
 * Without a season the level starts from the first value and the trend from the slope of the regression line; the first
 * value has no error and is counted. Values that Excel stored show all this: its weights 0.998 and 0.899 for the twelve
 * values of {@code ForecastFunctionsTest} give its forecasts and intervals to the last digit. How Excel comes to the weights
 * is not known. They are not those of the smallest mean square or mean absolute error, of the whole series or of its last
 * values, one step ahead or several. Here they have the smallest mean square of the errors one step ahead, found on a grid
 * and then by halving steps, so that forecasts differ from Excel's as far as the weights do (0.8 per cent there). With a
 * season they start as in LibreOffice: the mean change between the first two periods, and the mean deviations from each
 * period's line. Source: R. J. Hyndman and others, "Forecasting with Exponential Smoothing", 2008, table 2.2, and section
 * 6.1 for the variance.
 */
final class ExponentialSmoothing {
    private static final int GRID = 10;
    private static final double SMALLEST_STEP = 1e-7;

    private final double[] values;
    private final int period;
    private final double[] seasons;
    private final double slope;
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
        this.slope = isSeasonal() ? meanChange() : regressionSlope();
    }

    /** Fits values to a season of this many steps, 1 for none; there must be two periods of them. */
    static ExponentialSmoothing fit(double[] values, int period) {
        return new ExponentialSmoothing(values, period).searched();
    }

    /** Smooths values with given weights of level, trend and season. */
    static ExponentialSmoothing weighted(double[] values, int period, double[] weights) {
        return new ExponentialSmoothing(values, period).measured(weights);
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

    private double regressionSlope() {
        double middle = (values.length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            products += (i - middle) * values[i];
            squares += (i - middle) * (i - middle);
        }
        return products / squares;
    }

    private double meanChange() {
        double change = 0;
        for (int i = 0; i < period; i++) {
            change += values[i + period] - values[i];
        }
        return change / ((double) period * period);
    }

    private void start() {
        Arrays.fill(seasons, 0);
        trend = slope;
        level = values[0];
        if (isSeasonal()) {
            startSeasons();
            level -= seasons[0];
        }
    }

    private void startSeasons() {
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
    }

    /** What is expected at the place before its value is known. */
    private double expected(int place) {
        return level + trend + (isSeasonal() ? seasons[place % period] : 0);
    }

    private void learn(int place, double error) {
        level += trend + weights[0] * error;
        trend += weights[1] * error;
        if (isSeasonal()) {
            seasons[place % period] += weights[2] * error;
        }
    }

    /** The mean square of the errors with shares from 0 to 1 of what each weight may be at most. */
    private double meanSquare(double[] shares) {
        weights = weightsOf(shares);
        start();
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            double error = values[i] - expected(i);
            sum += error * error;
            learn(i, error);
        }
        return sum / values.length;
    }

    private static double[] weightsOf(double[] shares) {
        return new double[] {shares[0], shares[0] * shares[1], (1 - shares[0]) * shares[2]};
    }

    private ExponentialSmoothing searched() {
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
        return measured(weightsOf(refined(best, least)));
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

    /** Goes through the values with these weights, and leaves level, trend and season at the end. */
    private ExponentialSmoothing measured(double[] found) {
        weights = found;
        start();
        double absolute = 0;
        double square = 0;
        double relative = 0;
        double changes = 0;
        for (int i = 1; i < values.length; i++) {
            double expected = expected(i);
            double error = values[i] - expected;
            double size = Math.abs(error);
            absolute += size;
            square += error * error;
            relative += size == 0 ? 0 : 2 * size / (Math.abs(expected) + Math.abs(values[i]));
            changes += Math.abs(values[i] - values[i - 1]);
            learn(i, error);
        }
        int count = values.length;
        double scaled = absolute == 0 ? 0 : absolute / count / (changes / (count - 1));
        errors = new Errors(scaled, relative / count, absolute / count, Math.sqrt(square / count));
        return this;
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
     * 1 + sum of (alpha + j beta + gamma where j is a whole number of periods)^2} over the steps between.
     */
    double deviation(double steps) {
        int whole = (int) Math.ceil(steps);
        double variance = 1;
        for (int j = 1; j < whole; j++) {
            double season = isSeasonal() && j % period == 0 ? weights[2] : 0;
            double carried = weights[0] + j * weights[1] + season;
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
