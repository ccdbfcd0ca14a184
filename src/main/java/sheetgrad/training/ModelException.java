package sheetgrad.training;

/** A loss and parameters that cannot be trained; the message is one sentence for the user that names the cell. */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }
}
