package sheetgrad.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.autodiff.OutputGradients;
import sheetgrad.calculation.FrozenCalculation;

/**
 * Calculates the cells of chosen rows at given parameters, and gradients of sums of them. Each row has a recording of its
 * own, so that only what a chosen row needs is calculated; where a row needs most of what all need (a matrix product of
 * the whole sheet), there is one recording of all rows instead.
 */
final class RowOutputs {
    /** Recordings of all rows together may be so many times as large as one of everything. */
    private static final int MOST_REPETITION = 3;

    private final FrozenCalculation base;
    private final List<ModelCell> parameters;
    private final List<List<ModelCell>> rowCells;
    private final List<ModelCell> shared;
    private final @Nullable OutputGradients[] rows;
    private final OutputGradients sharedOutputs;
    private final @Nullable OutputGradients all;
    private final double[] partial;
    private Optional<String> failure = Optional.empty();

    RowOutputs(
            FrozenCalculation base,
            List<List<ModelCell>> rowCells,
            List<ModelCell> shared,
            List<ModelCell> parameters) {
        this.base = base;
        this.parameters = parameters;
        this.rowCells = rowCells;
        this.shared = shared;
        this.rows = new OutputGradients[rowCells.size()];
        this.sharedOutputs = new OutputGradients(base, shared, parameters);
        this.partial = new double[parameters.size()];
        OutputGradients first = row(0);
        double[] start = first.storedParameters();
        first.evaluate(start);
        OutputGradients whole = whole();
        whole.evaluate(start);
        boolean isRepetitive =
                (long) first.size() * rowCells.size() > (long) MOST_REPETITION * whole.size();
        this.all = isRepetitive ? whole : null;
    }

    private OutputGradients whole() {
        List<ModelCell> cells = new ArrayList<>();
        rowCells.forEach(cells::addAll);
        return new OutputGradients(base, cells, parameters);
    }

    private OutputGradients row(int row) {
        OutputGradients existing = rows[row];
        if (existing == null) {
            existing = new OutputGradients(base, rowCells.get(row), parameters);
            existing.rewind();
            rows[row] = existing;
        }
        return existing;
    }

    /** The cells of these rows; what is no number is NaN, and {@link #failure} then says why. */
    RowValues evaluate(int[] chosen, double[] at) {
        failure = Optional.empty();
        double[] everything = all == null ? new double[0] : all.evaluate(at);
        if (all != null) {
            failure = all.failure();
        }
        double[][] values = new double[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            values[i] = all == null ? evaluateRow(chosen[i], at) : slice(everything, chosen[i]);
        }
        double[] sharedValues =
                shared.isEmpty() ? new double[0] : sharedOutputs.evaluate(at).clone();
        failure = failure.or(() -> shared.isEmpty() ? Optional.empty() : sharedOutputs.failure());
        return RowValues.of(chosen, values, sharedValues);
    }

    private double[] evaluateRow(int row, double[] at) {
        OutputGradients outputs = row(row);
        double[] values = outputs.evaluate(at).clone();
        failure = failure.or(outputs::failure);
        return values;
    }

    private double[] slice(double[] everything, int row) {
        int width = rowCells.get(row).size();
        return Arrays.copyOfRange(everything, row * width, (row + 1) * width);
    }

    /** The gradient of the sum of all cells, each times its weight, where {@link #evaluate} was called last. */
    void gradient(RowValues at, double[] gradient) {
        Arrays.fill(gradient, 0);
        OutputGradients whole = all;
        if (whole != null) {
            int width = rowCells.get(0).size();
            double[] weights = new double[rowCells.size() * width];
            for (int i = 0; i < at.rows().length; i++) {
                System.arraycopy(at.weights()[i], 0, weights, at.rows()[i] * width, width);
            }
            whole.gradient(weights, gradient);
        } else {
            for (int i = 0; i < at.rows().length; i++) {
                row(at.rows()[i]).gradient(at.weights()[i], partial);
                add(gradient);
            }
        }
        if (!shared.isEmpty()) {
            sharedOutputs.gradient(at.sharedWeights(), partial);
            add(gradient);
        }
    }

    /** Goes back to recordings at the stored parameters, so that nothing depends on what was evaluated before. */
    void rewind() {
        for (OutputGradients row : rows) {
            if (row != null) {
                row.rewind();
            }
        }
        sharedOutputs.rewind();
        if (all != null) {
            all.rewind();
        }
    }

    private void add(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += partial[i];
        }
    }

    Optional<String> failure() {
        return failure;
    }
}
