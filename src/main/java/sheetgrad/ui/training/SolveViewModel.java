package sheetgrad.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.training.EpochPoint;
import sheetgrad.training.LossPoint;
import sheetgrad.training.RateRangeTest;
import sheetgrad.training.Restart;
import sheetgrad.training.RestartSummary;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SolveListener;
import sheetgrad.ui.session.SolveRequest;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.workbook.SolverModel;

/** What the Solve panel holds, and its commands. Used on the application thread. */
public final class SolveViewModel {
    /** Whether a run is under way. */
    public enum State {
        READY,
        RUNNING,
        PAUSED
    }

    /** Where the user is: what the texts in the panel are read against. */
    public record Place(SessionSnapshot snapshot, int sheet) {
        Places places() {
            return new Places(snapshot, sheet);
        }

        String sheetName() {
            return snapshot.sheet(sheet).name();
        }
    }

    private final WorkbookSession session;
    private final Supplier<Optional<Place>> place;
    private final SolveForm form = new SolveForm();
    private final RunHistory runs = new RunHistory();
    private final StringProperty message = new SimpleStringProperty("");
    private final BooleanProperty isRefused = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<RestartSummary>> restarts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyObjectWrapper<List<LossPoint>> losses =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<LossPoint>> validation =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<SolveFigures> figures =
            new ReadOnlyObjectWrapper<>(SolveFigures.NONE);

    /** @param place where the user is; nothing while no sheet is shown */
    public SolveViewModel(WorkbookSession session, Supplier<Optional<Place>> place) {
        this.session = session;
        this.place = place;
    }

    /** Takes over the model that the workbook keeps for a sheet, or empties the panel if it keeps none. */
    public void fill(Optional<SolverModel> stored, String sheetName) {
        if (state.get() != State.READY) {
            return;
        }
        form.fill(stored, sheetName);
        say(
                stored.isPresent()
                        ? ""
                        : "This sheet keeps no Solver model: name a loss and its parameters.",
                false);
        losses.set(List.of());
        validation.set(List.of());
        figures.set(SolveFigures.NONE);
        canRestore.set(false);
    }

    /** Begins training with what the panel holds. */
    public void solve() {
        if (state.get() != State.READY) {
            return;
        }
        try {
            SolveRequest request = request();
            state.set(State.RUNNING);
            canRestore.set(false);
            figures.set(SolveFigures.NONE);
            losses.set(List.of());
            validation.set(List.of());
            restarts.set(Optional.empty());
            say("", false);
            session.solve(request, new Watcher(request, form.settings()));
        } catch (IllegalArgumentException refusal) {
            say(String.valueOf(refusal.getMessage()), true);
        }
    }

    private SolveRequest request() {
        return form.request(
                place.get().orElseThrow(() -> new IllegalArgumentException("No sheet is open.")));
    }

    /** Tries learning rates and takes over the one at which the loss falls fastest. */
    public void findRate() {
        if (state.get() != State.READY) {
            return;
        }
        try {
            session.findRate(request(), this::takeRate, new Watcher(request(), ""));
        } catch (IllegalArgumentException refusal) {
            say(String.valueOf(refusal.getMessage()), true);
        }
    }

    private void takeRate(RateRangeTest.Outcome outcome) {
        if (outcome.steepest().isEmpty()) {
            say("The loss falls at none of the learning rates from 1E-7 to 10.", true);
            return;
        }
        String rate = SolveFigures.rate(outcome.steepest().getAsDouble());
        form.learningRateProperty().set(rate);
        say(
                "The loss falls fastest at the learning rate "
                        + rate
                        + "; a tenth of the rate with the lowest loss is "
                        + SolveFigures.rate(outcome.belowMinimum().orElse(0))
                        + ".",
                false);
    }

    /** Writes the steps of the last run as comma separated values. */
    public void writeHistory(Path file) {
        session.solving().writeHistory(file, sentence -> say(sentence, false));
    }

