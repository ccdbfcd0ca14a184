package sheetgrad.training;

/** Why a run of training ended. */
public enum StopReason {
    /** There was nothing more to gain. */
    CONVERGED("converged"),
    /** The number of steps was reached. */
    STEPS("steps"),
    /** Nothing had become better for as many epochs as patience allowed. */
    EARLY("early-stopping"),
    /** Somebody asked it to end. */
    CANCELLED("cancelled"),
    /** The loss was an error, not finite, or without bound. */
    DIVERGED("diverged"),
    /** There was nothing more to gain, and the value asked for, or a constraint, was missed. */
    NOT_REACHED("not-reached");

    private final String documentName;

    StopReason(String documentName) {
        this.documentName = documentName;
    }

    /** The name in documents that scripts read, such as "converged". */
    public String documentName() {
        return documentName;
    }
}
