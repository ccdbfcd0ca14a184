package sheetgrad.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.SheetRange;
import sheetgrad.training.Initialisation;
import sheetgrad.training.Method;
import sheetgrad.training.RowChoice;
import sheetgrad.training.Schedule;
import sheetgrad.ui.session.SolveRequest;
import sheetgrad.ui.training.SolveViewModel.Place;

/** The less common options of the Solve panel, as texts; an empty text means that the option is not used. */
public final class SolveOptions {
    private final StringProperty schedule = new SimpleStringProperty("constant");
    private final StringProperty batchSize = new SimpleStringProperty("");
    private final StringProperty validation = new SimpleStringProperty("");
    private final BooleanProperty isValidationLast = new SimpleBooleanProperty();
    private final StringProperty metrics = new SimpleStringProperty("");
    private final StringProperty patience = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("1");
    private final StringProperty restarts = new SimpleStringProperty("");
    private final StringProperty restart = new SimpleStringProperty("");
    private final StringProperty initial =
            new SimpleStringProperty(Initialisation.DEFAULT.toString());

    SolveOptions() {}

    /** Gives up what the method does not know. */
    void forget(Method method) {
        if (method == Method.LBFGS) {
            schedule.set("constant");
            batchSize.set("");
        }
    }

    /** Those that are used, as one reads them. */
    Stream<String> settings() {
        return Stream.of(
                        said("schedule ", schedule.get().equals("constant") ? "" : schedule.get()),
                        said("rows at a time ", batchSize.get()),
                        said("held back ", validation.get()),
                        said("patience ", patience.get()),
                        said("restarts ", restarts.get()),
                        said("run ", restart.get()))
                .filter(text -> !text.isEmpty());
    }

    private static String said(String what, String text) {
        return text.isBlank() ? "" : what + text;
    }

    Schedule schedule() {
        return Schedule.parse(schedule.get())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "A schedule reads like cosine, one-cycle or step:100:0.5,"
                                                + " and \""
                                                + schedule.get()
                                                + "\" does not."));
    }

    RowChoice rows() {
        double part =
                validation.get().isBlank()
                        ? 0
                        : Texts.number("The part of the rows held back", validation.get());
        return new RowChoice(
                Texts.countOrNone("The rows of a mini-batch", batchSize.get()),
                part >= 1 ? part / 100 : part,
                isValidationLast.get(),
                seed());
    }

    private long seed() {
        return (long) Texts.number("The seed", seed.get());
    }

    int patience() {
        return Texts.countOrNone("The patience", patience.get());
    }

    List<ModelCell> metrics(Place where) {
        List<SheetRange> ranges =
                where.places()
                        .findAll(metrics.get())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "The metrics must be cells, and \""
                                                        + metrics.get()
                                                        + "\" is not a list of cells."));
        List<ModelCell> cells = new ArrayList<>();
        for (SheetRange range : ranges) {
            int sheet = where.snapshot().findSheet(range.sheet()).orElseThrow().id();
            for (CellAddress address : range.range().cells()) {
                cells.add(new ModelCell(sheet, address));
            }
        }
        return cells;
    }

    Optional<SolveRequest.FromRandom> restarts() {
        int count = Texts.countOrNone("The number of restarts", restarts.get());
        int only = Texts.countOrNone("The number of the run", restart.get());
        if (count == 0 && only == 0) {
            return Optional.empty();
        }
        Initialisation drawn =
                Initialisation.parse(initial.get())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Random parameters read like uniform:0.5 or"
                                                        + " normal:0.1, and \""
                                                        + initial.get()
                                                        + "\" does not."));
        return Optional.of(
                new SolveRequest.FromRandom(
                        count,
                        only == 0 ? OptionalInt.empty() : OptionalInt.of(only),
                        drawn,
                        seed()));
    }

    /** Such as "cosine"; see {@link Schedule#parse}. */
    public StringProperty scheduleProperty() {
        return schedule;
    }

    /** The rows of a mini-batch; empty for all rows at once. */
    public StringProperty batchSizeProperty() {
        return batchSize;
    }

    /** The part of the rows held back, below 1, or in per cent from 1 on. */
    public StringProperty validationProperty() {
        return validation;
    }

    /** Whether the last rows are held back rather than random ones. */
    public BooleanProperty validationLastProperty() {
        return isValidationLast;
    }

    /** Cells to be measured after each epoch. */
    public StringProperty metricsProperty() {
        return metrics;
    }

    /** How many epochs may bring nothing before training stops. */
    public StringProperty patienceProperty() {
        return patience;
    }

    public StringProperty seedProperty() {
        return seed;
    }

    /** How many runs from random parameters there shall be. */
    public StringProperty restartsProperty() {
        return restarts;
    }

    /** The number of the one run that is to be repeated. */
    public StringProperty restartProperty() {
        return restart;
    }

    /** What random parameters are drawn from; see {@link Initialisation#parse}. */
    public StringProperty initialProperty() {
        return initial;
    }
}
