package sheetgrad.workbook;

import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** The texts that cells show, whatever the width of their columns; numbers in General format with all their digits. */
public record ShownText(CellFormatter formatter) {
    /** The text of a value in this format; empty for a blank one. */
    public String of(Value value, CellStyle style) {
        if (value instanceof NumberValue number && style.numberFormat().equals(CellStyle.GENERAL)) {
            return NumberText.general(number.number());
        }
        return value instanceof BlankValue
                ? ""
                : formatter.format(value, style.numberFormat(), Integer.MAX_VALUE).text();
    }
}
