package sheetgrad.value;

/**
 * A day as Excel's calendar knows it, which has two days that never were: 29 February 1900, and day 0 of January 1900.
 *
 * @param month 1 to 12
 * @param day day of the month, from 1; 0 only for day 0
 */
public record CalendarDay(int year, int month, int day) {}
