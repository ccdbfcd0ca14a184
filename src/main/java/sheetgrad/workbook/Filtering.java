package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;

/**
 * Makes the edits that filter rows: a filter comes, goes or gets other conditions, and rows are hidden and shown
 * accordingly. What the user hid by hand within a filter is shown by the filter's next change, as in Excel.
 */
public final class Filtering {
    /** The hidden name under which Excel keeps the range of a sheet's filter. */
    public static final String NAME = "_xlnm._FilterDatabase";

    private final Workbook workbook;
    private final CellFormatter formatter;
    private final Function<Sheet, ShownLooks> looks;

    /** @param looks what the cells of a sheet show now */
    public Filtering(
            Workbook workbook, CellFormatter formatter, Function<Sheet, ShownLooks> looks) {
        this.workbook = workbook;
        this.formatter = formatter;
        this.looks = looks;
    }

    /** Gives the headings of a range buttons, in place of those that the sheet has elsewhere outside of tables. */
    public Edit add(int id, CellRange range) throws EditRefusedException {
        return add(id, AutoFilter.of(range));
    }

    /** Puts a filter, with conditions, in place of that which the sheet has outside of tables. */
    public Edit add(int id, AutoFilter filter) throws EditRefusedException {
        CellRange range = filter.range();
        if (workbook.tables().stream()
                .anyMatch(table -> table.sheet() == id && table.range().intersects(range))) {
            throw new EditRefusedException(
                    "A part of these cells is a table, which has a filter of its own.");
        }
        return edit("Filter", id, Optional.empty(), Optional.of(filter));
    }

    /** Gives the headings of a table buttons. */
    public Edit add(Table table) throws EditRefusedException {
        if (!table.hasHeaders()) {
            throw new EditRefusedException(
                    "Table " + table.name() + " has no headings for the buttons of a filter.");
        }
        Optional<AutoFilter> filter = Optional.of(AutoFilter.of(table.filterRange()));
        return edit("Filter", table.sheet(), Optional.of(table.name()), filter);
    }

    /** Takes a filter away; all of its rows are shown. */
    public Edit remove(int id, AutoFilter filter) {
        return edit("Remove filter", id, tableOf(id, filter), Optional.empty());
    }

    /** Gives a filter other conditions. */
    public Edit change(int id, AutoFilter now) {
        return edit("Filter", id, tableOf(id, now), Optional.of(now));
    }

    private Optional<String> tableOf(int id, AutoFilter filter) {
        CellAddress corner = filter.range().first();
        return workbook.findTableAt(id, corner.row(), corner.column()).map(Table::name);
    }

    private Edit edit(String name, int id, Optional<String> table, Optional<AutoFilter> now) {
        Sheet sheet = workbook.sheet(id);
        Optional<AutoFilter> before =
                table.isEmpty()
                        ? sheet.filter()
                        : workbook.findTable(table.get()).flatMap(Table::filter);
        List<WorkbookChange> steps = new ArrayList<>();
        steps.add(new FilterChange(id, table, now));
        if (table.isEmpty()) {
            steps.add(name(sheet, now));
        }
        steps.add(LayoutChange.of(sheet, layout -> hide(sheet, layout, before, now)));
        return new Edit(name, steps);
    }

    private void hide(
            Sheet sheet,
            SheetLayout layout,
            Optional<AutoFilter> before,
            Optional<AutoFilter> now) {
        BitSet hidden = now.map(rows(sheet)::hidden).orElse(new BitSet());
        before.filter(AutoFilter::isActive)
                .flatMap(AutoFilter::rows)
                .ifPresent(
                        rows ->
                                layout.rows()
                                        .subMap(rows.firstRow(), true, rows.lastRow(), true)
                                        .replaceAll((row, look) -> look.withHidden(false)));
        hidden.stream().forEach(row -> layout.rows().put(row, layout.row(row).withHidden(true)));
    }

    private FilteredRows rows(Sheet sheet) {
        return new FilteredRows(looks.apply(sheet), formatter, workbook.settings().dateSystem());
    }

    private static NameChange name(Sheet sheet, Optional<AutoFilter> now) {
        OptionalInt scope = OptionalInt.of(sheet.id());
        return new NameChange(NAME, scope, now.map(filter -> definition(sheet, scope, filter)));
    }

    private static DefinedName definition(Sheet sheet, OptionalInt scope, AutoFilter filter) {
        CellAddress first = filter.range().first();
        CellAddress last = filter.range().last();
        String text =
                A1.quoteSheet(sheet.name())
                        + "!"
                        + RelativeCell.absolute(first).toA1(first)
                        + ":"
                        + RelativeCell.absolute(last).toA1(last);
        try {
            return new DefinedName(
                    NAME,
                    scope,
                    text,
                    Optional.of(FormulaParser.parse(text, new CellAddress(0, 0))),
                    true);
        } catch (FormulaSyntaxException mistake) {
            throw new IllegalStateException("no formula: " + text, mistake);
        }
    }
}
