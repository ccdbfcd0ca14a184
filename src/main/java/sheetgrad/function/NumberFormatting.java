package sheetgrad.function;

import sheetgrad.value.DateSystem;
import sheetgrad.value.Value;

/** Turns values into text by the codes of number formats; several threads may use it at once. */
@FunctionalInterface
public interface NumberFormatting {
    /**
     * The text that a cell of any width, 255 or more, shows for the value in the format {@code code}; number signs over the
     * whole width where it cannot be shown, as a date before the first.
     */
    String format(Value value, String code, DateSystem dates);
}
