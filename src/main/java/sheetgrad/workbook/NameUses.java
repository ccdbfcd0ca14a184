package sheetgrad.workbook;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.reference.CellRange;

/** Rewrites the uses of a defined name that gets another one; variables of LET and LAMBDA are left alone. */
final class NameUses extends ExpressionRewriter {
    private final Workbook workbook;
    private final DefinedName name;
    private final String to;
    private final int sheet;

    private NameUses(Workbook workbook, DefinedName name, String to, int sheet) {
        this.workbook = workbook;
        this.name = name;
        this.to = to;
        this.sheet = sheet;
    }

    /** To be called while the name is still the old one. */
    static void rename(Workbook workbook, DefinedName name, String to) {
        for (Sheet sheet : workbook.sheets()) {
            NameUses uses = new NameUses(workbook, name, to, sheet.id());
            Map<Expression, Expression> known = new IdentityHashMap<>();
            Contents.rewrite(
                    sheet,
                    CellRange.WHOLE_SHEET,
                    tree -> known.computeIfAbsent(tree, one -> one.accept(uses)));
            OtherFormulas.rewrite(sheet, tree -> tree.accept(uses));
        }
        RelocatedNames.rewrite(
                workbook,
                (tree, other) ->
                        tree.accept(
                                new NameUses(
                                        workbook,
                                        name,
                                        to,
                                        other.scope().orElse(DisplacedReferences.NO_SHEET))));
    }

    @Override
    public Expression visitName(Expression.NameReference reference) {
        boolean isVariable = reference.sheet().isEmpty() && isVariable(reference.name());
        return !isVariable && means(reference.sheet(), reference.name())
                ? new Expression.NameReference(reference.sheet(), to)
                : reference;
    }

    @Override
    protected String functionName(String function) {
        return means(Optional.empty(), function) ? to.toUpperCase(Locale.ROOT) : function;
    }

    private boolean means(Optional<SheetQualifier> qualifier, String used) {
        if (!used.equalsIgnoreCase(name.name())
                || qualifier
                        .flatMap(q -> q.externalWorkbook().stream().boxed().findFirst())
                        .isPresent()) {
            return false;
        }
        int scope =
                qualifier
                        .flatMap(q -> workbook.findSheet(q.firstSheet()))
                        .map(Sheet::id)
                        .orElse(sheet);
        return workbook.findName(used, scope).filter(name::equals).isPresent();
    }
}
