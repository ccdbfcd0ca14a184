package sheetgrad.workbook;

import java.util.List;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;

/**
 * What Excel's Solver add-in keeps for a sheet in hidden names (solver_opt, solver_adj, solver_typ, ...).
 *
 * @param loss the objective cell
 * @param parameters the changing cells
 * @param target the value to reach if the goal is VALUE_OF
 * @param isNonNegative whether parameters without a bound of their own must not be negative
 */
public record SolverModel(
        SheetCell loss,
        List<SheetRange> parameters,
        Goal goal,
        double target,
        List<Constraint> constraints,
        boolean isNonNegative) {
    public SolverModel {
        parameters = List.copyOf(parameters);
        constraints = List.copyOf(constraints);
    }

    /** What shall become of the loss. */
    public enum Goal {
        MINIMIZE,
        MAXIMIZE,
        VALUE_OF
    }

    /** The relation of a constraint, with the number that Excel stores for it. */
    public enum Relation {
        LESS_OR_EQUAL(1, "<="),
        EQUAL(2, "="),
        GREATER_OR_EQUAL(3, ">="),
        INTEGER(4, "int"),
        BINARY(5, "bin"),
        ALL_DIFFERENT(6, "alldifferent");

        private final int code;
        private final String text;

        Relation(int code, String text) {
            this.code = code;
            this.text = text;
        }

        public int code() {
            return code;
        }

        public String text() {
            return text;
        }
    }

    /** One constraint; the right side as the file has it, a number or a reference. */
    public record Constraint(String left, Relation relation, String right) {
        @Override
        public String toString() {
            return left + " " + relation.text() + " " + right;
        }
    }
}
