package sheetgrad.function;

import java.util.List;
import sheetgrad.value.Matrix;

/** The sum of a term over pairs of numbers, such as that of SUMXMY2: (x - y)^2. */
public final class SumOfPairs implements NumericOperation {
    /** A term, or its partial derivative, for one pair. */
    @FunctionalInterface
    interface Term {
        double of(double x, double y);
    }

    private final Term term;
    private final Term slopeOfX;
    private final Term slopeOfY;

    SumOfPairs(Term term, Term slopeOfX, Term slopeOfY) {
        this.term = term;
        this.slopeOfX = slopeOfX;
        this.slopeOfY = slopeOfY;
    }

    /** The term of one pair. */
    public double term(double x, double y) {
        return term.of(x, y);
    }

    @Override
    public NumericResult apply(List<Matrix> operands) {
        double[] x = operands.get(0).elements();
        double[] y = operands.get(1).elements();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += term.of(x[i], y[i]);
        }
        return NumericResult.of(sum);
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        double[] x = operands.get(0).elements();
        double[] y = operands.get(1).elements();
        double[] adjointOfX = adjoints.get(0);
        double[] adjointOfY = adjoints.get(1);
        for (int i = 0; i < x.length; i++) {
            adjointOfX[i] += slopeOfX.of(x[i], y[i]) * resultAdjoint[0];
            adjointOfY[i] += slopeOfY.of(x[i], y[i]) * resultAdjoint[0];
        }
    }
}
