package sheetgrad.autodiff.export;

/** Says from deep within a formula why it cannot be translated; {@link TorchScript} adds the cell. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}
