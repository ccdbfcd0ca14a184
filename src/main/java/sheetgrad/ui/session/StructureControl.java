package sheetgrad.ui.session;

import java.util.List;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.FilteredRows;
import sheetgrad.workbook.Merging;
import sheetgrad.workbook.Renaming;
import sheetgrad.workbook.Sorting;
import sheetgrad.workbook.TabEdits;
import sheetgrad.workbook.TableEdits;

/**
 * Commands that change the structure of an open workbook: cells move and are sorted, sheets change. Each returns at once, is carried out on the session's
 * thread as one step that can be undone, and rewrites all formulas that refer to the cells; if it is refused, the
 * listener gets a sentence that says why. Rows and columns are zero-based, sheets are given by id.
 */
public final class StructureControl {
    private final EditSubmission edits;

    StructureControl(EditSubmission edits) {
        this.edits = edits;
    }

    /** Puts blank rows before the row {@code first}. */
    public void insertRows(int sheet, int first, int count) {
        edits.submit(open -> cells(open).insertRows(sheet, first, count));
    }

    /** Takes out several stretches of whole rows, but for rows that a filter hides. */
    public void deleteRows(int sheet, List<CellRange> rows) {
        edits.submit(open -> cells(open).deleteRows(sheet, visible(open, sheet, rows)));
    }

    /** The parts of the rows that no filter hides; all of them if it hides every one. */
    private static List<CellRange> visible(OpenWorkbook open, int sheet, List<CellRange> rows) {
        List<CellRange> visible =
                rows.stream()
                        .flatMap(
                                stretch ->
                                        FilteredRows.visible(
                                                open.workbook().sheet(sheet),
                                                open.workbook().tables(),
                                                stretch)
                                                .stream())
                        .toList();
        return visible.isEmpty() ? rows : visible;
    }

    /** Takes rows out and puts them in before the row {@code before}. */
    public void moveRows(int sheet, int first, int count, int before) {
        edits.submit(open -> cells(open).moveRows(sheet, first, count, before));
    }

    /** Takes columns out and puts them in before the column {@code before}. */
    public void moveColumns(int sheet, int first, int count, int before) {
        edits.submit(open -> cells(open).moveColumns(sheet, first, count, before));
    }

    /** Puts blank columns before the column {@code first}. */
    public void insertColumns(int sheet, int first, int count) {
        edits.submit(open -> cells(open).insertColumns(sheet, first, count));
    }

    public void deleteColumns(int sheet, int first, int count) {
        edits.submit(open -> cells(open).deleteColumns(sheet, first, count));
    }

    /** Makes one cell of each range, or of each of its rows. */
    public void merge(int sheet, List<CellRange> ranges, Merging.Form form) {
        edits.submit(open -> new Merging(open.workbook(), sheet).merge(ranges, form));
    }

    /** Takes merged cells apart. */
    public void unmerge(int sheet, List<CellRange> ranges) {
        edits.submit(open -> new Merging(open.workbook(), sheet).unmerge(ranges));
    }

    /** Puts in blank cells; what is there moves down, or else to the right. */
    public void insertCells(int sheet, CellRange range, boolean shiftsDown) {
        edits.submit(open -> cells(open).insertCells(sheet, range, shiftsDown));
    }

    /** Takes cells out; what is below moves up, or else what is at the right to the left. */
    public void deleteCells(int sheet, CellRange range, boolean shiftsUp) {
        edits.submit(open -> cells(open).deleteCells(sheet, range, shiftsUp));
    }

    /** Moves cells with their formats, onto whatever is there; {@code to} is their new upper left corner. */
    public void moveRange(int sheet, CellRange range, int targetSheet, CellAddress to) {
        edits.submit(open -> cells(open).moveRange(sheet, range, targetSheet, to));
    }

    /** Sorts the rows of a range; see {@link Sorting}. */
    public void sort(int sheet, CellRange range, List<Sorting.Key> keys, boolean hasHeadings) {
        edits.submit(
                open ->
                        Sorting.of(
                                open.looks(open.workbook().sheet(sheet)),
                                range,
                                keys,
                                hasHeadings));
    }

    /** Adds a blank sheet at a place among the tabs, with a name like Sheet3. */
    public void addSheet(int position) {
        edits.submit(open -> tabs(open).add(position));
    }

    /** Copies a sheet to a place among the tabs. */
    public void copySheet(int sheet, int position) {
        edits.submit(open -> tabs(open).copy(sheet, position));
    }

    public void renameSheet(int sheet, String name) {
        edits.submit(open -> tabs(open).rename(sheet, name));
    }

    /** Puts a sheet's tab in another place. */
    public void moveSheet(int sheet, int position) {
        edits.submit(open -> tabs(open).move(sheet, position));
    }

    public void deleteSheet(int sheet) {
        edits.submit(open -> tabs(open).delete(sheet));
    }

    /** Takes a sheet's tab away. */
    public void hideSheet(int sheet) {
        edits.submit(open -> tabs(open).hide(sheet));
    }

    /** Gives a hidden sheet its tab back. */
    public void showSheet(int sheet) {
        edits.submit(open -> tabs(open).show(sheet));
    }

    /** Makes a table of a range; see {@link TableEdits#create}. */
    public void createTable(int sheet, CellRange range, boolean hasHeadings) {
        edits.submit(
                open ->
                        new TableEdits(open.workbook(), open.calculation())
                                .create(sheet, range, hasHeadings, open.newTableStyle(sheet)));
    }

    public void renameTable(String table, String to) {
        edits.submit(open -> new Renaming(open.workbook()).renameTable(table, to));
    }

    public void renameColumn(String table, String column, String to) {
        edits.submit(open -> new Renaming(open.workbook()).renameColumn(table, column, to));
    }

    private static TabEdits tabs(OpenWorkbook open) {
        return new TabEdits(open.workbook());
    }

    private static CellEdits cells(OpenWorkbook open) {
        return new CellEdits(open.workbook());
    }
}
