package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.calculation.evaluation.EvaluationStep;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.PartReplacement;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.SheetCell;
import sheetgrad.value.Value;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/**
 * How a formula came to its value: its text before each step, with the part that gets its value next. Parts that were not
 * needed, such as the branch that IF does not take, stay as they are until what they stand in gets its value. It never
 * changes, whatever becomes of the workbook.
 */
public final class FormulaSteps {
    private static final String OPEN = "\u0001";
    private static final String CLOSE = "\u0002";

    /**
     * The formula at one moment, without its equals sign.
     *
     * @param before what stands before the part that is next
     * @param next the part that gets its value next; empty at the end
     */
    public record Stage(String before, String next, String after) {
        /** The whole text. */
        public String text() {
            return before + next + after;
        }
    }

    private final SheetCell cell;
    private final String table;
    private final Expression expression;
    private final List<EvaluationStep> steps;
    private final List<String> texts;
    private final Value result;

    /** The last step is that of the whole formula, whose value becomes what the cell shows. */
    FormulaSteps(
            Workbook workbook,
            int sheet,
            CellAddress address,
            Expression expression,
            List<EvaluationStep> traced,
            Value result) {
        this.cell = workbook.locate(sheet, address.row(), address.column());
        this.table =
                workbook.findTableAt(sheet, address.row(), address.column())
                        .map(Table::name)
                        .orElse("");
        this.expression = expression;
        this.result = result;
        this.steps = new ArrayList<>(traced);
        int last = steps.size() - 1;
        boolean isWhole = last >= 0 && steps.get(last).part() == expression;
        Optional<Area> source = isWhole ? steps.remove(last).source() : Optional.empty();
        steps.add(new EvaluationStep(expression, result, source));
        StepText values = new StepText(workbook, sheet);
        this.texts = steps.stream().map(step -> values.of(step.value())).toList();
    }

    /** The cell whose formula this is. */
    public SheetCell cell() {
        return cell;
    }

    /** How many steps there are, at least one. */
    public int count() {
        return steps.size();
    }

    /** What the formula comes to: what the cell shows, or the array that it is the corner of. */
    public Value result() {
        return result;
    }

    /** The value that the step with this number, from 0 on, comes to. */
    public Value value(int step) {
        return steps.get(step).value();
    }

    /** The cell, if it is a single one, that the part refers to which gets its value in this step. */
    public Optional<Area> source(int step) {
        return steps.get(step).source().filter(Area::isSingleCell);
    }

    /** The text after {@code done} steps, from none to all of them. */
    public Stage stage(int done) {
        PartReplacement replacement = new PartReplacement();
        for (int i = 0; i < done; i++) {
            String text = texts.get(i);
            replacement.put(steps.get(i).part(), rest -> verbatim(text));
        }
        if (done < steps.size()) {
            replacement.put(steps.get(done).part(), rest -> verbatim(OPEN + print(rest) + CLOSE));
        }
        return split(print(expression.accept(replacement)));
    }

    private static Stage split(String text) {
        int open = text.indexOf(OPEN);
        int close = text.indexOf(CLOSE);
        return open < 0
                ? new Stage(text, "", "")
                : new Stage(
                        text.substring(0, open),
                        text.substring(open + OPEN.length(), close),
                        text.substring(close + CLOSE.length()));
    }

    private static Expression verbatim(String text) {
        return new Expression.NameReference(Optional.empty(), text);
    }

    private String print(Expression tree) {
        return FormulaPrinter.print(tree, cell.address(), FormulaPrinter.Form.DISPLAY, table);
    }
}
