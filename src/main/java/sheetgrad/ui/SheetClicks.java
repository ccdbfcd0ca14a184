package sheetgrad.ui;

import javafx.stage.Window;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.grid.Arrow;
import sheetgrad.ui.grid.CellButton;
import sheetgrad.ui.grid.CellDrop;

/** Passes clicks on the sheet of a workbook on to whoever they are for. */
final class SheetClicks implements SheetActions {
    private final WorkbookView view;

    SheetClicks(WorkbookView view) {
        this.view = view;
    }

    @Override
    public int sheet() {
        return view.shown().id();
    }

    @Override
    public void followLink(String target) {
        Window window = view.getScene().getWindow();
        new Links(view::goTo, address -> Questions.opensLink(window, address)).follow(target);
    }

    @Override
    public void clearSelected() {
        view.clearSelection();
    }

    @Override
    public void showEditedSheet() {
        view.shown().pointing().comeBack();
    }

    @Override
    public void openButton(CellButton button) {
        if (button.kind() == CellButton.Kind.CHOICES) {
            view.tools().validations().offer();
        } else {
            view.tools().filters().open(button.cell());
        }
    }

    @Override
    public void pressButton(String text) {
        view.tools().solve().pressButton(text);
    }

    @Override
    public void followArrow(Arrow arrow, CellAddress cell) {
        view.tools().tracing().follow(arrow, cell);
    }

    @Override
    public void changeChart(int index) {
        view.tools().charts().change(index);
    }

    @Override
    public void askDrop(CellDrop drop) {
        view.tools().askDrop(drop);
    }
}
