package sheetgrad.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        private static final Pattern COMPARISON =
                Pattern.compile("((?:'[^']*'|[^'<>=])+)(<=|>=|=<|=>|=)(.+)");
        private static final Pattern KIND =
                Pattern.compile("(.+)\\s(int|bin|alldifferent)", Pattern.CASE_INSENSITIVE);

        /** Reads "A1:A3 <= 5", "B1 = C1" or "A1 int"; nothing if it is no constraint. */
        public static Optional<Constraint> parse(String text) {
            Matcher comparison = COMPARISON.matcher(text.strip());
            if (comparison.matches()) {
                Relation relation =
                        switch (comparison.group(2)) {
                            case "<=", "=<" -> Relation.LESS_OR_EQUAL;
                            case ">=", "=>" -> Relation.GREATER_OR_EQUAL;
                            default -> Relation.EQUAL;
                        };
                return Optional.of(
                        new Constraint(
                                comparison.group(1).strip(),
                                relation,
                                comparison.group(3).strip()));
            }
            Matcher kind = KIND.matcher(text.strip());
            return kind.matches()
                    ? Optional.of(ofKind(kind.group(1).strip(), kind.group(2)))
                    : Optional.empty();
        }

        private static Constraint ofKind(String left, String kind) {
            return switch (kind.toLowerCase(Locale.ROOT)) {
                case "int" -> new Constraint(left, Relation.INTEGER, "integer");
                case "bin" -> new Constraint(left, Relation.BINARY, "binary");
                default -> new Constraint(left, Relation.ALL_DIFFERENT, "AllDifferent");
            };
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return relation.code() <= Relation.GREATER_OR_EQUAL.code()
                    ? left + " " + relation.text() + " " + right
                    : left + " " + relation.text();
        }
    }
}
