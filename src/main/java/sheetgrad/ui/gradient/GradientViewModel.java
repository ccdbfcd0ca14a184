package sheetgrad.ui.gradient;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.session.GradientSnapshot;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;

/**
 * Whether the gradient of a loss is shown on the grid, of which cell, and the newest that was worked out. It is worked
 * out anew whenever something changed, at most once at a time; while a solve is under way, for one of
 * several frames. Used on the application thread.
 */
public final class GradientViewModel {
    private static final int FRAMES_OF_A_SOLVE = 4;

    private final WorkbookSession session;
    private final Consumer<String> messages;
    private final ReadOnlyBooleanWrapper isShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<GradientSnapshot>> gradient =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty showsFigures = new SimpleBooleanProperty();
    private Optional<ModelCell> loss = Optional.empty();
    private int frames;
    private boolean isUnderWay;
    private boolean isOutdated;

    /** @param messages shows a sentence to the user */
    public GradientViewModel(WorkbookSession session, Consumer<String> messages) {
        this.session = session;
        this.messages = messages;
    }

    /**
     * Shows the gradient of the active cell if that is a formula with a number, otherwise of the loss in the sheet's
     * stored Solver model; hides it if it is shown.
     */
    public void toggle(SessionSnapshot snapshot, int sheet, CellAddress active) {
        if (isShown.get()) {
            hide();
            return;
        }
        Optional<ModelCell> chosen = chooseLoss(snapshot, sheet, active);
        if (chosen.isPresent()) {
            show(chosen.get());
        } else {
            messages.accept(
                    "No gradient: select a cell whose formula gives a number; "
                            + "this sheet keeps no Solver model with a loss.");
        }
    }

    /** Shows the gradient of this cell in place of another's. */
    public void show(ModelCell chosen) {
        loss = Optional.of(chosen);
        isShown.set(true);
        request();
    }

    private static Optional<ModelCell> chooseLoss(
            SessionSnapshot snapshot, int sheet, CellAddress active) {
        SheetSnapshot shown = snapshot.sheet(sheet);
        if (isFormula(shown, active)
                && snapshot.values().value(sheet, active.row(), active.column())
                        instanceof NumberValue) {
            return Optional.of(new ModelCell(sheet, active));
        }
        return Optional.ofNullable(snapshot.solverModels().get(sheet))
                .flatMap(
                        model ->
                                snapshot.findSheet(model.loss().sheet())
                                        .map(
                                                found ->
                                                        new ModelCell(
                                                                found.id(),
                                                                model.loss().address())))
                .or(
                        () ->
                                isFormula(shown, active)
                                        ? Optional.of(new ModelCell(sheet, active))
                                        : Optional.empty());
    }

    private static boolean isFormula(SheetSnapshot sheet, CellAddress cell) {
        return sheet.sheet()
                        .contents()
                        .find(cell.row(), cell.column())
                        .filter(content -> !(content instanceof CellContent.Constant))
                        .isPresent()
                || sheet.arrays().stream().anyMatch(array -> array.contains(cell));
    }

    private void hide() {
        loss = Optional.empty();
        isOutdated = false;
        gradient.set(Optional.empty());
        isShown.set(false);
    }

    /** To be called whenever there is a new snapshot. */
    public void workbookChanged() {
        boolean isFrame = session.isSolving() && ++frames % FRAMES_OF_A_SOLVE != 0;
        if (isShown.get() && !isFrame) {
            request();
        }
    }

    private void request() {
        isOutdated = isUnderWay;
        if (!isUnderWay && loss.isPresent()) {
            isUnderWay = true;
            session.questions().gradient(loss.get()).thenAccept(this::arrived);
        }
    }

    private void arrived(GradientSnapshot arrived) {
        isUnderWay = false;
        boolean isWanted = loss.equals(Optional.of(arrived.loss()));
        if (isOutdated) {
            request();
        } else if (isWanted && arrived.failure().isPresent()) {
            hide();
            messages.accept(arrived.failure().get());
        } else if (isWanted) {
            gradient.set(Optional.of(arrived));
        }
    }

    /** The sheet as the grid is to show it: tinted if there is a gradient to show. */
    public GridModel over(SheetGridModel cells, int sheet) {
        return gradient.get()
                .<GridModel>map(
                        shown -> new GradientGridModel(cells, shown, sheet, showsFigures.get()))
                .orElse(cells);
    }

    /** What the tints of a sheet mean; empty while there are none. */
    public String legend(int sheet) {
        return gradient.get().map(shown -> GradientText.legend(shown, sheet)).orElse("");
    }

    /** The derivative by one cell in words; empty while no gradient is shown. */
    public String note(int sheet, CellAddress cell) {
        return gradient.get()
                .map(shown -> GradientText.note(shown, sheet, cell.row(), cell.column()))
                .orElse("");
    }

    /** The cell whose gradient is shown. */
    public Optional<ModelCell> loss() {
        return loss;
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return isShown.getReadOnlyProperty();
    }

    /** Whether the derivatives stand in the cells that have room for a second number. */
    public BooleanProperty figuresProperty() {
        return showsFigures;
    }

    /** The newest gradient; nothing while none is shown. */
    public ReadOnlyObjectProperty<Optional<GradientSnapshot>> gradientProperty() {
        return gradient.getReadOnlyProperty();
    }
}
