package sheetgrad.ui.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.CellMark;
import sheetgrad.ui.grid.CellView;
import sheetgrad.ui.grid.CellWidth;
import sheetgrad.ui.grid.GridDrawing;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.session.CellEntry;
import sheetgrad.ui.session.EntryFormat;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.ErrorCheck;
import sheetgrad.workbook.FormatNumbers;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.SheetObjects;
import sheetgrad.workbook.ShownText;
import sheetgrad.workbook.Table;

/** One sheet of a snapshot, as the grid wants it. */
public final class SheetGridModel implements GridModel {
    private static final double ROUNDING = 0.1;
    private static final double POINT = 0.5;
    private static final int LONGEST_DATE = 40;

    private final SheetSnapshot sheet;
    private final List<Table> tables;
    private final CellValues values;
    private final CellFormatter formatter;
    private final ScaleColours scales;
    private final CellMarks marks;
    private final List<Table> styledTables;
    private final Grid<ConditionalLook> looks;
    private final List<GridDrawing> drawings;
    private final boolean showsFormulas;
    private final ErrorChecks checks;
    private final boolean isChecked;

    public SheetGridModel(SheetSnapshot sheet, CellValues values, CellFormatter formatter) {
        this(sheet, values, formatter, List.of(), new Grid<>(), List.of(), false, false);
    }

    /**
     * @param tables of the workbook
     * @param looks of the cells for which rules of conditional formats hold
     * @param drawings what lies over the cells
     * @param showsFormulas whether formulas are shown in place of their values
     * @param isChecked whether it is said what may be wrong with cells
     */
    public SheetGridModel(
            SheetSnapshot sheet,
            CellValues values,
            CellFormatter formatter,
            List<Table> tables,
            Grid<ConditionalLook> looks,
            List<GridDrawing> drawings,
            boolean showsFormulas,
            boolean isChecked) {
        this.showsFormulas = showsFormulas;
        this.isChecked = isChecked;
        this.checks = new ErrorChecks(sheet.sheet(), values);
        this.looks = looks;
        this.styledTables =
                tables.stream()
                        .filter(table -> table.sheet() == sheet.id() && table.style().isPresent())
                        .toList();
        this.drawings = drawings;
        this.sheet = sheet;
        this.tables = tables;
        this.values = values;
        this.formatter = formatter;
        FormatNumbers numbers = new FormatNumbers(sheet.id(), sheet.usedRange(), values);
        List<ConditionalFormat> formats = sheet.sheet().conditionalFormats();
        this.scales = new ScaleColours(formats, numbers);
        this.marks = new CellMarks(formats, numbers);
    }

    @Override
    public PageBreaks pageBreaks() {
        return sheet.sheet().pageBreaks();
    }

    private Value value(int row, int column) {
        return values.value(sheet.id(), row, column);
    }

    @Override
    public CellView cell(int row, int column, CellWidth width) {
        Value value = value(row, column);
        CellStyle style = shownStyle(row, column);
        if (value instanceof BlankValue) {
            return CellView.blank(style);
        }
        OptionalInt scaleColour = scales.colour(row, column, value);
        if (showsFormulas && editText(row, column).startsWith("=")) {
            return CellView.of(editText(row, column), CellView.Kind.TEXT, style);
        }
        if (value instanceof NumberValue number
                && number.number() == 0
                && layout().isZeroHidden()) {
            return new CellView("", CellView.Kind.NUMBER, style, scaleColour, OptionalInt.empty());
        }
        CellFormatter.Text text = formatted(value, style, width);
        Optional<CellMark> mark = marks.mark(row, column, value);
        boolean isHidden = mark.isPresent() && marks.hidesText(row, column);
        return new CellView(
                isHidden ? "" : text.text(), kind(value), style, scaleColour, text.colour(), mark);
    }

    /**
     * Formatters count every character as a digit's width. Points and the like are narrower, so one more is tried, and
     * taken if it fits. A column made to fit its texts may be narrower by the rounding of its width to pixels. In General
     * format, which can do with fewer digits, only a point is narrower, and nothing is cut off.
     */
    private CellFormatter.Text formatted(Value value, CellStyle style, CellWidth width) {
        CellFont font = style.font();
        int digits = width.digits(font);
        CellFormatter.Text wider = formatter.format(value, style.numberFormat(), digits + 1);
        boolean isFitting =
                style.numberFormat().equals(CellStyle.GENERAL)
                        ? generalWide(wider.text()) <= width.paintedRoom(font)
                        : digitsWide(wider.text()) <= width.room(font) + ROUNDING;
        return isFitting || !(value instanceof NumberValue)
                ? wider
                : formatter.format(value, style.numberFormat(), digits);
    }

    private static double generalWide(String text) {
        return text.length() - (text.contains(".") ? POINT : 0);
    }

