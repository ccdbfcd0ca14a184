package sheetgrad.ui.session;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.value.DateText;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.DatePart;

/** The number formats that typed texts bring along into cells that have none, as they do in Excel. */
public final class EntryFormat {
    private static final String TIME = "h:mm";
    private static final String DAY = "m/d/yyyy";

    private static final Map<String, String> OF_FUNCTIONS =
            Map.of("TODAY", DAY, "DATE", DAY, "NOW", DAY + " " + TIME, "TIME", TIME + " AM/PM");

    private static final Set<BinaryOperator> ADDITIVE =
            Set.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT);

    private EntryFormat() {}

    /** The format for a typed text; nothing for a plain number and for what is no number. */
    static Optional<String> of(String typed, DateText dates) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (NumberText.parse(text).isPresent()) {
            return ofNumber(text);
        }
        return dates.parse(text)
                .map(
                        moment ->
                                moment.day() == 0
                                        ? ofTime(text, moment.time())
                                        : text.contains(":") || text.matches(".* [ap]m?")
                                                ? DAY + " " + TIME
                                                : ofDay(text));
    }

    /**
     * The format that a formula brings along whose result is a date or a time, as Microsoft's pages of these functions
     * say; so does a date with days added or taken away.
     */
    static Optional<String> ofFormula(Expression formula) {
        if (formula instanceof Expression.Binary sum
                && ADDITIVE.contains(sum.operator())
                && sum.right() instanceof Expression.Literal) {
            return ofFormula(sum.left());
        }
        return formula instanceof Expression.FunctionCall call
                ? Optional.ofNullable(OF_FUNCTIONS.get(call.name()))
                : Optional.empty();
    }

    private static Optional<String> ofNumber(String text) {
        String decimals = text.contains(".") ? ".00" : "";
        if (text.endsWith("%")) {
            return Optional.of("0" + decimals + "%");
        }
        if (text.contains("$")) {
            return Optional.of("\"$\"#,##0" + decimals);
        }
        if (text.contains(",")) {
            return Optional.of("#,##0" + decimals);
        }
        if (text.contains("/")) {
            return Optional.of("# ?/?");
        }
        return text.contains("e") ? Optional.of("0.00E+00") : Optional.empty();
    }

    private static String ofTime(String text, double time) {
        if (time >= 1) {
            return "[h]:mm:ss";
        }
        String seconds = text.matches("[^:]*:[^:]*:.*") ? ":ss" : "";
        return TIME + seconds + (text.matches(".* [ap]m?") ? " AM/PM" : "");
    }

    private static String ofDay(String text) {
        String[] parts = text.split("[ /,-]+");
        if (parts.length > 2) {
            return text.matches(".*[a-z].*") ? "d-mmm-yy" : DAY;
        }
        boolean namesYear = parts[parts.length - 1].matches("\\d{3,4}|3[2-9]|[4-9]\\d");
        return namesYear ? "mmm-yy" : "d-mmm";
    }

    /** The format in which a date is edited: the shortest that leaves nothing of it out. */
    public static Optional<String> forEditing(double serial, String format) {
        boolean isWhole = serial == Math.rint(serial);
        return serial < 0
                ? Optional.empty()
                : DatePart.of(format)
                        .map(
                                part ->
                                        part == DatePart.DAY && isWhole
                                                ? DAY
                                                : serial < 1
                                                        ? "h:mm:ss AM/PM"
                                                        : "m/d/yyyy h:mm:ss AM/PM");
    }
}
