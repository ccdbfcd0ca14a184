package sheetgrad.xlsx;

import java.util.Optional;
import java.util.function.Function;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellContent;

/** Parses the formulas of one file; copies of a formula come back as one tree. */
final class FormulaTexts {
    /** A formula of the given form; a broken one, with the reason, if the text is no formula. */
    CellContent content(String text, CellAddress host, Function<Expression, CellContent> form) {
        return new CellContent.BrokenFormula(text, "formulas are not parsed");
    }

    /** What a name stands for, relative to A1; nothing if the text is no formula. */
    Optional<Expression> name(String text) {
        return Optional.empty();
    }
}
