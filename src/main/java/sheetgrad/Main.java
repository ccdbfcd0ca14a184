package sheetgrad;

/** Starts the program: a command when there is one, the window otherwise. */
public final class Main {

    private Main() {}

    /**
     * Prints how the program is used; commands and window replace this.
     *
     * @param arguments the command line, not read yet
     */
    public static void main(String[] arguments) {
        System.out.println("Usage: sheetgrad [COMMAND]");
    }
}
