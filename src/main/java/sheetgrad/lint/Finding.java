package sheetgrad.lint;

/**
 * Something that is probably a mistake.
 *
 * @param rule what kind it is: words with hyphens
 * @param sheet the name of the sheet it is on
 * @param cell where, in A1 notation; empty for the sheet as a whole
 * @param message one sentence: what is wrong and what would be right
 */
public record Finding(String rule, String sheet, String cell, String message) {}
