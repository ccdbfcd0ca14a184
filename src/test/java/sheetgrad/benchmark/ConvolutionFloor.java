package sheetgrad.benchmark;

import java.util.SplittableRandom;

/**
 * The course's convolution in plain loops: two filters of 3 x 3, two of 2 x 3 x 3, pooling of 2 x 2, one output; and
 * once more behind a random mask, as the second sheet has it. Of all formulas the second sheet's convolution is a part too.
 */
final class ConvolutionFloor implements RecalculationWorks.Floor {
    private static final int FIRST = 26;
    private static final int ROWS = 24;
    private static final int COLUMNS = 25;

    private final SplittableRandom random = new SplittableRandom(1);
    private final double[][] input;
    private final double[][][] kernels = new double[6][][];
    private final double[][][] weights = new double[2][][];
    private final double[][][] first = new double[2][FIRST + 1][FIRST];
    private final double[][][] second = new double[2][COLUMNS][ROWS];
    private final double[][][] masked = new double[2][COLUMNS][ROWS];

    /** Everything is kept by columns, as {@link BenchmarkWorkbook#columns} gives it. */
    private ConvolutionFloor(BenchmarkWorkbook book) {
        String sheet = "conv-example";
        input = book.columns(sheet, "A2:AB29");
        String[] places = {
            "AD11:AF13", "AD38:AF40", "BI11:BK13", "BI15:BK17", "BI38:BK40", "BI42:BK44"
        };
        for (int i = 0; i < places.length; i++) {
            kernels[i] = book.columns(sheet, places[i]);
        }
        weights[0] = book.columns(sheet, "DN4:EL26");
        weights[1] = book.columns(sheet, "DN33:EL55");
    }

    /** What depends on a filter of the first sheet, and the second sheet's mask, which is drawn anew. */
    static RecalculationWorks.Floor ofEdit(BenchmarkWorkbook book) {
        return new ConvolutionFloor(book);
    }

    /** All formulas of both sheets. */
    static RecalculationWorks.Floor all(BenchmarkWorkbook book) {
        ConvolutionFloor first = new ConvolutionFloor(book);
        ConvolutionFloor second = new ConvolutionFloor(book);
        return edited -> {
            second.convolve();
            return first.calculate(edited) + 0 * second.second[0][0][0];
        };
    }

    @Override
    public double calculate(double edited) {
        kernels[0][0][0] = edited;
        convolve();
        double behindMask = output(masked()) + zeros(masked[0]) + zeros(masked[1]);
        return output(second) + 0 * behindMask;
    }

    private void convolve() {
        for (int filter = 0; filter < 2; filter++) {
            clear(first[filter]);
            addFiltered(input, kernels[filter], first[filter], FIRST);
            rectify(first[filter]);
        }
        for (int filter = 0; filter < 2; filter++) {
            clear(second[filter]);
            addFiltered(first[0], kernels[2 + 2 * filter], second[filter], COLUMNS);
            addFiltered(first[1], kernels[3 + 2 * filter], second[filter], COLUMNS);
            rectify(second[filter]);
        }
    }

    private static void clear(double[][] columns) {
        for (double[] column : columns) {
            java.util.Arrays.fill(column, 0);
        }
    }

    private static void addFiltered(
            double[][] from, double[][] kernel, double[][] to, int columns) {
        for (int column = 0; column < columns; column++) {
            double[] sums = to[column];
            for (int c = 0; c < 3 && column + c < from.length; c++) {
                double[] source = from[column + c];
                for (int r = 0; r < 3; r++) {
                    double factor = kernel[c][r];
                    for (int row = 0; row < sums.length; row++) {
                        sums[row] += factor * source[row + r];
                    }
                }
            }
        }
    }

    private static void rectify(double[][] columns) {
        for (double[] column : columns) {
            for (int row = 0; row < column.length; row++) {
                column[row] = Math.max(0, column[row]);
            }
        }
    }

    private double[][][] masked() {
        for (int filter = 0; filter < 2; filter++) {
            for (int column = 0; column < COLUMNS; column++) {
                for (int row = 0; row < ROWS; row++) {
                    boolean isKept = random.nextDouble() > 0.5;
                    masked[filter][column][row] = isKept ? second[filter][column][row] : 0;
                }
            }
        }
        return masked;
    }

    private static int zeros(double[][] columns) {
        int count = 0;
        for (double[] column : columns) {
            for (double number : column) {
                count += number == 0 ? 1 : 0;
            }
        }
        return count;
    }

    private double output(double[][][] activations) {
        double sum = 0;
        for (int filter = 0; filter < 2; filter++) {
            double[][] a = activations[filter];
            for (int column = 0; column < COLUMNS; column += 2) {
                double[] next = a[Math.min(column + 1, COLUMNS - 1)];
                for (int row = 0; row < ROWS; row += 2) {
                    double pooled =
                            Math.max(
                                    Math.max(a[column][row], a[column][row + 1]),
                                    Math.max(next[row], next[row + 1]));
                    sum += pooled * weights[filter][column][row];
                }
            }
        }
        return sum;
    }
}
