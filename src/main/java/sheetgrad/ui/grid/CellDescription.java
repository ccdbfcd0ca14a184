package sheetgrad.ui.grid;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** What a screen reader says of a cell: its address, what it shows, its formula, and what there is to add. */
final class CellDescription {
    private CellDescription() {}

    static String of(GridState state, CellAddress address) {
        GridModel model = state.model();
        CellView cell =
                model.cell(address.row(), address.column(), state.width(CellRange.of(address)));
        String note = model.note(address.row(), address.column());
        String content = model.editText(address.row(), address.column());
        boolean isFormula = content.startsWith("=") && !content.equals(cell.text());
        return address.toA1()
                + " "
                + (cell.text().isEmpty() ? "blank" : cell.text())
                + (isFormula ? ", formula " + content : "")
                + (note.isEmpty() ? "" : ", " + note);
    }
}
