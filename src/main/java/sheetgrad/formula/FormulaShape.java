package sheetgrad.formula;

import java.util.Optional;
import sheetgrad.reference.CellAddress;

/**
 * What the texts of a formula and of its copies in the rows above and below have in common: in the place of rows that
 * move along stands how far they are from the formula's cell. Equal shapes mean equal trees, and a shape is found
 * without making a tree.
 *
 * @param column the column of the formula's cell
 */
record FormulaShape(int column, String text) {
    /** Stands in no formula. */
    private static final char MARK = '\1';

    /** The shape of a formula in the cell {@code host}; nothing if the text cannot be cut into tokens. */
    static Optional<FormulaShape> of(String formula, CellAddress host) {
        StringBuilder shape = new StringBuilder(formula.length() + 4);
        int start = FormulaParser.start(formula);
        FormulaLexer lexer = new FormulaLexer(formula, start);
        int done = start;
        try {
            for (Token token = lexer.next(); !token.is(TokenKind.END); token = lexer.next()) {
                if (token.is(TokenKind.CELL)) {
                    int row = ReferenceText.startOfRow(formula, token.start());
                    if (formula.charAt(row) != '$') {
                        shape.append(formula, done, row).append(MARK);
                        shape.append(ReferenceText.row(formula, row) - host.row());
                        done = token.end();
                    }
                } else if (token.is(TokenKind.ROWS)) {
                    shape.append(MARK).append(host.row()).append(MARK);
                }
            }
        } catch (FormulaSyntaxException noTokens) {
            return Optional.empty();
        }
        shape.append(formula, done, formula.length());
        return Optional.of(new FormulaShape(host.column(), shape.toString()));
    }
}
