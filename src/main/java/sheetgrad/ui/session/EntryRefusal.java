package sheetgrad.ui.session;

import java.util.OptionalInt;
import sheetgrad.formula.FormulaSyntaxException;

/**
 * Why a text cannot be entered.
 *
 * @param sentence for the user
 * @param position the character of the text at which it goes wrong, from 0; nothing if the place does not matter
 */
public record EntryRefusal(String sentence, OptionalInt position) {
    static EntryRefusal of(String sentence) {
        return new EntryRefusal(sentence, OptionalInt.empty());
    }

    static EntryRefusal of(FormulaSyntaxException mistake) {
        return new EntryRefusal(
                "This cannot be entered: "
                        + mistake.getMessage()
                        + " (at character "
                        + (mistake.position() + 1)
                        + ")",
                OptionalInt.of(mistake.position()));
    }
}
