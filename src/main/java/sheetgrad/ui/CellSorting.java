package sheetgrad.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.filter.SortDialog;
import sheetgrad.ui.filter.SortViewModel;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.workbook.FilterCondition.Aspect;
import sheetgrad.workbook.FilterCondition.Shown;
import sheetgrad.workbook.Sorting;
import sheetgrad.workbook.Table;

/** Sorts cells of the sheet in front: the selection, the table around the active cell, or the cells that hang together. */
final class CellSorting {
    private final WorkbookView view;
    private final CellRange selected;
    private final CellAddress active;
    private final int sheet;

    CellSorting(WorkbookView view) {
        this.view = view;
        this.selected = view.grid().getSelection().currentRange();
        this.active = view.grid().getSelection().active();
        this.sheet = view.model().sheetProperty().get();
    }

    /** By the values in the column of the active cell. */
    void byValue(boolean isDescending) {
        by(new Sorting.Key(active.column(), isDescending));
    }

    /** Puts what looks like the active cell in its column on top. */
    void onTop(Aspect aspect) {
        view.session()
                .filters()
                .look(sheet, active, aspect)
                .thenAccept(look -> by(new Sorting.Key(active.column(), false, Optional.of(look))));
    }

    private void by(Sorting.Key key) {
        Optional<SessionSnapshot> snapshot = view.model().snapshotProperty().get();
        if (snapshot.isEmpty()) {
            return;
        }
        DataRegion region = new DataRegion(snapshot.get().values(), sheet);
        Optional<CellRange> data =
                snapshot.get().findTableAt(sheet, active).flatMap(Table::dataRange);
        boolean isSelected = selected.rows() > 1;
        CellRange range = isSelected ? selected : data.orElseGet(() -> region.around(active));
        boolean hasHeadings = !isSelected && data.isEmpty() && region.hasHeadings(range);
        view.session().structure().sort(sheet, range, List.of(key), hasHeadings);
    }

    /** Asks by which columns to sort, and by what of them. */
    void ask() {
        Optional<SessionSnapshot> snapshot = view.model().snapshotProperty().get();
        if (snapshot.isEmpty()) {
            return;
        }
        DataRegion region = new DataRegion(snapshot.get().values(), sheet);
        Optional<Table> table = snapshot.get().findTableAt(sheet, active).filter(Table::hasHeaders);
        CellRange range =
                table.map(Table::filterRange)
                        .orElse(selected.rows() > 1 ? selected : region.around(active));
        view.session()
                .filters()
                .shown(sheet, range)
                .thenAccept(
                        shown ->
                                Platform.runLater(
                                        () -> ask(range, table.isPresent(), region, shown)));
    }

    private void ask(
            CellRange range,
            boolean isTable,
            DataRegion region,
            Map<Integer, Map<Aspect, List<Shown>>> shown) {
        SortViewModel model =
                new SortViewModel(
                        range, isTable || region.hasHeadings(range), isTable, region::text, shown);
        new SortDialog(model, view.getScene().getWindow())
                .showAndWait()
                .ifPresent(
                        chosen ->
                                view.session()
                                        .structure()
                                        .sort(sheet, range, chosen.keys(), chosen.hasHeadings()));
    }
}
