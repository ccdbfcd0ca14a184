package sheetgrad.function;

/** Why a function is calculated anew although nothing it reads by name has changed. */
public enum Volatility {
    NONE,
    /** It draws random numbers. */
    RANDOM,
    /** It reads the clock. */
    TIME,
    /** It may read cells that the formula does not name (OFFSET, INDIRECT). */
    REFERENCE
}
