package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FormulaSteps;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;

/**
 * Questions about an open workbook that change nothing. Each is answered after all commands so far; the answer comes on the
 * listener's executor.
 */
public final class SessionQuestions {
    private final CommandQueue queue;

    SessionQuestions(CommandQueue queue) {
        this.queue = queue;
    }

    /** The workbook. */
    public CompletableFuture<SessionSnapshot> latest() {
        return queue.ask(OpenWorkbook::snapshot);
    }

    /** Works out a summary of selected cells. */
    public CompletableFuture<SelectionSummary> summarise(
            SessionSnapshot snapshot, int sheet, List<CellRange> ranges) {
        Optional<CellRange> used = snapshot.sheet(sheet).usedRange();
        return queue.ask(open -> SelectionSummary.of(snapshot.values(), sheet, ranges, used));
    }

    /** Works out the gradient of a cell. */
    public CompletableFuture<GradientSnapshot> gradient(ModelCell loss) {
        return queue.ask(open -> new CellAnswers(open).gradient(loss));
    }

    /** Explains the derivative of a loss by one cell. */
    public CompletableFuture<GradientExplanation> explain(
            GradientSnapshot gradient, ModelCell cell) {
        return queue.ask(open -> new CellAnswers(open).explain(gradient, cell));
    }

    /** What a formula gives in a cell, without entering it; nothing if the text is no formula. */
    public CompletableFuture<Optional<Value>> evaluate(int sheet, CellAddress cell, String text) {
        return queue.ask(open -> new CellAnswers(open).evaluate(sheet, cell, text));
    }

    /** How a cell's formula comes to its value, part after part; nothing for a cell without a formula. */
    public CompletableFuture<Optional<FormulaSteps>> steps(int sheet, CellAddress cell) {
        return queue.ask(open -> open.calculation().freeze().steps(sheet, cell));
    }

    /** The areas that a cell's formula names. */
    public CompletableFuture<List<Area>> precedents(int sheet, CellAddress cell) {
        return queue.ask(open -> new Auditing(open).precedents(sheet, cell));
    }

    /** The cells whose formulas name the cell. */
    public CompletableFuture<List<Area>> dependents(int sheet, CellAddress cell) {
        return queue.ask(open -> new Auditing(open).dependents(sheet, cell));
    }

    /** What cells are calculated from, directly or all of it. */
    public CompletableFuture<List<Area>> precedents(List<Area> cells, boolean isTransitive) {
        return queue.ask(open -> open.calculation().freeze().precedents(cells, isTransitive));
    }

    /** What is calculated from cells, directly or all of it. */
    public CompletableFuture<List<Area>> dependents(List<Area> cells, boolean isTransitive) {
        return queue.ask(open -> open.calculation().freeze().dependents(cells, isTransitive));
    }

    /** The range of the array formula or the spill that a cell is a part of. */
    public CompletableFuture<Optional<CellRange>> array(int sheet, CellAddress cell) {
        return queue.ask(
                open -> {
                    FrozenCalculation calculation = open.calculation().freeze();
                    CellAddress anchor = calculation.anchorOf(sheet, cell).orElse(cell);
                    return calculation.arrayRange(sheet, anchor);
                });
    }

    /** How a cell's error came from where it first arose, backwards; none if the cell shows no error, or one of its own. */
    public CompletableFuture<List<ErrorStep>> errorSteps(int sheet, CellAddress cell) {
        return queue.ask(open -> new ErrorTrail(open).from(sheet, cell));
    }
}
