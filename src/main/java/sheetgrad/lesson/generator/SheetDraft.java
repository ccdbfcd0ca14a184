package sheetgrad.lesson.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaInterner;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormatChange;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.LayoutChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.StyleChange;
import sheetgrad.workbook.StyleChange.CellFormat;
import sheetgrad.workbook.Workbook;
import sheetgrad.workbook.WorkbookChange;

/**
 * What is to be put onto a sheet: texts, numbers, formulas and formats, gathered first and carried out as one undoable
 * edit. A cell that holds something, on the sheet or in the draft, is never overwritten: that is a {@link Refusal}. Rows
 * and columns zero-based.
 */
public final class SheetDraft {
    private static final int MOST_CELLS = 500_000;

    private final Sheet sheet;
    private final FormulaInterner formulas = new FormulaInterner();
    private final Map<CellAddress, CellContent> contents = new TreeMap<>();
    private final Map<CellAddress, CellStyle> styles = new TreeMap<>();
    private final Map<Integer, Double> widths = new TreeMap<>();
    private final Map<Integer, Double> heights = new TreeMap<>();
    private final List<ColourScale> scales = new ArrayList<>();
    private final List<CellRange> arrays = new ArrayList<>();

    public SheetDraft(Sheet sheet) {
        this.sheet = sheet;
        Optional<CellRange> used = sheet.contents().usedRange();
        used.ifPresent(
                range ->
                        sheet.contents()
                                .forEach(range, (row, column, content) -> remember(content)));
    }

    private void remember(CellContent content) {
        if (content instanceof CellContent.ArrayFormula array) {
            arrays.add(array.range());
        }
    }

    /** The sheet that is drafted for; it stays as it is until the edit is applied. */
    public Sheet sheet() {
        return sheet;
    }

    /**
     * The room of {@code rows} x {@code columns} cells from a corner on, if it is all blank.
     *
     * @param what for the refusal, such as "the convolution"
     */
    public CellRange room(String what, CellAddress corner, int rows, int columns) {
        Refusal.unless(
                (long) rows * columns <= MOST_CELLS,
                "%s would take %d x %d cells, more than can be looked at: choose smaller shapes",
                what,
                rows,
                columns);
        Refusal.unless(
                CellAddress.exists(corner.row() + rows - 1, corner.column() + columns - 1),
                "%s needs %d x %d cells, and from %s on the sheet has not that many",
                what,
                rows,
                columns,
                corner);
        CellRange range = CellRange.ofSize(corner, rows, columns);
        firstOccupied(range)
                .ifPresent(
                        cell -> {
                            throw new Refusal(
                                    what
                                            + " needs "
                                            + range.toA1()
                                            + " to be blank, but "
                                            + sheet.name()
                                            + "!"
                                            + cell
                                            + " holds something");
                        });
        return range;
    }

    private Optional<CellAddress> firstOccupied(CellRange range) {
        for (CellRange array : arrays) {
            Optional<CellRange> common = array.intersection(range);
            if (common.isPresent()) {
                return common.map(CellRange::first);
            }
        }
        List<CellAddress> found = new ArrayList<>(1);
        sheet.contents()
                .forEach(range, (row, column, content) -> found.add(new CellAddress(row, column)));
        return found.stream()
                .findFirst()
                .or(() -> contents.keySet().stream().filter(range::contains).findFirst());
    }

    public void text(int row, int column, String text) {
        put(row, column, new CellContent.Constant(new TextValue(text)));
    }

    public void text(int row, int column, String text, CellStyle style) {
        text(row, column, text);
        style(row, column, style);
    }

    public void number(int row, int column, double number) {
        value(row, column, new NumberValue(number));
    }

    public void number(int row, int column, double number, CellStyle style) {
        number(row, column, number);
        style(row, column, style);
    }

    public void value(int row, int column, Value value) {
        put(row, column, new CellContent.Constant(value));
    }

    /** A formula as it reads in its own cell; copies share one tree. */
    public void formula(int row, int column, String formula) {
        put(row, column, new CellContent.Formula(parse(row, column, formula)));
    }

    public void formula(int row, int column, String formula, CellStyle style) {
        formula(row, column, formula);
        style(row, column, style);
    }

    public void formula(CellAddress cell, String formula, CellStyle style) {
        formula(cell.row(), cell.column(), formula, style);
    }

