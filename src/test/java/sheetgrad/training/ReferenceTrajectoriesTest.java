package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sheetgrad.training.rule.Adagrad;
import sheetgrad.training.rule.Adam;
import sheetgrad.training.rule.AdamW;
import sheetgrad.training.rule.GradientDescent;
import sheetgrad.training.rule.RmsProp;
import sheetgrad.training.rule.UpdateRule;

/** Every first order method against five steps taken by PyTorch 1.13.1 (reference-trajectories.py). */
class ReferenceTrajectoriesTest {
    private static final GradientDescent.Settings DESCENT = GradientDescent.Settings.DEFAULT;

    @ParameterizedTest
    @CsvFileSource(resources = "/sheetgrad/training/reference-trajectories.csv", numLinesToSkip = 1)
    void stepsAreThoseOfPyTorch(String function, String method, int step, double x, double y) {
        Objective objective = function.equals("quadratic") ? quadratic() : Objectives.rosenbrock(2);
        double[] parameters =
                function.equals("quadratic") ? new double[] {1.5, -0.75} : new double[] {-1.2, 1.0};
        Optimiser optimiser = new FirstOrder(rule(method));
        optimiser.start(objective, parameters);
        for (int i = 0; i < step; i++) {
            optimiser.step(objective, parameters);
        }
        assertEquals(x, parameters[0], 1e-14 * Math.max(1, Math.abs(x)));
        assertEquals(y, parameters[1], 1e-14 * Math.max(1, Math.abs(y)));
    }

    static Objective quadratic() {
        return Objectives.of(
                2,
                (p, gradient) -> {
                    gradient[0] = 3 * p[0] + p[1] - 1;
                    gradient[1] = p[1] + p[0] + 2;
                    return 0.5 * (3 * p[0] * p[0] + p[1] * p[1]) + p[0] * p[1] - p[0] + 2 * p[1];
                });
    }

    private static UpdateRule rule(String name) {
        return switch (name) {
            case "gradient-descent" -> new GradientDescent(DESCENT);
            case "gradient-descent-decay" ->
                    new GradientDescent(new GradientDescent.Settings(1e-3, 0, 0, 0.1, false));
            case "momentum" -> new GradientDescent(DESCENT.withMomentum(0.9));
            case "momentum-dampened" ->
                    new GradientDescent(new GradientDescent.Settings(1e-3, 0.9, 0.3, 0, false));
            case "nesterov" -> new GradientDescent(DESCENT.withMomentum(0.9).withNesterov());
            case "adagrad" -> new Adagrad(Adagrad.Settings.DEFAULT);
            case "adagrad-decay" -> new Adagrad(new Adagrad.Settings(1e-2, 0.2, 0.1, 0.5, 1e-10));
            case "rmsprop" -> new RmsProp(RmsProp.Settings.DEFAULT);
            case "rmsprop-centred" ->
                    new RmsProp(new RmsProp.Settings(1e-2, 0.99, 1e-8, 0.1, 0.5, true));
            case "adam" -> new Adam(Adam.Settings.DEFAULT);
            case "adam-decay" -> new Adam(new Adam.Settings(1e-2, 0.8, 0.95, 1e-8, 0.1));
            case "adamw" -> new AdamW(AdamW.DEFAULT);
            default -> throw new IllegalArgumentException("no such method: " + name);
        };
    }
}
