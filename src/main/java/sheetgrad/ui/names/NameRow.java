package sheetgrad.ui.names;

import sheetgrad.workbook.DefinedName;

/**
 * A name as the manager lists it.
 *
 * @param value what it gives now, shortened
 * @param refersTo with an equals sign, as it reads in the active cell
 * @param scope a sheet, or the workbook
 */
public record NameRow(DefinedName name, String value, String refersTo, String scope) {
    /** Whether what it refers to is gone, or gives an error. */
    boolean hasError() {
        return value.startsWith("#") || refersTo.contains("#REF!");
    }
}
