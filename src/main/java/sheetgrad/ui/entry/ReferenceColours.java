package sheetgrad.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/** The colours of references in an edited formula: the same for the same cells, in the text and on the grid. */
final class ReferenceColours {
    private static final List<Color> COLOURS =
            List.of(
                    Color.web("#2f6fde"),
                    Color.web("#c0392b"),
                    Color.web("#8e44ad"),
                    Color.web("#1e8449"),
                    Color.web("#b9770e"),
                    Color.web("#117a8b"),
                    Color.web("#a04000"));

    private ReferenceColours() {}

    /** The colour of the reference at this place among all of the formula. */
    static Color of(List<FormulaText.Reference> references, int place) {
        List<String> seen = new ArrayList<>();
        for (FormulaText.Reference reference : references.subList(0, place + 1)) {
            String key = reference.sheet().toLowerCase(Locale.ROOT) + "!" + reference.range();
            if (!seen.contains(key)) {
                seen.add(key);
            }
        }
        FormulaText.Reference last = references.get(place);
        String key = last.sheet().toLowerCase(Locale.ROOT) + "!" + last.range();
        return COLOURS.get(seen.indexOf(key) % COLOURS.size());
    }
}
