package sheetgrad.ui.session;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.calculation.analysis.ArrayForm;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.DateSystem;
import sheetgrad.value.DateText;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;

/**
 * What people type into cells, read as Excel reads it and shown again for editing. A text that begins with an equals
 * sign is a formula, dynamic if it may meet an array where it wants a single value (see {@link ArrayForm}); numbers, dates,
 * TRUE and FALSE, and errors are constants of their kinds; a leading apostrophe makes text of anything; the rest is
 * text.
 */
public final class CellEntry {
    private static final DateText ANY_DATE =
            new DateText(DateSystem.FROM_1900, OptionalInt.of(2000));

    private static final int LONGEST_FORMULA = 8192;
    private static final int LONGEST_TEXT = 32_767;

    private final FunctionRegistry functions;
    private final DateText dates;

    /** @param dates reads texts as dates of the workbook */
    public CellEntry(FunctionRegistry functions, DateText dates) {
        this.functions = functions;
        this.dates = dates;
    }

    /** The number format of a cell once a text was typed into it: its own, or what the text brings along where there is none. */
    String format(CellStyle own, String text, Optional<CellContent> content) {
        return own.numberFormat().equals(CellStyle.GENERAL)
                ? brought(text, content).orElse(CellStyle.GENERAL)
                : own.numberFormat();
    }

    private Optional<String> brought(String text, Optional<CellContent> content) {
        if (isFormula(text)) {
            return content.flatMap(CellEntry::expression).flatMap(EntryFormat::ofFormula);
        }
        return text.startsWith("'") ? Optional.empty() : EntryFormat.of(text, dates);
    }

    /** The content for a typed text; nothing for an empty text, which clears the cell. */
    public Optional<CellContent> read(String text, CellAddress cell) throws FormulaSyntaxException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        refuseTooLong(text);
        if (isFormula(text)) {
            Expression expression = parse(text, cell);
            refuseDataTable(expression);
            return Optional.of(formula(expression));
        }
        return Optional.of(new CellContent.Constant(constant(text, dates)));
    }

    /** What is longer than a cell holds would make a file that Excel takes for damaged. */
    private static void refuseTooLong(String text) throws FormulaSyntaxException {
        int most = isFormula(text) ? LONGEST_FORMULA : LONGEST_TEXT;
        if (text.length() > most) {
            throw new FormulaSyntaxException(
                    "it has "
                            + text.length()
                            + " characters, and a cell holds "
                            + LONGEST_FORMULA
                            + " of a formula and "
                            + LONGEST_TEXT
                            + " of a text",
                    most);
        }
    }

    private static boolean isFormula(String text) {
        return text.startsWith("=") && text.length() > 1;
    }

    private static void refuseDataTable(Expression expression) throws FormulaSyntaxException {
        if (expression instanceof Expression.FunctionCall call && call.name().equals("TABLE")) {
            throw new FormulaSyntaxException(
                    "TABLE is no function for single cells; Audit > Data table fills the selected"
                            + " cells with one",
                    1);
        }
    }

    /** A typed formula's tree; parentheses that are still open at its end are closed. */
    static Expression parse(String text, CellAddress cell) throws FormulaSyntaxException {
        try {
            return FormulaParser.parse(text, cell);
        } catch (FormulaSyntaxException mistake) {
            int open = openParentheses(text);
            if (open <= 0) {
                throw mistake;
            }
            try {
                return FormulaParser.parse(text + ")".repeat(open), cell);
            } catch (FormulaSyntaxException stillNone) {
                throw mistake;
            }
        }
    }

    /** How many parentheses are opened and not closed again, outside of texts and quoted names. */
    private static int openParentheses(String text) {
        int open = 0;
        char quote = 0;
        for (char character : text.toCharArray()) {
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else {
                open += character == '(' ? 1 : character == ')' ? -1 : 0;
            }
        }
        return open;
    }

    /** The same for a pasted text: what is no formula is kept as text, as much of it as a cell holds. */
    Optional<CellContent> readOrKeep(String text, CellAddress cell) {
        try {
            return read(text, cell);
        } catch (FormulaSyntaxException noFormula) {
            String kept = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
            return Optional.of(new CellContent.Constant(new TextValue(kept)));
        }
    }

    private CellContent formula(Expression expression) {
        return ArrayForm.mayLift(expression, functions)
                ? new CellContent.DynamicFormula(expression)
                : new CellContent.Formula(expression);
    }

    private static Value constant(String text, DateText dates) {
        if (text.startsWith("'")) {
            return new TextValue(text.substring(1));
        }
        String plain = text.strip().toUpperCase(Locale.ROOT);
        if (plain.equals("TRUE") || plain.equals("FALSE")) {
            return BooleanValue.of(plain.equals("TRUE"));
        }
        Optional<ErrorKind> error = ErrorKind.parse(plain);
        if (error.isPresent()) {
            return ErrorValue.of(error.get());
        }
        return dates.readNumber(text)
                .<Value>map(NumberValue::new)
                .orElseGet(() -> new TextValue(text));
    }

    /**
     * The text that {@link #read} would make the content of: what the editor starts with.
     *
     * @param isPercent whether the cell shows per cent, so that 0.5 is edited as 50%
     */
    public static String write(CellContent content, CellAddress cell, boolean isPercent) {
        return write(content, cell, isPercent, "");
    }

    /** @param table the name of the table around the cell, which rows of it do not show; empty if there is none */
    public static String write(
            CellContent content, CellAddress cell, boolean isPercent, String table) {
        if (content instanceof CellContent.Constant constant) {
            return write(constant.value(), isPercent);
        }
        if (content instanceof CellContent.BrokenFormula broken) {
            return broken.text().startsWith("=") ? broken.text() : "=" + broken.text();
        }
        return expression(content)
                .map(
                        tree ->
                                "="
                                        + FormulaPrinter.print(
                                                tree, cell, FormulaPrinter.Form.DISPLAY, table))
                .orElse("");
    }

    private static String write(Value value, boolean isPercent) {
        if (value instanceof NumberValue number) {
            return isPercent
                    ? NumberText.general(number.number() * 100) + "%"
                    : NumberText.general(number.number());
        }
        if (value instanceof BooleanValue truth) {
            return truth.isTrue() ? "TRUE" : "FALSE";
        }
        if (value instanceof ErrorValue error) {
            return error.kind().text();
        }
        return value instanceof TextValue text ? quoted(text.text()) : "";
    }

    /** With an apostrophe before it if it would otherwise be read as something else. */
    private static String quoted(String text) {
        boolean isMistakable =
                text.startsWith("=")
                        || text.startsWith("'")
                        || !text.isEmpty() && !(constant(text, ANY_DATE) instanceof TextValue);
        return isMistakable ? "'" + text : text;
    }

    /** The formula's tree; nothing if the content is no formula that can be read. */
    static Optional<Expression> expression(CellContent content) {
        if (content instanceof CellContent.Formula formula) {
            return Optional.of(formula.expression());
        }
        if (content instanceof CellContent.DynamicFormula dynamic) {
            return Optional.of(dynamic.expression());
        }
        return content instanceof CellContent.ArrayFormula array
                ? Optional.of(array.expression())
                : Optional.empty();
    }

    /** The value of a constant; blank for a formula. */
    static Value constantOf(CellContent content) {
        return content instanceof CellContent.Constant constant
                ? constant.value()
                : BlankValue.BLANK;
    }
}
