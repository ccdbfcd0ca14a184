package sheetgrad.ui.rules;

import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.workbook.ConditionalLook;

/**
 * A look that a rule can give cells, with its name in the dialog.
 *
 * @param look what it changes
 */
public record RuleLook(String name, ConditionalLook look) {
    /** A look of these colours, 0xRRGGBB; -1 leaves one as it is. */
    static RuleLook of(String name, int fill, int text, boolean isBold) {
        return new RuleLook(
                name,
                new ConditionalLook(
                        colour(fill),
                        colour(text),
                        isBold ? Optional.of(true) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static OptionalInt colour(int rgb) {
        return rgb < 0 ? OptionalInt.empty() : OptionalInt.of(rgb);
    }

    @Override
    public String toString() {
        return name;
    }
}
