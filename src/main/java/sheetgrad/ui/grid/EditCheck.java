package sheetgrad.ui.grid;

import java.util.Optional;
import java.util.OptionalInt;

/** Decides whether a text may be entered. */
@FunctionalInterface
public interface EditCheck {
    /**
     * Why a text cannot be entered.
     *
     * @param sentence for the user
     * @param position the character at which it goes wrong, from 0; nothing if the place does not matter
     */
    record Refusal(String sentence, OptionalInt position) {
        public static Refusal of(String sentence) {
            return new Refusal(sentence, OptionalInt.empty());
        }
    }

    /** Why the text cannot be entered; nothing if it can. */
    Optional<Refusal> refusal(int row, int column, String text);
}
