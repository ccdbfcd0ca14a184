package sheetgrad.benchmark;

import sheetgrad.reference.CellAddress;

/** The ten columns of {@link GeneratedSheets#rows} in plain loops. */
final class RowsFloor {
    private static final int FIRST_FORMULA = 3;

    /** How many rows a sum of products reads. */
    static final int WINDOW = 10;

    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[][] y;

    RowsFloor(double[][] columns) {
        this.a = columns[0];
        this.b = columns[1];
        this.c = columns[2];
        this.y = new double[10][a.length];
        calculate(a[0], 0, 0, new CellAddress(1, FIRST_FORMULA));
    }

    /** Calculates the rows from {@code from} on with another number in column A; the number in a cell. */
    double calculate(double number, int edited, int from, CellAddress result) {
        int to = a.length;
        a[edited] = number;
        for (int i = from; i < to; i++) {
            y[0][i] = a[i] * b[i] + c[i];
        }
        for (int i = from; i < to; i++) {
            y[1][i] = (i == 0 ? 0 : y[1][i - 1]) + y[0][i];
        }
        boolean isSumOnly = result.column() == FIRST_FORMULA + 1;
        calculateOthers(from, isSumOnly ? Math.min(from + WINDOW, to) : to);
        return y[result.column() - FIRST_FORMULA][result.row() - 1];
    }

    private void calculateOthers(int from, int to) {
        for (int i = from; i < to; i++) {
            y[2][i] = a[i] > b[i] ? a[i] : b[i];
        }
        for (int i = from; i < to; i++) {
            y[3][i] = y[2][i] * 2 - y[0][i];
        }
        for (int i = from; i < to; i++) {
            double sum = 0;
            for (int k = i; k < Math.min(i + WINDOW, a.length); k++) {
                sum += a[k] * b[k];
            }
            y[4][i] = sum;
        }
        for (int i = from; i < to; i++) {
            y[5][i] = Math.max(Math.max(a[i], b[i]), c[i]);
        }
        for (int i = from; i < to; i++) {
            y[6][i] = Math.abs(y[0][i]) + Math.sqrt(Math.abs(a[i]));
        }
        for (int i = from; i < to; i++) {
            y[7][i] = Math.exp(a[i]) / (1 + Math.exp(a[i]));
        }
        for (int i = from; i < to; i++) {
            y[8][i] = a[i] + b[i] + c[i];
        }
        for (int i = from; i < to; i++) {
            y[9][i] = y[4][i] + y[5][i] * y[6][i] + y[7][i];
        }
    }
}
