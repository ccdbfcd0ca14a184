package sheetgrad.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.DateSystem;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellStyle;

/**
 * Formats as Excel with American settings does: General, plain decimals, dates and fractions
 * by our own rules, the rest through Apache POI. Formats are taken apart once. Used by one thread at a time.
 */
public final class PoiCellFormatter implements CellFormatter {
    private static final double WIDTH_OF_PUNCTUATION = 0.5;

    private final Map<String, NumberFormatCode> formats = new HashMap<>();
    private final DateSystem dates;

    /** For workbooks whose dates count from 1900. */
    public PoiCellFormatter() {
        this(false);
    }

    /** @param uses1904 whether day 0 is 1 January 1904 */
    public PoiCellFormatter(boolean uses1904) {
        this.dates = uses1904 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
    }

    @Override
    public Text format(Value value, String numberFormat, int width) {
        if (value instanceof NumberValue number) {
            return format(number.number(), numberFormat, width);
        }
        if (value instanceof TextValue text) {
            return format(text.text(), numberFormat);
        }
        if (value instanceof BooleanValue flag) {
            Text text = format(flag.isTrue() ? "TRUE" : "FALSE", numberFormat);
            return new Text(cut(text.text(), width), text.colour());
        }
        return plain(value instanceof ErrorValue error ? cut(error.kind().text(), width) : "");
    }

    private Text format(double number, String numberFormat, int width) {
        if (numberFormat.equals(CellStyle.GENERAL)) {
            return plain(NumberText.fit(number, width).orElseGet(() -> hashes(width)));
        }
        NumberFormatCode format = code(numberFormat);
        OptionalInt colour = format.section(number).colour();
        Optional<String> text = format.text(number, width);
        return new Text(
                text.map(shown -> cut(shown, width)).orElseGet(() -> hashes(width)), colour);
    }

    private Text format(String text, String numberFormat) {
        if (numberFormat.equals(CellStyle.GENERAL)) {
            return plain(text);
        }
        return code(numberFormat)
                .textSection()
                .map(section -> new Text(section.fill(text), section.colour()))
                .orElseGet(() -> plain(text));
    }

    private NumberFormatCode code(String numberFormat) {
        return formats.computeIfAbsent(numberFormat, code -> new NumberFormatCode(code, dates));
    }

    private static Text plain(String text) {
        return new Text(text, OptionalInt.empty());
    }

    private static String cut(String text, int width) {
        double needed = 0;
        for (int i = 0; i < text.length(); i++) {
            needed += " .,:;'()-/".indexOf(text.charAt(i)) >= 0 ? WIDTH_OF_PUNCTUATION : 1;
        }
        return needed <= width ? text : hashes(width);
    }

    private static String hashes(int width) {
        return "#".repeat(Math.max(1, Math.min(width, 255)));
    }
}
