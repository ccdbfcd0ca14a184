package sheetgrad.calculation.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeRange;

class PrecedentPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A1      | B1:B9   | A4      | B4:B4
            $A$1    | B1:B9   | A1      | B1:B9
            A$1:A1  | B1:B9   | A4      | B4:B9
            A1:A$9  | B1:B9   | A4      | B1:B4
            A1:A3   | B1:B9   | A4      | B2:B4
            $A1:$C1 | E1:F9   | B2:B3   | E2:F3
            A:A     | C1:C9   | A100000 | C1:C9
            A1      | B1:B9   | C1      | none
            A1:B2   | D1:G9   | B3:E3   | D2:H3
            """)
    void theDependentsOfAChangeAreARectangle(
            String reference, String block, String changed, String expected) {
        CellRange cells = CellRange.of(block);
        CellAddress host = cells.first();
        PrecedentPattern pattern =
                new PrecedentPattern(0, RelativeRange.parse(reference, host).orElseThrow());
        Optional<CellRange> dependents = pattern.dependents(CellRange.of(changed), cells);
        Optional<CellRange> inBlock =
                expected.equals("none")
                        ? Optional.empty()
                        : CellRange.of(expected).intersection(cells);
        assertEquals(inBlock, dependents);
    }
}
