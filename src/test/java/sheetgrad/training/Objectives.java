package sheetgrad.training;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** Functions with known minima. */
final class Objectives {
    private Objectives() {}

    interface Function {
        double evaluate(double[] parameters, double[] gradient);
    }

    static Objective of(int count, Function function) {
        return new Objective() {
            @Override
            public int parameterCount() {
                return count;
            }

            @Override
            public double evaluate(double[] parameters, double[] gradient) {
                return function.evaluate(parameters, gradient);
            }

            @Override
            public Optional<String> failure() {
                return Optional.empty();
            }
        };
    }

    /** The sum of (1 - x_i)^2 + 100 (x_{i+1} - x_i^2)^2; 0 at (1, ..., 1). */
    static Objective rosenbrock(int count) {
        return of(
                count,
                (x, gradient) -> {
                    Arrays.fill(gradient, 0);
                    double sum = 0;
                    for (int i = 0; i + 1 < count; i++) {
                        double rest = 1 - x[i];
                        double height = x[i + 1] - x[i] * x[i];
                        sum += rest * rest + 100 * height * height;
                        gradient[i] += -2 * rest - 400 * x[i] * height;
                        gradient[i + 1] += 200 * height;
                    }
                    return sum;
                });
    }

    /** The mean of the squares of (A p - b), as a workbook calculates it. */
    static Objective leastSquares(double[][] a, double[] b) {
        return of(
                a[0].length,
                (p, gradient) -> {
                    Arrays.fill(gradient, 0);
                    double sum = 0;
                    for (int row = 0; row < a.length; row++) {
                        double error = Vectors.dot(a[row], p) - b[row];
                        sum += error * error;
                        for (int i = 0; i < p.length; i++) {
                            gradient[i] += 2 * error * a[row][i] / a.length;
                        }
                    }
                    return sum / a.length;
                });
    }

    static TrainingResult minimise(
            Objective objective, Optimiser optimiser, int steps, double... start) {
        return new TrainingRun(
                        objective, optimiser, steps, TrainingObserver.NONE, Clock.systemUTC())
                .run(start);
    }
}
