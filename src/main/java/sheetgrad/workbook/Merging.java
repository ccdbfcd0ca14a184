package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.StyleChange.CellFormat;

/**
 * Makes the edits that merge cells and take merges apart. As in Excel a merged range shows what its first cell that holds
 * something held, the first row before the second; the other cells are cleared. All get the format of the corner, but for
 * their borders.
 */
public final class Merging {
    /** What becomes of a range. */
    public enum Form {
        /** One cell with its text in the middle. */
        CENTRED,
        /** One cell. */
        PLAIN,
        /** One cell in each row. */
        ACROSS
    }

    private final Workbook workbook;
    private final Sheet sheet;

    public Merging(Workbook workbook, int sheet) {
        this.workbook = workbook;
        this.sheet = workbook.sheet(sheet);
    }

    /** Whether a merge of the ranges would clear cells that hold something. */
    public static boolean loses(Sheet sheet, List<CellRange> ranges, Form form) {
        return parts(sheet, ranges, form).anyMatch(part -> holders(sheet, part).size() > 1);
    }

    /** Merges each of the ranges. */
    public Edit merge(List<CellRange> ranges, Form form) throws EditRefusedException {
        List<CellRange> parts = parts(sheet, ranges, form).toList();
        List<WorkbookChange> steps = new ArrayList<>();
        for (CellRange part : parts) {
            refuse(part);
            steps.addAll(contents(part));
            steps.add(looks(part, form));
        }
        steps.add(
                new MergesChange(
                        sheet.id(), Stream.concat(without(parts), parts.stream()).toList()));
        return new Edit("Merge " + ranges.get(0).toA1(), steps);
    }

    /** Takes apart what is merged in the ranges; the cells keep what they hold. */
    public Edit unmerge(List<CellRange> ranges) {
        return new Edit(
                "Unmerge " + ranges.get(0).toA1(),
                List.of(new MergesChange(sheet.id(), without(ranges).toList())));
    }

    private Stream<CellRange> without(List<CellRange> ranges) {
        return sheet.merges().stream()
                .filter(merge -> ranges.stream().noneMatch(merge::intersects));
    }

    /** What is merged: ranges of several cells, none of which cuts a merge that is there. */
    private static Stream<CellRange> parts(Sheet sheet, List<CellRange> ranges, Form form) {
        Stream<CellRange> parts =
                form == Form.ACROSS ? ranges.stream().flatMap(Merging::rows) : ranges.stream();
        return parts.map(part -> whole(part, sheet.merges()))
                .filter(part -> part.size() > 1)
                .distinct();
    }

    private static Stream<CellRange> rows(CellRange range) {
        return IntStream.rangeClosed(range.firstRow(), range.lastRow())
                .mapToObj(row -> new CellRange(row, range.firstColumn(), row, range.lastColumn()));
    }

    /** A range grown until it cuts none of the merges. */
    public static CellRange whole(CellRange range, List<CellRange> merges) {
        CellRange whole = range;
        boolean grows = true;
        while (grows) {
            CellRange before = whole;
            for (CellRange merge : merges) {
                whole = merge.intersects(whole) ? whole.union(merge) : whole;
            }
            grows = !whole.equals(before);
        }
        return whole;
    }

    private void refuse(CellRange part) throws EditRefusedException {
        if (part.isWholeRows() || part.isWholeColumns()) {
            throw new EditRefusedException(
                    "Whole rows and columns cannot be merged: select cells.");
        }
        for (Table table : workbook.tables()) {
            if (table.sheet() == sheet.id() && table.range().intersects(part)) {
                throw new EditRefusedException(
                        "Cells of table " + table.name() + " cannot be merged.");
            }
        }
        if (Contents.arrays(sheet).stream().anyMatch(part::intersects)) {
            throw new EditRefusedException("Cells with an array formula cannot be merged.");
        }
    }

    private static List<CellAddress> holders(Sheet sheet, CellRange part) {
        List<CellAddress> holders = new ArrayList<>();
        sheet.contents()
                .forEach(part, (row, column, content) -> holders.add(new CellAddress(row, column)));
        return holders.stream().sorted().toList();
    }

    private List<WorkbookChange> contents(CellRange part) {
        List<CellAddress> holders = holders(sheet, part);
        List<WorkbookChange> changes = new ArrayList<>();
        CellAddress corner = part.first();
        if (!holders.isEmpty() && !holders.get(0).equals(corner)) {
            changes.add(new CellChange(sheet.id(), corner, moved(holders.get(0), corner)));
        }
        holders.stream()
                .filter(cell -> !cell.equals(corner))
                .map(cell -> new CellChange(sheet.id(), cell, Optional.empty()))
                .forEach(changes::add);
        return changes;
    }

    /** What a cell holds, in another place; formulas go on referring to the same cells. */
    private Optional<CellContent> moved(CellAddress from, CellAddress to) {
        Optional<CellContent> content = sheet.contents().find(from.row(), from.column());
        return content.map(
                held -> held.tree().map(tree -> held.withTree(moved(tree, from, to))).orElse(held));
    }

    private static Expression moved(Expression tree, CellAddress from, CellAddress to) {
        String text = FormulaPrinter.print(tree, from, FormulaPrinter.Form.FILE);
        try {
            return FormulaParser.parse(text, to);
        } catch (FormulaSyntaxException mistake) {
            throw new IllegalStateException(text, mistake);
        }
    }

    private StyleChange looks(CellRange part, Form form) {
        CellStyle corner = sheet.styleAt(part.firstRow(), part.firstColumn());
        CellStyle style =
                form == Form.CENTRED
                        ? corner.withAlignment(corner.alignment().withHorizontal(Horizontal.CENTER))
                        : corner;
        List<CellFormat> formats = new ArrayList<>();
        for (int row = part.firstRow(); row <= part.lastRow(); row++) {
            for (int column = part.firstColumn(); column <= part.lastColumn(); column++) {
                CellStyle own = style.withBorders(sheet.styleAt(row, column).borders());
                formats.add(new CellFormat(new CellAddress(row, column), Optional.of(own)));
            }
        }
        return new StyleChange(sheet.id(), formats);
    }
}
