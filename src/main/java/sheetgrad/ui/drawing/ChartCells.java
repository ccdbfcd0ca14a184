package sheetgrad.ui.drawing;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.Value;

/** Looks up what the cells of a chart's references show now. */
@FunctionalInterface
public interface ChartCells {
    /** The values of the cells; nothing for a reference that cannot be followed. */
    Optional<List<Value>> values(String reference);

    /** The same for the names of categories: a number in another format than General, such as a date, is a text. */
    default Optional<List<Value>> categories(String reference) {
        return values(reference);
    }

    /** The number format of the first cell; nothing where that is General or cannot be found. */
    default Optional<String> format(String reference) {
        return Optional.empty();
    }

    /** A number in a format of its own; nothing where that is General or cannot be followed. */
    default Optional<String> text(double number, String numberFormat) {
        return Optional.empty();
    }
}
