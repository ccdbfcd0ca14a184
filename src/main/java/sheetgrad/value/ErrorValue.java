package sheetgrad.value;

import java.util.Optional;
import sheetgrad.reference.SheetCell;

/**
 * An error as a value: what kind, why, and the cell where it first arose. Two errors of one kind are equal for a
 * formula, whatever their message.
 *
 * @param message why it arose, one sentence without a full stop; empty where the kind says it all
 * @param origin the cell where it arose; empty until a cell has stored it
 */
public record ErrorValue(ErrorKind kind, String message, Optional<SheetCell> origin)
        implements Value {
    public static ErrorValue of(ErrorKind kind) {
        return new ErrorValue(kind, "", Optional.empty());
    }

    public static ErrorValue of(ErrorKind kind, String message) {
        return new ErrorValue(kind, message, Optional.empty());
    }

    /** This error, with {@code cell} as its origin unless an origin is already known. */
    public ErrorValue arisenAt(SheetCell cell) {
        return origin.isPresent() ? this : new ErrorValue(kind, message, Optional.of(cell));
    }

    /** The error in words: "#DIV/0! (division by zero) from linear!AC4". */
    public String describe() {
        String reason = message.isEmpty() ? "" : " (" + message + ")";
        return kind.text() + reason + origin.map(cell -> " from " + cell.toA1()).orElse("");
    }
}
