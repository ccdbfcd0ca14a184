package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;

class CellEntryTest {
    private static final CellAddress CELL = CellAddress.of("C3");

    private final CellEntry entry = new CellEntry(BuiltInFunctions.registry());

    private CellContent read(String text) throws FormulaSyntaxException {
        return entry.read(text, CELL).orElseThrow();
    }

    private Value constant(String text) throws FormulaSyntaxException {
        return ((CellContent.Constant) read(text)).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12        | 12
                    -1,234.5  | -1234.5
                    5%        | 0.05
                    1e3       | 1000
                    """)
    void numbersAreReadAsNumbers(String text, double number) throws FormulaSyntaxException {
        assertEquals(new NumberValue(number), constant(text));
    }

    @Test
    void truthValuesAndErrorsAreReadWhateverTheirCase() throws FormulaSyntaxException {
        assertEquals(BooleanValue.TRUE, constant("true"));
        assertEquals(ErrorValue.of(ErrorKind.NOT_AVAILABLE), constant("#n/a"));
    }

    @Test
    void leadingApostropheMakesText() throws FormulaSyntaxException {
        assertEquals(new TextValue("=1"), constant("'=1"));
        assertEquals(new TextValue("12"), constant("'12"));
    }

    @Test
    void emptyTextClears() throws FormulaSyntaxException {
        assertTrue(entry.read("", CELL).isEmpty());
    }

    @Test
    void whatIsNoFormulaIsRefusedWithItsPlace() {
        FormulaSyntaxException refusal =
                assertThrows(FormulaSyntaxException.class, () -> entry.read("=1+", CELL));
        assertEquals(3, refusal.position());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=A1*2",
                "=SUM(A1:A3)",
                "=IF(A1>0,1,2)",
                "=SUM(A1:A3)/COUNT(A1:A3)",
                "=@A1:A3"
            })
    void formulasOfSingleValuesAreOrdinary(String text) throws FormulaSyntaxException {
        assertTrue(read(text) instanceof CellContent.Formula, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=A1:A3",
                "=A1:A3*2",
                "=SUM(A1:A3*2)",
                "=EXP(A1:A3)",
                "=MMULT(A1:B2,D1:E2)",
                "={1,2}",
                "=A1#"
            })
    void formulasThatMayMeetArraysAreDynamic(String text) throws FormulaSyntaxException {
        assertTrue(read(text) instanceof CellContent.DynamicFormula, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.5",
                "TRUE",
                "#DIV/0!",
                "hello",
                "'12",
                "'=x",
                "=SUM(A1:$B$2)*2",
                "'true"
            })
    void whatIsShownForEditingReadsTheSameAgain(String text) throws FormulaSyntaxException {
        assertEquals(text, CellEntry.write(read(text), CELL, false));
    }

    @Test
    void percentIsEditedAsPercent() throws FormulaSyntaxException {
        assertEquals("12.5%", CellEntry.write(read("0.125"), CELL, true));
    }
}
