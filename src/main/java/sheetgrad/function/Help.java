package sheetgrad.function;

/**
 * What the user is told about a function.
 *
 * @param syntax such as "SUMPRODUCT(array1, [array2], ...)"
 * @param summary one sentence
 * @param example a formula without its equals sign
 * @param exampleResult its result, as text; a test calculates the example and compares
 * @param source where the definition stands
 */
public record Help(
        String syntax, String summary, String example, String exampleResult, String source) {}
