package sheetgrad.ui;

import sheetgrad.reference.CellAddress;
import sheetgrad.ui.grid.Arrow;
import sheetgrad.ui.grid.CellButton;
import sheetgrad.ui.grid.CellDrop;

/** What a click on a sheet can ask for besides its cells. */
interface SheetActions {
    /** The id of the sheet that the grid shows. */
    int sheet();

    void followLink(String target);

    /** Brings the sheet of the edited cell to the front. */
    void showEditedSheet();

    /** Clears the selected cells. */
    void clearSelected();

    /** Opens what the button of a cell is for. */
    void openButton(CellButton button);

    /** Does what a button drawn on the sheet says. */
    void pressButton(String text);

    /** Follows an arrow that was clicked near a cell. */
    void followArrow(Arrow arrow, CellAddress cell);

    /** Asks what the chart at this place among the sheet's drawings is to show. */
    void changeChart(int index);

    /** Asks what is to become of cells that were dragged. */
    void askDrop(CellDrop drop);
}
