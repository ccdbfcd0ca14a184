package sheetgrad.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.reference.Area;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.training.LossPoint;
import sheetgrad.training.Method;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SolveListener;
import sheetgrad.ui.session.SolveRequest;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Goal;

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
    private final StringProperty loss = new SimpleStringProperty("");
    private final StringProperty parameters = new SimpleStringProperty("");
    private final ObjectProperty<Goal> goal = new SimpleObjectProperty<>(Goal.MINIMIZE);
    private final StringProperty target = new SimpleStringProperty("0");
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.LBFGS);
    private final StringProperty learningRate = new SimpleStringProperty("");
    private final StringProperty maximumSteps =
            new SimpleStringProperty(String.valueOf(Method.LBFGS.defaultSteps()));
    private final BooleanProperty isPaced = new SimpleBooleanProperty();
    private final StringProperty message = new SimpleStringProperty("");
    private final BooleanProperty isRefused = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyObjectWrapper<List<LossPoint>> losses =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<SolveFigures> figures =
            new ReadOnlyObjectWrapper<>(SolveFigures.NONE);

    /** @param place where the user is; nothing while no sheet is shown */
    public SolveViewModel(WorkbookSession session, Supplier<Optional<Place>> place) {
        this.session = session;
        this.place = place;
        method.addListener(
                (value, before, chosen) -> {
                    learningRate.set(
                            chosen.defaultLearningRate().isPresent()
                                    ? NumberText.general(chosen.defaultLearningRate().getAsDouble())
                                    : "");
                    maximumSteps.set(String.valueOf(chosen.defaultSteps()));
                });
    }

    /** Takes over the model that the workbook keeps for a sheet, or empties the panel if it keeps none. */
    public void fill(Optional<SolverModel> stored, String sheetName) {
        if (state.get() != State.READY) {
            return;
        }
        loss.set(stored.map(model -> shortened(model.loss().toA1(), sheetName)).orElse(""));
        parameters.set(stored.map(model -> listed(model.parameters(), sheetName)).orElse(""));
        goal.set(stored.map(SolverModel::goal).orElse(Goal.MINIMIZE));
        target.set(stored.map(model -> NumberText.general(model.target())).orElse("0"));
        say(
                stored.isPresent()
                        ? ""
                        : "This sheet keeps no Solver model: name a loss and its parameters.",
                false);
        losses.set(List.of());
        figures.set(SolveFigures.NONE);
        canRestore.set(false);
    }

    private static String listed(List<SheetRange> ranges, String sheetName) {
        List<String> texts =
                ranges.stream().map(range -> shortened(range.toA1(), sheetName)).toList();
        return String.join(", ", texts);
    }

    /** Without the sheet's name where it is the sheet that is shown. */
    private static String shortened(String a1, String sheetName) {
        String own = sheetgrad.reference.A1.quoteSheet(sheetName) + "!";
        return a1.startsWith(own) ? a1.substring(own.length()) : a1;
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
            say("", false);
            session.solve(request, new Watcher());
        } catch (IllegalArgumentException refusal) {
            say(String.valueOf(refusal.getMessage()), true);
        }
    }

    private SolveRequest request() {
        Place where =
                place.get().orElseThrow(() -> new IllegalArgumentException("No sheet is open."));
        Area lossArea =
                where.places()
                        .find(loss.get())
                        .filter(Area::isSingleCell)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                loss.get().isBlank()
                                                        ? "Name the cell that holds the loss."
                                                        : "The loss must be one cell, and \""
                                                                + loss.get()
                                                                + "\" is none."));
        List<SheetRange> ranges =
                where.places()
                        .findAll(parameters.get())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "The parameters must be cells, and \""
                                                        + parameters.get()
                                                        + "\" is not a list of cells."));
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("Name the cells that hold the parameters.");
        }
        String lossSheet = where.snapshot().sheet(lossArea.sheet()).name();
        return new SolveRequest(
                new SheetCell(lossSheet, lossArea.range().first()),
                ranges,
                goal.get(),
                goal.get() == Goal.VALUE_OF ? number("The value to reach", target.get()) : 0,
                method.get(),
                method.get().defaultLearningRate().isPresent()
                        ? OptionalDouble.of(positive("The learning rate", learningRate.get()))
                        : OptionalDouble.empty(),
                (int)
                        Math.min(
                                positive("The number of steps", maximumSteps.get()),
                                Integer.MAX_VALUE),
                isPaced.get());
    }

    private static double number(String what, String text) {
        return NumberText.parse(text)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        what + " must be a number, and \"" + text + "\" is none."));
    }

    private static double positive(String what, String text) {
        double number = number(what, text);
        if (number <= 0) {
            throw new IllegalArgumentException(what + " must be above 0, not " + text + ".");
        }
        return number;
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

    private void say(String text, boolean isRefusal) {
        isRefused.set(isRefusal);
        message.set(text);
    }

    public StringProperty lossProperty() {
        return loss;
    }

    public StringProperty parametersProperty() {
        return parameters;
    }

    public ObjectProperty<Goal> goalProperty() {
        return goal;
    }

    public StringProperty targetProperty() {
        return target;
    }

    public ObjectProperty<Method> methodProperty() {
        return method;
    }

    public StringProperty learningRateProperty() {
        return learningRate;
    }

    public StringProperty maximumStepsProperty() {
        return maximumSteps;
    }

    /** Whether training waits for the window at every step. */
    public BooleanProperty pacedProperty() {
        return isPaced;
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

    public ReadOnlyObjectProperty<SolveFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRestoreProperty() {
        return canRestore.getReadOnlyProperty();
    }

    /** Where the user is now. */
    Optional<Place> place() {
        return place.get();
    }

    private final class Watcher implements SolveListener {
        @Override
        public void progressed(TrainingProgress progress, List<LossPoint> points) {
            losses.set(points);
            figures.set(SolveFigures.of(progress, points));
        }

        @Override
        public void finished(TrainingResult result, List<LossPoint> points) {
            state.set(State.READY);
            losses.set(points);
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
