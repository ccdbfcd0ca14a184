package sheetgrad.training;

/** Least squares by normal equations and Gaussian elimination, independent of what is tested. */
public final class NormalEquations {
    private NormalEquations() {}

    /** The p that makes the sum of squares of (A p - b) smallest. */
    public static double[] solve(double[][] a, double[] b) {
        int count = a[0].length;
        double[][] system = new double[count][count + 1];
        for (int row = 0; row < a.length; row++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    system[i][j] += a[row][i] * a[row][j];
                }
                system[i][count] += a[row][i] * b[row];
            }
        }
        return eliminate(system);
    }

    private static double[] eliminate(double[][] system) {
        int count = system.length;
        for (int pivot = 0; pivot < count; pivot++) {
            for (int row = 0; row < count; row++) {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= count; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        double[] solution = new double[count];
        for (int i = 0; i < count; i++) {
            solution[i] = system[i][count] / system[i][i];
        }
        return solution;
    }
}
