package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.training.rule.Adam;
import sheetgrad.training.rule.GradientDescent;
import sheetgrad.training.rule.Pace;

class MethodTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lbfgs,            LBFGS
                    gradient-descent, GRADIENT_DESCENT
                    momentum,         MOMENTUM
                    nesterov,         NESTEROV
                    adagrad,          ADAGRAD
                    rmsprop,          RMSPROP
                    Adam,             ADAM
                    adamw,            ADAMW
                    """)
    void namesOfTheCommandLineAreRead(String name, Method method) {
        assertEquals(Optional.of(method), Method.parse(name));
    }

    @Test
    void otherNamesAreNone() {
        assertEquals(Optional.empty(), Method.parse("newton"));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyMethodLowersTheLossWithItsDefaults(Method method) {
        TrainingResult result =
                Objectives.minimise(
                        Objectives.rosenbrock(2),
                        method.create(OptionalDouble.empty()),
                        method.defaultSteps(),
                        -1.2,
                        1);
        assertTrue(
                result.lossAfter() < 0.5 * result.lossBefore(), () -> "loss " + result.lossAfter());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void learningRateThatIsNotPositiveIsRefusedWithItsValue(double rate) {
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Method.ADAM.create(OptionalDouble.of(rate)));
        assertTrue(String.valueOf(refusal.getMessage()).matches("the learning rate.*" + rate));
    }

    @Test
    void lbfgsTakesNoLearningRate() {
        assertThrows(
                IllegalArgumentException.class, () -> Method.LBFGS.create(OptionalDouble.of(1)));
    }

    @Test
    void firstStepOfAdamHasTheLengthOfTheLearningRate() {
        // m / (1 - beta1) = g and sqrt(v / (1 - beta2)) = |g|: the step is rate g / (|g| + epsilon)
        double[] parameters = {0};
        Adam adam = new Adam(Adam.Settings.DEFAULT);
        adam.reset(1);
        adam.update(parameters, new double[] {-250}, Pace.NORMAL);
        assertEquals(1e-3, parameters[0], 1e-12);
    }

    @Test
    void nesterovNeedsMomentum() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new GradientDescent.Settings(0.1, 0, 0, 0, true));
    }
}
