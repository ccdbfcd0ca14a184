package sheetgrad.workbook;

import java.util.Optional;
import java.util.function.Function;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

/** Rewrites what stands before the exclamation marks of references within this workbook. */
final class QualifierChange extends ExpressionRewriter {
    /** Says what a qualifier becomes; nothing if the sheet is gone, so that the reference becomes #REF!. */
    @FunctionalInterface
    interface Rule {
        Optional<SheetQualifier> after(SheetQualifier qualifier);
    }

    private final Rule rule;

    private QualifierChange(Rule rule) {
        this.rule = rule;
    }

    /** Rewrites cells and names of the whole workbook. */
    static void rewrite(Workbook workbook, Rule rule) {
        QualifierChange change = new QualifierChange(rule);
        Contents.rewrite(workbook, tree -> tree.accept(change));
        RelocatedNames.rewrite(workbook, (tree, name) -> tree.accept(change));
    }

    /** Rewrites one expression. */
    static Expression rewrite(Expression expression, Rule rule) {
        return expression.accept(new QualifierChange(rule));
    }

    @Override
    public Expression visitCell(Expression.CellReference reference) {
        return changed(
                reference,
                reference.sheet(),
                now -> new Expression.CellReference(Optional.of(now), reference.cell()));
    }

    @Override
    public Expression visitRange(Expression.RangeReference reference) {
        return changed(
                reference,
                reference.sheet(),
                now -> new Expression.RangeReference(Optional.of(now), reference.range()));
    }

    @Override
    public Expression visitName(Expression.NameReference reference) {
        return changed(
                reference,
                reference.sheet(),
                now -> new Expression.NameReference(Optional.of(now), reference.name()));
    }

    private Expression changed(
            Expression reference,
            Optional<SheetQualifier> qualifier,
            Function<SheetQualifier, Expression> withQualifier) {
        if (qualifier.isEmpty() || qualifier.get().externalWorkbook().isPresent()) {
            return reference;
        }
        Optional<SheetQualifier> after = rule.after(qualifier.get());
        if (after.equals(qualifier)) {
            return reference;
        }
        return after.map(withQualifier)
                .orElseGet(() -> new Expression.Literal(ErrorValue.of(ErrorKind.REFERENCE)));
    }
}
