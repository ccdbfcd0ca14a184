package sheetgrad.ui.session;

/** What a fill makes of the cells it fills. */
public enum FillForm {
    /** What goes on by itself goes on: dates, words with numbers, two numbers and more; all else is repeated. */
    AUTOMATIC,
    /** Every cell is repeated as it is. */
    COPIES,
    /** The same as {@link #AUTOMATIC}, and a single number goes on too. */
    SERIES,
    /** Formats are repeated, contents stay as they are. */
    FORMATS,
    /** The same as {@link #AUTOMATIC}, while formats stay as they are. */
    CONTENTS,
    /** Dates go on by days. */
    DAYS,
    /** Dates go on by days, without Saturdays and Sundays. */
    WEEKDAYS,
    /** Dates go on by months, on the last day where a month is too short. */
    MONTHS,
    /** Dates go on by years. */
    YEARS
}