    private static double digitsWide(String text) {
        double wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            wide += ".,:; ".indexOf(character) >= 0 ? POINT : character == '-' ? 0.6 : 1;
        }
        return wide;
    }

    private static CellView.Kind kind(Value value) {
        if (value instanceof NumberValue) {
            return CellView.Kind.NUMBER;
        }
        if (value instanceof BooleanValue) {
            return CellView.Kind.BOOLEAN;
        }
        return value instanceof ErrorValue ? CellView.Kind.ERROR : CellView.Kind.TEXT;
    }

    @Override
    public OptionalInt fill(int row, int column) {
        OptionalInt scaleColour = scales.colour(row, column, value(row, column));
        return scaleColour.isPresent() ? scaleColour : style(row, column).fill();
    }

    /** The cell's style over that of its table, with what rules change of it, whatever colour scales say. */
    public CellStyle style(int row, int column) {
        return shownStyle(row, column);
    }

    private CellStyle shownStyle(int row, int column) {
        CellStyle own = inTable(sheet.sheet().styleAt(row, column), row, column);
        ConditionalLook look = looks.get(row, column);
        return look == null ? own : look.applyTo(own);
    }

    private CellStyle inTable(CellStyle own, int row, int column) {
        for (Table table : styledTables) {
            if (table.range().contains(row, column)) {
                return table.style().get().under(own, table, row, column);
            }
        }
        return own;
    }

    @Override
    public List<GridDrawing> drawings() {
        return drawings;
    }

    @Override
    public Collection<CellAddress> commented() {
        return sheet.sheet().objects().comments().keySet();
    }

    @Override
    public String comment(int row, int column) {
        return sheet.sheet().objects().comments().getOrDefault(new CellAddress(row, column), "");
    }

    @Override
    public String link(int row, int column) {
        return sheet.sheet().objects().hyperlinks().stream()
                .filter(link -> link.range().contains(row, column))
                .findFirst()
                .map(SheetObjects.Hyperlink::target)
                .orElse("");
    }

    /** What may be wrong with a cell. */
    public Optional<ErrorCheck> check(int row, int column) {
        return checks.of(row, column);
    }

    @Override
    public String warning(int row, int column) {
        return isChecked
                ? check(row, column).map(found -> warning(found, value(row, column))).orElse("")
                : "";
    }

    /** An error says itself where it comes from and why. */
    private static String warning(ErrorCheck found, Value value) {
        return value instanceof ErrorValue error ? error.describe() : found.sentence();
    }

    @Override
    public boolean isBlank(int row, int column) {
        return value(row, column) instanceof BlankValue;
    }

    @Override
    public boolean mayRunOver(int row, int column) {
        return showsFormulas || kind(value(row, column)) == CellView.Kind.TEXT;
    }

    /** How an entered date is edited; nothing for any other content. */
    private Optional<String> dateText(CellContent content, int row, int column) {
        return content instanceof CellContent.Constant constant
                        && constant.value() instanceof NumberValue number
                ? EntryFormat.forEditing(
                                number.number(), sheet.sheet().styleAt(row, column).numberFormat())
                        .map(format -> formatter.format(number, format, LONGEST_DATE).text())
                : Optional.empty();
    }

    private String tableAt(CellAddress cell) {
        return tables.stream()
                .filter(table -> table.sheet() == sheet.id() && table.range().contains(cell))
                .findFirst()
                .map(Table::name)
                .orElse("");
    }

    @Override
    public String editText(int row, int column) {
        Optional<CellContent> content = sheet.sheet().contents().find(row, column);
        if (content.isPresent()) {
            Optional<String> date = dateText(content.get(), row, column);
            if (date.isPresent()) {
                return date.get();
            }
            boolean isPercent = sheet.sheet().styleAt(row, column).numberFormat().contains("%");
            CellAddress cell = new CellAddress(row, column);
            return CellEntry.write(content.get(), cell, isPercent, tableAt(cell));
        }
        return sheet.arrays().stream()
                .filter(array -> array.contains(row, column))
                .findFirst()
                .map(array -> editText(array.firstRow(), array.firstColumn()))
                .orElse("");
    }

    /** The text of a cell for other programs: as formatted, numbers in General format with all their digits. */
    public String copiedText(int row, int column) {
        Value value = value(row, column);
        CellStyle style = sheet.sheet().styleAt(row, column);
        return new ShownText(formatter).of(value, style);
    }

    @Override
    public SheetLayout layout() {
        return sheet.sheet().layout();
    }

    @Override
    public List<CellRange> merges() {
        return sheet.sheet().merges();
    }

    @Override
    public int rows() {
        return sheet.usedRange().map(CellRange::rows).orElse(0);
    }

    @Override
    public int columns() {
        return sheet.usedRange().map(CellRange::columns).orElse(0);
    }
}
