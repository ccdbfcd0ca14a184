package sheetgrad.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.formula.Expression.Binary;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.formula.Expression.Literal;
import sheetgrad.formula.Expression.Unary;
import sheetgrad.formula.FormulaPrinter.Form;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.RelativeCell;
import sheetgrad.value.NumberValue;

class FormulaPrinterTest {
    private static final CellAddress HOST = CellAddress.of("B2");

    private static Expression parse(String text) throws FormulaSyntaxException {
        return FormulaParser.parse(text, HOST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SORT(FILTER(A1:A9,B1:B9>0))     | _xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))
                    SEQUENCE(3)+STDEV.S(A1:A3)      | _xlfn.SEQUENCE(3)+_xlfn.STDEV.S(A1:A3)
                    NETWORKDAYS.INTL(A1,B1)         | NETWORKDAYS.INTL(A1,B1)
                    MMULT(A1#,@B:B)                 | MMULT(_xlfn.ANCHORARRAY(A1),_xlfn.SINGLE(B:B))
                    LET(x,x,x+y)                    | _xlfn.LET(_xlpm.x,x,_xlpm.x+y)
                    LAMBDA(x,[y],x+Y)(1)+x          | _xlfn.LAMBDA(_xlpm.x,_xlop.y,_xlpm.x+_xlpm.Y)(1)+x
                    LET(f,LAMBDA(a,a),f(2))         | _xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a),_xlpm.f(2))
                    LET(rows,ROWS(A1:A3),rows)      | _xlfn.LET(_xlpm.rows,ROWS(A1:A3),_xlpm.rows)
                    BYCOL(A1:C3,SUM)                | _xlfn.BYCOL(A1:C3,_xleta.SUM)
                    GROUPBY(A1:A3,B1:B3,HSTACK(SUM,LAMBDA(x,MAX(x)))) | _xlfn.GROUPBY(A1:A3,B1:B3,_xlfn.HSTACK(_xleta.SUM,_xlfn.LAMBDA(_xlpm.x,MAX(_xlpm.x))))
                    SOFTMAX(A1:A3)                  | SOFTMAX(A1:A3)
                    T[@Age]*T[[#This Row],[a]:[b]]  | T[[#This Row],[Age]]*T[[#This Row],[a]:[b]]
                    T[a b]&T[[a$b]]                 | T[a b]&T[[a$b]]
                    """)
    void filesGetThePrefixesThatExcelWrites(String display, String file)
            throws FormulaSyntaxException {
        assertEquals(file, FormulaPrinter.print(parse(display), HOST, Form.FILE));
        assertEquals(parse(display), parse(file));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    12, 12
                    0.1, 0.1
                    1e20, 1E+20
                    1.5e-7, 0.00000015
                    0.30000000000000004, 0.30000000000000004
                    1e-300, 1E-300
                    123456789012345680, 123456789012345680
                    2.2250738585072014e-308, 2.2250738585072014E-308
                    """)
    void numbersKeepEveryDigitTheyNeed(double number, String text) {
        assertEquals(text, LiteralText.number(number));
        assertEquals(number, Double.parseDouble(text));
    }

    @Test
    void treesWithoutParenthesesGetThoseTheyNeed() {
        Expression one = new Literal(new NumberValue(1));
        Expression sum = new Binary(BinaryOperator.ADD, one, new Literal(new NumberValue(-2)));
        Expression product = new Binary(BinaryOperator.MULTIPLY, sum, sum);
        Expression power =
                new Binary(BinaryOperator.POWER, one, new Unary(UnaryOperator.NEGATE, product));
        assertEquals("1^-((1+-2)*(1+-2))", FormulaPrinter.print(power, HOST, Form.DISPLAY));
    }

    @Test
    void unionsBetweenArgumentsAreParenthesised() throws FormulaSyntaxException {
        Expression call = new FunctionCall("SUM", List.of(parse("A1,B1"), parse("C1")));
        assertEquals("SUM((A1,B1),C1)", FormulaPrinter.print(call, HOST, Form.DISPLAY));
    }

    @Test
    void cellsOutsideTheSheetAreReferenceErrors() {
        Expression above =
                new CellReference(Optional.empty(), new RelativeCell(-5, false, 0, false));
        assertEquals("#REF!", FormulaPrinter.print(above, HOST, Form.DISPLAY));
    }

    @Test
    void referencesToTheEnclosingTableNameItInFiles() throws FormulaSyntaxException {
        Expression tree = parse("[@Age]+[Fare]");
        assertEquals("[@Age]+[Fare]", FormulaPrinter.print(tree, HOST, Form.DISPLAY, "T"));
        assertEquals(
                "T[[#This Row],[Age]]+T[Fare]", FormulaPrinter.print(tree, HOST, Form.FILE, "T"));
    }
}
