package sheetgrad.function;

import java.util.Optional;
import java.util.TreeSet;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.DateSystem;
import sheetgrad.value.DateText;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** A calendar of workdays: the weekdays that are off, and single holidays. */
final class Workdays {
    private final DateSystem system;
    private final String weekend;
    private final TreeSet<Long> holidays = new TreeSet<>();

    /** @param weekend seven digits from Monday on, 1 for a day off */
    Workdays(DateSystem system, String weekend) {
        this.system = system;
        this.weekend = weekend;
    }

    /** Adds the days of an array, if there is one; the first value that is no day is the error. */
    Optional<ErrorValue> addHolidays(Value value, DateText dates) {
        if (!(value instanceof ArrayValue array)) {
            return Optional.empty();
        }
        for (int i = 0; i < array.size(); i++) {
            Value element = array.get(i);
            if (Comparison.isBlank(element)) {
                continue;
            }
            Value day =
                    element instanceof BooleanValue
                            ? ErrorValue.of(ErrorKind.VALUE, "a truth value is no holiday")
                            : Coercion.toNumber(element, dates);
            if (!(day instanceof NumberValue number)) {
                return Optional.of((ErrorValue) day);
            }
            if (!system.exists(number.number())) {
                return Optional.of(DateFunctions.noSuchDay());
            }
            holidays.add((long) number.number());
        }
        return Optional.empty();
    }

    private boolean isOnWeekend(long serial) {
        return weekend.charAt((system.dayOfWeek(serial) + 6) % 7) == '1';
    }

    /** How many workdays there are from the first day to the last, which is not before it. */
    long count(long first, long last) {
        long weeks = (last - first + 1) / 7;
        long count = weeks * weekend.chars().filter(digit -> digit == '0').count();
        for (long day = first + weeks * 7; day <= last; day++) {
            count += isOnWeekend(day) ? 0 : 1;
        }
        for (long holiday : holidays.subSet(first, true, last, true)) {
            count -= isOnWeekend(holiday) ? 0 : 1;
        }
        return count;
    }

    /** The day some workdays after another (before it if negative); past the calendar's end if there is none. */
    long after(long start, int days) {
        long day = start;
        int step = days < 0 ? -1 : 1;
        for (long left = Math.abs((long) days); left > 0; ) {
            day += step;
            if (!system.exists(day)) {
                return -1;
            }
            left -= isOnWeekend(day) || holidays.contains(day) ? 0 : 1;
        }
        return day;
    }
}
