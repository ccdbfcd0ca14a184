package sheetgrad.cli;

/** What stops a command; the message is one sentence for the user. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int exitStatus;

    CommandException(int exitStatus, String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    int exitStatus() {
        return exitStatus;
    }
}
