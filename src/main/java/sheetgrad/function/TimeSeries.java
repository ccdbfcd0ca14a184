package sheetgrad.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Values at equal steps of time, made of a timeline in any order: values of one moment are put together, moments that
 * lack a value are filled in. Days that are all the same day of their months, or the last, count as months.
 *
 * @param first the first moment: a number, or a count of months
 * @param step the time between two values
 * @param values one for each step
 * @param monthDay the day of the month of every moment, 31 the last, if the series counts months; else 0
 */
record TimeSeries(double first, double step, double[] values, int monthDay, DateSystem dates) {
    /** More missing values than this share are refused. */
    private static final double MOST_MISSING = 0.3;

    private static final double SAME = 1e-9;

    /** What is known of the moments: the values at each, in order of time. */
    private record Moments(TreeMap<Double, List<Value>> values, int monthDay) {}

    /** A series, or why there is none. */
    record Reading(Optional<TimeSeries> series, Optional<ErrorValue> error) {
        private static Reading refused(ErrorKind kind, String message) {
            return new Reading(Optional.empty(), Optional.of(ErrorValue.of(kind, message)));
        }
    }

    /**
     * Reads a series.
     *
     * @param completes whether missing values are the mean of their neighbours, 0 otherwise
     * @param aggregation what becomes of several values of one moment: 1 mean, 2 count, 3 count of all, 4 largest, 5
     *     median, 6 smallest, 7 sum
     */
    static Reading of(
            ArrayValue values,
            ArrayValue timeline,
            boolean completes,
            int aggregation,
            DateSystem dates) {
        Optional<ErrorValue> error = firstError(values).or(() -> firstError(timeline));
        if (error.isPresent()) {
            return new Reading(Optional.empty(), error);
        }
        if (values.size() != timeline.size()) {
            return Reading.refused(ErrorKind.NOT_AVAILABLE, "values and timeline differ in size");
        }
        double[] times = new double[timeline.size()];
        for (int i = 0; i < times.length; i++) {
            if (!(timeline.get(i) instanceof NumberValue number)) {
                return Reading.refused(ErrorKind.VALUE, "every moment must be a number");
            }
            times[i] = number.number();
        }
        return ofMoments(moments(values, times, dates), completes, aggregation, dates);
    }

    private static Optional<ErrorValue> firstError(ArrayValue array) {
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof ErrorValue error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    private static Moments moments(ArrayValue values, double[] times, DateSystem dates) {
        int monthDay = monthDay(times, dates);
        TreeMap<Double, List<Value>> moments = new TreeMap<>();
        for (int i = 0; i < times.length; i++) {
            double moment = monthDay > 0 ? months(times[i], dates) : times[i];
            List<Value> here = moments.computeIfAbsent(moment, key -> new ArrayList<>());
            if (!(values.get(i) instanceof BlankValue)) {
                here.add(values.get(i));
            }
        }
        return new Moments(moments, monthDay);
    }

    private static int monthDay(double[] times, DateSystem dates) {
        boolean isSameDay = true;
        boolean isLastDay = true;
        int day = -1;
        for (double time : times) {
            if (time != Math.rint(time) || !dates.exists(time)) {
                return 0;
            }
            CalendarDay date = dates.day((long) time);
            day = day < 0 ? date.day() : day;
            isSameDay &= date.day() == day;
            isLastDay &= date.day() == dates.lengthOfMonth(date.year(), date.month());
        }
        return isLastDay ? 31 : isSameDay ? day : 0;
    }

    private static double months(double time, DateSystem dates) {
        CalendarDay date = dates.day((long) time);
        return date.year() * 12 + date.month() - 1;
    }

    private static Reading ofMoments(
            Moments moments, boolean completes, int aggregation, DateSystem dates) {
        double[] times = moments.values().keySet().stream().mapToDouble(time -> time).toArray();
        if (times.length < 2) {
            return Reading.refused(ErrorKind.NUMBER, "a forecast needs at least two moments");
        }
        double step = Double.MAX_VALUE;
        for (int i = 1; i < times.length; i++) {
            step = Math.min(step, times[i] - times[i - 1]);
        }
        double length = (times[times.length - 1] - times[0]) / step;
        if (length > times.length / (1 - MOST_MISSING) + 1) {
            return Reading.refused(
                    ErrorKind.NUMBER,
                    "the timeline has no constant step, or lacks too many values");
        }
        double[] all = new double[(int) Math.rint(length) + 1];
        Arrays.fill(all, Double.NaN);
        for (Map.Entry<Double, List<Value>> moment : moments.values().entrySet()) {
            double place = (moment.getKey() - times[0]) / step;
            if (Math.abs(place - Math.rint(place)) > SAME * Math.max(1, place)) {
                return Reading.refused(ErrorKind.NUMBER, "the timeline has no constant step");
            }
            all[(int) Math.rint(place)] = aggregate(moment.getValue(), aggregation);
        }
        return complete(all, completes)
                ? new Reading(
                        Optional.of(new TimeSeries(times[0], step, all, moments.monthDay(), dates)),
                        Optional.empty())
                : Reading.refused(ErrorKind.NUMBER, "the timeline lacks too many values");
    }

    /** The values of one moment as one; NaN if there is none. */
    private static double aggregate(List<Value> values, int aggregation) {
        double[] numbers =
                values.stream()
                        .filter(NumberValue.class::isInstance)
                        .mapToDouble(value -> ((NumberValue) value).number())
                        .sorted()
                        .toArray();
        int count = numbers.length;
        if (aggregation == 2 || aggregation == 3) {
            return aggregation == 2 ? count : values.size();
        }
        if (count == 0) {
            return Double.NaN;
        }
        return switch (aggregation) {
            case 4 -> numbers[count - 1];
            case 5 -> (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
            case 6 -> numbers[0];
            case 7 -> SumFunctions.sum(numbers);
            default -> SumFunctions.sum(numbers) / count;
        };
    }

    /** Fills in missing values; false if there are too many. */
    private static boolean complete(double[] values, boolean completes) {
        long missing = Arrays.stream(values).filter(Double::isNaN).count();
        if (missing > MOST_MISSING * values.length) {
            return false;
        }
        double[] given = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                values[i] = completes ? between(given, i) : 0;
            }
        }
        return true;
    }

    /** The value on the line between the nearest that are given, or the nearest at an end. */
    private static double between(double[] given, int place) {
        int before = place;
        int after = place;
        while (before >= 0 && Double.isNaN(given[before])) {
            before--;
        }
        while (after < given.length && Double.isNaN(given[after])) {
            after++;
        }
        if (before < 0 || after == given.length) {
            return given[before < 0 ? after : before];
        }
        return given[before] + (given[after] - given[before]) * (place - before) / (after - before);
    }

    /** How many steps a moment lies after the last value; below 0 before it. */
    double stepsAfterEnd(double moment) {
        double time = monthDay > 0 && dates.exists(moment) ? fractionalMonths(moment) : moment;
        double steps = (time - first) / step - (values.length - 1);
        return Math.abs(steps - Math.rint(steps)) < SAME * values.length ? Math.rint(steps) : steps;
    }

    /** The months of a day; one of another day of the month than the series' lies between two of its moments. */
    private double fractionalMonths(double moment) {
        CalendarDay date = dates.day((long) moment);
        int length = dates.lengthOfMonth(date.year(), date.month());
        return months(moment, dates) + (date.day() - Math.min(monthDay, length)) / (double) length;
    }
}
