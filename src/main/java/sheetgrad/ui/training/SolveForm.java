package sheetgrad.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.reference.A1;
import sheetgrad.reference.Area;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.training.Method;
import sheetgrad.training.TrainingPlan;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SolveRequest;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Constraint;
import sheetgrad.workbook.SolverModel.Goal;
import sheetgrad.workbook.SolverModel.Relation;

/** What is to be trained and how, as the texts and choices of the Solve panel. */
public final class SolveForm {
    private final StringProperty loss = new SimpleStringProperty("");
    private final StringProperty parameters = new SimpleStringProperty("");
    private final ObjectProperty<Goal> goal = new SimpleObjectProperty<>(Goal.MINIMIZE);
    private final StringProperty target = new SimpleStringProperty("0");
    private final StringProperty constraints = new SimpleStringProperty("");
    private final BooleanProperty isNonNegative = new SimpleBooleanProperty();
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.LBFGS);
    private final StringProperty learningRate = new SimpleStringProperty("");
    private final StringProperty maximumSteps =
            new SimpleStringProperty(String.valueOf(Method.LBFGS.defaultSteps()));
    private final BooleanProperty isPaced = new SimpleBooleanProperty();
    private final SolveOptions options = new SolveOptions();

    SolveForm() {
        method.addListener((value, before, chosen) -> takeDefaults(chosen));
    }

    private void takeDefaults(Method chosen) {
        options.forget(chosen);
        learningRate.set(
                chosen.defaultLearningRate().isPresent()
                        ? NumberText.general(chosen.defaultLearningRate().getAsDouble())
                        : "");
        maximumSteps.set(String.valueOf(chosen.defaultSteps()));
    }

    /** Takes over a stored model, or empties the texts. */
    void fill(Optional<SolverModel> stored, String sheetName) {
        loss.set(stored.map(model -> shortened(model.loss().toA1(), sheetName)).orElse(""));
        parameters.set(stored.map(model -> listed(model.parameters(), sheetName)).orElse(""));
        goal.set(stored.map(SolverModel::goal).orElse(Goal.MINIMIZE));
        target.set(stored.map(model -> NumberText.general(model.target())).orElse("0"));
        constraints.set(stored.map(model -> lines(model.constraints(), sheetName)).orElse(""));
        isNonNegative.set(stored.map(SolverModel::isNonNegative).orElse(false));
    }

    private static String listed(List<SheetRange> ranges, String sheetName) {
        return ranges.stream()
                .map(range -> shortened(range.toA1(), sheetName))
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<Constraint> constraints, String sheetName) {
        return constraints.stream()
                .map(
                        one ->
                                new Constraint(
                                        side(one.left(), sheetName),
                                        one.relation(),
                                        side(one.right(), sheetName)))
                .map(Constraint::toString)
                .collect(Collectors.joining("\n"));
    }

    private static String side(String text, String sheetName) {
        return SheetRange.parse(text).map(range -> shortened(range.toA1(), sheetName)).orElse(text);
    }

    /** Without the sheet's name where it is the sheet that is shown. */
    private static String shortened(String a1, String sheetName) {
        String own = A1.quoteSheet(sheetName) + "!";
        return a1.startsWith(own) ? a1.substring(own.length()) : a1;
    }

    /** What the texts ask for; {@link IllegalArgumentException} with one sentence if one of them makes no sense. */
    SolveRequest request(Place where) {
        return new SolveRequest(model(where), plan(where), isPaced.get(), options.restarts());
    }

    /** What is set beside method and steps, as one reads it. */
    String settings() {
        return Stream.concat(
                        learningRate.get().isBlank()
                                ? Stream.of()
                                : Stream.of("learning rate " + learningRate.get()),
                        options.settings())
                .collect(Collectors.joining(", "));
    }

    private TrainingPlan plan(Place where) {
        return new TrainingPlan(
                method.get(),
                method.get().defaultLearningRate().isPresent()
                        ? OptionalDouble.of(Texts.positive("The learning rate", learningRate.get()))
                        : OptionalDouble.empty(),
                Texts.count("The number of steps", maximumSteps.get()),
                options.schedule(),
                options.rows(),
                options.metrics(where),
                options.patience());
    }

    private SolverModel model(Place where) {
        Area area = lossArea(where.places());
        String lossSheet = where.snapshot().sheet(area.sheet()).name();
        return new SolverModel(
                new SheetCell(lossSheet, area.range().first()),
                parameterRanges(where.places()),
                goal.get(),
                goal.get() == Goal.VALUE_OF ? Texts.number("The value to reach", target.get()) : 0,
                constraintList(where),
                isNonNegative.get());
    }

    private Area lossArea(Places places) {
        return places.find(loss.get())
                .filter(Area::isSingleCell)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        loss.get().isBlank()
                                                ? "Name the cell that holds the loss."
                                                : "The loss must be one cell, and \""
                                                        + loss.get()
                                                        + "\" is none."));
    }

    private List<SheetRange> parameterRanges(Places places) {
        List<SheetRange> ranges =
                places.findAll(parameters.get())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "The parameters must be cells, and \""
                                                        + parameters.get()
                                                        + "\" is not a list of cells."));
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("Name the cells that hold the parameters.");
        }
        return ranges;
    }

    private List<Constraint> constraintList(Place where) {
        List<Constraint> list = new ArrayList<>();
        for (String line : constraints.get().split("[\n;]", -1)) {
            if (!line.isBlank()) {
                list.add(constraint(line, where));
            }
        }
        return list;
    }

    private static Constraint constraint(String line, Place where) {
        Constraint read =
                Constraint.parse(line)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "A constraint reads like A1:A3 <= 5, and \""
                                                        + line.strip()
                                                        + "\" does not."));
        String left =
                absolute(read.left(), where)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "The constraint \""
                                                        + line.strip()
                                                        + "\" names no cells on its left."));
        boolean hasRight = read.relation().code() <= Relation.GREATER_OR_EQUAL.code();
        String right =
                hasRight && NumberText.parse(read.right()).isEmpty()
                        ? absolute(read.right(), where).orElse(read.right())
                        : read.right();
        return new Constraint(left, read.relation(), right);
    }

    private static Optional<String> absolute(String text, Place where) {
        return where.places()
                .find(text)
                .map(
                        area ->
                                new SheetRange(
                                                where.snapshot().sheet(area.sheet()).name(),
                                                area.range())
                                        .toAbsoluteA1());
    }

    /** Which rows are trained on, how the learning rate changes, how often to begin anew. */
    public SolveOptions options() {
        return options;
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

    /** One constraint on each line, such as "A1:A3 <= 5". */
    public StringProperty constraintsProperty() {
        return constraints;
    }

    /** Whether parameters without a lower bound of their own must not be negative. */
    public BooleanProperty nonNegativeProperty() {
        return isNonNegative;
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
}
