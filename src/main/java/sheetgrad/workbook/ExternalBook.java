package sheetgrad.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;

/**
 * Another file that formulas refer to, as far as this file keeps copies of its values. It is never opened.
 *
 * @param target the other file's path as the link has it
 * @param sheets the kept values by sheet (lower case) and cell
 * @param names what the other file's names (lower case) stand for, read from this file
 */
public record ExternalBook(
        String target, Map<String, Map<CellAddress, Value>> sheets, Map<String, Expression> names) {
    /** The kept value of a cell; blank if none is kept. */
    public Value value(String sheet, CellAddress cell) {
        return sheets.getOrDefault(sheet.toLowerCase(Locale.ROOT), Map.of())
                .getOrDefault(cell, BlankValue.BLANK);
    }

    /** What a name of the other file stands for; nothing if that is not kept. */
    public Optional<Expression> name(String name) {
        return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean hasSheet(String sheet) {
        return sheets.containsKey(sheet.toLowerCase(Locale.ROOT));
    }
}
