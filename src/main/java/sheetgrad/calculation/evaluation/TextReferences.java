package sheetgrad.calculation.evaluation;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.reference.A1;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.R1C1;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * References written as texts, for INDIRECT: cells, ranges, spill ranges, names and structured references, with or
 * without a sheet. Everything else is #REF!, and so is what lies in another file, which INDIRECT finds only open.
 */
public final class TextReferences {
    private final Workbook workbook;
    private final FormulaContext context;
    private final Bindings bindings;

    TextReferences(Workbook workbook, FormulaContext context, Bindings bindings) {
        this.workbook = workbook;
        this.context = context;
        this.bindings = bindings;
    }

    /** What the text refers to, seen from the cell being calculated; {@code isA1} tells the notation of cells. */
    Value resolve(String text, boolean isA1) {
        CellAddress host = new CellAddress(context.row(), context.column());
        if (!isA1) {
            Optional<Value> cells = numbered(text, host);
            if (cells.isPresent()) {
                return cells.get();
            }
        }
        Optional<Expression> expression = parse(text, host).filter(one -> isReference(one, isA1));
        Value value =
                expression.isPresent()
                        ? bindings.evaluateOutside(expression.get())
                        : ErrorValue.of(ErrorKind.REFERENCE);
        return value instanceof ReferenceValue
                ? value
                : ErrorValue.of(ErrorKind.REFERENCE, "\"" + text + "\" is no reference");
    }

    private Optional<Value> numbered(String text, CellAddress host) {
        int mark = text.lastIndexOf('!');
        Optional<CellRange> cells =
                R1C1.parse(text.substring(mark + 1))
                        .flatMap(range -> range.at(host.row(), host.column()));
        Optional<Integer> sheet =
                mark < 0
                        ? Optional.of(context.sheet())
                        : workbook.findSheet(A1.unquoteSheet(text.substring(0, mark)))
                                .map(Sheet::id);
        return cells.flatMap(found -> sheet.map(id -> ReferenceValue.of(new Area(id, found))));
    }

    private static Optional<Expression> parse(String text, CellAddress host) {
        if (text.startsWith("=")) {
            return Optional.empty();
        }
        try {
            return Optional.of(FormulaParser.parse(text, host));
        } catch (FormulaSyntaxException notAFormula) {
            return Optional.empty();
        }
    }

    private static boolean isReference(Expression expression, boolean isA1) {
        boolean isCells =
                expression instanceof Expression.CellReference
                        || expression instanceof Expression.RangeReference
                        || (expression instanceof Expression.Unary unary
                                && unary.operator() == UnaryOperator.SPILL
                                && unary.operand() instanceof Expression.CellReference);
        return (isA1 && isCells)
                || expression instanceof Expression.NameReference
                || expression instanceof Expression.TableReference;
    }
}
