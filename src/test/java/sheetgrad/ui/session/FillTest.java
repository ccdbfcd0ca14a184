package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Sheet;

class FillTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1            | F1:F3 | 1 1 1
                    1 2          | F1:F5 | 1 2 3 4 5
                    1 3          | F1:F4 | 1 3 5 7
                    0.1 0.2      | F1:F4 | 0.1 0.2 0.3 0.4
                    1 2 4        | F1:F5 | 1 2 4 5.33333333333333 6.83333333333333
                    Mon          | F1:F4 | Mon Tue Wed Thu
                    Mon Wed      | F1:F4 | Mon Wed Fri Sun
                    january      | F1:F3 | january february march
                    Item1        | F1:F3 | Item1 Item2 Item3
                    A09          | F1:F2 | A09 A10
                    x y          | F1:F5 | x y x y x
                    =A1+1        | F1:F3 | 1 2 3
                    =A$1+1 5     | F1:F4 | 1 5 1 5
                    """)
    void cellsGoOnDownwards(String entered, String target, String expected) throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            String[] texts = entered.split(" ");
            for (int i = 0; i < texts.length; i++) {
                recorded.enter("F" + (i + 1), texts[i]);
            }
            CellRange source = CellRange.of("F1:F" + texts.length);
            recorded.session().fill(0, source, CellRange.of(target), FillForm.AUTOMATIC);
            assertEquals(expected, shown(recorded, CellRange.of(target)));
            recorded.session().undo();
            assertEquals(BlankValue.BLANK, recorded.value("F" + CellRange.of(target).rows()));
        }
    }

    private static String shown(Recorded recorded, CellRange range) {
        List<String> texts = new ArrayList<>();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                Value value = recorded.value(new CellAddress(row, column).toA1());
                texts.add(
                        value instanceof NumberValue number
                                ? NumberText.general(number.number())
                                : ((TextValue) value).text());
            }
        }
        return String.join(" ", texts);
    }

    @Test
    void singleValuesGoDownWhenFilledUpwards() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("F5", "Item5");
            recorded.session()
                    .fill(0, CellRange.of("F5"), CellRange.of("F3:F5"), FillForm.AUTOMATIC);
            assertEquals("Item3 Item4 Item5", shown(recorded, CellRange.of("F3:F5")));
        }
    }

    @Test
    void everyRowGoesOnByItselfToTheRight() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("F1", "1");
            recorded.enter("G1", "2");
            recorded.enter("F2", "10");
            recorded.enter("G2", "20");
            recorded.session()
                    .fill(0, CellRange.of("F1:G2"), CellRange.of("F1:I2"), FillForm.AUTOMATIC);
            assertEquals("1 2 3 4 10 20 30 40", shown(recorded, CellRange.of("F1:I2")));
        }
    }

    @Test
    void copiesDoNotGoOn() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("F1", "Mon");
            recorded.session().fill(0, CellRange.of("F1"), CellRange.of("F1:F3"), FillForm.COPIES);
            assertEquals("Mon Mon Mon", shown(recorded, CellRange.of("F1:F3")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SERIES, 5                     , 5 6 7 8
                    DAYS, 2024-02-27            , 20240227 20240228 20240229 20240301
                    WEEKDAYS, 2024-11-28            , 20241128 20241129 20241202 20241203
                    MONTHS, 2024-01-31            , 20240131 20240229 20240331 20240430
                    YEARS, 2024-02-29            , 20240229 20250228 20260228 20270228
                    MONTHS, 2024-01-15 2024-03-15 , 20240115 20240315 20240515 20240715
                    WEEKDAYS, 2024-11-29 2024-12-03 , 20241129 20241203 20241205 20241209
                    MONTHS,   word,                word word word word
                    """)
    void seriesAndDatesGoOnAsTheMenuSays(FillForm form, String entered, String expected)
            throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            String[] texts = entered.split(" ");
            for (int i = 0; i < texts.length; i++) {
                recorded.enter("F" + (i + 1), texts[i]);
            }
            CellRange source = CellRange.of("F1:F" + texts.length);
            recorded.session().fill(0, source, CellRange.of("F1:F4"), form);
            recorded.session()
                    .enterAll(
                            0,
                            List.of(CellRange.of("G1:G4")),
                            CellAddress.of("G1"),
                            "=IF(N(F1)>1000,YEAR(F1)*10000+MONTH(F1)*100+DAY(F1),F1)");
            assertEquals(expected, shown(recorded, CellRange.of("G1:G4")));
        }
    }

    @Test
    void formatsAloneAndContentsAlone() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("F1", "50%");
            recorded.enter("F2", "7");
            recorded.session().fill(0, CellRange.of("F1"), CellRange.of("F1:F2"), FillForm.FORMATS);
            recorded.session()
                    .fill(0, CellRange.of("F1"), CellRange.of("F1:G1"), FillForm.CONTENTS);
            assertEquals("0.5 7", shown(recorded, CellRange.of("F1:F2")));
            assertEquals("0.5", shown(recorded, CellRange.of("G1")));
            Sheet sheet = recorded.latest().sheet(0).sheet();
            assertEquals("0%", sheet.styleAt(1, 5).numberFormat());
            assertEquals("General", sheet.styleAt(0, 6).numberFormat());
        }
    }

    @Test
    void arrayFormulaFillsTheSelectedRange() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.session().enterArray(0, CellRange.of("F1:F3"), "=A1:A3*B1:B3");
            assertEquals("0 3 10", shown(recorded, CellRange.of("F1:F3")));
            recorded.enter("F2", "1");
            recorded.latest();
            assertEquals(List.of(SheetEdits.PART_OF_ARRAY), recorded.failures());
        }
    }

    @Test
    void formulaIsEnteredIntoEverySelectedCell() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.session()
                    .enterAll(
                            0,
                            List.of(CellRange.of("F1:F3"), CellRange.of("H1:H1")),
                            CellAddress.of("F2"),
                            "=B2*2");
            assertEquals("2 6 10", shown(recorded, CellRange.of("F1:F3")));
            assertEquals(new NumberValue(0), recorded.value("H1"));
        }
    }
}
