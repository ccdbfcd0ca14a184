package sheetgrad.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import sheetgrad.value.DateSystem;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.CellStyle;

/** A number format with its sections, ready to be used many times. */
final class NumberFormatCode {
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int TEXT_SECTION = 3;
    private static final Pattern SCIENTIFIC =
            Pattern.compile("([^.eE]*)((?:\\.[^eE]*)?)([eE][+-].*)", Pattern.DOTALL);

    private final List<FormatSection> sections = new ArrayList<>();
    private final List<Optional<DecimalsFormat>> plainFormats = new ArrayList<>();
    private final List<Optional<DateFormatCode>> dateFormats = new ArrayList<>();
    private final DateSystem dates;

    NumberFormatCode(String code, DateSystem dates) {
        this.dates = dates;
        for (String section : split(code)) {
            add(FormatSection.parse(section));
        }
        if (sections.size() == 1 && sections.get(0).condition().isPresent()) {
            add(FormatSection.parse(CellStyle.GENERAL));
        }
    }

    private void add(FormatSection section) {
        sections.add(section);
        plainFormats.add(DecimalsFormat.of(section.body()));
        dateFormats.add(
                section.isDate()
                        ? Optional.of(new DateFormatCode(section.body(), dates))
                        : Optional.empty());
    }

    private static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            if (letter == '"') {
                isQuoted = !isQuoted;
            } else if (letter == '\\' && !isQuoted) {
                i++;
            } else if (letter == ';' && !isQuoted) {
                parts.add(code.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(code.substring(start));
        return parts;
    }

    /** Whether texts are shown through it rather than as they are. */
    Optional<FormatSection> textSection() {
        if (sections.size() > TEXT_SECTION) {
            return Optional.of(sections.get(TEXT_SECTION));
        }
        return sections.stream().filter(FormatSection::hasText).findFirst();
    }

    /** The section for a number. */
    FormatSection section(double number) {
        return sections.get(index(number));
    }

    private boolean hasConditions() {
        return sections.get(0).condition().isPresent()
                || sections.size() > 1 && sections.get(1).condition().isPresent();
    }

    private int index(double number) {
        int count = Math.min(sections.size(), TEXT_SECTION);
        if (hasConditions()) {
            for (int i = 0; i < count; i++) {
                if (sections.get(i)
                        .condition()
                        .map(condition -> condition.test(number))
                        .orElse(i > 0)) {
                    return i;
                }
            }
            return count - 1;
        }
        if (number < 0 && count > 1) {
            return 1;
        }
        return number == 0 && count > 2 ? 2 : 0;
    }

    /**
     * The number as its section shows it; nothing if it cannot be shown, as a date before the first.
     *
     * @param width how many digits fit, to which General rounds
     */
    Optional<String> text(double number, int width) {
        int index = index(number);
        FormatSection section = sections.get(index);
        if (section.body().isEmpty()) {
            return Optional.of("");
        }
        boolean isForNegatives = index == 1 && !hasConditions();
        if (section.isGeneral() || section.hasText()) {
            String fixed = section.fill("");
            double shown = isForNegatives ? Math.abs(number) : number;
            return NumberText.fit(shown, width - fixed.length()).map(section::fill);
        }
        if (dateFormats.get(index).isPresent()) {
            return dateFormats.get(index).get().text(number);
        }
        // A section of its own for negative numbers says itself how they show that they are
        // negative.
        boolean needsSign = number < 0 && !(index == 1 && section.condition().isEmpty());
        return Optional.of((needsSign ? "-" : "") + unsigned(index, section, Math.abs(number)));
    }

    private String unsigned(int index, FormatSection section, double number) {
        Optional<DecimalsFormat> plain = plainFormats.get(index);
        if (plain.isPresent()) {
            return plain.get().text(number);
        }
        if (!section.hasDigits()) {
            return section.fill("");
        }
        if (section.isFraction()) {
            return new FractionFormat(section.body()).text(number);
        }
        try {
            return withDigits(section.body(), number);
        } catch (RuntimeException notUnderstood) {
            return NumberText.general(number);
        }
    }

    private static String withDigits(String body, double number) {
        Matcher scientific = SCIENTIFIC.matcher(body);
        if (!scientific.matches()) {
            return CellFormat.getInstance(Locale.US, body).apply(number).text;
        }
        String whole =
                number == 0 ? scientific.group(1).replaceAll("[#?]", "0") : scientific.group(1);
        int places = (int) whole.chars().filter(letter -> "#?0".indexOf(letter) >= 0).count();
        int decimals =
                (int)
                        scientific
                                .group(2)
                                .chars()
                                .filter(letter -> "#?0".indexOf(letter) >= 0)
                                .count();
        return CellFormat.getInstance(Locale.US, whole + scientific.group(2) + scientific.group(3))
                .apply(roundedMantissa(number, Math.max(1, places), decimals))
                .text;
    }

    /** The number rounded to the digits that a power of ten with an exponent of whole multiples leaves. */
    private static double roundedMantissa(double number, int places, int decimals) {
        if (number == 0) {
            return 0;
        }
        BigDecimal exact = new BigDecimal(number).round(FIFTEEN_DIGITS);
        int exponent = exact.precision() - exact.scale() - 1;
        int shift = Math.floorDiv(exponent, places) * places;
        return exact.setScale(decimals - shift, RoundingMode.HALF_UP).doubleValue();
    }
}
