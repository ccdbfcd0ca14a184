package sheetgrad.training;

import java.util.Optional;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.SolverModel.Goal;

/**
 * Turns a goal for a loss L into a number to minimise: L itself, -L to maximise, or (L - X)^2 to bring it to the value X.
 *
 * @param target the value to reach; read only for {@link Goal#VALUE_OF}
 */
record GoalValue(Goal goal, double target) {
    /** Excel's Solver, too, counts a value as reached within a millionth. */
    private static final double PRECISION = 1e-6;

    GoalValue {
        if (goal == Goal.VALUE_OF && !Double.isFinite(target)) {
            throw new IllegalArgumentException(
                    "the value to reach must be a number, not " + target);
        }
    }

    double of(double loss) {
        return switch (goal) {
            case MINIMIZE -> loss;
            case MAXIMIZE -> -loss;
            case VALUE_OF -> (loss - target) * (loss - target);
        };
    }

    /** The derivative of {@link #of} with respect to the loss. */
    double slope(double loss) {
        return switch (goal) {
            case MINIMIZE -> 1;
            case MAXIMIZE -> -1;
            case VALUE_OF -> 2 * (loss - target);
        };
    }

    /** Why a loss does not count as the value to reach; nothing if it does, or if there is none. */
    Optional<String> shortfall(double loss) {
        if (goal != Goal.VALUE_OF
                || Math.abs(loss - target) <= PRECISION * Math.max(1, Math.abs(target))) {
            return Optional.empty();
        }
        return Optional.of(
                "The value "
                        + NumberText.general(target)
                        + " was not reached: the nearest found is "
                        + NumberText.general(loss)
                        + ". Another start or more steps may come nearer.");
    }
}
