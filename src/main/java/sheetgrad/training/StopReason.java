package sheetgrad.training;

import java.util.Locale;

/** Why a run of training ended. */
public enum StopReason {
    /** There was nothing more to gain. */
    CONVERGED,
    /** The number of steps was reached. */
    STEPS,
    /** Somebody asked it to end. */
    CANCELLED,
    /** The loss was an error, not finite, or without bound. */
    DIVERGED,
    /** There was nothing more to gain, and the value asked for, or a constraint, was missed. */
    NOT_REACHED;

    /** The name in documents that scripts read, such as "converged". */
    public String documentName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
