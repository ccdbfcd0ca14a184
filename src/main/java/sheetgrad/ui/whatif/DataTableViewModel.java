package sheetgrad.ui.whatif;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.workbook.DataTable;

/** What the dialog Data table holds, and its command. Used on the application thread. */
public final class DataTableViewModel {
    private final Supplier<Optional<Place>> place;
    private final BiConsumer<Integer, DataTable> enter;
    private final StringProperty rowInput = new SimpleStringProperty("");
    private final StringProperty columnInput = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private CellRange selection = CellRange.of(new CellAddress(0, 0));

    /**
     * @param place where the user is; nothing while no sheet is shown
     * @param enter enters a table on the sheet with an id
     */
    public DataTableViewModel(
            Supplier<Optional<Place>> place, BiConsumer<Integer, DataTable> enter) {
        this.place = place;
        this.enter = enter;
    }

    /** Begins anew with the selected cells: the headings above and on the left, and the entries. */
    public void begin(CellRange selected) {
        selection = selected;
        rowInput.set("");
        columnInput.set("");
        message.set("");
    }

    /** Enters the table; false if something is wrong, which the message tells. */
    public boolean create() {
        try {
            Place here =
                    place.get()
                            .orElseThrow(() -> new IllegalArgumentException("No sheet is open."));
            DataTable table =
                    new DataTable(
                            entries(),
                            input(here, "The row input cell", rowInput.get()),
                            input(here, "The column input cell", columnInput.get()));
            if (!table.isSound()) {
                throw new IllegalArgumentException(
                        "Name the cell that the headings take turns in, such as B4.");
            }
            enter.accept(here.sheet(), table);
            return true;
        } catch (IllegalArgumentException refusal) {
            message.set(String.valueOf(refusal.getMessage()));
            return false;
        }
    }

    private CellRange entries() {
        if (selection.rows() < 2 || selection.columns() < 2) {
            throw new IllegalArgumentException(
                    "Select the formula and the headings together with the cells to fill.");
        }
        return new CellRange(
                selection.firstRow() + 1,
                selection.firstColumn() + 1,
                selection.lastRow(),
                selection.lastColumn());
    }

    private Expression input(Place here, String field, String text) {
        if (text.isBlank()) {
            return DataTable.noInput();
        }
        Area area =
                new Places(here.snapshot(), here.sheet())
                        .find(text.replace("$", ""))
                        .filter(Area::isSingleCell)
                        .filter(found -> found.sheet() == here.sheet())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                field
                                                        + " must be one cell of this sheet, such as"
                                                        + " B4."));
        if (selection.contains(area.range())) {
            throw new IllegalArgumentException(field + " must lie outside of the table.");
        }
        return DataTable.input(area.range().first());
    }

    /** The cell in which the headings of the first row take turns; empty if there is none. */
    public StringProperty rowInputProperty() {
        return rowInput;
    }

    /** The cell in which the headings of the first column take turns; empty if there is none. */
    public StringProperty columnInputProperty() {
        return columnInput;
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
