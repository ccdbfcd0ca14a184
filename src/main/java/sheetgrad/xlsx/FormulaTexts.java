package sheetgrad.xlsx;

import java.util.Optional;
import java.util.function.Function;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaInterner;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellContent;

/** Parses the formulas of one file; copies of a formula come back as one tree. */
final class FormulaTexts {
    private static final CellAddress A1 = new CellAddress(0, 0);

    private final FormulaInterner interner = new FormulaInterner();

    /** A formula of the given form; a broken one, with the reason, if the text is no formula. */
    CellContent content(String text, CellAddress host, Function<Expression, CellContent> form) {
        try {
            return form.apply(interner.parse(text, host));
        } catch (FormulaSyntaxException e) {
            return new CellContent.BrokenFormula(text, String.valueOf(e.getMessage()));
        }
    }

    /** What a name stands for, relative to A1; nothing if the text is no formula. */
    Optional<Expression> name(String text) {
        try {
            return Optional.of(interner.parse(text, A1));
        } catch (FormulaSyntaxException e) {
            return Optional.empty();
        }
    }
}
