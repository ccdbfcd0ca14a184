package sheetgrad.formula;

/** A text that is no formula; the message says what is wrong, the position where (characters from the text's start). */
public final class FormulaSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int position;

    public FormulaSyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
