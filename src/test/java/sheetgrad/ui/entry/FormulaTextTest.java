package sheetgrad.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =A1+B2                      | A1 B2
                    =SUM($R$4:$AA$4,a3)         | R4:AA4 A3
                    =SUM(A:C)+1:3               | A:C 1:3
                    =linear!B2*'my sheet'!C3:D4 | linear!B2 my sheet!C3:D4
                    ="A1"&B1                    | B1
                    =LOG10(A1)+ATAN2(B1,C1)     | A1 B1 C1
                    =Table1[[#This Row],[A1]]   | ''
                    =SUM(A1:                    | ''
                    A1+B2                       | ''
                    =IF(A1="x                   | A1
                    """)
    void referencesAreFoundAlsoInUnfinishedFormulas(String text, String expected) {
        String found =
                new FormulaText(text)
                        .references().stream()
                                .map(
                                        one ->
                                                (one.sheet().isEmpty() ? "" : one.sheet() + "!")
                                                        + one.range().toA1())
                                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =A1       | =$A$1
                    =$A$1     | =A$1
                    =A$1      | =$A1
                    =$A1      | =A1
                    =A1:B2    | =$A$1:$B$2
                    =s!A1     | =s!$A$1
                    =A:B      | =$A:$B
                    =$A:$B    | =A:B
                    =1:2      | =$1:$2
                    """)
    void f4GoesThroughTheForms(String text, String expected) {
        assertEquals(
                expected,
                new FormulaText(text).withDollarsCycled(text.length()).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =SUM(              | SUM   | 0
                    =IF(A1,            | IF    | 1
                    =IF(SUM(A1,B1),2,  | IF    | 2
                    =IF(SUM(A1,        | SUM   | 1
                    =IF({1,2},         | IF    | 1
                    =IF("a,b",         | IF    | 1
                    =(1+2              | ''    | 0
                    =1+2               | ''    | 0
                    """)
    void callAtTheCaret(String text, String function, int argument) {
        Optional<FormulaText.Call> call = new FormulaText(text).callAt(text.length());
        assertEquals(function, call.map(FormulaText.Call::function).orElse(""));
        assertEquals(argument, call.map(FormulaText.Call::argument).orElse(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =SU       | SU
                    =1+su     | su
                    ="SU      | ''
                    SU        | ''
                    =$A       | ''
                    =A1       | A1
                    """)
    void wordBeforeTheCaret(String text, String word) {
        assertEquals(word, new FormulaText(text).wordBefore(text.length()));
    }
}
