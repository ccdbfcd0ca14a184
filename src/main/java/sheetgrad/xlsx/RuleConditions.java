package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BooleanValue;
import sheetgrad.workbook.ConditionalFormat.AgainstAverage;
import sheetgrad.workbook.ConditionalFormat.Comparison;
import sheetgrad.workbook.ConditionalFormat.Condition;
import sheetgrad.workbook.ConditionalFormat.FormulaHolds;
import sheetgrad.workbook.ConditionalFormat.Ranked;
import sheetgrad.workbook.ConditionalFormat.Repeated;

/** The condition of one {@code cfRule}: its attributes, then its formulas as they are met. */
final class RuleConditions {
    private final String type;
    private final String operator;
    private final int rank;
    private final boolean isPercent;
    private final boolean isBottom;
    private final boolean isAbove;
    private final boolean includesEqual;
    private final int deviations;
    private final CellAddress host;
    private final List<Expression> formulas = new ArrayList<>();

    private RuleConditions(XmlCursor rule, CellAddress host) {
        this.type = rule.attribute("type", "");
        this.operator = rule.attribute("operator", "");
        this.rank = rule.integer("rank", 10);
        this.isPercent = rule.flag("percent", false);
        this.isBottom = rule.flag("bottom", false);
        this.isAbove = rule.flag("aboveAverage", true);
        this.includesEqual = rule.flag("equalAverage", false);
        this.deviations = rule.integer("stdDev", 0);
        this.host = host;
    }

    /** @param host the cell that the formulas are written for */
    static RuleConditions of(XmlCursor rule, CellAddress host) {
        return new RuleConditions(rule, host);
    }

    /** A formula that cannot be read makes the rule hold for no cell. */
    void addFormula(String text) {
        try {
            formulas.add(FormulaParser.parse(text, host));
        } catch (FormulaSyntaxException unreadable) {
            formulas.add(new Expression.Literal(BooleanValue.FALSE));
        }
    }

    /** The condition; nothing for kinds that are no conditions, such as colour scales. */
    Optional<Condition> condition() {
        return switch (type) {
            case "cellIs" ->
                    formulas.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Comparison(operator, formulas));
            case "duplicateValues" -> Optional.of(new Repeated(false));
            case "uniqueValues" -> Optional.of(new Repeated(true));
            case "top10" -> Optional.of(new Ranked(rank, isPercent, isBottom));
            case "aboveAverage" ->
                    Optional.of(new AgainstAverage(isAbove, includesEqual, deviations));
            case "colorScale", "dataBar", "iconSet" -> Optional.empty();
            // The other kinds (texts, blanks, errors, periods) come with a formula that says the
            // same.
            default ->
                    formulas.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new FormulaHolds(formulas.get(0)));
        };
    }
}
