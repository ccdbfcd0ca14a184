package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.EnclosingTable;
import sheetgrad.workbook.FilteredRows;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Renaming;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.ShownPrecision;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.TableEdits;
import sheetgrad.workbook.WorkbookChange;

/**
 * Turns what the user does to cells into edits of the open workbook. Every attempt answers why it was refused, in a
 * sentence for the user; nothing if it was carried out. Used by the session's thread, but for {@link #refusal}.
 */
final class SheetEdits {
    static final String PART_OF_ARRAY = "You can't change part of an array.";

    private static final String TEXT = "@";

    private final OpenWorkbook open;
    private final CellEntry entry;

    SheetEdits(OpenWorkbook open, CellEntry entry) {
        this.open = open;
        this.entry = entry;
    }

    /** Why the text cannot be entered into a cell of the sheet; may be asked on any thread. */
    Optional<EntryRefusal> refusal(SheetSnapshot sheet, CellAddress cell, String text) {
        if (sheet.arrayCutBy(List.of(CellRange.of(cell))).isPresent()) {
            return Optional.of(EntryRefusal.of(PART_OF_ARRAY));
        }
        try {
            entry.read(text, cell);
            return Optional.empty();
        } catch (FormulaSyntaxException mistake) {
            return Optional.of(EntryRefusal.of(mistake));
        }
    }

    /** A warning, as Excel's, if what was entered into a cell reads itself. */
    Optional<String> circle(int sheet, CellAddress cell) {
        String place = open.workbook().locate(sheet, cell.row(), cell.column()).toA1();
        return open.calculation().value(sheet, cell.row(), cell.column())
                                instanceof ErrorValue error
                        && error.kind() == ErrorKind.CYCLE
                        && (error.message() + " ").contains(" " + place + " ")
                ? Optional.of(
                        cell.toA1()
                                + " needs its own value ("
                                + error.message()
                                + "): change one of these formulas.")
                : Optional.empty();
    }

