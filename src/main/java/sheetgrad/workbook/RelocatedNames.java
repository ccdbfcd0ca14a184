package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.Relocation;
import sheetgrad.reference.SheetRange;

/** Rewrites what defined names and Solver models refer to. */
final class RelocatedNames {
    private static final CellAddress ORIGIN = new CellAddress(0, 0);

    private RelocatedNames() {}

    /**
     * Gives each defined name another expression.
     *
     * @param rewriter from the old expression and the id of the sheet within which the name counts, if any
     */
    static void rewrite(
            Workbook workbook, BiFunction<Expression, DefinedName, Expression> rewriter) {
        List<DefinedName> names = new ArrayList<>();
        for (DefinedName name : workbook.names()) {
            names.add(name.expression().map(tree -> renewed(name, tree, rewriter)).orElse(name));
        }
        workbook.replaceNames(names);
    }

    private static DefinedName renewed(
            DefinedName name,
            Expression tree,
            BiFunction<Expression, DefinedName, Expression> rewriter) {
        Expression now = rewriter.apply(tree, name);
        return now == tree ? name : withExpression(name, now);
    }

    static DefinedName withExpression(DefinedName name, Expression expression) {
        String text = FormulaPrinter.print(expression, ORIGIN, FormulaPrinter.Form.FILE);
        return new DefinedName(
                name.name(),
                name.scope(),
                text,
                Optional.of(expression),
                name.isHidden(),
                name.comment());
    }

    static void relocate(Workbook workbook, Relocation relocation, DisplacedReferences references) {
        rewrite(
                workbook,
                (tree, name) ->
                        references.rewriteName(
                                tree, name.scope().orElse(DisplacedReferences.NO_SHEET)));
        SolverReferences.rewrite(workbook, range -> after(workbook, relocation, range));
    }

    private static Optional<SheetRange> after(
            Workbook workbook, Relocation relocation, SheetRange range) {
        Optional<Sheet> sheet = workbook.findSheet(range.sheet());
        if (sheet.isEmpty()) {
            return Optional.of(range);
        }
        return relocation
                .after(new Area(sheet.get().id(), range.range()))
                .map(area -> new SheetRange(workbook.sheet(area.sheet()).name(), area.range()));
    }
}
