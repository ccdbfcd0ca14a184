package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.training.GoalSeek;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;

/** Numbers of single cells changed to see what comes of it: dragged by hand, or sought for a goal. */
public final class WhatIfControl {
    private static final String NO_NUMBER = " holds a formula: choose a cell with a number.";

    private record Shown(ModelCell cell, double number) {}

    /**
     * What a search for a goal came to.
     *
     * @param changes how often the workbook had been changed when its result was entered
     */
    public record Sought(GoalSeek.Outcome outcome, long changes) {}

    private final CommandQueue queue;
    private final EditSubmission edits;
    private final BooleanSupplier isSolving;
    private final AtomicReference<@Nullable Shown> waiting = new AtomicReference<>();

    WhatIfControl(CommandQueue queue, EditSubmission edits, BooleanSupplier isSolving) {
        this.queue = queue;
        this.edits = edits;
        this.isSolving = isSolving;
    }

    /** Shows a number in a cell and recalculates; of several that wait only the newest counts. Nothing is entered. */
    public void show(ModelCell cell, double number) {
        if (waiting.getAndSet(new Shown(cell, number)) == null) {
            queue.submit("", this::showWaiting);
        }
    }

    private void showWaiting(OpenWorkbook open) {
        Shown shown = waiting.getAndSet(null);
        if (shown != null && !isSolving.getAsBoolean()) {
            open.show(shown.cell(), shown.number());
        }
    }

    /** Enters a number, as one step that can be undone. */
    public void enter(ModelCell cell, double number, String name) {
        edits.submit(open -> edit(open, cell, number, name));
    }

    private static Edit edit(OpenWorkbook open, ModelCell cell, double number, String name)
            throws EditRefusedException {
        requireNumber(open, cell);
        return new Edit(
                name,
                List.of(
                        new Edit.CellChange(
                                cell.sheet(),
                                cell.address(),
                                Optional.of(new CellContent.Constant(new NumberValue(number))))));
    }

    private static void requireNumber(OpenWorkbook open, ModelCell cell)
            throws EditRefusedException {
        boolean isFormula =
                open.workbook()
                                .sheet(cell.sheet())
                                .contents()
                                .find(cell.address().row(), cell.address().column())
                                .filter(CellContent::isFormula)
                                .isPresent()
                        || open.calculation().anchorOf(cell.sheet(), cell.address()).isPresent();
        if (isFormula) {
            throw new EditRefusedException(cell.address().toA1() + NO_NUMBER);
        }
    }

    /**
     * Seeks the number in {@code changing} for which {@code set} shows {@code goal}, shows what comes closer on the way, and
     * enters what was found, or else the closest. Nothing if that was refused; the listener was told why.
     */
    public CompletableFuture<Optional<Sought>> seek(
            ModelCell set, double goal, ModelCell changing) {
        CompletableFuture<Optional<Sought>> future = new CompletableFuture<>();
        edits.submit(
                open -> {
                    try {
                        Edit edit = sought(open, set, goal, changing, future);
                        return edit;
                    } catch (EditRefusedException refusal) {
                        queue.answer(() -> future.complete(Optional.empty()));
                        throw refusal;
                    }
                });
        return future;
    }

    private Edit sought(
            OpenWorkbook open,
            ModelCell set,
            double goal,
            ModelCell changing,
            CompletableFuture<Optional<Sought>> future)
            throws EditRefusedException {
        requireNumber(open, changing);
        LossGradient function =
                new LossGradient(open.calculation().freeze(), set, List.of(changing));
        GoalSeek.Outcome outcome = search(open, function, goal, changing);
        Edit edit = edit(open, changing, outcome.value(), "Goal seek");
        long changes = open.changes() + 1;
        queue.answer(() -> future.complete(Optional.of(new Sought(outcome, changes))));
        return edit;
    }

    private GoalSeek.Outcome search(
            OpenWorkbook open, LossGradient function, double goal, ModelCell changing) {
        boolean isFound = false;
        try {
            GoalSeek.Outcome outcome =
                    GoalSeek.search(
                            function,
                            goal,
                            number -> {
                                open.show(changing, number);
                                queue.publish();
                            });
            isFound = true;
            return outcome;
        } finally {
            if (!isFound) {
                open.recall(changing.sheet(), changing.address());
            }
        }
    }

    /** Takes the result of a search back, unless something else was changed since; the answer says whether it was. */
    public CompletableFuture<Boolean> restore(Sought sought) {
        return queue.ask(
                open -> {
                    boolean isNewest = open.changes() == sought.changes();
                    if (isNewest) {
                        open.undo();
                        queue.publish();
                    }
                    return isNewest;
                });
    }
}
