package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.FilterCondition;
import sheetgrad.workbook.FilteredRows;
import sheetgrad.workbook.Filtering;
import sheetgrad.workbook.Table;

/**
 * Commands that filter rows, each carried out on the session's thread as one step that can be undone; if one is refused,
 * the listener gets a sentence that says why.
 */
public final class FilterControl {
    private final EditSubmission edits;
    private final CommandQueue queue;

    FilterControl(EditSubmission edits, CommandQueue queue) {
        this.edits = edits;
        this.queue = queue;
    }

    /** Gives the first row of a range buttons, in place of those that the sheet has elsewhere outside of tables. */
    public void add(int sheet, CellRange range) {
        edits.submit(open -> filtering(open).add(sheet, range));
    }

    /** Gives the headings of a table buttons. */
    public void add(Table table) {
        edits.submit(open -> filtering(open).add(table));
    }

    /** Takes a filter away; its rows are shown. */
    public void remove(int sheet, AutoFilter filter) {
        edits.submit(open -> filtering(open).remove(sheet, filter));
    }

    /** Gives the filter of the same range these conditions and hides rows by the values of now. */
    public void change(int sheet, AutoFilter filter) {
        edits.submit(open -> filtering(open).change(sheet, filter));
    }

    /** What a column can be filtered by; see {@link FilteredRows#choices} and {@link FilteredRows#colours}. */
    public record Column(
            List<FilteredRows.Choice> choices,
            List<FilterCondition.Coloured> fills,
            List<FilterCondition.Coloured> texts) {}

    /** What a column can be filtered by now. */
    public CompletableFuture<Column> column(int sheet, AutoFilter filter, int place) {
        return queue.ask(
                open -> {
                    FilteredRows rows =
                            new FilteredRows(
                                    open.colours(open.workbook().sheet(sheet)),
                                    open.calculation(),
                                    open.formatter(),
                                    open.workbook().settings().dateSystem());
                    return new Column(
                            rows.choices(filter, place),
                            rows.colours(filter, place, true),
                            rows.colours(filter, place, false));
                });
    }

    /** The filter that governs a cell of a sheet in a snapshot: that of its table, or else the sheet's own. */
    public static Optional<AutoFilter> current(
            SessionSnapshot snapshot, int sheet, int row, int column) {
        Optional<Table> table =
                snapshot.tables().stream()
                        .filter(one -> one.sheet() == sheet && one.range().contains(row, column))
                        .findFirst();
        return table.isPresent() ? table.get().filter() : snapshot.sheet(sheet).sheet().filter();
    }

    private static Filtering filtering(OpenWorkbook open) {
        return new Filtering(open.workbook(), open.calculation(), open.formatter(), open::colours);
    }
}
