package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.DateSystem;
import sheetgrad.value.DateText;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;

class CellEntryTest {
    private static final CellAddress CELL = CellAddress.of("C3");

    private final CellEntry entry =
            new CellEntry(
                    BuiltInFunctions.registry(),
                    new DateText(DateSystem.FROM_1900, OptionalInt.of(2024)));

    private CellContent read(String text) throws FormulaSyntaxException {
        return entry.read(text, CELL).orElseThrow();
    }

    private Value constant(String text) throws FormulaSyntaxException {
        return ((CellContent.Constant) read(text)).value();
    }

    /** Excel's "That function isn't valid". */
    @Test
    void dataTablesAreNotTypedIntoCells() {
        FormulaSyntaxException refusal =
                assertThrows(FormulaSyntaxException.class, () -> read("=TABLE(A1,B1)"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("Data table"));
    }

    /** Microsoft Support, "Excel specifications and limits": 8,192 characters of a formula, 32,767 in a cell. */
    @Test
    void whatIsLongerThanACellHoldsIsRefused() throws FormulaSyntaxException {
        read("=" + "1+".repeat(4095) + "1");
        assertThrows(FormulaSyntaxException.class, () -> read("=" + "1+".repeat(4096) + "1"));
        assertEquals(new TextValue("x".repeat(32_767)), constant("x".repeat(32_767)));
        assertThrows(FormulaSyntaxException.class, () -> read("x".repeat(32_768)));
        assertEquals(
                Optional.of(new CellContent.Constant(new TextValue("x".repeat(32_767)))),
                entry.readOrKeep("x".repeat(40_000), CELL));
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

    /** Serial days and formats as Excel gives them to what is typed, in the order of the United States. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1/5/2024          | 45296      | m/d/yyyy
                    2024-01-05        | 45296      | m/d/yyyy
                    5 Jan 2024        | 45296      | d-mmm-yy
                    January 5, 2024   | 45296      | d-mmm-yy
                    1/5               | 45296      | d-mmm
                    Jan-5             | 45296      | d-mmm
                    Mar-98            | 35855      | mmm-yy
                    12:00             | 0.5        | h:mm
                    12:00:36          | 0.50041666666666666667 | h:mm:ss
                    6:00 PM           | 0.75       | h:mm AM/PM
                    36:00             | 1.5        | [h]:mm:ss
                    1/5/2024 6:00     | 45296.25   | m/d/yyyy h:mm
                    50%               | 0.5        | 0%
                    2.5%              | 0.025      | 0.00%
                    $3                | 3          | "$"#,##0
                    1,234             | 1234       | #,##0
                    1e3               | 1000       | 0.00E+00
                    1 1/2             | 1.5        | # ?/?
                    """)
    void typedTextBringsItsFormatAlong(String text, double number, String format)
            throws FormulaSyntaxException {
        assertEquals(new NumberValue(number), constant(text));
        assertEquals(format, entry.format(CellStyle.DEFAULT, text, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-1.5", "hello", "=1/5", "'1/5", "13/40/2024", "1.2.3", "3-x"})
    void plainNumbersAndTextsBringNone(String text) {
        assertEquals(CellStyle.GENERAL, entry.format(CellStyle.DEFAULT, text, Optional.empty()));
    }

    @Test
    void datesAreEditedAsDates() {
        assertEquals(Optional.of("m/d/yyyy"), EntryFormat.forEditing(45296, "d-mmm"));
        assertEquals(
                Optional.of("m/d/yyyy h:mm:ss AM/PM"), EntryFormat.forEditing(45296.5, "d-mmm"));
        assertEquals(Optional.of("h:mm:ss AM/PM"), EntryFormat.forEditing(0.5, "h:mm"));
        assertEquals(Optional.empty(), EntryFormat.forEditing(45296, "General"));
        assertEquals(Optional.empty(), EntryFormat.forEditing(3, "0.00\"days\""));
        assertEquals(Optional.empty(), EntryFormat.forEditing(3, "[Red]0"));
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
