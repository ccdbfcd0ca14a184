package sheetgrad.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sheetgrad.reference.CellAddress;

/**
 * Makes equal trees one object, so that the many copies of a formula in a file share one. Comparing shared trees is then
 * comparing objects. Copies below one another are recognised by their {@link FormulaShape} and parsed once. Used by one
 * thread.
 */
public final class FormulaInterner {
    private final Map<Expression, Expression> known = new HashMap<>();
    private final Map<FormulaShape, Expression> shapes = new HashMap<>();

    /** The shape that was last read in each column: that of the cell above, as a rule. */
    private final Map<Integer, FormulaShape> latest = new HashMap<>();

    /** The first tree seen that equals this one; this one if there is none. */
    public Expression intern(Expression expression) {
        Expression first = known.putIfAbsent(expression, expression);
        return first == null ? expression : first;
    }

    /** Reads a formula and shares its tree; see {@link FormulaParser#parse}. */
    public Expression parse(String text, CellAddress host) throws FormulaSyntaxException {
        FormulaShape above = latest.get(host.column());
        if (above != null && above.isSeenIn(text, host.row())) {
            return Objects.requireNonNull(shapes.get(above));
        }
        Optional<FormulaShape> shape = FormulaShape.of(text, host);
        Expression copy = shape.map(shapes::get).orElse(null);
        Expression expression = copy == null ? intern(FormulaParser.parse(text, host)) : copy;
        shape.ifPresent(
                own -> {
                    shapes.putIfAbsent(own, expression);
                    latest.put(host.column(), own);
                });
        return expression;
    }

    /** How many different trees were seen. */
    public int size() {
        return known.size();
    }
}