    /** Pauses a run, or lets a paused one go on. */
    public void pauseOrResume() {
        if (state.get() == State.RUNNING) {
            session.solving().pause();
            state.set(State.PAUSED);
        } else if (state.get() == State.PAUSED) {
            session.solving().resume();
            state.set(State.RUNNING);
        }
    }

    /** Takes one step; begins a paused run if there is none. */
    public void step() {
        if (state.get() == State.PAUSED) {
            session.solving().step();
        }
    }

    /** Ends the run; its parameters are kept. */
    public void stop() {
        session.solving().stop();
    }

    /** Puts back the parameters from before the last solve. */
    public void restore() {
        session.solving().restore();
        canRestore.set(false);
        say("The parameters are those from before again.", false);
    }

    /** Puts the parameters that a former run reached into their cells; can be undone. */
    public void restore(RunRecord run) {
        if (state.get() == State.READY) {
            session.setParameters(run.model(), run.parameters());
            say("The parameters are those of run " + run.number() + ".", false);
        }
    }

    /** Writes the table of runs as comma separated values. */
    public void writeRuns(Path file) {
        session.solving().writeRuns(runs.csv(), file, sentence -> say(sentence, false));
    }

    /** The runs since the workbook was opened. */
    public RunHistory runs() {
        return runs;
    }

    private void say(String text, boolean isRefusal) {
        isRefused.set(isRefusal);
        message.set(text);
    }

    /** What is to be trained and how. */
    public SolveForm form() {
        return form;
    }

    /** How the run ended, or why it could not begin. */
    public StringProperty messageProperty() {
        return message;
    }

    /** Whether the message tells of something that went wrong. */
    public BooleanProperty refusedProperty() {
        return isRefused;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<LossPoint>> lossesProperty() {
        return losses.getReadOnlyProperty();
    }

    /** The losses of the rows held back after each epoch; none without such rows. */
    public ReadOnlyObjectProperty<List<LossPoint>> validationProperty() {
        return validation.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SolveFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRestoreProperty() {
        return canRestore.getReadOnlyProperty();
    }

    /** The losses in which many runs from random parameters ended; nothing before. */
    public ReadOnlyObjectProperty<Optional<RestartSummary>> restartsProperty() {
        return restarts.getReadOnlyProperty();
    }

    /** Where the user is now. */
    Optional<Place> place() {
        return place.get();
    }

    private final class Watcher implements SolveListener {
        private final SolveRequest request;
        private final String settings;

        Watcher(SolveRequest request, String settings) {
            this.request = request;
            this.settings = settings;
        }

        @Override
        public void measured(List<EpochPoint> epochs) {
            validation.set(
                    epochs.stream()
                            .filter(epoch -> epoch.validationLoss().isPresent())
                            .map(
                                    epoch ->
                                            new LossPoint(
                                                    epoch.step(),
                                                    epoch.validationLoss().getAsDouble()))
                            .toList());
        }

        @Override
        public void progressed(TrainingProgress progress, List<LossPoint> points) {
            losses.set(points);
            figures.set(SolveFigures.of(progress, points));
        }

        @Override
        public void restarted(int finished, Restart best) {
            if (state.get() != State.READY) {
                say(finished + " runs, the best loss so far " + best.loss(), false);
            }
        }

        @Override
        public void restarted(RestartSummary summary) {
            restarts.set(Optional.of(summary));
        }

        @Override
        public void finished(TrainingResult result, List<LossPoint> points) {
            state.set(State.READY);
            losses.set(points);
            measured(result.epochs());
            runs.add(request, settings, form.options().seedProperty().get(), result, points);
            figures.set(SolveFigures.of(result));
            canRestore.set(result.steps() > 0);
            say(Outcome.of(result), result.failure().isPresent());
        }

        @Override
        public void refused(String sentence) {
            state.set(State.READY);
            say(sentence, true);
        }
    }
}
