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
import sheetgrad.training.HistoryCsv;
import sheetgrad.training.ModelException;
import sheetgrad.training.Restart;
import sheetgrad.training.RestartSummary;
import sheetgrad.training.Restarts;
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

        /** One more of many runs is over. */
        void restarted(int finished, Restart best);

        /** All of many runs are over. */
        void restarted(RestartSummary summary);

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
    private final double[] startParameters;
    private final double lossBefore;
    private final Optional<Restarts> restarts;
    private volatile TrainingRun run;
    private volatile boolean isCancelled;
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
        LossGradient gradient = new LossGradient(frozen, model.loss(), model.parameters());
        this.startParameters = gradient.storedParameters();
        this.lossBefore = startsElsewhere() ? gradient.evaluate(startParameters) : Double.NaN;
        this.run = request.plan().run(frozen, model, this::stepped, Clock.systemUTC());
        this.restarts = restarts(frozen);
    }

    /** Whether a run's first loss is not what the loss cell shows before it. */
    private boolean startsElsewhere() {
        return request.fromRandom().isPresent()
                || request.plan().rows().needsRows()
                || !model.constraints().isEmpty();
    }

    private Optional<Restarts> restarts(FrozenCalculation frozen) throws ModelException {
        if (request.fromRandom().isEmpty()) {
            return Optional.empty();
        }
        SolveRequest.FromRandom wanted = request.fromRandom().get();
        return Optional.of(
                request.plan()
                        .withSteps(restartSteps())
                        .restarts(
                                frozen,
                                model,
                                wanted.initialisation(),
                                wanted.seed(),
                                Clock.systemUTC()));
    }

    private int restartSteps() {
        return Math.min(request.plan().steps(), request.plan().method().defaultRestartSteps());
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

    /** Ends the run under way; of runs from random parameters, the best of those that are over is kept. */
    void cancel() {
        isCancelled = true;
        restarts.ifPresent(Restarts::cancel);
        run.cancel();
    }

    TrainingModel model() {
        return model;
    }

    /** Keeps the model in the workbook, as Excel's Solver does, on the sheet of its loss. */
    void store(OpenWorkbook open) {
        open.workbook().solverModels().put(model.loss().sheet(), request.model());
    }

    /** What happened in the run, ready to be written. */
    HistoryCsv history(OpenWorkbook open) {
        return new HistoryCsv(
                run.history(),
                names(open, request.plan().metrics()),
                names(open, model.parameters()));
    }

    private static List<String> names(OpenWorkbook open, List<ModelCell> cells) {
        return cells.stream()
                .map(
                        cell ->
                                open.workbook()
                                        .locate(
                                                cell.sheet(),
                                                cell.address().row(),
                                                cell.address().column())
                                        .toA1())
                .toList();
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
            TrainingResult result =
                    restarts.isPresent()
                            ? trainFromRandom(restarts.get())
                            : run.run(startParameters);
            TrainingResult told = startsElsewhere() ? result.withLossBefore(lossBefore) : result;
            engine.execute(() -> host.ended(told));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            LOG.log(Level.WARNING, "training broke off", mistake);
            engine.execute(() -> host.broken("Training broke off: " + mistake));
        }
    }

    private TrainingResult trainFromRandom(Restarts runs) {
        SolveRequest.FromRandom wanted = request.fromRandom().orElseThrow();
        int number = wanted.only().orElseGet(() -> bestOf(runs, wanted.count()));
        int steps = isCancelled ? restartSteps() : request.plan().steps();
        TrainingRun best = runs.replay(number, steps, this::stepped);
        run = best;
        return best.run(runs.start(number, startParameters.length));
    }

    private int bestOf(Restarts runs, int count) {
        RestartSummary summary =
                runs.run(
                        count,
                        Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                        (finished, best) -> engine.execute(() -> host.restarted(finished, best)));
        engine.execute(() -> host.restarted(summary));
        return summary.best().map(Restart::number).orElse(1);
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
