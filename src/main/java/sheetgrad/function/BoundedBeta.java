package sheetgrad.function;

/**
 * The beta distribution stretched from 0 and 1 to two bounds, with its derivatives in the bounds.
 *
 * @param operands those of the function called: the number asked about, alpha, beta, ...
 */
record BoundedBeta(double[] operands, double lower, double upper) {
    private static final Distributions.BetaLaw LAW = new Distributions.BetaLaw();

    /** From operands whose bounds stand at {@code index} and after it. */
    static BoundedBeta of(double[] operands, int index) {
        return new BoundedBeta(operands, operands[index], operands[index + 1]);
    }

    double below(double x) {
        return LAW.below(place(x), operands);
    }

    double density(double x) {
        return LAW.density(place(x), operands) / (upper - lower);
    }

    double quantile(double[] shareAndShapes) {
        return lower + (upper - lower) * LAW.quantile(shareAndShapes, false);
    }

    /**
     * The derivatives in x, alpha, beta (from index 0 on) and in the bounds (from {@code bounds} on) of the share below
     * x, or of the density: the place z = (x - lower) / (upper - lower) falls by (1 - z) of what the lower bound rises,
     * and by z of what the upper does.
     */
    void slopes(double x, boolean isOfDensity, double[] partials, int bounds) {
        double z = place(x);
        double width = upper - lower;
        double density = LAW.density(z, operands) / width;
        double slope = isOfDensity ? density * LAW.logSlope(z, operands) / width : density;
        double scale = isOfDensity ? 1 / width : 1;
        partials[0] = slope;
        for (int i = 1; i <= 2; i++) {
            partials[i] =
                    scale
                            * LAW.parameterSlope(
                                    i,
                                    operands,
                                    moved ->
                                            isOfDensity
                                                    ? LAW.density(z, moved)
                                                    : LAW.below(z, moved));
        }
        double stretch = isOfDensity ? density / width : 0;
        partials[bounds] = slope * (z - 1) + stretch;
        partials[bounds + 1] = -slope * z - stretch;
    }

    private double place(double x) {
        return (x - lower) / (upper - lower);
    }
}
