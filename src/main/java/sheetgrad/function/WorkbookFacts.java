package sheetgrad.function;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** What a function may ask about the workbook itself, beyond the values of its cells. */
public interface WorkbookFacts {
    /** How many sheets there are, hidden ones included. */
    int sheetCount();

    /** The place of a sheet among the tabs, from 1. */
    int place(int sheet);

    String sheetName(int sheet);

    /** The file of the workbook; nothing if it is in none yet. */
    Optional<Path> file();

    /** The sheet of this name, whatever its case. */
    OptionalInt findSheet(String name);

    /** Whether the cell holds a formula, or belongs to an array formula over several cells. */
    boolean isFormula(int sheet, int row, int column);

    /** The formula of a cell as the formula bar shows it, an array formula in braces; nothing if it holds none. */
    Optional<String> formula(int sheet, int row, int column);

    /** The code of the number format in force at a cell. */
    String numberFormat(int sheet, int row, int column);

    /** Where the text of a cell was put; nothing where that depends on the kind of value. */
    Optional<Alignment> alignment(int sheet, int row, int column);

    /** The width of a column in characters, as the user sees it; 0 if hidden. */
    double columnWidth(int sheet, int column);

    /** Whether nobody has changed the width of a column. */
    boolean hasDefaultWidth(int sheet, int column);

    /** Whether a row is hidden, by the user or by a filter. */
    boolean isRowHidden(int sheet, int row);

    /** Whether a row is hidden by a filter. */
    boolean isRowFilteredOut(int sheet, int row);

    /** Whether the formula of a cell contains a SUBTOTAL or AGGREGATE. */
    boolean isSummary(int sheet, int row, int column);

    /** Where a text stands in its cell. */
    enum Alignment {
        LEFT,
        CENTER,
        RIGHT,
        FILL
    }
}
