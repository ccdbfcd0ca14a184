package sheetgrad.workbook;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;

/**
 * How a line of constants goes on. Two or more numbers go on along their straight line of best fit, a single date by
 * days, texts that end in a whole number by counting that; anything else is repeated by whoever asks.
 */
final class FillSeries {
    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,9})");
    private static final Pattern NOT_DATE_LETTERS =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|General");

    private final @Nullable CellContent[] known;
    private final String numberFormat;
    private final boolean areNumbers;
    private final boolean areTexts;

    FillSeries(@Nullable CellContent[] known, String numberFormat) {
        this.known = known;
        this.numberFormat = numberFormat;
        boolean onlyNumbers = true;
        boolean onlyTexts = true;
        for (CellContent content : known) {
            onlyNumbers &= number(content).isPresent();
            onlyTexts &= counted(content).isPresent();
        }
        this.areNumbers = onlyNumbers && (known.length > 1 || isDate());
        this.areTexts = onlyTexts;
    }

    private boolean isDate() {
        String letters = NOT_DATE_LETTERS.matcher(numberFormat).replaceAll("");
        return letters.matches("(?i).*[dy].*");
    }

    /** What comes {@code index} places after the first known; nothing if it is a repetition. */
    Optional<CellContent> at(int index) {
        if (areNumbers) {
            return Optional.of(new CellContent.Constant(new NumberValue(trend(index))));
        }
        if (!areTexts) {
            return Optional.empty();
        }
        int place = Math.floorMod(index, known.length);
        int rounds = Math.floorDiv(index, known.length);
        return counted(known[place]).map(text -> counted(text, (long) rounds * step()));
    }

    private double trend(int index) {
        if (known.length == 1) {
            return number(known[0]).orElse(0.0) + index;
        }
        double first = number(known[0]).orElse(0.0);
        double difference = number(known[1]).orElse(0.0) - first;
        if (isArithmetic(first, difference)) {
            return first + difference * index;
        }
        return fitted(index);
    }

    private boolean isArithmetic(double first, double difference) {
        for (int i = 2; i < known.length; i++) {
            if (number(known[i]).orElse(0.0) != first + difference * i) {
                return false;
            }
        }
        return true;
    }

    private double fitted(int index) {
        double middle = (known.length - 1) / 2.0;
        double mean = 0;
        for (CellContent content : known) {
            mean += number(content).orElse(0.0) / known.length;
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < known.length; i++) {
            products += (i - middle) * (number(known[i]).orElse(0.0) - mean);
            squares += (i - middle) * (i - middle);
        }
        return mean + products / squares * (index - middle);
    }

    /** By how much one round of the texts counts: by their number if they count on from one another, else by 1. */
    private long step() {
        if (known.length == 1) {
            return 1;
        }
        Matcher first = counted(known[0]).orElseThrow();
        Matcher second = counted(known[1]).orElseThrow();
        boolean isOneSeries = first.group(1).equals(second.group(1));
        return isOneSeries
                ? known.length * (Long.parseLong(second.group(2)) - Long.parseLong(first.group(2)))
                : 1;
    }

    private static CellContent counted(Matcher text, long more) {
        BigInteger number = new BigInteger(text.group(2)).add(BigInteger.valueOf(more)).abs();
        String digits = number.toString();
        String zeros = "0".repeat(Math.max(0, text.group(2).length() - digits.length()));
        return new CellContent.Constant(new TextValue(text.group(1) + zeros + digits));
    }

    private static Optional<Double> number(@Nullable CellContent content) {
        return content instanceof CellContent.Constant constant
                        && constant.value() instanceof NumberValue number
                ? Optional.of(number.number())
                : Optional.empty();
    }

    private static Optional<Matcher> counted(@Nullable CellContent content) {
        if (content instanceof CellContent.Constant constant
                && constant.value() instanceof TextValue text) {
            Matcher matcher = COUNTED.matcher(text.text());
            return matcher.matches() ? Optional.of(matcher) : Optional.empty();
        }
        return Optional.empty();
    }
}
