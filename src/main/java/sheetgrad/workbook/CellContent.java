package sheetgrad.workbook;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;

/** What somebody put into a cell; a cell that shows a spilled or array value without being its anchor holds none. */
public sealed interface CellContent {
    /** A number, text, boolean or error. */
    record Constant(Value value) implements CellContent {}

    /** An ordinary formula. Copies share one tree. */
    record Formula(Expression expression) implements CellContent {}

    /**
     * A formula entered with Ctrl+Shift+Enter: it fills exactly this range, whatever the size of its result. It is the
     * content of the range's upper left cell.
     */
    record ArrayFormula(Expression expression, CellRange range) implements CellContent {}

    /** A formula of Excel 365 that lifts over ranges and spills over as many cells as its result needs. */
    record DynamicFormula(Expression expression) implements CellContent {}

    /** A text that should be a formula and is none; kept as it is, with the explanation. */
    record BrokenFormula(String text, String explanation) implements CellContent {}

    /** The formula's tree; nothing if the content is no formula that can be read. */
    default Optional<Expression> tree() {
        if (this instanceof Formula formula) {
            return Optional.of(formula.expression());
        }
        if (this instanceof DynamicFormula dynamic) {
            return Optional.of(dynamic.expression());
        }
        return this instanceof ArrayFormula array
                ? Optional.of(array.expression())
                : Optional.empty();
    }

    /** A formula of the same kind with another tree; what is no formula stays as it is. */
    default CellContent withTree(Expression expression) {
        if (this instanceof Formula) {
            return new Formula(expression);
        }
        if (this instanceof DynamicFormula) {
            return new DynamicFormula(expression);
        }
        return this instanceof ArrayFormula array
                ? new ArrayFormula(expression, array.range())
                : this;
    }

    /** Whether the cell is calculated. */
    default boolean isFormula() {
        return !(this instanceof Constant);
    }
}
