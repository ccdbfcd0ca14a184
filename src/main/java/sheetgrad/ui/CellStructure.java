package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.StructureQuestions.Shift;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.StructureControl;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sorting;
import sheetgrad.workbook.Table;

/** Inserts, deletes and sorts the selected cells of the sheet in front. */
final class CellStructure {
    private final WorkbookView view;
    private final StructureControl structure;
    private final CellRange selected;
    private final int sheet;

    CellStructure(WorkbookView view) {
        this.view = view;
        this.structure = view.session().structure();
        this.selected = view.grid().getSelection().currentRange();
        this.sheet = view.model().sheetProperty().get();
    }

    void insertRows() {
        structure.insertRows(sheet, selected.firstRow(), selected.rows());
    }

    void deleteRows() {
        structure.deleteRows(sheet, selected.firstRow(), selected.rows());
    }

    void insertColumns() {
        structure.insertColumns(sheet, selected.firstColumn(), selected.columns());
    }

    void deleteColumns() {
        structure.deleteColumns(sheet, selected.firstColumn(), selected.columns());
    }

    /** Whole rows and columns are inserted at once; for other cells it is asked what shall move. */
    void insert() {
        shift(true)
                .ifPresent(
                        shift -> {
                            switch (shift) {
                                case ACROSS -> structure.insertCells(sheet, selected, false);
                                case DOWN -> structure.insertCells(sheet, selected, true);
                                case ROWS -> insertRows();
                                case COLUMNS -> insertColumns();
                            }
                        });
    }

    void delete() {
        shift(false)
                .ifPresent(
                        shift -> {
                            switch (shift) {
                                case ACROSS -> structure.deleteCells(sheet, selected, false);
                                case DOWN -> structure.deleteCells(sheet, selected, true);
                                case ROWS -> deleteRows();
                                case COLUMNS -> deleteColumns();
                            }
                        });
    }

    private Optional<Shift> shift(boolean isInsertion) {
        if (selected.isWholeRows()) {
            return Optional.of(Shift.ROWS);
        }
        if (selected.isWholeColumns()) {
            return Optional.of(Shift.COLUMNS);
        }
        Shift suggested = selected.columns() > selected.rows() ? Shift.DOWN : Shift.ACROSS;
        Window owner = view.getScene().getWindow();
        return StructureQuestions.shift(owner, isInsertion, suggested);
    }

    /** Sorts by the column of the active cell: the selection, the table around it, or the cells that hang together. */
    void sort(boolean isDescending) {
        Optional<SessionSnapshot> snapshot = view.model().snapshotProperty().get();
        if (snapshot.isEmpty()) {
            return;
        }
        CellAddress active = view.grid().getSelection().active();
        CellValues values = snapshot.get().values();
        Optional<Table> table = tableAt(snapshot.get(), active);
        CellRange range = selected.rows() > 1 ? selected : connected(values, active);
        boolean hasHeadings = selected.rows() == 1 && hasHeadings(values, range);
        if (table.flatMap(Table::dataRange).isPresent() && selected.rows() == 1) {
            range = table.flatMap(Table::dataRange).orElseThrow();
            hasHeadings = false;
        }
        List<Sorting.Key> keys = List.of(new Sorting.Key(active.column(), isDescending));
        structure.sort(sheet, range, keys, hasHeadings);
    }

    private Optional<Table> tableAt(SessionSnapshot snapshot, CellAddress cell) {
        return snapshot.tables().stream()
                .filter(table -> table.sheet() == sheet && table.range().contains(cell))
                .findFirst();
    }

    /** The cells around one as far as no blank row or column parts them. */
    private CellRange connected(CellValues values, CellAddress cell) {
        CellRange range = CellRange.of(cell);
        while (true) {
            CellRange wider =
                    new CellRange(
                            Math.max(0, range.firstRow() - 1),
                            Math.max(0, range.firstColumn() - 1),
                            Math.min(CellAddress.MAXIMUM_ROWS - 1, range.lastRow() + 1),
                            Math.min(CellAddress.MAXIMUM_COLUMNS - 1, range.lastColumn() + 1));
            CellRange grown = range;
            for (int row = wider.firstRow(); row <= wider.lastRow(); row++) {
                for (int column : List.of(wider.firstColumn(), wider.lastColumn())) {
                    grown = isBlank(values, row, column) ? grown : with(grown, row, column);
                }
            }
            for (int column = wider.firstColumn(); column <= wider.lastColumn(); column++) {
                for (int row : List.of(wider.firstRow(), wider.lastRow())) {
                    grown = isBlank(values, row, column) ? grown : with(grown, row, column);
                }
            }
            if (grown.equals(range)) {
                return range;
            }
            range = grown;
        }
    }

    private boolean isBlank(CellValues values, int row, int column) {
        return values.value(sheet, row, column) instanceof BlankValue;
    }

    private static CellRange with(CellRange range, int row, int column) {
        return range.union(new CellRange(row, column, row, column));
    }

    /** Whether the first row is all text and the second is not. */
    private boolean hasHeadings(CellValues values, CellRange range) {
        boolean isFirstText = range.rows() > 1;
        boolean isSecondText = true;
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            isFirstText &= values.value(sheet, range.firstRow(), column) instanceof TextValue;
            isSecondText &= values.value(sheet, range.firstRow() + 1, column) instanceof TextValue;
        }
        return isFirstText && !isSecondText;
    }
}
