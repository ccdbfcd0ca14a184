package sheetgrad.training;

/**
 * The cells of chosen rows, and of none, at some parameters, with room for the derivative of a loss with respect to them.
 *
 * @param rows which rows are chosen
 * @param values chosen rows x cells of a row
 * @param weights likewise, to be added to
 * @param shared the cells that belong to no row
 * @param sharedWeights likewise, to be added to
 */
@SuppressWarnings("ArrayRecordComponent") // room for numbers, never compared
record RowValues(
        int[] rows,
        double[][] values,
        double[][] weights,
        double[] shared,
        double[] sharedWeights) {
    static RowValues of(int[] rows, double[][] values, double[] shared) {
        double[][] weights = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            weights[i] = new double[values[i].length];
        }
        return new RowValues(rows, values, weights, shared, new double[shared.length]);
    }

    /** The same cells of some of the rows; {@code places} are places among the chosen ones. */
    RowValues part(int[] places) {
        int[] partRows = new int[places.length];
        double[][] partValues = new double[places.length][];
        for (int i = 0; i < places.length; i++) {
            partRows[i] = rows[places[i]];
            partValues[i] = values[places[i]];
        }
        return of(partRows, partValues, shared);
    }
}
