package sheetgrad.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Makes values of what the elements {@code v} hold, by the type their cell states (ECMA-376 part 1, 18.18.11). */
final class StoredValue {
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_DAY_COUNTED_RIGHT = 61;
    private static final double NANOSECONDS_A_DAY = 86_400e9;

    private final SharedStrings strings;
    private final boolean uses1904;

    StoredValue(SharedStrings strings, boolean uses1904) {
        this.strings = strings;
        this.uses1904 = uses1904;
    }

    /** The value; throws {@link IllegalArgumentException} if the text does not fit the type. */
    Value of(String type, String text) {
        if (type.equals("str") || type.equals("inlineStr")) {
            return new TextValue(FileText.decode(text));
        }
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return BlankValue.BLANK;
        }
        return switch (type) {
            case "s" -> strings.get(Integer.parseInt(trimmed));
            case "b" -> BooleanValue.of(XmlCursor.isTrue(trimmed));
            case "e" -> error(trimmed);
            case "d" -> new NumberValue(serialDay(trimmed));
            default -> NumberValue.orError(number(trimmed));
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no number", e);
        }
    }

    private static Value error(String text) {
        return ErrorValue.of(ErrorKind.parse(text).orElse(ErrorKind.UNKNOWN));
    }

    private double serialDay(String iso) {
        try {
            String text = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
            if (!text.contains("-")) {
                return LocalTime.parse(text).toNanoOfDay() / NANOSECONDS_A_DAY;
            }
            LocalDateTime time =
                    text.contains("T")
                            ? LocalDateTime.parse(text)
                            : LocalDate.parse(text).atStartOfDay();
            return day(time.toLocalDate()) + time.toLocalTime().toNanoOfDay() / NANOSECONDS_A_DAY;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + iso + "\" is no date", e);
        }
    }

    private long day(LocalDate date) {
        if (uses1904) {
            return ChronoUnit.DAYS.between(DAY_0_OF_1904, date);
        }
        long days = ChronoUnit.DAYS.between(DAY_0, date);
        // Excel counts a 29 February 1900 that never was.
        return days < FIRST_DAY_COUNTED_RIGHT ? days - 1 : days;
    }
}
