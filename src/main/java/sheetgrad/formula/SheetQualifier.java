package sheetgrad.formula;

import java.util.OptionalInt;

/**
 * What stands before the exclamation mark of a reference: a sheet, a span of sheets ({@code Sheet1:Sheet3!A1}), or a
 * sheet of another file ({@code [1]Sheet1!A1}, the number being the file's place in the workbook's list of links).
 *
 * @param firstSheet the sheet's name without quotes; empty in {@code [1]!name}
 * @param lastSheet the same name, or the last of a span
 */
public record SheetQualifier(OptionalInt externalWorkbook, String firstSheet, String lastSheet) {
    public static SheetQualifier of(String sheet) {
        return new SheetQualifier(OptionalInt.empty(), sheet, sheet);
    }

    public boolean isSpan() {
        return !firstSheet.equals(lastSheet);
    }
}
