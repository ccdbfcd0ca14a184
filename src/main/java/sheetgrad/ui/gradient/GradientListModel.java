package sheetgrad.ui.gradient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.Area;
import sheetgrad.reference.SheetRange;
import sheetgrad.ui.session.GradientSnapshot;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.workbook.SolverModel;

/**
 * The cells by the size of a loss's derivative: the parameters of the stored Solver model with that loss, or all entered
 * numbers that the loss is calculated from. Used on the application thread.
 */
public final class GradientListModel {
    private static final int MOST_ROWS = 5_000;

    private final GradientViewModel gradient;
    private final Supplier<Optional<Place>> place;
    private final BooleanProperty showsAll = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty loss = new SimpleStringProperty("");
    private final ObservableList<String> losses = FXCollections.observableArrayList();
    private final ObservableList<GradientRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    /** @param place where the user is; nothing while no sheet is shown */
    public GradientListModel(GradientViewModel gradient, Supplier<Optional<Place>> place) {
        this.gradient = gradient;
        this.place = place;
        showsAll.addListener((value, before, now) -> refresh());
        search.addListener((value, before, now) -> refresh());
    }

    /** To be called when there is another gradient, or another workbook. */
    public void refresh() {
        Optional<Place> here = place.get();
        if (here.isEmpty()) {
            return;
        }
        SessionSnapshot snapshot = here.get().snapshot();
        List<String> stored =
                snapshot.solverModels().values().stream()
                        .map(model -> model.loss().toA1())
                        .sorted()
                        .toList();
        if (!stored.equals(losses)) {
            losses.setAll(stored);
        }
        Optional<GradientSnapshot> shown = gradient.gradientProperty().get();
        rows.setAll(shown.map(one -> rows(one, snapshot)).orElse(List.of()));
        summary.set(shown.map(one -> summary(one.lossName())).orElse(""));
        shown.ifPresent(one -> loss.set(one.lossName()));
    }

    private List<GradientRow> rows(GradientSnapshot shown, SessionSnapshot snapshot) {
        Optional<SolverModel> model = model(shown, snapshot);
        Set<ModelCell> wanted = new HashSet<>();
        model.ifPresent(one -> wanted.addAll(parameters(one, snapshot)));
        boolean isAll = showsAll.get() || wanted.isEmpty();
        List<CellGradient> found =
                shown.sheets().values().stream()
                        .flatMap(sheet -> sheet.cells().stream())
                        .filter(one -> isAll ? one.isInput() : wanted.contains(one.cell()))
                        .collect(Collectors.toCollection(ArrayList::new));
        Function<CellGradient, String> name = one -> name(one.cell(), shown, snapshot);
        String text = search.get().strip().toUpperCase(Locale.ROOT);
        found.removeIf(one -> !name.apply(one).toUpperCase(Locale.ROOT).contains(text));
        found.sort(
                Comparator.comparingDouble((CellGradient one) -> size(one.gradient())).reversed());
        double largest = found.isEmpty() ? 0 : size(found.get(0).gradient());
        return found.stream()
                .limit(MOST_ROWS)
                .map(
                        one ->
                                new GradientRow(
                                        one.cell(),
                                        name.apply(one),
                                        one.value(),
                                        one.gradient(),
                                        largest == 0 || !Double.isFinite(one.gradient())
                                                ? 0
                                                : one.gradient() / largest))
                .toList();
    }

    private static double size(double gradient) {
        return Double.isFinite(gradient) ? Math.abs(gradient) : 0;
    }

    /** The stored model whose loss is shown. */
    private static Optional<SolverModel> model(GradientSnapshot shown, SessionSnapshot snapshot) {
        return snapshot.solverModels().values().stream()
                .filter(one -> one.loss().toA1().equals(shown.lossName()))
                .findFirst();
    }

    private static List<ModelCell> parameters(SolverModel model, SessionSnapshot snapshot) {
        return model.parameters().stream()
                .flatMap(range -> cells(range, snapshot).stream())
                .toList();
    }

    private static List<ModelCell> cells(SheetRange range, SessionSnapshot snapshot) {
        return snapshot.findSheet(range.sheet())
                .map(
                        sheet ->
                                range.range().cells().stream()
                                        .map(cell -> new ModelCell(sheet.id(), cell))
                                        .toList())
                .orElse(List.of());
    }

    private static String name(ModelCell cell, GradientSnapshot shown, SessionSnapshot snapshot) {
        String address = cell.address().toA1();
        return cell.sheet() == shown.loss().sheet()
                ? address
                : snapshot.sheet(cell.sheet()).name() + "!" + address;
    }

    private String summary(String lossName) {
        return rows.isEmpty()
                ? "No cell fits."
                : (rows.size() >= MOST_ROWS ? "The largest " : "")
                        + rows.size()
                        + (rows.size() == 1 ? " cell" : " cells")
                        + " by size of d "
                        + lossName
                        + " / d cell";
    }

    /** Shows the gradient of the loss that the text names; an unusable one is answered with a sentence. */
    public Optional<String> chooseLoss(String text) {
        Optional<Place> here = place.get();
        Optional<Area> area =
                here.flatMap(one -> new Places(one.snapshot(), one.sheet()).find(text));
        if (area.filter(Area::isSingleCell).isEmpty()) {
            return Optional.of(
                    text.isBlank()
                            ? "Name the cell that holds the loss."
                            : "The loss must be one cell, and \"" + text + "\" is none.");
        }
        gradient.show(new ModelCell(area.get().sheet(), area.get().range().first()));
        return Optional.empty();
    }

    /** Whether all entered numbers are listed, rather than the parameters of the stored model. */
    public BooleanProperty allProperty() {
        return showsAll;
    }

    /** What the names of listed cells contain. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The loss as one writes it. */
    public StringProperty lossProperty() {
        return loss;
    }

    /** The losses of the workbook's stored models. */
    public ObservableList<String> losses() {
        return losses;
    }

    /** The cells, that with the largest derivative first. */
    public ObservableList<GradientRow> rows() {
        return rows;
    }

    /** What is listed, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
