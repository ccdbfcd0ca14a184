package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.filter.FilterPopup;
import sheetgrad.ui.filter.FilterViewModel;
import sheetgrad.ui.grid.CellButton;
import sheetgrad.ui.session.FilterControl;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.FilterCondition.Aspect;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.Table;

/** Filters of the sheet in front: their buttons, what these open, and how many rows are left. */
final class Filters {
    private final WorkbookContext context;
    private final FilterPopup popup = new FilterPopup();

    Filters(WorkbookContext context) {
        this.context = context;
    }

    /** Gives headings buttons or takes these away: of the table round the active cell, or else of the sheet. */
    void toggle() {
        Optional<SessionSnapshot> snapshot = context.model().snapshotProperty().get();
        if (snapshot.isEmpty() || context.model().currentSheet().isEmpty()) {
            return;
        }
        int sheet = context.model().sheetProperty().get();
        Optional<AutoFilter> present = current();
        Optional<Table> table = snapshot.get().findTableAt(sheet, active());
        if (present.isPresent()) {
            control().remove(sheet, present.get());
        } else if (table.isPresent()) {
            control().add(table.get());
        } else {
            range(snapshot.get(), sheet)
                    .ifPresentOrElse(
                            range -> control().add(sheet, range),
                            () ->
                                    context.messages()
                                            .accept(
                                                    "There is nothing to filter here: select a cell"
                                                            + " of the list first."));
        }
    }

    /** The selected cells if there are several, as far as they are in use, or else those that hang together. */
    private Optional<CellRange> range(SessionSnapshot snapshot, int sheet) {
        CellRange selected = context.grid().getSelection().currentRange();
        Optional<CellRange> used = snapshot.sheet(sheet).usedRange();
        if (!selected.isSingleCell()) {
            return used.flatMap(selected::intersection);
        }
        CellRange region = new DataRegion(snapshot.values(), sheet).around(active());
        return Optional.of(region).filter(range -> !range.isSingleCell());
    }

    /**
     * Leaves the rows that have the value of the active cell, or its colour or icon, in the same column; headings get
     * buttons where they have none.
     */
    void filterBy(Optional<Aspect> aspect) {
        CellAddress active = active();
        Optional<AutoFilter> filter =
                context.place()
                        .flatMap(here -> filterAround(here.snapshot(), here.sheet(), active))
                        .filter(one -> one.governs(active.row()));
        if (filter.isPresent()) {
            int sheet = context.model().sheetProperty().get();
            control().filterBy(sheet, filter.get(), active, aspect);
        } else {
            context.messages()
                    .accept(
                            "There is no list round "
                                    + active.toA1()
                                    + ": select a cell below the headings of one.");
        }
    }

    /** The filter that governs the cell, or that which its table or list may have. */
    private Optional<AutoFilter> filterAround(
            SessionSnapshot snapshot, int sheet, CellAddress active) {
        Optional<Table> table = snapshot.findTableAt(sheet, active);
        if (table.isPresent()) {
            return Optional.of(
                    table.get().filter().orElse(AutoFilter.of(table.get().filterRange())));
        }
        return snapshot.sheet(sheet)
                .sheet()
                .filter()
                .filter(one -> one.range().contains(active))
                .or(() -> range(snapshot, sheet).map(AutoFilter::of));
    }

    /** Shows all rows; the buttons stay. */
    void clear() {
        current().ifPresent(filter -> change(filter.cleared()));
    }

    /** Hides rows by the values of now. */
    void reapply() {
        current().ifPresent(this::change);
    }

    private void change(AutoFilter filter) {
        control().change(context.model().sheetProperty().get(), filter);
    }

    private FilterControl control() {
        return context.session().filters();
    }

    private CellAddress active() {
        return context.grid().getSelection().active();
    }

    private Optional<AutoFilter> current() {
        return context.place()
                .flatMap(here -> FilterControl.current(here.snapshot(), here.sheet(), active()));
    }

    private List<AutoFilter> all() {
        List<AutoFilter> all = new ArrayList<>();
        context.place()
                .ifPresent(
                        here -> {
                            here.snapshot()
                                    .sheet(here.sheet())
                                    .sheet()
                                    .filter()
                                    .ifPresent(all::add);
                            here.snapshot().tables().stream()
                                    .filter(table -> table.sheet() == here.sheet())
                                    .forEach(table -> table.filter().ifPresent(all::add));
                        });
        return all;
    }

    /** The buttons of the sheet in front. */
    List<CellButton> buttons() {
        List<CellButton> buttons = new ArrayList<>();
        for (AutoFilter filter : all()) {
            CellRange range = filter.range();
            for (int place = 0; place < range.columns(); place++) {
                CellButton.Kind kind =
                        filter.conditions().containsKey(place)
                                ? CellButton.Kind.ACTIVE_FILTER
                                : CellButton.Kind.FILTER;
                buttons.add(
                        new CellButton(
                                new CellAddress(range.firstRow(), range.firstColumn() + place),
                                kind));
            }
        }
        return buttons;
    }

    /** How many rows the filter by the active cell leaves, or any other on the sheet; empty if none hides rows. */
    String status() {
        return current()
                .filter(AutoFilter::isActive)
                .or(() -> all().stream().filter(AutoFilter::isActive).findFirst())
                .flatMap(AutoFilter::rows)
                .flatMap(rows -> context.model().currentSheet().map(sheet -> status(rows, sheet)))
                .orElse("");
    }

    private static String status(CellRange rows, SheetSnapshot sheet) {
        long hidden =
                sheet
                        .sheet()
                        .layout()
                        .rows()
                        .subMap(rows.firstRow(), true, rows.lastRow(), true)
                        .values()
                        .stream()
                        .filter(SheetLayout.Row::isHidden)
                        .count();
        return rows.rows() - hidden + " of " + rows.rows() + " rows";
    }

    /** Opens what the button of a heading is for. */
    void open(CellAddress heading) {
        int sheet = context.model().sheetProperty().get();
        all().stream()
                .filter(
                        filter ->
                                filter.range().contains(heading)
                                        && filter.range().firstRow() == heading.row())
                .findFirst()
                .ifPresent(filter -> open(sheet, filter, heading));
    }

    private void open(int sheet, AutoFilter filter, CellAddress heading) {
        int place = heading.column() - filter.range().firstColumn();
        control()
                .column(sheet, filter, place)
                .thenAccept(
                        column -> {
                            FilterViewModel model =
                                    new FilterViewModel(
                                            context.session(), sheet, filter, place, column);
                            Bounds box =
                                    context.grid()
                                            .localToScreen(
                                                    context.grid().boundsOf(CellRange.of(heading)));
                            popup.show(context.grid(), model, box);
                        });
    }
}
