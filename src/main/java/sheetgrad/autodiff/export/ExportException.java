package sheetgrad.autodiff.export;

/** A model that cannot be written as a script: the message names the cell and what stands in the way. */
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1;

    public ExportException(String message) {
        super(message);
    }
}
