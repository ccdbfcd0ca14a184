package sheetgrad.training;

import java.util.Optional;

/**
 * A loss as a function of parameters, to be minimised. Used by one thread at a time.
 *
 * <p>An objective may give another loss each time, as one that draws a new mini-batch or new random numbers does. First
 * order methods evaluate once per step, so each step then sees the next batch.
 */
public interface Objective {
    /** The length of the arrays of parameters and of the gradient. */
    int parameterCount();

    /**
     * Calculates the loss and its gradient.
     *
     * @param parameters where to evaluate; not changed
     * @param gradient receives the derivative of the loss with respect to each parameter
     * @return the loss; NaN or infinite if it is an error
     */
    double evaluate(double[] parameters, double[] gradient);

    /**
     * Makes ready for a run whose numbers must not depend, not even in their last bit, on what was evaluated before.
     */
    default void rewind() {}

    /** Why the last evaluation was not finite, in a sentence for the user; nothing if it was. */
    Optional<String> failure();

    /**
     * The loss cell's own value in the last evaluation; the same as what was returned unless a goal stands between.
     *
     * @param returned what {@link #evaluate} returned last
     */
    default double ownLoss(double returned) {
        return returned;
    }

    /** Why a loss in the end is not what was asked for, in a sentence for the user; nothing if it is. */
    default Optional<String> shortfall(double finalLoss) {
        return Optional.empty();
    }
}
