package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.scene.control.TextInputControl;
import sheetgrad.reference.A1;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.grid.GridPosition;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.session.SheetSnapshot;

/**
 * Other sheets shown while a formula is edited, so that their cells can be pointed at. The edit goes on in the formula bar
 * meanwhile; when it ends, the edited cell's sheet is shown again.
 */
final class SheetPointing {
    private final GridView grid;
    private final TextInputControl formula;
    private final IntSupplier shown;
    private final IntConsumer show;
    private int edited = WorkbookViewModel.NO_SHEET;

    /**
     * @param formula where the edit goes on while another sheet is shown
     * @param shown the id of the sheet that is shown
     * @param show shows the sheet with this id
     */
    SheetPointing(GridView grid, TextInputControl formula, IntSupplier shown, IntConsumer show) {
        this.grid = grid;
        this.formula = formula;
        this.shown = shown;
        this.show = show;
        grid.editing()
                .activeProperty()
                .addListener(
                        (value, before, isEditing) -> {
                            if (isEditing) {
                                edited = shown.getAsInt();
                            }
                        });
    }

    /** Whether the edit under way would take up a reference to cells of another sheet now. */
    boolean isPossible() {
        return grid.editing().isPointing();
    }

    /** The sheet of the edited cell; the shown one while nothing is edited. */
    int editedSheet() {
        return grid.isEditing() ? edited : shown.getAsInt();
    }

    /** Whether another sheet is shown than that of the edited cell. */
    boolean isAway() {
        return editedSheet() != shown.getAsInt();
    }

    /** Shows the edited cell's sheet again. */
    void comeBack() {
        show.accept(edited);
    }

    /** Shows a sheet in the grid while the edit goes on. */
    void visit(SheetSnapshot sheet, GridModel cells, Optional<GridPosition> position) {
        int caret = grid.editing().caret();
        String prefix = sheet.id() == edited ? "" : A1.quoteSheet(sheet.name()) + "!";
        grid.visit(cells, position.orElseGet(() -> GridPosition.initial(cells)), prefix);
        formula.requestFocus();
        formula.positionCaret(caret);
    }

    /** Points at the cells of all sheets from the shown one to this, in the order of the tabs. */
    void extendTo(List<SheetSnapshot> sheets, int id) {
        List<Integer> ids = sheets.stream().map(SheetSnapshot::id).toList();
        int here = ids.indexOf(shown.getAsInt());
        int there = ids.indexOf(id);
        if (here < 0 || there < 0 || here == there) {
            return;
        }
        String first = sheets.get(Math.min(here, there)).name();
        String last = sheets.get(Math.max(here, there)).name();
        boolean isPlain = A1.quoteSheet(first).equals(first) && A1.quoteSheet(last).equals(last);
        grid.editing()
                .setPointedPrefix(
                        (isPlain ? first + ":" + last : A1.quoteWhole(first + ":" + last)) + "!");
    }
}
