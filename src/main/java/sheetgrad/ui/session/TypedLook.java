package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.StyleChange;
import sheetgrad.workbook.StyleChange.CellFormat;
import sheetgrad.workbook.WorkbookChange;

/**
 * What typed texts do to the look of their cells, as in Excel: a date or an amount of money brings its number format into a
 * cell without one, a text of several lines is wrapped, and columns without a width of their own make room.
 */
final class TypedLook {
    /** A moment with as many characters as moments have. */
    private static final Value LONG_DATE = new NumberValue(36890.99);

    private final CellEntry entry;
    private final Sheet sheet;
    private final FittingColumns fitting;
    private final List<WorkbookChange> styles = new ArrayList<>();

    TypedLook(CellEntry entry, Sheet sheet) {
        this.entry = entry;
        this.sheet = sheet;
        this.fitting = new FittingColumns(sheet);
    }

    /** A text was entered into a cell; several may be, then {@link #changes} has all that comes of it. */
    void entered(CellAddress cell, String text, Optional<CellContent> content) {
        CellStyle own = sheet.styleAt(cell.row(), cell.column());
        CellStyle styled = own.withNumberFormat(entry.format(own, text, content));
        if (content.filter(TypedLook::hasLines).isPresent()) {
            styled = styled.withAlignment(own.alignment().withWraps(true));
        }
        if (!styled.equals(own)) {
            styles.add(
                    new StyleChange(
                            sheet.id(), List.of(new CellFormat(cell, Optional.of(styled)))));
        }
    }

    private static boolean hasLines(CellContent content) {
        return content instanceof CellContent.Constant constant
                && constant.value() instanceof TextValue text
                && text.text().contains("\n");
    }

    /** The text was typed into this cell alone, whose column makes room for a number. */
    void typed(
            CellAddress cell, String text, Optional<CellContent> content, CellFormatter formatter) {
        entered(cell, text, content);
        CellStyle own = sheet.styleAt(cell.row(), cell.column());
        String format = entry.format(own, text, content);
        if (content.isPresent() && content.get() instanceof CellContent.Constant constant) {
            fitting.widen(cell.column(), constant.value(), format, formatter);
        } else if (!format.equals(own.numberFormat())) {
            fitting.widen(cell.column(), LONG_DATE, format, formatter);
        }
    }

    /** Other formats and sizes, in the order in which they are to be made. */
    List<WorkbookChange> changes() {
        List<WorkbookChange> changes = new ArrayList<>(styles);
        fitting.change().ifPresent(changes::add);
        return changes;
    }
}
