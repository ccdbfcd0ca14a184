package sheetgrad.calculation.analysis;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Volatility;
import sheetgrad.reference.RelativeRange;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * Finds what a formula reads and why it might be volatile, by looking at its tree only. Names are followed; what is
 * found out only while calculating (OFFSET, a range between two computed corners) makes the formula volatile.
 */
public final class PrecedentCollector implements Expression.Visitor<PrecedentCollector.Visited> {
    /** What every visit returns. */
    enum Visited {
        DONE
    }

    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final TableAreas tables;
    private final int sheet;
    private final int row;
    private final int column;
    private final Set<PrecedentPattern> patterns = new java.util.LinkedHashSet<>();
    private final Set<Volatility> volatilities = EnumSet.noneOf(Volatility.class);
    private final Set<String> namesFollowed = new HashSet<>();
    private boolean isInName;

    /** A collector for a formula whose first cell is at {@code row}, {@code column} of {@code sheet}. */
    public PrecedentCollector(
            Workbook workbook, FunctionRegistry functions, int sheet, int row, int column) {
        this.workbook = workbook;
        this.functions = functions;
        this.tables = new TableAreas(workbook);
        this.sheet = sheet;
        this.row = row;
        this.column = column;
    }

    public List<PrecedentPattern> patterns() {
        return List.copyOf(patterns);
    }

    public Set<Volatility> volatilities() {
        return volatilities.isEmpty() ? Set.of() : Set.copyOf(volatilities);
    }

    @Override
    public Visited visitLiteral(Expression.Literal literal) {
        return Visited.DONE;
    }

    @Override
    public Visited visitOmitted(Expression.Omitted omitted) {
        return Visited.DONE;
    }

    @Override
    public Visited visitCell(Expression.CellReference reference) {
        add(reference.sheet(), new RelativeRange(reference.cell(), reference.cell()));
        return Visited.DONE;
    }

    @Override
    public Visited visitRange(Expression.RangeReference reference) {
        add(reference.sheet(), reference.range());
        return Visited.DONE;
    }

    /** Adds a range of the formula's own sheet. */
    public void add(RelativeRange range) {
        patterns.add(new PrecedentPattern(sheet, range));
    }

    private void add(Optional<SheetQualifier> qualifier, RelativeRange range) {
        RelativeRange around = isInName ? range.aroundTheEdge() : range;
        if (!around.equals(range)) {
            addOnSheets(qualifier, around);
        }
        addOnSheets(qualifier, range);
    }

    private void addOnSheets(Optional<SheetQualifier> qualifier, RelativeRange range) {
        if (qualifier.isEmpty()) {
            patterns.add(new PrecedentPattern(sheet, range));
        } else if (qualifier.get().externalWorkbook().isEmpty()) {
            for (Sheet one : SheetSpans.sheets(workbook, qualifier.get())) {
                patterns.add(new PrecedentPattern(one.id(), range));
            }
        }
    }

    @Override
    public Visited visitName(Expression.NameReference reference) {
        workbook.findTable(reference.name())
                .ifPresent(table -> tables.dataPattern(table).ifPresent(patterns::add));
        int scope =
                reference
                        .sheet()
                        .flatMap(qualifier -> workbook.findSheet(qualifier.firstSheet()))
                        .map(Sheet::id)
                        .orElse(sheet);
        workbook.findName(reference.name(), scope).ifPresent(this::follow);
        functions.find(reference.name()).ifPresent(function -> note(function.volatility()));
        return Visited.DONE;
    }

    private void follow(DefinedName name) {
        if (namesFollowed.add(name.name().toLowerCase(Locale.ROOT) + name.scope())) {
            boolean outer = isInName;
            isInName = true;
            name.expression().ifPresent(expression -> expression.accept(this));
            isInName = outer;
        }
    }

    @Override
    public Visited visitTable(Expression.TableReference reference) {
        tables.patterns(reference, sheet, row, column).forEach(patterns::add);
        return Visited.DONE;
    }

    @Override
    public Visited visitUnary(Expression.Unary unary) {
        return unary.operand().accept(this);
    }

    @Override
    public Visited visitBinary(Expression.Binary binary) {
        return binary.fold(
                left -> left.accept(this),
                (left, link) -> {
                    if (link.operator() == BinaryOperator.RANGE) {
                        volatilities.add(Volatility.REFERENCE);
                    }
                    return link.right().accept(this);
                });
    }

    @Override
    public Visited visitFunctionCall(Expression.FunctionCall call) {
        functions
                .find(call.name())
                .ifPresentOrElse(
                        function -> note(function.volatility()),
                        () -> workbook.findName(call.name(), sheet).ifPresent(this::follow));
        call.arguments().forEach(argument -> argument.accept(this));
        return Visited.DONE;
    }

    private void note(Volatility volatility) {
        if (volatility != Volatility.NONE) {
            volatilities.add(volatility);
        }
    }

    @Override
    public Visited visitCall(Expression.Call call) {
        call.function().accept(this);
        call.arguments().forEach(argument -> argument.accept(this));
        return Visited.DONE;
    }

    @Override
    public Visited visitParenthesised(Expression.Parenthesised parenthesised) {
        return parenthesised.inner().accept(this);
    }
}
