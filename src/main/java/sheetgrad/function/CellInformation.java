package sheetgrad.function;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import sheetgrad.reference.A1;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** What CELL tells about the upper left cell of an area. */
final class CellInformation {
    private final Area area;
    private final CalculationContext context;
    private final int row;
    private final int column;

    CellInformation(Area area, CalculationContext context) {
        this.area = area;
        this.context = context;
        this.row = area.range().firstRow();
        this.column = area.range().firstColumn();
    }

    /** The information of a name: #N/A for what only Excel knows, #VALUE! for an unknown name. */
    Value of(String name) {
        FormatCode format =
                new FormatCode(context.workbook().numberFormat(area.sheet(), row, column));
        switch (name.toLowerCase(Locale.ROOT)) {
            case "address":
                return new TextValue(address());
            case "col":
                return new NumberValue(column + 1);
            case "row":
                return new NumberValue(row + 1);
            case "contents":
                return context.cell(area.sheet(), row, column);
            case "type":
                return new TextValue(type());
            case "format":
                return new TextValue(format.letters());
            case "color":
                return new NumberValue(format.coloursNegatives() ? 1 : 0);
            case "parentheses":
                return new NumberValue(format.hasParentheses() ? 1 : 0);
            case "prefix":
                return new TextValue(prefix());
            case "width":
                return width();
            case "filename":
                return new TextValue(context.workbook().file().map(this::place).orElse(""));
            case "protect":
                return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "this is not told to formulas");
            default:
                return ErrorValue.of(ErrorKind.VALUE, "there is no information of that name");
        }
    }

    /** The folder, the name of the file in brackets and the sheet, as {@code folder/[book.xlsx]Sheet1}. */
    private String place(Path file) {
        String name = file.getFileName().toString();
        String path = file.toString();
        String folder = path.substring(0, path.length() - name.length());
        return folder + "[" + name + "]" + context.workbook().sheetName(area.sheet());
    }

    private String address() {
        CellRange range = area.range();
        String cell = "$" + A1.columnName(column) + "$" + (row + 1);
        String last = "$" + A1.columnName(range.lastColumn()) + "$" + (range.lastRow() + 1);
        String cells = range.isSingleCell() ? cell : cell + ":" + last;
        return area.sheet() == context.sheet()
                ? cells
                : A1.quoteSheet(context.workbook().sheetName(area.sheet())) + "!" + cells;
    }

    private String type() {
        Value value = context.cell(area.sheet(), row, column);
        if (Comparison.isBlank(value)) {
            return "b";
        }
        return value instanceof TextValue ? "l" : "v";
    }

    /** The mark by which Lotus 1-2-3 told where a text stands; none for what is no text. */
    private String prefix() {
        if (!(context.cell(area.sheet(), row, column) instanceof TextValue)) {
            return "";
        }
        Optional<WorkbookFacts.Alignment> alignment =
                context.workbook().alignment(area.sheet(), row, column);
        switch (alignment.orElse(WorkbookFacts.Alignment.LEFT)) {
            case RIGHT:
                return "\"";
            case CENTER:
                return "^";
            case FILL:
                return "\\";
            default:
                return "'";
        }
    }

    /** The width in whole characters, and whether it is the sheet's default. */
    private Value width() {
        return ArrayValue.of(
                1,
                2,
                new NumberValue(Math.rint(context.workbook().columnWidth(area.sheet(), column))),
                BooleanValue.of(context.workbook().hasDefaultWidth(area.sheet(), column)));
    }
}
