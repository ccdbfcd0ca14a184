package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * Makes the edit that sorts the rows of a range. In ascending order numbers come before texts, FALSE, TRUE and errors;
 * texts are compared without regard to case; blank cells are last in either order; equal rows keep theirs, and hidden
 * rows stay where they are. Formulas move
 * as if they were copied, with their relative references; formulas elsewhere go on referring to the same places.
 */
public final class Sorting {
    /**
     * A column to sort by; zero-based within the sheet. The first key counts most.
     *
     * @param look the colour or icon of which cells come first, or last where the order is descending; nothing for the
     *     order of values
     */
    public record Key(int column, boolean isDescending, Optional<FilterCondition.Shown> look) {
        /** A column whose values are to be in order. */
        public Key(int column, boolean isDescending) {
            this(column, isDescending, Optional.empty());
        }
    }

    private final ShownLooks looks;
    private final Sheet sheet;
    private final CellValues values;
    private final List<Key> keys;

    private Sorting(ShownLooks looks, List<Key> keys) {
        this.looks = looks;
        this.sheet = looks.sheet();
        this.values = looks.values();
        this.keys = keys;
    }

    /**
     * The edit; nothing is changed yet.
     *
     * @param looks what the cells of the sheet show now
     * @param hasHeadings whether the first row stays where it is
     */
    public static Edit of(ShownLooks looks, CellRange range, List<Key> keys, boolean hasHeadings)
            throws EditRefusedException {
        if (keys.isEmpty() || range.rows() == (hasHeadings ? 1 : 0)) {
            throw new EditRefusedException("There is nothing to sort by.");
        }
        CellRange rows =
                new CellRange(
                        range.firstRow() + (hasHeadings ? 1 : 0),
                        range.firstColumn(),
                        range.lastRow(),
                        range.lastColumn());
        return new Sorting(looks, keys).edit(used(looks.sheet(), rows));
    }

    /** Whole columns are sorted as far as there is something in them. */
    private static CellRange used(Sheet sheet, CellRange rows) {
        int last = sheet.contents().usedRange().map(CellRange::lastRow).orElse(rows.firstRow());
        return new CellRange(
                rows.firstRow(),
                rows.firstColumn(),
                Math.max(rows.firstRow(), Math.min(last, rows.lastRow())),
                rows.lastColumn());
    }

    private Edit edit(CellRange rows) throws EditRefusedException {
        requireMovable(rows);
        List<Integer> order = new ArrayList<>(rows.rows());
        int[] newRows = new int[rows.rows()];
        for (int row = rows.firstRow(); row <= rows.lastRow(); row++) {
            newRows[row - rows.firstRow()] = row;
            if (!sheet.layout().row(row).isHidden()) {
                order.add(row);
            }
        }
        List<Integer> places = List.copyOf(order);
        order.sort(comparator());
        for (int i = 0; i < places.size(); i++) {
            newRows[order.get(i) - rows.firstRow()] = places.get(i);
        }
        Grid<CellContent> contents = new Grid<>();
        sheet.contents()
                .forEach(
                        rows,
                        (row, column, content) -> {
                            int now = newRows[row - rows.firstRow()];
                            contents.set(now, column, moved(content, now, column));
                        });
        Grid<CellStyle> styles = new Grid<>();
        sheet.styles()
                .forEach(
                        rows,
                        (row, column, style) ->
                                styles.set(newRows[row - rows.firstRow()], column, style));
        Area area = new Area(sheet.id(), rows);
        return new Edit("Sort", List.of(new RangeChange(area, contents, Optional.of(styles))));
    }

    private static CellContent moved(CellContent content, int row, int column) {
        return content instanceof CellContent.ArrayFormula array
                ? new CellContent.ArrayFormula(
                        array.expression(), CellRange.of(new CellAddress(row, column)))
                : content;
    }

    private void requireMovable(CellRange rows) throws EditRefusedException {
        if (sheet.merges().stream().anyMatch(rows::intersects)) {
            throw new EditRefusedException("Merged cells cannot be sorted: unmerge them first.");
        }
        if (Contents.arrays(sheet).stream()
                .anyMatch(array -> !array.isSingleCell() && array.intersects(rows))) {
            throw new EditRefusedException(EditRefusedException.PART_OF_ARRAY);
        }
    }

    private Comparator<Integer> comparator() {
        Comparator<Integer> comparator = (one, other) -> 0;
        for (Key key : keys) {
            comparator = comparator.thenComparing(comparator(key));
        }
        return comparator;
    }

    private Comparator<Integer> comparator(Key key) {
        if (key.look().isPresent()) {
            FilterCondition.Shown first = key.look().get();
            return Comparator.comparing(
                    row -> looks.matches(first, row, key.column()) == key.isDescending());
        }
        return Comparator.comparing(
                row -> values.value(sheet.id(), row, key.column()),
                (one, other) -> compare(one, other, key.isDescending()));
    }

    static int compare(Value one, Value other, boolean isDescending) {
        boolean isBlank = one instanceof BlankValue;
        if (isBlank || other instanceof BlankValue) {
            return Boolean.compare(isBlank, other instanceof BlankValue);
        }
        int order = Integer.compare(rank(one), rank(other));
        int result = order != 0 ? order : compareAlike(one, other);
        return isDescending ? -result : result;
    }

    private static int rank(Value value) {
        if (value instanceof NumberValue) {
            return 0;
        }
        if (value instanceof TextValue) {
            return 1;
        }
        return value instanceof BooleanValue ? 2 : 3;
    }

    private static int compareAlike(Value one, Value other) {
        if (one instanceof NumberValue a && other instanceof NumberValue b) {
            return Double.compare(a.number(), b.number());
        }
        if (one instanceof TextValue a && other instanceof TextValue b) {
            return a.text().toLowerCase(Locale.ROOT).compareTo(b.text().toLowerCase(Locale.ROOT));
        }
        if (one instanceof BooleanValue a && other instanceof BooleanValue b) {
            return Boolean.compare(a.isTrue(), b.isTrue());
        }
        return 0;
    }
}
