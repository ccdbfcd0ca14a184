package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.AgainstAverage;
import sheetgrad.workbook.ConditionalFormat.Comparison;
import sheetgrad.workbook.ConditionalFormat.Condition;
import sheetgrad.workbook.ConditionalFormat.FormulaHolds;
import sheetgrad.workbook.ConditionalFormat.Ranked;
import sheetgrad.workbook.ConditionalFormat.Repeated;
import sheetgrad.workbook.ConditionalFormat.Rule;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.Grid;

/** Works out which cells of a sheet the rules of its conditional formats hold for, and what they look like then. */
final class RuleEvaluation {
    private static final long MOST_CELLS = 50_000;

    private final SheetSnapshot sheet;
    private final CellValues values;
    private final FrozenCalculation calculation;
    private final Grid<ConditionalLook> looks = new Grid<>();
    private final Set<CellAddress> stopped = new HashSet<>();

    private RuleEvaluation(SheetSnapshot sheet, CellValues values, FrozenCalculation calculation) {
        this.sheet = sheet;
        this.values = values;
        this.calculation = calculation;
    }

    static boolean hasRules(SheetSnapshot sheet) {
        return sheet.sheet().conditionalFormats().stream().anyMatch(Rule.class::isInstance);
    }

    /** The looks of the cells for which any rule holds. */
    static Grid<ConditionalLook> of(
            SheetSnapshot sheet, CellValues values, FrozenCalculation calculation) {
        RuleEvaluation evaluation = new RuleEvaluation(sheet, values, calculation);
        for (ConditionalFormat format : sheet.sheet().conditionalFormats()) {
            if (format instanceof Rule rule) {
                evaluation.apply(rule);
            }
        }
        return evaluation.looks;
    }

    private void apply(Rule rule) {
        Predicate<CellAddress> test = test(rule);
        List<CellAddress> found = new ArrayList<>();
        forEachCell(
                rule,
                cell -> {
                    if (!stopped.contains(cell) && test.test(cell)) {
                        found.add(cell);
                    }
                });
        for (CellAddress cell : found) {
            ConditionalLook stronger =
                    looks.find(cell.row(), cell.column()).orElse(ConditionalLook.NONE);
            looks.set(cell.row(), cell.column(), stronger.over(rule.look()));
            if (rule.stopsOthers()) {
                stopped.add(cell);
            }
        }
    }

    /** Whole columns end where the sheet's contents end. */
    private void forEachCell(Rule rule, Consumer<CellAddress> action) {
        long left = MOST_CELLS;
        for (CellRange range : rule.ranges()) {
            boolean isLarge = range.size() > MOST_CELLS;
            Optional<CellRange> cells =
                    isLarge ? sheet.usedRange().flatMap(range::intersection) : Optional.of(range);
            if (cells.isEmpty()) {
                continue;
            }
            CellRange part = cells.get();
            for (int row = part.firstRow(); row <= part.lastRow(); row++) {
                for (int column = part.firstColumn(); column <= part.lastColumn(); column++) {
                    if (left-- <= 0) {
                        return;
                    }
                    action.accept(new CellAddress(row, column));
                }
            }
        }
    }

    private Value value(CellAddress cell) {
        return values.value(sheet.id(), cell.row(), cell.column());
    }

    private Predicate<CellAddress> test(Rule rule) {
        Condition condition = rule.condition();
        if (condition instanceof FormulaHolds formula) {
            return cell -> isTrue(evaluate(formula.formula(), cell));
        }
        if (condition instanceof Comparison comparison) {
            return cell -> compares(comparison, cell);
        }
        if (condition instanceof Repeated repeated) {
            Map<Object, Integer> counts = new HashMap<>();
            forEachCell(
                    rule,
                    cell -> key(value(cell)).ifPresent(key -> counts.merge(key, 1, Integer::sum)));
            return cell ->
                    key(value(cell))
                            .filter(key -> counts.getOrDefault(key, 0) == 1 == repeated.isOnce())
                            .isPresent();
        }
        double[] numbers = numbers(rule);
        if (numbers.length == 0) {
            return cell -> false;
        }
        return condition instanceof Ranked ranked
                ? rankTest(ranked, numbers)
                : averageTest((AgainstAverage) condition, numbers);
    }