    /** One formula for all cells of a range, as entered with Ctrl+Shift+Enter. */
    public void array(CellRange range, String formula, CellStyle style) {
        Expression tree = parse(range.firstRow(), range.firstColumn(), formula);
        put(range.firstRow(), range.firstColumn(), new CellContent.ArrayFormula(tree, range));
        arrays.add(range);
        style(range, style);
    }

    private Expression parse(int row, int column, String formula) {
        CellAddress cell = new CellAddress(row, column);
        try {
            return formulas.parse(formula, cell);
        } catch (FormulaSyntaxException mistake) {
            throw new IllegalStateException(sheet.name() + "!" + cell + ": " + formula, mistake);
        }
    }

    private void put(int row, int column, CellContent content) {
        CellAddress cell = new CellAddress(row, column);
        boolean isInArray = arrays.stream().anyMatch(array -> array.contains(cell));
        Refusal.unless(
                !isInArray
                        && !contents.containsKey(cell)
                        && sheet.contents().get(row, column) == null,
                "%s!%s holds something and is not overwritten",
                sheet.name(),
                cell);
        contents.put(cell, content);
    }

    public void style(int row, int column, CellStyle style) {
        styles.put(new CellAddress(row, column), style);
    }

    public void style(CellRange range, CellStyle style) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                style(row, column, style);
            }
        }
    }

    /** The width of a column in characters; a column in which the sheet holds something keeps its own. */
    public void width(int column, double characters) {
        widths.put(column, characters);
    }

    /** The height of a row in points. */
    public void height(int row, double points) {
        heights.put(row, points);
    }

    /** The smallest range that holds everything drafted; nothing before there is something. */
    Optional<CellRange> room() {
        return contents.keySet().stream().map(CellRange::of).reduce(CellRange::union);
    }

    /** Whether something is drafted for a cell of the range. */
    boolean writesInto(CellRange range) {
        return contents.keySet().stream().anyMatch(range::contains)
                || arrays.stream().anyMatch(array -> drafts(array) && array.intersects(range));
    }

    private boolean drafts(CellRange array) {
        return contents.containsKey(array.first());
    }

    /** Colours the cells of ranges by their value, all together. */
    public void scale(ColourScale scale) {
        scales.add(scale);
    }

    /** The edit that carries the draft out; nothing is changed yet. */
    public Edit edit(String name) {
        List<WorkbookChange> steps = new ArrayList<>();
        contents.forEach(
                (cell, content) ->
                        steps.add(new CellChange(sheet.id(), cell, Optional.of(content))));
        List<CellFormat> formats = new ArrayList<>();
        styles.forEach((cell, style) -> formats.add(new CellFormat(cell, Optional.of(style))));
        steps.add(new StyleChange(sheet.id(), formats));
        if (!widths.isEmpty() || !heights.isEmpty()) {
            steps.add(LayoutChange.of(sheet, this::layOut));
        }
        if (!scales.isEmpty()) {
            steps.add(ConditionalFormatChange.adding(sheet, scales));
        }
        return new Edit(name, steps);
    }

    private void layOut(SheetLayout layout) {
        widths.forEach(
                (column, width) -> {
                    if (isBlankColumn(column)) {
                        layout.columns()
                                .put(
                                        column,
                                        new SheetLayout.Column(
                                                width, false, 0, false, CellStyle.DEFAULT));
                    }
                });
        heights.forEach(
                (row, height) ->
                        layout.rows()
                                .put(
                                        row,
                                        new SheetLayout.Row(
                                                height, true, false, 0, false, CellStyle.DEFAULT)));
    }

    private boolean isBlankColumn(int column) {
        return sheet.contents()
                .usedRange()
                .flatMap(
                        used ->
                                used.intersection(
                                        new CellRange(
                                                used.firstRow(), column, used.lastRow(), column)))
                .filter(part -> !isBlank(part))
                .isEmpty();
    }

    private boolean isBlank(CellRange range) {
        boolean[] isBlank = {true};
        sheet.contents().forEach(range, (row, column, content) -> isBlank[0] = false);
        return isBlank[0];
    }

    /** Carries the draft out at once, for whoever builds a new workbook. */
    public void applyTo(Workbook workbook) {
        edit("Build " + sheet.name()).applyTo(workbook);
    }
}
