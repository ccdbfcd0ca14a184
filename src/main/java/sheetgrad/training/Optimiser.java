package sheetgrad.training;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A method that changes parameters step by step so that an objective falls. It keeps what it learned (averages,
 * curvature) from step to step. Used by one thread at a time.
 */
public interface Optimiser {
    /**
     * Forgets everything and evaluates the objective at the parameters, which stay as they are unless they are out of
     * bounds.
     *
     * @return {@link StepResult.Status#MOVED}, or {@link StepResult.Status#DIVERGED} if the loss is not finite
     */
    StepResult start(Objective objective, double[] parameters);

    /**
     * Takes one step. Parameters may have been changed between two steps by somebody else; the step then begins at the
     * changed ones.
     *
     * @param parameters finite numbers, replaced by those after the step; unchanged if it diverged
     */
    StepResult step(Objective objective, double[] parameters);

    /** Whether the last parameters are the best, whatever the losses met on the way, as where constraints were missed. */
    default boolean isLastBest() {
        return false;
    }

    /** The learning rate of the last step; nothing before the first and for methods that have none. */
    default OptionalDouble learningRate() {
        return OptionalDouble.empty();
    }

    /** How well the last parameters solve a problem with constraints; nothing for a method that knows none. */
    default Optional<Optimality> optimality() {
        return Optional.empty();
    }
}
