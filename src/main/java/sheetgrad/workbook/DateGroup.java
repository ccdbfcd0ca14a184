package sheetgrad.workbook;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The moments of one year, month, day, hour, minute or second (ECMA-376 part 1, 18.3.2.4).
 *
 * @param start the first of them
 */
public record DateGroup(LocalDateTime start, Unit unit) {
    /** How long the moments of a group last together. */
    public enum Unit {
        YEAR(ChronoUnit.YEARS),
        MONTH(ChronoUnit.MONTHS),
        DAY(ChronoUnit.DAYS),
        HOUR(ChronoUnit.HOURS),
        MINUTE(ChronoUnit.MINUTES),
        SECOND(ChronoUnit.SECONDS);

        private final ChronoUnit span;

        Unit(ChronoUnit span) {
            this.span = span;
        }

        /** As files have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private LocalDateTime startOf(LocalDateTime moment) {
            return switch (this) {
                case YEAR -> moment.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
                case MONTH -> moment.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
                default -> moment.truncatedTo(span);
            };
        }
    }

    public DateGroup {
        if (!unit.startOf(start).equals(start)) {
            throw new IllegalArgumentException("no " + unit.word() + " begins at " + start);
        }
    }

    /** The group to which the moment belongs. */
    public static DateGroup around(LocalDateTime moment, Unit unit) {
        return new DateGroup(unit.startOf(moment), unit);
    }

    public boolean contains(LocalDateTime moment) {
        return unit.startOf(moment).equals(start);
    }

    /** Whether a moment belongs to both. */
    public boolean meets(DateGroup other) {
        return contains(other.start) || other.contains(start);
    }
}
