package sheetgrad.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R1C1Test {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            R2C3, C2
            r2c3, C2
            RC, E5
            R[-1]C, E4
            RC[2], G5
            R[1]C[-4], A6
            R1C1:R5C2, A1:B5
            R5C2:R1C1, A1:B5
            C3, C:C
            R2, 2:2
            R[1], 6:6
            C[-1]:C, D:E
            R[-5]C, none
            R1048577C1, none
            R1C1:C2, none
            B7, none
            R1C1x, none
            R, 5:5
            '', none
            """)
    void textMeansTheseCellsInE5(String text, String range) {
        String found =
                R1C1.parse(text)
                        .flatMap(cells -> cells.at(4, 4))
                        .map(CellRange::toA1)
                        .orElse("none");
        assertEquals(range, found);
    }
}
