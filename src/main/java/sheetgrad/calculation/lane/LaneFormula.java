package sheetgrad.calculation.lane;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sheetgrad.formula.Expression;

/** One formula and, once it is worth the while, its {@link LaneProgram}; copies on one sheet share it. */
public final class LaneFormula {
    private final int worthwhile;
    private long cells;
    private @Nullable Optional<LaneProgram> program;

    private LaneFormula(int worthwhile) {
        this.worthwhile = worthwhile;
    }

    /**
     * The program if there is one and it pays; {@code more} cells are about to be calculated.
     *
     * @param copies what the compiler asks for to make it
     */
    public <C> Optional<LaneProgram> program(
            long more, C copies, Function<C, Optional<LaneProgram>> compiler) {
        Optional<LaneProgram> known = program;
        if (known == null) {
            cells += more;
            if (cells < worthwhile) {
                return Optional.empty();
            }
            known = compiler.apply(copies);
            program = known;
        }
        return known;
    }

    /** All formulas, by their shared trees. */
    public static final class Table {
        /** What a formula means depends on the sheet, and on whether it is an array formula. */
        private record Key(int sheet, boolean isLifted) {}

        private final int worthwhile;
        private final Map<Key, Map<Expression, LaneFormula>> formulas = new java.util.HashMap<>();

        /** Formulas are compiled when they have been calculated for {@code worthwhile} cells. */
        public Table(int worthwhile) {
            this.worthwhile = worthwhile;
        }

        /** Forgets all programs, since names, tables or sheets have changed. */
        public void clear() {
            formulas.clear();
        }

        public LaneFormula of(int sheet, boolean isLifted, Expression expression) {
            return formulas.computeIfAbsent(
                            new Key(sheet, isLifted), key -> new IdentityHashMap<>())
                    .computeIfAbsent(expression, key -> new LaneFormula(worthwhile));
        }
    }
}
