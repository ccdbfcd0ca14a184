package sheetgrad.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.RelativeCell;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;

/**
 * A name such as lastconst that means a cell which merely takes over what the row above came to, while its own row goes one
 * step further.
 */
final class NamesBeforeLastStep implements LintRule {
    private static final CellAddress ORIGIN = new CellAddress(0, 0);

    @Override
    public List<Finding> check(LintedWorkbook book) {
        List<Finding> findings = new ArrayList<>();
        for (DefinedName name : book.workbook().names()) {
            if (name.name().toLowerCase(Locale.ROOT).startsWith("last")) {
                name.expression()
                        .flatMap(expression -> check(book, name, expression))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> check(
            LintedWorkbook book, DefinedName name, Expression expression) {
        if (!(expression instanceof Expression.CellReference reference)
                || reference.sheet().isEmpty()) {
            return Optional.empty();
        }
        Optional<Sheet> sheet = book.workbook().findSheet(reference.sheet().get().firstSheet());
        Optional<CellAddress> cell = reference.cell().at(ORIGIN.row(), ORIGIN.column());
        if (sheet.isEmpty() || cell.isEmpty()) {
            return Optional.empty();
        }
        return newest(sheet.get(), cell.get())
                .map(
                        newest ->
                                new Finding(
                                        "name-before-last-step",
                                        sheet.get().name(),
                                        cell.get().toA1(),
                                        "The name %s means the value before the last row's step; what comes of that step is in %s."
                                                .formatted(name.name(), newest.toA1())));
    }

    /** The cell of the same row that the next row would take over, if this row is the last. */
    private static Optional<CellAddress> newest(Sheet sheet, CellAddress cell) {
        boolean isLast = LintedWorkbook.tree(sheet, cell.row() + 1, cell.column()).isEmpty();
        return LintedWorkbook.tree(sheet, cell.row(), cell.column())
                .filter(tree -> isLast && tree instanceof Expression.CellReference)
                .map(tree -> ((Expression.CellReference) tree).cell())
                .filter(NamesBeforeLastStep::isOneRowUp)
                .flatMap(from -> from.at(cell.row() + 1, cell.column()))
                .filter(next -> LintedWorkbook.tree(sheet, next.row(), next.column()).isPresent());
    }

    private static boolean isOneRowUp(RelativeCell from) {
        return !from.isRowAbsolute() && from.row() == -1 && from.column() != 0;
    }
}
