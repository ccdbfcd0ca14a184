package sheetgrad.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;

/**
 * Copies a sheet within its workbook. References without a sheet's name mean the copy; names that refer to the original
 * get a twin that counts on the copy and refers to it; tables get new names.
 */
final class SheetCopy {
    private final Workbook workbook;
    private final Sheet original;
    private final Sheet copy;

    private SheetCopy(Workbook workbook, Sheet original, Sheet copy) {
        this.workbook = workbook;
        this.original = original;
        this.copy = copy;
    }

    static Sheet of(Workbook workbook, Sheet original, String name) {
        Sheet copy = workbook.addSheet(name);
        copy.restore(original.snapshot());
        copy.rename(name);
        new SheetCopy(workbook, original, copy).completeCopy();
        return copy;
    }

    private void completeCopy() {
        copyNames();
        Map<String, String> tables = copyTables();
        if (!tables.isEmpty()) {
            OtherTables rewriter = new OtherTables(tables);
            Contents.rewrite(copy, CellRange.WHOLE_SHEET, tree -> tree.accept(rewriter));
        }
        OtherFormulas.rewrite(copy, tree -> QualifierChange.rewrite(tree, this::onCopy));
        SolverModel model = workbook.solverModels().get(original.id());
        if (model != null) {
            SolverReferences.rewritten(model, this::onCopy)
                    .ifPresent(now -> workbook.solverModels().put(copy.id(), now));
        }
    }

    private Optional<SheetRange> onCopy(SheetRange range) {
        return Optional.of(
                range.sheet().equalsIgnoreCase(original.name())
                        ? new SheetRange(copy.name(), range.range())
                        : range);
    }

    private void copyNames() {
        for (DefinedName name : workbook.names()) {
            boolean isOwn = name.scope().isPresent() && name.scope().getAsInt() == original.id();
            boolean isHidden =
                    workbook.findName(name.name(), original.id()).filter(name::equals).isEmpty();
            Optional<Expression> now =
                    name.expression().map(tree -> QualifierChange.rewrite(tree, this::onCopy));
            boolean refersToOriginal = name.scope().isEmpty() && !now.equals(name.expression());
            if (isOwn || (refersToOriginal && !isHidden)) {
                DefinedName twin = scoped(name);
                workbook.addName(
                        now.equals(name.expression())
                                ? twin
                                : RelocatedNames.withExpression(twin, now.orElseThrow()));
            }
        }
    }

    private DefinedName scoped(DefinedName name) {
        return new DefinedName(
                name.name(),
                OptionalInt.of(copy.id()),
                name.text(),
                name.expression(),
                name.isHidden(),
                name.comment());
    }

    private Optional<SheetQualifier> onCopy(SheetQualifier qualifier) {
        boolean isOriginal =
                !qualifier.isSpan() && qualifier.firstSheet().equalsIgnoreCase(original.name());
        return Optional.of(isOriginal ? SheetQualifier.of(copy.name()) : qualifier);
    }

    /** Copies the tables; returns their new names by the old ones in lower case. */
    private Map<String, String> copyTables() {
        Map<String, String> names = new HashMap<>();
        for (Table table : workbook.tables()) {
            if (table.sheet() == original.id()) {
                String name = freeName(table.name());
                names.put(table.name().toLowerCase(Locale.ROOT), name);
                workbook.addTable(table.at(copy.id(), table.range()).named(name, table.columns()));
            }
        }
        return names;
    }

    private String freeName(String name) {
        int number = 2;
        while (workbook.findTable(name + number).isPresent()
                || workbook.findName(name + number, copy.id()).isPresent()) {
            number++;
        }
        return name + number;
    }

    /** Puts the names of copied tables in the places of the originals'. */
    private static final class OtherTables extends ExpressionRewriter {
        private final Map<String, String> names;

        OtherTables(Map<String, String> names) {
            this.names = names;
        }

        @Override
        public Expression visitName(Expression.NameReference reference) {
            String now = names.get(reference.name().toLowerCase(Locale.ROOT));
            return now == null || reference.sheet().isPresent() || isVariable(reference.name())
                    ? reference
                    : new Expression.NameReference(Optional.empty(), now);
        }

        @Override
        public Expression visitTable(Expression.TableReference reference) {
            String now = names.get(reference.table().toLowerCase(Locale.ROOT));
            return now == null
                    ? reference
                    : new Expression.TableReference(now, reference.parts(), reference.columns());
        }
    }
}