    private Value evaluate(Expression formula, CellAddress cell) {
        Value value = calculation.evaluate(formula, sheet.id(), cell);
        return value instanceof ArrayValue array ? array.get(0, 0) : value;
    }

    /** Whether a condition that came to this value holds. */
    static boolean isTrue(Value value) {
        return value instanceof BooleanValue truth && truth.isTrue()
                || value instanceof NumberValue number && number.number() != 0;
    }

    private boolean compares(Comparison comparison, CellAddress cell) {
        Value own = value(cell);
        if (own instanceof ErrorValue) {
            return false;
        }
        int[] orders =
                comparison.operands().stream()
                        .mapToInt(operand -> order(own, evaluate(operand, cell)))
                        .toArray();
        return holds(comparison.operator(), orders);
    }

    /** Whether a value that lies so beside one or two others, below, at or above them, keeps to an operator. */
    static boolean holds(String operator, int[] orders) {
        int first = orders[0];
        int second = orders.length > 1 ? orders[1] : first;
        return switch (operator) {
            case "lessThan" -> first < 0;
            case "lessThanOrEqual" -> first <= 0;
            case "greaterThan" -> first > 0;
            case "greaterThanOrEqual" -> first >= 0;
            case "notEqual" -> first != 0;
            case "between" -> first >= 0 && second <= 0 || first <= 0 && second >= 0;
            case "notBetween" -> !(first >= 0 && second <= 0 || first <= 0 && second >= 0);
            default -> first == 0;
        };
    }

    /** Numbers before texts before truth values; a blank cell is 0 beside numbers. */
    private static int order(Value one, Value other) {
        if (kind(one) != kind(other)) {
            return Integer.compare(kind(one), kind(other));
        }
        return switch (kind(one)) {
            case 0 -> Double.compare(number(one), number(other));
            case 1 -> text(one).compareToIgnoreCase(text(other));
            default -> Boolean.compare(isTrue(one), isTrue(other));
        };
    }

    private static int kind(Value value) {
        return value instanceof TextValue ? 1 : value instanceof BooleanValue ? 2 : 0;
    }

    private static double number(Value value) {
        return value instanceof NumberValue number ? number.number() + 0.0 : 0;
    }

    private static String text(Value value) {
        return value instanceof TextValue text ? text.text() : "";
    }

    private static Optional<Object> key(Value value) {
        if (value instanceof TextValue text) {
            return Optional.of(text.text().toLowerCase(Locale.ROOT));
        }
        return value instanceof NumberValue number
                ? Optional.of(number.number() + 0.0)
                : Optional.empty();
    }

    private double[] numbers(Rule rule) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        forEachCell(
                rule,
                cell -> {
                    if (value(cell) instanceof NumberValue number) {
                        numbers.add(number.number());
                    }
                });
        return numbers.build().sorted().toArray();
    }

    private Predicate<CellAddress> rankTest(Ranked ranked, double[] sorted) {
        int count =
                ranked.isPercent()
                        ? Math.max(1, sorted.length * ranked.count() / 100)
                        : Math.min(ranked.count(), sorted.length);
        double limit = ranked.isBottom() ? sorted[count - 1] : sorted[sorted.length - count];
        return cell ->
                value(cell) instanceof NumberValue number
                        && (ranked.isBottom()
                                ? number.number() <= limit
                                : number.number() >= limit);
    }

    private Predicate<CellAddress> averageTest(AgainstAverage against, double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElse(0);
        double squares = Arrays.stream(numbers).map(one -> (one - mean) * (one - mean)).sum();
        double deviation = Math.sqrt(squares / Math.max(1, numbers.length - 1));
        double limit = mean + (against.isAbove() ? 1 : -1) * against.deviations() * deviation;
        return cell ->
                value(cell) instanceof NumberValue number
                        && ((against.isAbove() ? number.number() > limit : number.number() < limit)
                                || against.includesEqual() && number.number() == limit);
    }
}
