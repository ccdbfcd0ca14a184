package sheetgrad.training;

/** The loss after a step; step 0 is the start. */
public record LossPoint(int step, double loss) {}
