package sheetgrad.ui.grid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.training.Initialisation;
import sheetgrad.training.LossPoint;
import sheetgrad.training.Method;
import sheetgrad.training.RowChoice;
import sheetgrad.training.Schedule;
import sheetgrad.training.TrainingPlan;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;
import sheetgrad.ui.session.SessionListener;
import sheetgrad.ui.session.SessionServices;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SessionStart;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.SolveListener;
import sheetgrad.ui.session.SolveRequest;
import sheetgrad.ui.session.WorkbookFiles;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.SolverModel;
import sheetgrad.xlsx.PoiCellFormatter;
import sheetgrad.xlsx.RecoveryFiles;

/**
 * A model of a file that an optimiser trains beside the application thread, as the window has it: by mini-batches, so that
 * its cells never come to rest, or again and again from random parameters.
 */
final class LiveTraining implements SessionListener, SolveListener {
    private static final int BATCH = 32;
    private static final SolveRequest.FromRandom RANDOM =
            new SolveRequest.FromRandom(1_000_000, OptionalInt.empty(), Initialisation.DEFAULT, 1);

    private final AtomicReference<Optional<SessionSnapshot>> newest =
            new AtomicReference<>(Optional.empty());
    private final WorkbookSession session;
    private final String name;
    private final int sheet;
    private final boolean isFromRandom;
    private final SessionSnapshot first;
    private final CellFormatter formatter;
    private boolean isBegun;

    private LiveTraining(Path file, String sheet, boolean isFromRandom) throws Exception {
        SessionServices services =
                new SessionServices(
                        BuiltInFunctions.registry(),
                        new WorkbookFiles(),
                        new RecoveryFiles(Files.createTempDirectory("frames"), Clock.systemUTC()),
                        () -> new WrappedLines()::count,
                        Runnable::run);
        this.session = SessionStart.open(file, services, this).get(1, TimeUnit.MINUTES);
        this.isFromRandom = isFromRandom;
        this.name =
                file.getFileName().toString().replace(".xlsx", " ")
                        + sheet
                        + (isFromRandom
                                ? ", scrolled while restarts train it"
                                : ", scrolled while an optimiser trains it");
        this.first = session.questions().latest().get(1, TimeUnit.MINUTES);
        this.sheet = first.sheets().stream().map(SheetSnapshot::name).toList().indexOf(sheet);
        this.formatter = new PoiCellFormatter(first.settings().uses1904());
    }

    /** Nothing if the file is not there. */
    static Optional<LiveTraining> of(Path file, String sheet, boolean isFromRandom)
            throws Exception {
        return Files.exists(file)
                ? Optional.of(new LiveTraining(file, sheet, isFromRandom))
                : Optional.empty();
    }

    /** What is measured. */
    String name() {
        return name;
    }

    /** The sheet before training, which begins now if it has not yet. */
    GridModel begin() {
        if (!isBegun) {
            isBegun = true;
            int id = first.sheets().get(sheet).id();
            SolverModel model = Objects.requireNonNull(first.solverModels().get(id));
            session.solve(
                    isFromRandom
                            ? new SolveRequest(model, restarts(), false, Optional.of(RANDOM))
                            : new SolveRequest(model, batches(), false),
                    this);
        }
        return model(first);
    }

    private static TrainingPlan batches() {
        return new TrainingPlan(
                Method.ADAM,
                OptionalDouble.empty(),
                Integer.MAX_VALUE,
                Schedule.CONSTANT,
                new RowChoice(BATCH, 0, false, 1),
                List.of(),
                0);
    }

    private static TrainingPlan restarts() {
        return new TrainingPlan(
                Method.LBFGS,
                OptionalDouble.empty(),
                Method.LBFGS.defaultSteps(),
                Schedule.CONSTANT,
                RowChoice.ALL,
                List.of(),
                0);
    }

    /** The sheet as it is now, if it is another than at the last call. */
    Optional<GridModel> next() {
        return newest.getAndSet(Optional.empty()).map(this::model);
    }

    private GridModel model(SessionSnapshot snapshot) {
        return new SheetGridModel(snapshot.sheets().get(sheet), snapshot.values(), formatter);
    }

    /** Stops the optimiser, after which the session ends. */
    void end() {
        if (isBegun) {
            session.solving().stop();
        } else {
            session.close();
        }
    }

    @Override
    public void snapshotTaken(SessionSnapshot snapshot) {
        newest.set(Optional.of(snapshot));
    }

    @Override
    public void activityChanged(Optional<String> activity) {}

    @Override
    public void commandFailed(String sentence) {
        throw new IllegalStateException(sentence);
    }

    @Override
    public void progressed(TrainingProgress progress, List<LossPoint> losses) {}

    @Override
    public void finished(TrainingResult result, List<LossPoint> losses) {
        session.close();
    }

    @Override
    public void refused(String sentence) {
        throw new IllegalStateException(sentence);
    }
}
