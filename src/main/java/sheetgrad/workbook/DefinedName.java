package sheetgrad.workbook;

import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.formula.Expression;

/**
 * A name for a reference, constant, formula or LAMBDA.
 *
 * @param scope the id of the sheet within which it counts; nothing if it counts in the whole workbook
 * @param text what it stands for, as the file has it
 * @param comment what was noted about it; empty for nothing
 * @param expression the same as a tree, relative to cell A1; nothing if it cannot be parsed
 */
public record DefinedName(
        String name,
        OptionalInt scope,
        String text,
        Optional<Expression> expression,
        boolean isHidden,
        String comment) {
    /** A name without a comment. */
    public DefinedName(
            String name,
            OptionalInt scope,
            String text,
            Optional<Expression> expression,
            boolean isHidden) {
        this(name, scope, text, expression, isHidden, "");
    }

    public DefinedName withName(String newName) {
        return new DefinedName(newName, scope, text, expression, isHidden, comment);
    }

    public DefinedName withComment(String newComment) {
        return new DefinedName(name, scope, text, expression, isHidden, newComment);
    }
}
