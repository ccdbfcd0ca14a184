package sheetgrad.ui.session;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.training.EpochPoint;
import sheetgrad.training.HistoryCsv;
import sheetgrad.training.LossPoint;
import sheetgrad.training.ModelException;
import sheetgrad.training.RateRangeTest;
import sheetgrad.training.Restart;
import sheetgrad.training.RestartSummary;
import sheetgrad.training.TrainingHistory;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;
import sheetgrad.workbook.Edit;
import sheetgrad.xlsx.AtomicFile;
import sheetgrad.xlsx.WorkbookFileException;

/**
 * The solve of a session: at most one at a time. {@link #pause} and the like act on the run under way and do nothing
 * without one. What a run reached is written into the workbook as one edit, also when it was stopped.
 */
public final class SolveControl {
    private record Frame(
            TrainingProgress progress, List<LossPoint> losses, List<EpochPoint> epochs) {
        void tell(SolveListener listener) {
            listener.progressed(progress, losses);
            listener.measured(epochs);
        }
    }

    private record Finished(int count, Restart best) {}

    private final ScheduledExecutorService engine;
    private final OpenWorkbook open;
    private final Executor listenerExecutor;
    private final Runnable publish;
    private volatile @Nullable LiveSolve active;
    private volatile Optional<HistoryCsv> history = Optional.empty();
    private Optional<Edit> start = Optional.empty();

    SolveControl(
            ScheduledExecutorService engine,
            OpenWorkbook open,
            Executor listenerExecutor,
            Runnable publish) {
        this.engine = engine;
        this.open = open;
        this.listenerExecutor = listenerExecutor;
        this.publish = publish;
    }

    public boolean isActive() {
        return active != null;
    }

    /** On the session's thread. */
    void start(SolveRequest request, SolveListener listener) {
        if (isActive()) {
            refuse(listener, "A solve is under way already.");
            return;
        }
        if (!open.calculation().isComplete()) {
            refuse(listener, "The last calculation was given up: press F9 to finish it first.");
            return;
        }
        boolean wasFrozen = open.calculation().random().isFrozen();
        open.calculation().random().setFrozen(true);
        try {
            LiveSolve solve = new LiveSolve(request, open, engine, new Frames(listener, wasFrozen));
            start = Optional.of(solve.start());
            active = solve;
            solve.begin();
        } catch (ModelException | IllegalArgumentException refusal) {
            open.calculation().random().setFrozen(wasFrozen);
            refuse(listener, sentence(String.valueOf(refusal.getMessage())));
        }
    }

    private static String sentence(String message) {
        String text =
                message.isEmpty()
                        ? message
                        : Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }

    private void refuse(SolveListener listener, String sentence) {
        listenerExecutor.execute(() -> listener.refused(sentence));
    }

    public void pause() {
        LiveSolve solve = active;
        if (solve != null) {
            solve.run().pause();
        }
    }

    public void resume() {
        LiveSolve solve = active;
        if (solve != null) {
            solve.run().resume();
        }
    }

    /** Takes one step of a paused run. */
    public void step() {
        LiveSolve solve = active;
        if (solve != null) {
            solve.run().stepOnce();
        }
    }

    /** Ends the run; the parameters it reached are kept. */
    public void stop() {
        LiveSolve solve = active;
        if (solve != null) {
            solve.cancel();
        }
    }

    /** The history of the last run, to be written as CSV; nothing before the first has ended. */
    public Optional<HistoryCsv> history() {
        return history;
    }

    /** Tries learning rates with the objective of a request; the listener's executor hears what was found. */
    void findRate(
            SolveRequest request, Consumer<RateRangeTest.Outcome> found, SolveListener listener) {
        if (isActive()) {
            refuse(listener, "A solve is under way already.");
            return;
        }
        try {
            FrozenCalculation base = open.calculation().freeze();
            TrainingModel model = TrainingModel.of(open.workbook(), request.model());
            RateRangeTest test =
                    new RateRangeTest(
                            request.plan().objective(base, model), request.plan().method());
            double[] start =
                    new LossGradient(base, model.loss(), model.parameters()).storedParameters();
            RateRangeTest.Outcome outcome = test.run(start);
            listenerExecutor.execute(() -> found.accept(outcome));
        } catch (ModelException | IllegalArgumentException refusal) {
            refuse(listener, sentence(String.valueOf(refusal.getMessage())));
        }
    }

    /** Writes the history of the last run into a file; the listener's executor is told how it went, in a sentence. */
    public void writeHistory(Path file, Consumer<String> told) {
        write(() -> history.map(HistoryCsv::text).orElse(""), file, told);
    }

    /** Writes a text about runs into a file, likewise. */
    public void writeRuns(String text, Path file, Consumer<String> told) {
        write(() -> text, file, told);
    }

    private void write(Supplier<String> text, Path file, Consumer<String> told) {
        engine.execute(
                () -> {
                    String sentence = write(text.get(), file);
                    listenerExecutor.execute(() -> told.accept(sentence));
                });
    }

    private static String write(String text, Path file) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            AtomicFile.copy(new ByteArrayInputStream(bytes), file);
            return "The history is in " + file + ".";
        } catch (WorkbookFileException failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    /** Puts back, as an edit, what the parameter cells held before the last solve. */
    public void restore() {
        engine.execute(
                () -> {
                    if (!isActive() && start.isPresent()) {
                        open.apply(start.get());
                        publish.run();
                    }
                });
    }

    /** Takes frames from a run, on the session's thread, and hands them to the listener. */
    private final class Frames implements LiveSolve.Host {
        private final SolveListener listener;
        private final boolean wasFrozen;
        private final SnapshotDelivery<Frame> frames;
        private final SnapshotDelivery<Finished> runs;

        Frames(SolveListener listener, boolean wasFrozen) {
            this.listener = listener;
            this.wasFrozen = wasFrozen;
            this.frames = new SnapshotDelivery<>(listenerExecutor, frame -> frame.tell(listener));
            this.runs =
                    new SnapshotDelivery<>(
                            listenerExecutor, run -> listener.restarted(run.count(), run.best()));
        }

        @Override
        public void shown(TrainingProgress progress) {
            LiveSolve solve = active;
            if (solve != null) {
                publish.run();
                TrainingHistory steps = solve.run().history();
                frames.send(new Frame(progress, steps.losses().points(), steps.epochs()));
            }
        }

        @Override
        public void restarted(int finished, Restart best) {
            runs.send(new Finished(finished, best));
        }

        @Override
        public void restarted(RestartSummary summary) {
            listenerExecutor.execute(() -> listener.restarted(summary));
        }

        @Override
        public void ended(TrainingResult result) {
            LiveSolve solve = active;
            if (solve == null) {
                return;
            }
            active = null;
            history = Optional.of(solve.history(open));
            if (result.steps() > 0) {
                solve.store(open);
                open.apply(solve.model().write(result.best().parameters()));
            } else {
                open.recall(solve.start());
            }
            over();
            List<LossPoint> losses = solve.run().history().losses().points();
            listenerExecutor.execute(() -> listener.finished(result, losses));
        }

        @Override
        public void broken(String sentence) {
            LiveSolve solve = active;
            if (solve != null) {
                active = null;
                open.recall(solve.start());
                over();
                refuse(listener, sentence);
            }
        }

        private void over() {
            open.calculation().random().setFrozen(wasFrozen);
            publish.run();
        }
    }
}
