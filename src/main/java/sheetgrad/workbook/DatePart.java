package sheetgrad.workbook;

import java.util.Optional;

/** What a number format shows of a date. */
public enum DatePart {
    DAY,
    TIME,
    BOTH;

    /** What the format shows; nothing if it shows plain numbers. */
    public static Optional<DatePart> of(String format) {
        String code = format.replaceAll("\"[^\"]*\"|\\[[^hms\\]][^\\]]*\\]|\\\\.|_.", "");
        if (code.equals(CellStyle.GENERAL)) {
            return Optional.empty();
        }
        boolean hasTime = code.matches("(?i).*[hs].*");
        boolean hasDay = code.matches("(?i).*[yd].*") || !hasTime && code.matches("(?i).*m.*");
        if (hasDay) {
            return Optional.of(hasTime ? BOTH : DAY);
        }
        return hasTime ? Optional.of(TIME) : Optional.empty();
    }
}
