package sheetgrad.cli;

/** What a command tells its caller. */
final class ExitStatus {
    static final int DONE = 0;
    static final int CHECK_FAILED = 1;
    static final int BAD_INPUT = 2;

    private ExitStatus() {}
}