    Optional<String> enter(int sheet, CellAddress cell, String text) {
        try {
            Optional<Edit> heading = new Renaming(open.workbook()).typeHeading(sheet, cell, text);
            if (heading.isPresent()) {
                open.apply(heading.get());
                return Optional.empty();
            }
            Optional<CellContent> content = read(sheet, cell, text);
            List<WorkbookChange> changes = new ArrayList<>();
            changes.add(new CellChange(sheet, cell, content));
            TypedLook look = look(sheet);
            look.typed(cell, text, content, open.formatter());
            changes.addAll(look.changes());
            Optional<String> refusal =
                    apply("Typing in " + cell.toA1(), sheet, List.of(CellRange.of(cell)), changes);
            if (refusal.isEmpty() && content.isPresent()) {
                new TableEdits(open.workbook(), open.calculation())
                        .grow(sheet, cell)
                        .ifPresent(open::apply);
            }
            return refusal;
        } catch (FormulaSyntaxException mistake) {
            return Optional.of(EntryRefusal.of(mistake).sentence());
        } catch (EditRefusedException refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    /** The same content into every cell, a formula read as if it were typed into {@code active}. */
    Optional<String> enterAll(int sheet, List<CellRange> ranges, CellAddress active, String text) {
        long size = ranges.stream().mapToLong(CellRange::size).sum();
        if (size > PastedText.MOST_CELLS) {
            return Optional.of("That is too many cells to fill at once: " + size + ".");
        }
        try {
            Optional<CellContent> content = read(sheet, active, text);
            List<WorkbookChange> changes = new ArrayList<>();
            TypedLook look = look(sheet);
            for (CellRange range : visible(sheet, ranges)) {
                forEachCell(
                        range,
                        cell -> {
                            changes.add(new CellChange(sheet, cell, content));
                            look.entered(cell, text, content);
                        });
            }
            changes.addAll(look.changes());
            return apply("Typing in " + ranges.get(0).toA1(), sheet, ranges, changes);
        } catch (FormulaSyntaxException mistake) {
            return Optional.of(EntryRefusal.of(mistake).sentence());
        }
    }

    /** What a typed text makes of a cell; where the format is Text, it stays what it is. */
    private Optional<CellContent> read(int sheet, CellAddress cell, String text)
            throws FormulaSyntaxException {
        boolean isText = styleAt(sheet, cell).numberFormat().equals(TEXT) && !text.isEmpty();
        return isText
                ? Optional.of(new CellContent.Constant(new TextValue(text)))
                : entry.read(text, cell).map(content -> asShown(sheet, cell, text, content));
    }

    /** Where the workbook has precision as displayed, a typed number keeps only what its cell will show. */
    private CellContent asShown(int sheet, CellAddress cell, String text, CellContent content) {
        if (!open.workbook().settings().isPrecisionAsShown()
                || !(content instanceof CellContent.Constant constant)) {
            return content;
        }
        String format = entry.format(styleAt(sheet, cell), text, Optional.of(content));
        return new CellContent.Constant(new ShownPrecision().rounded(constant.value(), format));
    }

    private CellStyle styleAt(int sheet, CellAddress cell) {
        return open.workbook().sheet(sheet).styleAt(cell.row(), cell.column());
    }

    private TypedLook look(int sheet) {
        return new TypedLook(entry, open.workbook().sheet(sheet));
    }

    /** An array formula for the range, or for the array of which the range is a part. */
    Optional<String> enterArray(int sheet, CellRange range, String text) {
        Optional<CellRange> cut = open.sheet(sheet).arrayCutBy(List.of(range));
        CellRange whole = cut.filter(array -> array.contains(range)).orElse(range);
        try {
            List<CellChange> changes = new ArrayList<>(clearing(sheet, List.of(whole)));
            Expression expression = CellEntry.parse(text, whole.first());
            changes.add(
                    new CellChange(
                            sheet,
                            whole.first(),
                            Optional.of(new CellContent.ArrayFormula(expression, whole))));
            return apply("Array formula in " + whole.toA1(), sheet, List.of(whole), changes);
        } catch (FormulaSyntaxException mistake) {
            return Optional.of(EntryRefusal.of(mistake).sentence());
        }
    }

    Optional<String> fill(int sheet, CellRange source, CellRange target, FillForm form) {
        if (target.size() > PastedText.MOST_CELLS) {
            return Optional.of("That is too many cells to fill at once: " + target.size() + ".");
        }
        Sheet cells = open.workbook().sheet(sheet);
        BitSet leftOut = FilteredRows.leftOut(cells, open.workbook().tables(), target);
        Fill fill =
                new Fill(cells, source, target, leftOut, open.workbook().settings().dateSystem());
        return apply("Fill " + target.toA1(), sheet, List.of(target), List.of(fill.change(form)));
    }

    private static void forEachCell(CellRange range, Consumer<CellAddress> action) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                action.accept(new CellAddress(row, column));
            }
        }
    }

    Optional<String> clear(int sheet, List<CellRange> ranges) {
        return apply("Clear", sheet, ranges, clearing(sheet, visible(sheet, ranges)));
    }

    /** Rows that filters hide are left alone. */
    private List<CellRange> visible(int sheet, List<CellRange> ranges) {
        Sheet cells = open.workbook().sheet(sheet);
        List<Table> tables = open.workbook().tables();
        return ranges.stream()
                .flatMap(range -> FilteredRows.visible(cells, tables, range).stream())
                .toList();
    }

    private List<CellChange> clearing(int sheet, List<CellRange> ranges) {
        Grid<CellContent> contents = open.workbook().sheet(sheet).contents();
        List<CellChange> changes = new ArrayList<>();
        for (CellRange range : ranges) {
            contents.forEach(
                    range,
                    (row, column, content) ->
                            changes.add(
                                    new CellChange(
                                            sheet,
                                            new CellAddress(row, column),
                                            Optional.empty())));
        }
        return changes;
    }

    Optional<String> paste(int sheet, CellAddress corner, PastedTable table, PasteForm form) {
        PastedTable cells = table.in(form);
        TablePaste paste = new TablePaste(entry, open.workbook().sheet(sheet), form);
        return apply(
                "Paste", sheet, List.of(cells.destination(corner)), paste.changes(cells, corner));
    }

    Optional<String> paste(int sheet, CellRange selected, CopiedCells copied, PasteForm form) {
        CellRange destination = copied.destination(selected, form);
        if (copied.isCut()) {
            return move(copied, sheet, destination.first());
        }
        List<WorkbookChange> changes = copied.changes(sheet, destination, form);
        return apply("Paste", sheet, List.of(destination), changes);
    }

    /** Cut cells take their formats along, and all formulas that refer to them follow. */
    private Optional<String> move(CopiedCells cut, int sheet, CellAddress to) {
        try {
            open.apply(
                    new CellEdits(open.workbook()).moveRange(cut.sheet(), cut.range(), sheet, to));
            return Optional.empty();
        } catch (EditRefusedException refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    /** @param touched what the user meant to change, of which arrays may not be a part only */
    private Optional<String> apply(
            String name,
            int sheet,
            List<CellRange> touched,
            List<? extends WorkbookChange> changes) {
        if (cutsArray(sheet, touched)) {
            return Optional.of(PART_OF_ARRAY);
        }
        if (!changes.isEmpty()) {
            open.apply(new Edit(name, changes.stream().map(this::named).toList()));
        }
        return Optional.empty();
    }

    /** The change with the table's name in references that leave it out. */
    private WorkbookChange named(WorkbookChange change) {
        return change instanceof CellChange cell
                ? new CellChange(
                        cell.sheet(),
                        cell.cell(),
                        cell.content()
                                .map(
                                        content ->
                                                EnclosingTable.named(
                                                        content,
                                                        open.workbook(),
                                                        cell.sheet(),
                                                        cell.cell())))
                : change;
    }

    private boolean cutsArray(int sheet, List<CellRange> touched) {
        return open.sheet(sheet).arrayCutBy(touched).isPresent();
    }
}
