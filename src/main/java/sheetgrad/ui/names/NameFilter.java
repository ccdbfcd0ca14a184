package sheetgrad.ui.names;

import java.util.function.Predicate;

/** Which names the manager lists. */
public enum NameFilter {
    ALL("All names", row -> true),
    WORKBOOK("Scoped to the workbook", row -> row.name().scope().isEmpty()),
    SHEET("Scoped to a sheet", row -> row.name().scope().isPresent()),
    ERRORS("With errors", NameRow::hasError),
    NO_ERRORS("Without errors", row -> !row.hasError());

    private final String words;
    private final Predicate<NameRow> condition;

    NameFilter(String words, Predicate<NameRow> condition) {
        this.words = words;
        this.condition = condition;
    }

    String words() {
        return words;
    }

    boolean lists(NameRow row) {
        return condition.test(row);
    }
}
