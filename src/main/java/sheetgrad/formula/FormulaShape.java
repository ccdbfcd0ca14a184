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
    /** Stands in no formula; here for a row that moves along, before how far it is away. */
    private static final char MARK = '\1';

    /** Stands in no formula either; for whole rows, which have the same shape only in the same row. */
    private static final char ROWS = '\2';

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
                    shape.append(ROWS).append(host.row()).append(ROWS);
                }
            }
        } catch (FormulaSyntaxException noTokens) {
            return Optional.empty();
        }
        shape.append(formula, done, formula.length());
        return Optional.of(new FormulaShape(host.column(), shape.toString()));
    }

    /**
     * Whether this is the shape of a formula in another row of the column, found without cutting it into tokens: true
     * is certain, false is not.
     */
    boolean isSeenIn(String formula, int row) {
        if (text.indexOf(ROWS) >= 0) {
            return false;
        }
        int at = FormulaParser.start(formula);
        int done = 0;
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, done)) {
            int end = endOfDistance(mark + 1);
            int moved = row + Integer.parseInt(text, mark + 1, end, 10);
            String expected = text.substring(done, mark) + (moved + 1);
            if (moved < 0
                    || moved >= CellAddress.MAXIMUM_ROWS
                    || !formula.startsWith(expected, at)) {
                return false;
            }
            at += expected.length();
            done = end;
        }
        return formula.length() - at == text.length() - done
                && formula.endsWith(text.substring(done));
    }

    private int endOfDistance(int start) {
        int end = start + 1;
        while (Letters.isDigit(Letters.at(text, end))) {
            end++;
        }
        return end;
    }
}
