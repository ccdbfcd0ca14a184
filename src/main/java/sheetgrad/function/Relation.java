package sheetgrad.function;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import sheetgrad.value.Value;

/** How two values may compare, by the symbols of the operators. */
public enum Relation {
    EQUAL("=", order -> order == 0),
    NOT_EQUAL("<>", order -> order != 0),
    LESS("<", order -> order < 0),
    LESS_OR_EQUAL("<=", order -> order <= 0),
    GREATER(">", order -> order > 0),
    GREATER_OR_EQUAL(">=", order -> order >= 0);

    private final String symbol;
    private final IntPredicate predicate;
    private final NumericOperation selection;

    Relation(String symbol, IntPredicate predicate) {
        this.symbol = symbol;
        this.predicate = predicate;
        this.selection = new NumberSelection(predicate);
    }

    /** The relation that an operator or function of this name tests. */
    public static Optional<Relation> of(String symbol) {
        return Arrays.stream(values()).filter(one -> one.symbol.equals(symbol)).findFirst();
    }

    String symbol() {
        return symbol;
    }

    /** Whether two scalar values, neither an error, are so related as the operators compare them. */
    public boolean holds(Value left, Value right) {
        return holds(Comparison.ofOperands(left, right));
    }

    /** The order of two numbers as the operators compare them, in 15 significant digits: below 0 for rising. */
    public static int order(double left, double right) {
        return Comparison.ofNumbers(left, right);
    }

    /** Whether values that stand in this order (below 0 for rising) are so related. */
    public boolean holds(int order) {
        return predicate.test(order);
    }

    /** The numeric operation of (a, b, x, y) that gives x where a and b are so related, y elsewhere. */
    NumericOperation selection() {
        return selection;
    }
}
