package sheetgrad.function;

/** What sort of function it is; decides lifting, vectorised evaluation and whether precedents are known beforehand. */
public enum FunctionKind {
    /** A number from each set of numbers at the same place of the operands. */
    ELEMENTWISE,
    /** One number from many. */
    REDUCTION,
    /** Numeric arrays in, numeric arrays out. */
    MATRIX,
    /** A value from single values; lifted over arrays. */
    SCALAR,
    /** Arrays of any values. */
    ARRAY,
    /** Arguments are evaluated on demand. */
    CONDITIONAL,
    /** Yields a reference. */
    REFERENCE,
    /** Calls a LAMBDA. */
    HIGHER_ORDER,
    /** Binds names (LET, LAMBDA); the evaluator itself carries it out. */
    BINDING
}
