package sheetgrad.formula;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.Literal;
import sheetgrad.formula.Expression.NameReference;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.Expression.TableReference;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

/** Reads operands that hold no other expressions: constants, cells, ranges, names, structured references. */
final class OperandReader {
    private final TokenReader tokens;
    private final CellAddress host;
    private final ConstantReader constants;

    OperandReader(TokenReader tokens, CellAddress host) {
        this.tokens = tokens;
        this.host = host;
        this.constants = new ConstantReader(tokens);
    }

    Expression read() throws FormulaSyntaxException {
        return switch (tokens.current().kind()) {
            case NUMBER, TEXT, OPEN_BRACE -> new Literal(constants.read());
            case ERROR -> error();
            case SHEET -> qualified();
            case CELL, COLUMNS, ROWS, NAME, BRACKETS -> reference(Optional.empty());
            default -> throw tokens.missingOperand();
        };
    }

    /** An error; where a sheet was deleted, files keep the address behind it ({@code #REF!A1}), which means nothing. */
    private Expression error() throws FormulaSyntaxException {
        ErrorValue error = constants.error();
        if (error.kind() == ErrorKind.REFERENCE && !tokens.followsBlank()) {
            switch (tokens.current().kind()) {
                case CELL, COLUMNS, ROWS, NAME, ERROR -> tokens.advance();
                default -> {}
            }
        }
        return new Literal(error);
    }

    private Expression qualified() throws FormulaSyntaxException {
        Token token = tokens.current();
        SheetQualifier sheet = SheetQualifierText.read(tokens.text(), token.start());
        tokens.advance();
        return switch (tokens.current().kind()) {
            case ERROR -> new Literal(constants.error());
            case CELL, COLUMNS, ROWS, NAME, FUNCTION -> reference(Optional.of(sheet));
            default ->
                    throw tokens.failure(
                            "a cell or a name is missing after the sheet", tokens.current());
        };
    }

    private Expression reference(Optional<SheetQualifier> sheet) throws FormulaSyntaxException {
        Token token = tokens.current();
        String formula = tokens.formula();
        return switch (token.kind()) {
            case CELL -> {
                tokens.advance();
                yield new CellReference(sheet, ReferenceText.cell(formula, token.start(), host));
            }
            case COLUMNS -> {
                tokens.advance();
                yield new RangeReference(
                        sheet, ReferenceText.columns(formula, token.start(), host));
            }
            case ROWS -> {
                tokens.advance();
                yield new RangeReference(sheet, ReferenceText.rows(formula, token.start(), host));
            }
            case BRACKETS -> table("");
            default -> name(sheet);
        };
    }

    private Expression name(Optional<SheetQualifier> sheet) throws FormulaSyntaxException {
        String written = tokens.text();
        tokens.advance();
        if (tokens.is(TokenKind.BRACKETS) && !tokens.followsBlank()) {
            return tableOf(sheet, written);
        }
        if (sheet.isEmpty() && (written.length() == 4 || written.length() == 5)) {
            if (written.equalsIgnoreCase("TRUE") || written.equalsIgnoreCase("FALSE")) {
                return new Literal(BooleanValue.of(written.length() == 4));
            }
        }
        String name = FilePrefix.stripName(written);
        if (FilePrefix.OPTIONAL.marks(written) && !name.equals(written)) {
            return new TableReference("", Set.of(), List.of(name));
        }
        return new NameReference(sheet, name);
    }

    /** A table's name is unique in its workbook, so that a sheet before it says nothing. */
    private Expression tableOf(Optional<SheetQualifier> sheet, String table)
            throws FormulaSyntaxException {
        if (sheet.isPresent() && sheet.get().externalWorkbook().isPresent()) {
            throw tokens.failure("tables of other files cannot be referred to", tokens.current());
        }
        return table(table);
    }

    private Expression table(String table) throws FormulaSyntaxException {
        Token token = tokens.current();
        String brackets = tokens.text();
        // A deleted column stays in files as Table1[#REF!].
        Expression reference =
                brackets.contains("[" + ErrorKind.REFERENCE.text() + "]")
                        ? new Literal(ErrorValue.of(ErrorKind.REFERENCE))
                        : new TableReferenceReader(brackets, token.start()).read(table);
        tokens.advance();
        return reference;
    }
}
