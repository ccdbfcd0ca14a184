package sheetgrad.ui;

import java.util.EnumSet;
import java.util.Set;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * Which cells to select.
 *
 * @param kinds what entered values and formulas may show; for other cells of no account
 */
record SpecialChoice(SpecialCells cells, Set<Kind> kinds) {
    /** Kinds of values. */
    enum Kind {
        NUMBERS("Numbers"),
        TEXTS("Texts"),
        LOGICALS("TRUE and FALSE"),
        ERRORS("Errors");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        private boolean includes(Value value) {
            return switch (this) {
                case NUMBERS -> value instanceof NumberValue;
                case TEXTS -> value instanceof TextValue;
                case LOGICALS -> value instanceof BooleanValue;
                case ERRORS -> value instanceof ErrorValue;
            };
        }
    }

    SpecialChoice {
        kinds = Set.copyOf(kinds);
    }

    /** Cells of one kind, whatever they show. */
    static SpecialChoice of(SpecialCells cells) {
        return new SpecialChoice(cells, EnumSet.allOf(Kind.class));
    }

    boolean includes(SpecialCells.Searched searched, int row, int column) {
        return cells.includes(searched, row, column)
                && (!cells.hasKinds()
                        || kinds.size() == Kind.values().length
                        || kinds.stream()
                                .anyMatch(kind -> kind.includes(searched.value(row, column))));
    }
}
