package sheetgrad.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.DataFormatter;
import sheetgrad.value.NumberText;

/** A number format with its sections, ready to be used many times. */
final class NumberFormatCode {
    private static final Pattern PLAIN = Pattern.compile("(#,##)?0(\\.0+)?%?");
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int TEXT_SECTION = 3;

    private final List<FormatSection> sections = new ArrayList<>();
    private final List<Optional<DecimalFormat>> plainFormats = new ArrayList<>();
    private final DataFormatter dates;
    private final boolean uses1904;

    NumberFormatCode(String code, DataFormatter dates, boolean uses1904) {
        this.dates = dates;
        this.uses1904 = uses1904;
        for (String section : split(code)) {
            FormatSection parsed = FormatSection.parse(section);
            sections.add(parsed);
            plainFormats.add(plain(parsed.body()));
        }
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

    private static Optional<DecimalFormat> plain(String body) {
        if (!PLAIN.matcher(body).matches()) {
            return Optional.empty();
        }
        DecimalFormat format = new DecimalFormat(body, DecimalFormatSymbols.getInstance(Locale.US));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return Optional.of(format);
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

    private int index(double number) {
        int count = Math.min(sections.size(), TEXT_SECTION);
        if (sections.get(0).condition().isPresent()
                || count > 1 && sections.get(1).condition().isPresent()) {
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
        if (section.isGeneral() || section.hasText()) {
            String fixed = section.fill("");
            double shown = index == 1 ? Math.abs(number) : number;
            return NumberText.fit(shown, width - fixed.length()).map(section::fill);
        }
        if (section.isDate()) {
            return number < 0 ? Optional.empty() : Optional.of(date(section, number));
        }
        // A section of its own for negative numbers says itself how they show that they are
        // negative.
        boolean needsSign = number < 0 && !(index == 1 && section.condition().isEmpty());
        return Optional.of((needsSign ? "-" : "") + unsigned(index, section, Math.abs(number)));
    }

    private String date(FormatSection section, double number) {
        return dates.formatRawCellContents(number, -1, section.body(), uses1904);
    }

    private String unsigned(int index, FormatSection section, double number) {
        Optional<DecimalFormat> plain = plainFormats.get(index);
        if (plain.isPresent()) {
            return plain.get().format(new BigDecimal(number).round(FIFTEEN_DIGITS));
        }
        if (!section.hasDigits()) {
            return section.fill("");
        }
        try {
            return section.body().contains("/")
                    ? dates.formatRawCellContents(number, -1, section.body(), uses1904)
                    : CellFormat.getInstance(Locale.US, section.body()).apply(number).text;
        } catch (RuntimeException notUnderstood) {
            return NumberText.general(number);
        }
    }
}
