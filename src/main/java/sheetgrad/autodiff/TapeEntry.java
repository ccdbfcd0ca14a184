package sheetgrad.autodiff;

/** One step of a tape; values and adjoints are addressed by slot. */
interface TapeEntry {
    /** Calculates the step's slots from earlier ones; false if the tape does not hold for these numbers. */
    boolean forward(double[] values);

    /** Adds to the adjoints of earlier slots what the adjoints of the step's slots contribute. */
    void backward(double[] values, double[] adjoints);

    /** Marks the slots that the step reads if one of the slots it calculates is marked. */
    void markOperands(boolean[] marks);
}
