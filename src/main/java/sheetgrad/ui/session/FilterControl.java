package sheetgrad.ui.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.FilterCondition;
import sheetgrad.workbook.FilterCondition.Aspect;
import sheetgrad.workbook.FilterCondition.Shown;
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

    /** What a column can be filtered by; see {@link FilteredRows#choices} and {@link FilteredRows#shown}. */
    public record Column(List<FilteredRows.Choice> choices, Map<Aspect, List<Shown>> shown) {
        public Column {
            choices = List.copyOf(choices);
            shown = Map.copyOf(shown);
        }
    }

    /** What a column can be filtered by now. */
    public CompletableFuture<Column> column(int sheet, AutoFilter filter, int place) {
        return queue.ask(
                open -> {
                    FilteredRows rows = rows(open, sheet);
                    return new Column(rows.choices(filter, place), shown(rows, filter, place));
                });
    }

    private static FilteredRows rows(OpenWorkbook open, int sheet) {
        return new FilteredRows(
                open.looks(open.workbook().sheet(sheet)),
                open.formatter(),
                open.workbook().settings().dateSystem());
    }

    private static Map<Aspect, List<Shown>> shown(FilteredRows rows, AutoFilter filter, int place) {
        Map<Aspect, List<Shown>> shown = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            shown.put(aspect, rows.shown(filter, place, aspect));
        }
        return shown;
    }

    /** The colours and icons in the columns of a range below its headings, by the columns' numbers within the sheet. */
    public CompletableFuture<Map<Integer, Map<Aspect, List<Shown>>>> shown(
            int sheet, CellRange range) {
        AutoFilter filter = AutoFilter.of(range);
        return queue.ask(
                open -> {
                    FilteredRows rows = rows(open, sheet);
                    return IntStream.range(0, range.columns())
                            .boxed()
                            .collect(
                                    Collectors.toMap(
                                            place -> range.firstColumn() + place,
                                            place -> shown(rows, filter, place)));
                });
    }

    /**
     * Leaves the rows that look like that of a cell in its column; a filter comes where there is none.
     *
     * @param filter the one that governs the cell, or that which is to come
     * @param aspect what they have in common; nothing for the value
     */
    public void filterBy(int sheet, AutoFilter filter, CellAddress cell, Optional<Aspect> aspect) {
        edits.submit(
                open -> {
                    FilteredRows rows = rows(open, sheet);
                    FilterCondition condition =
                            aspect.<FilterCondition>map(
                                            one -> rows.sameLook(one, cell.row(), cell.column()))
                                    .orElseGet(() -> rows.sameValue(cell.row(), cell.column()));
                    int place = cell.column() - filter.range().firstColumn();
                    AutoFilter now = filter.with(place, Optional.of(condition));
                    return open.workbook().findTableAt(sheet, cell.row(), cell.column()).isPresent()
                            ? filtering(open).change(sheet, now)
                            : filtering(open).add(sheet, now);
                });
    }

    /** The colour or icon that a cell shows now. */
    public CompletableFuture<Shown> look(int sheet, CellAddress cell, Aspect aspect) {
        return queue.ask(open -> rows(open, sheet).sameLook(aspect, cell.row(), cell.column()));
    }

    /** The filter that governs a cell of a sheet in a snapshot: that of its table, or else the sheet's own. */
    public static Optional<AutoFilter> current(
            SessionSnapshot snapshot, int sheet, CellAddress cell) {
        Optional<Table> table = snapshot.findTableAt(sheet, cell);
        return table.isPresent() ? table.get().filter() : snapshot.sheet(sheet).sheet().filter();
    }

    private static Filtering filtering(OpenWorkbook open) {
        return new Filtering(open.workbook(), open.formatter(), open::looks);
    }
}
