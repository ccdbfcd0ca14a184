package sheetgrad.training;

/**
 * A part of a loss formula that is worked out over chosen rows only, with its derivative. Reductions skip cells that hold
 * no number, as Excel's do.
 */
sealed interface RowTerm {
    double value(RowValues at);

    /** Adds {@code adjoint} times the derivative to the weights of the cells. */
    void backward(double adjoint, RowValues at);

    /** Whether the term reads rows at all. */
    boolean readsRows();

    /** A number in the formula. */
    record Constant(double number) implements RowTerm {
        @Override
        public double value(RowValues at) {
            return number;
        }

        @Override
        public void backward(double adjoint, RowValues at) {}

        @Override
        public boolean readsRows() {
            return false;
        }
    }

    /** A cell that belongs to no row, such as a penalty on weights. */
    record Whole(int cell) implements RowTerm {
        @Override
        public double value(RowValues at) {
            return at.shared()[cell];
        }

        @Override
        public void backward(double adjoint, RowValues at) {
            at.sharedWeights()[cell] += adjoint;
        }

        @Override
        public boolean readsRows() {
            return false;
        }
    }

    /** Reductions of one range. */
    enum Reduction {
        SUM,
        SUMSQ,
        COUNT
    }

    /**
     * A reduction over some cells of every chosen row.
     *
     * @param isNumber for every row and place whether the cell holds a number
     */
    record Reduced(Reduction kind, int first, int count, boolean[][] isNumber) implements RowTerm {
        @Override
        public double value(RowValues at) {
            double sum = 0;
            for (int i = 0; i < at.rows().length; i++) {
                for (int k = 0; k < count; k++) {
                    if (isNumber[at.rows()[i]][first + k]) {
                        sum += of(at.values()[i][first + k]);
                    }
                }
            }
            return sum;
        }

        private double of(double x) {
            return switch (kind) {
                case SUM -> x;
                case SUMSQ -> x * x;
                case COUNT -> 1;
            };
        }

        @Override
        public void backward(double adjoint, RowValues at) {
            for (int i = 0; i < at.rows().length && kind != Reduction.COUNT; i++) {
                for (int k = 0; k < count; k++) {
                    if (isNumber[at.rows()[i]][first + k]) {
                        double slope = kind == Reduction.SUM ? 1 : 2 * at.values()[i][first + k];
                        at.weights()[i][first + k] += adjoint * slope;
                    }
                }
            }
        }

        @Override
        public boolean readsRows() {
            return true;
        }
    }

    /** Reductions of two ranges of the same shape. */
    enum PairReduction {
        SUMXMY2,
        SUMPRODUCT
    }

    /** A reduction over pairs of cells of every chosen row; a pair counts only if both hold numbers. */
    record ReducedPairs(PairReduction kind, int first, int second, int count, boolean[][] isNumber)
            implements RowTerm {
        @Override
        public double value(RowValues at) {
            double sum = 0;
            for (int i = 0; i < at.rows().length; i++) {
                for (int k = 0; k < count; k++) {
                    double x = at.values()[i][first + k];
                    double y = at.values()[i][second + k];
                    if (counts(at.rows()[i], k)) {
                        sum += kind == PairReduction.SUMXMY2 ? (x - y) * (x - y) : x * y;
                    }
                }
            }
            return sum;
        }

        private boolean counts(int row, int k) {
            return isNumber[row][first + k] && isNumber[row][second + k];
        }

        @Override
        public void backward(double adjoint, RowValues at) {
            for (int i = 0; i < at.rows().length; i++) {
                double[] values = at.values()[i];
                double[] weights = at.weights()[i];
                for (int k = 0; k < count; k++) {
                    double x = values[first + k];
                    double y = values[second + k];
                    if (counts(at.rows()[i], k)) {
                        boolean isProduct = kind == PairReduction.SUMPRODUCT;
                        weights[first + k] += adjoint * (isProduct ? y : 2 * (x - y));
                        weights[second + k] += adjoint * (isProduct ? x : 2 * (y - x));
                    }
                }
            }
        }

        @Override
        public boolean readsRows() {
            return true;
        }
    }

    /** Functions of one number. */
    enum Single {
        NEGATED,
        SQRT,
        LN,
        EXP
    }

    /** A function of another term. */
    record Applied(Single kind, RowTerm inner) implements RowTerm {
        @Override
        public double value(RowValues at) {
            double x = inner.value(at);
            return switch (kind) {
                case NEGATED -> -x;
                case SQRT -> Math.sqrt(x);
                case LN -> Math.log(x);
                case EXP -> Math.exp(x);
            };
        }

        @Override
        public void backward(double adjoint, RowValues at) {
            double x = inner.value(at);
            double slope =
                    switch (kind) {
                        case NEGATED -> -1;
                        case SQRT -> 0.5 / Math.sqrt(x);
                        case LN -> 1 / x;
                        case EXP -> Math.exp(x);
                    };
            inner.backward(adjoint * slope, at);
        }

        @Override
        public boolean readsRows() {
            return inner.readsRows();
        }
    }

    /** Operators between two numbers. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER
    }

    /** Two terms and an operator; the exponent of a power is taken for constant. */
    record Combined(Operator operator, RowTerm left, RowTerm right) implements RowTerm {
        @Override
        public double value(RowValues at) {
            double x = left.value(at);
            double y = right.value(at);
            return switch (operator) {
                case ADD -> x + y;
                case SUBTRACT -> x - y;
                case MULTIPLY -> x * y;
                case DIVIDE -> x / y;
                case POWER -> Math.pow(x, y);
            };
        }

        @Override
        public void backward(double adjoint, RowValues at) {
            double x = left.value(at);
            double y = right.value(at);
            double slopeLeft =
                    switch (operator) {
                        case ADD, SUBTRACT -> 1;
                        case MULTIPLY -> y;
                        case DIVIDE -> 1 / y;
                        case POWER -> y * Math.pow(x, y - 1);
                    };
            double slopeRight =
                    switch (operator) {
                        case ADD -> 1;
                        case SUBTRACT -> -1;
                        case MULTIPLY -> x;
                        case DIVIDE -> -x / (y * y);
                        case POWER -> 0;
                    };
            left.backward(adjoint * slopeLeft, at);
            right.backward(adjoint * slopeRight, at);
        }

        @Override
        public boolean readsRows() {
            return left.readsRows() || right.readsRows();
        }
    }
}
