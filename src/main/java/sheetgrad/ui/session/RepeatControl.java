package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.training.repeat.CourseMacros;
import sheetgrad.training.repeat.MacroRun;
import sheetgrad.training.repeat.MacroStep;
import sheetgrad.training.repeat.Repetition;

/** Repetitions on an open workbook: shown as they go, written as one edit. */
public final class RepeatControl {
    /** Somebody who watches; always called on the executor that the session was handed. */
    public interface Listener {
        /**
         * The repetition is over and its numbers are in the workbook.
         *
         * @param cells the cells recorded
         * @param values what they showed, at first before the first time; NaN for what is no number
         */
        void repeated(List<String> cells, List<double[]> values);

        /** Nothing was changed; why, in a sentence. */
        void refused(String sentence);
    }

    private final CommandQueue queue;
    private final BooleanSupplier isSolving;
    private volatile boolean isStopped;

    /** @param isSolving whether a solve is under way, beside which nothing can be repeated */
    RepeatControl(CommandQueue queue, BooleanSupplier isSolving) {
        this.queue = queue;
        this.isSolving = isSolving;
    }

    /** Begins after all commands so far. */
    public void start(RepeatRequest request, Listener listener) {
        isStopped = false;
        queue.submit("Repeating", open -> carryOut(request, open, listener));
    }

    /** Ends a repetition after the time that is under way; what it reached is kept. */
    public void stop() {
        isStopped = true;
    }

    private void carryOut(RepeatRequest request, OpenWorkbook open, Listener listener) {
        if (isSolving.getAsBoolean()) {
            queue.answer(() -> listener.refused(WorkbookSession.BUSY_SOLVING));
            return;
        }
        Optional<Repetition> repetition = repetition(request, open);
        if (repetition.isEmpty()) {
            queue.answer(
                    () ->
                            listener.refused(
                                    "This sheet has no buttons Reset and Run as the course's graddesc.xlsm has them."));
            return;
        }
        MacroRun run = new MacroRun(open.calculation());
        List<double[]> values = repetition.get().run(run, done -> queue.publish(), () -> isStopped);
        open.apply(run.edit("Repeat"));
        List<String> cells =
                repetition.get().recorded().stream().map(cell -> name(cell, open)).toList();
        queue.answer(() -> listener.repeated(cells, values));
    }

    private static String name(ModelCell cell, OpenWorkbook open) {
        return open.workbook()
                .locate(cell.sheet(), cell.address().row(), cell.address().column())
                .toA1();
    }

    private static Optional<Repetition> repetition(RepeatRequest request, OpenWorkbook open) {
        if (request instanceof RepeatRequest.Copies copies) {
            List<MacroStep> each = List.copyOf(copies.copies());
            return Optional.of(new Repetition(List.of(), each, copies.times(), copies.recorded()));
        }
        if (request instanceof RepeatRequest.CourseReset reset) {
            return CourseMacros.find(open.workbook(), reset.sheet())
                    .map(macros -> new Repetition(macros.reset(), List.of(), 0, macros.weights()));
        }
        RepeatRequest.CourseRun button = (RepeatRequest.CourseRun) request;
        return CourseMacros.find(open.workbook(), button.sheet())
                .map(
                        macros ->
                                new Repetition(
                                        List.of(),
                                        macros.run(button.isCorrected()),
                                        macros.epochsOfRun(),
                                        macros.weights()));
    }
}
