package sheetgrad.ui.rules;

import java.util.List;
import java.util.stream.Collectors;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.AgainstAverage;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Comparison;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.FormulaHolds;
import sheetgrad.workbook.ConditionalFormat.IconSet;
import sheetgrad.workbook.ConditionalFormat.Ranked;
import sheetgrad.workbook.ConditionalFormat.Repeated;
import sheetgrad.workbook.ConditionalFormat.Rule;

/** Reads conditional formats: fills the form with one, and describes it in words. */
final class RuleReading {
    private RuleReading() {}

    /** What the list shows: when it holds, and for which cells. */
    static String describe(ConditionalFormat format) {
        RuleForm form = form(format);
        String operands =
                form.kindProperty().get().operands() == 0
                        ? ""
                        : " "
                                + form.firstProperty().get()
                                + (form.kindProperty().get().operands() > 1
                                        ? " and " + form.secondProperty().get()
                                        : "");
        return form.kindProperty().get() + operands + ": " + cells(format);
    }

    private static String cells(ConditionalFormat format) {
        return format.ranges().stream().map(CellRange::toA1).collect(Collectors.joining(", "));
    }

    /** A form filled with the format; what it cannot say is lost if the form is accepted. */
    static RuleForm form(ConditionalFormat format) {
        RuleForm form = new RuleForm(cells(format));
        if (format instanceof ColourScale scale) {
            boolean hasMiddle = scale.points().size() > 2;
            form.kindProperty().set(hasMiddle ? RuleKind.THREE_COLOURS : RuleKind.TWO_COLOURS);
            form.colours().get(0).set(scale.points().get(0).colour());
            form.colours().get(1).set(scale.points().get(1).colour());
            form.colours().get(2).set(scale.points().get(scale.points().size() - 1).colour());
        } else if (format instanceof DataBar bar) {
            form.kindProperty().set(RuleKind.DATA_BAR);
            form.colours().get(2).set(bar.colour());
        } else if (format instanceof IconSet icons) {
            form.kindProperty().set(RuleKind.ICONS);
            form.iconsProperty().set(icons.icons());
        } else if (format instanceof Rule rule) {
            fill(form, rule);
        }
        return form;
    }

    private static void fill(RuleForm form, Rule rule) {
        form.lookProperty()
                .set(
                        RuleForm.LOOKS.stream()
                                .filter(look -> look.look().equals(rule.look()))
                                .findFirst()
                                .orElseGet(() -> new RuleLook("As it is", rule.look())));
        CellAddress corner = RuleForm.corner(rule.ranges());
        if (rule.condition() instanceof Comparison comparison) {
            form.kindProperty().set(kind(comparison.operator()));
            List<Expression> operands = comparison.operands();
            form.firstProperty().set(text(operands.get(0), corner));
            form.secondProperty().set(text(operands.get(operands.size() - 1), corner));
        } else if (rule.condition() instanceof FormulaHolds holds) {
            form.kindProperty().set(RuleKind.FORMULA);
            form.firstProperty().set("=" + print(holds.formula(), corner));
        } else if (rule.condition() instanceof Repeated repeated) {
            form.kindProperty().set(repeated.isOnce() ? RuleKind.UNIQUE : RuleKind.DUPLICATES);
        } else if (rule.condition() instanceof Ranked ranked) {
            form.kindProperty().set(kind(ranked));
            form.firstProperty().set(Integer.toString(ranked.count()));
        } else if (rule.condition() instanceof AgainstAverage average) {
            form.kindProperty()
                    .set(average.isAbove() ? RuleKind.ABOVE_AVERAGE : RuleKind.BELOW_AVERAGE);
        }
    }

    private static RuleKind kind(Ranked ranked) {
        if (ranked.isBottom()) {
            return ranked.isPercent() ? RuleKind.BOTTOM_PERCENT : RuleKind.BOTTOM;
        }
        return ranked.isPercent() ? RuleKind.TOP_PERCENT : RuleKind.TOP;
    }

    private static RuleKind kind(String operator) {
        return switch (operator) {
            case "greaterThan", "greaterThanOrEqual" -> RuleKind.GREATER;
            case "lessThan", "lessThanOrEqual" -> RuleKind.LESS;
            case "between", "notBetween" -> RuleKind.BETWEEN;
            case "notEqual" -> RuleKind.NOT_EQUAL;
            default -> RuleKind.EQUAL;
        };
    }

    private static String text(Expression operand, CellAddress corner) {
        if (operand instanceof Expression.Literal literal) {
            if (literal.value() instanceof NumberValue number) {
                return NumberText.general(number.number());
            }
            if (literal.value() instanceof TextValue text) {
                return text.text();
            }
        }
        return "=" + print(operand, corner);
    }

    private static String print(Expression expression, CellAddress corner) {
        return FormulaPrinter.print(expression, corner, FormulaPrinter.Form.FILE)
                .replace("_xlfn.", "");
    }
}
