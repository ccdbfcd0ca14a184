package sheetgrad.ui.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.training.ModelException;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;
import sheetgrad.training.TrainingRun;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.Grid;

/**
 * One run of training on an open workbook. Training has a thread of its own; the session's thread shows its newest
 * parameters in the workbook's calculation some twenty times a second, and writes the last ones as one edit.
 */
final class LiveSolve {
    private static final Logger LOG = Logger.getLogger(LiveSolve.class.getName());
    private static final long MILLISECONDS_BETWEEN_FRAMES = 45;

    /** What the session does when training has something to show. */
    interface Host {
        /** Another frame is in the calculation. */
        void shown(TrainingProgress progress);

        /** The run is over; nothing of it is in the calculation or the workbook yet. */
        void ended(TrainingResult result);

        /** The run broke off by a mistake of the program. */
        void broken(String sentence);
    }

    private final ScheduledExecutorService engine;
    private final Calculation calculation;
    private final SolveRequest request;
    private final TrainingModel model;
    private final Edit start;
    private final TrainingRun run;
    private final double[] startParameters;
    private final boolean isPaced;
    private final Host host;
    private final AtomicReference<Optional<TrainingProgress>> newest =
            new AtomicReference<>(Optional.empty());
    private final Semaphore shownFrames = new Semaphore(0);

    /** Prepares a run; called on the session's thread, with everything calculated. */
    LiveSolve(SolveRequest request, OpenWorkbook open, ScheduledExecutorService engine, Host host)
            throws ModelException {
        this.engine = engine;
        this.request = request;
        this.calculation = open.calculation();
        this.host = host;
        this.isPaced = request.isPaced();
        this.model = TrainingModel.of(open.workbook(), request.model());
        this.start = contentsBefore(open);
        FrozenCalculation frozen = calculation.freeze();
        this.startParameters =
                new LossGradient(frozen, model.loss(), model.parameters()).storedParameters();
        this.run =
                new TrainingRun(
                        request.plan().objective(frozen, model),
                        request.plan().optimiser(model),
                        request.plan().steps(),
                        this::stepped,
                        Clock.systemUTC());
    }

    private Edit contentsBefore(OpenWorkbook open) {
        List<CellChange> changes = new ArrayList<>();
        for (ModelCell cell : model.parameters()) {
            Grid<CellContent> contents = open.workbook().sheet(cell.sheet()).contents();
            Optional<CellContent> content =
                    contents.find(cell.address().row(), cell.address().column());
            changes.add(new CellChange(cell.sheet(), cell.address(), content));
        }
        return new Edit("Restore", changes);
    }

    TrainingRun run() {
        return run;
    }

    TrainingModel model() {
        return model;
    }

    /** Keeps the model in the workbook, as Excel's Solver does, on the sheet of its loss. */
    void store(OpenWorkbook open) {
        open.workbook().solverModels().put(model.loss().sheet(), request.model());
    }

    /** The edit that puts back what the parameter cells held before. */
    Edit start() {
        return start;
    }

    void begin() {
        EngineThread.create("training", this::train).start();
    }

    private void train() {
        try {
            TrainingResult result = run.run(startParameters);
            engine.execute(() -> host.ended(result));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            LOG.log(Level.WARNING, "training broke off", mistake);
            engine.execute(() -> host.broken("Training broke off: " + mistake));
        }
    }

    /** On the thread of training. */
    private void stepped(TrainingProgress progress) {
        if (newest.getAndSet(Optional.of(progress)).isEmpty()) {
            engine.schedule(this::show, MILLISECONDS_BETWEEN_FRAMES, TimeUnit.MILLISECONDS);
        }
        if (isPaced) {
            awaitFrame();
        }
    }

    private void awaitFrame() {
        try {
            while (!run.isCancelled() && !shownFrames.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                continue;
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the session's thread. */
    private void show() {
        newest.getAndSet(Optional.empty())
                .ifPresent(
                        progress -> {
                            showParameters(progress.parameters());
                            host.shown(progress);
                            shownFrames.release();
                        });
    }

    private void showParameters(double[] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            ModelCell cell = model.parameters().get(i);
            calculation.show(cell.sheet(), cell.address(), new NumberValue(parameters[i]));
        }
        calculation.recalculate();
    }
}
