package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;

/** Formulas that ask for too much get a value or a clear error, in time and within the memory of a test. */
class ExtremeFormulasTest {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final List<String> EXTREMES =
            List.of("1E+10", "-1E+10", "1E+300", "-1E+300", "1E-300", "9007199254740993", "0.5");

    private static String result(String formula) {
        return assertTimeoutPreemptively(TIME, () -> new FormulaSheet().result(formula));
    }

    @Test
    void chainOfAHundredThousandOperatorsIsWorkedOut() {
        assertEquals("100001", result("1" + "+1".repeat(100_000)));
        assertEquals("2", result("2" + "*1".repeat(50_000) + "/1".repeat(50_000)));
        assertEquals("#DIV/0!", result("1" + "+1".repeat(1_000) + "/0" + "+1".repeat(1_000)));
    }

    @Test
    void copiesOfALongChainAreWorkedOut() {
        String[] cells = new String[100];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = "B" + (row + 1) + "=" + "=A" + (row + 1) + "+1".repeat(20_000);
        }
        assertEquals(20_000, TestWorkbook.of(cells).number("B100"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SUM(SEQUENCE(1000000,10000))                 | #VALUE!
            SEQUENCE(1048577)                            | #SPILL!
            SUM(RANDARRAY(1000000,1000))                 | #VALUE!
            SUM(MAKEARRAY(1000000,1000,LAMBDA(r,c,1)))   | #VALUE!
            SUM(MUNIT(100000))                           | #VALUE!
            SUM(EXPAND(1,1000000,1000,0))                | #VALUE!
            SUM(SEQUENCE(100000)*SEQUENCE(1,10000))      | #NUM!
            SUM(MMULT(SEQUENCE(100000),SEQUENCE(1,10000))) | #NUM!
            REPT("a",1E+9)                               | #VALUE!
            LEN(REPT(REPT("a",32767),2))                 | #VALUE!
            REGEXTEST(REPT("a",40)&"b","^(a+)+$")        | FALSE
            REGEXREPLACE(REPT("a",32767),"(a*?){20}b","") | #VALUE!
            SEARCH("*a*a*a*a*a*a*a*a*b",REPT("a",3000))  | #VALUE!
            COUNTIF(A1,"*a*a*a*a*a*a*a*a*a*a*b")         | 0
            LET(f,LAMBDA(f,n,f(f,n+1)),f(f,1))           | #NUM!
            LET(f,LAMBDA(f,n,f(f,n+1)+f(f,n+2)),f(f,1))  | #NUM!
            REDUCE(0,SEQUENCE(100000),LAMBDA(a,b,a+b))   | 5000050000
            FACT(1E+300)                                 | #NUM!
            BINOM.DIST.RANGE(1E+17,0.5,1E+16,1E+16)      | 0
            """)
    void whatAsksForTooMuchIsAnErrorOrAValue(String formula, String expected) {
        String actual =
                assertTimeoutPreemptively(
                        TIME,
                        () -> new FormulaSheet().with("A1=" + "a".repeat(3000)).result(formula));
        assertEquals(expected, actual);
    }

    @Test
    void nestingOfTenThousandIsAClearError() {
        for (String opening : List.of("(", "IF(1,", "SUM(", "ABS(-")) {
            assertTimeoutPreemptively(TIME, () -> isRefused(opening.repeat(10_000) + "1"));
            assertTimeoutPreemptively(
                    TIME, () -> isRefused(opening.repeat(10_000) + "1" + ")".repeat(10_000)));
        }
        assertTimeoutPreemptively(TIME, () -> isRefused("-".repeat(10_000) + "1"));
    }

    private static void isRefused(String formula) {
        try {
            Expression tree = FormulaParser.parse(formula, CellAddress.of("A1"));
            throw new AssertionError(
                    FormulaPrinter.print(tree, CellAddress.of("A1"), FormulaPrinter.Form.DISPLAY));
        } catch (FormulaSyntaxException refused) {
            String message = String.valueOf(refused.getMessage());
            assertEquals("the formula is nested deeper than", message.replaceAll(" \\d+ .*", ""));
        }
    }

    @Test
    void chainOfAMillionCellsIsCalculated() {
        List<String> cells = new ArrayList<>();
        cells.add("A1=1");
        for (int row = 2; row <= 1_000_000; row++) {
            cells.add("A" + row + "==A" + (row - 1) + "+1");
        }
        TestWorkbook workbook =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60),
                        () -> TestWorkbook.of(cells.toArray(new String[0])));
        assertEquals(1_000_000, workbook.number("A1000000"));
    }

    static Stream<FunctionDeclaration> all() {
        return BuiltInFunctions.registry().all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noFunctionHangsOrFailsOnExtremeNumbers(FunctionDeclaration function)
            throws FormulaSyntaxException {
        Expression example =
                FormulaParser.parse(function.help().example(), CellAddress.of("AA500"));
        if (!(example instanceof Expression.FunctionCall call)) {
            return;
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            for (String extreme : EXTREMES) {
                String formula = replaced(call, i, extreme);
                assertNotNull(
                        assertTimeoutPreemptively(
                                TIME, () -> new FormulaSheet().result(formula), formula));
            }
        }
    }

    private static String replaced(Expression.FunctionCall call, int index, String value) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            arguments.add(
                    i == index
                            ? value
                            : FormulaPrinter.print(
                                    call.arguments().get(i),
                                    CellAddress.of("AA500"),
                                    FormulaPrinter.Form.DISPLAY));
        }
        return call.name() + "(" + String.join(",", arguments) + ")";
    }
}
