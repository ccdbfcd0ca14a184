package sheetgrad.training;

/** An objective that goes over rows in epochs and can be measured after each. */
interface EpochObjective extends Objective {
    /** How many evaluations go over all training rows. */
    int stepsPerEpoch();

    /** Turns the loss that decides into what falls as the parameters become better. */
    double judged(double loss);

    /** Measures at these parameters; does not disturb the order of the mini-batches. */
    EpochPoint measure(int epoch, int step, double[] parameters);
}
