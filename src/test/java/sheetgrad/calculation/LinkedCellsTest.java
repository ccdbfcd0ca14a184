package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Worked out by hand from the formulas of one small sheet, among them copies, spaced copies, an array and a circle. */
class LinkedCellsTest {
    private static final String[] CELLS = {
        "A1=1",
        "A2=2",
        "A3=3",
        "B1==A1*2",
        "B2==A2*2",
        "B3==A3*2",
        "C1==SUM(B1:B3)",
        "D1==C1+A1",
        "F1=#=SEQUENCE(2)*B1",
        "G2==F2",
        "H1==I1",
        "I1==H1",
        "K1==A1",
        "K3==A3",
        "K5==A5"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    D1 | A1 C1       | A1 A2 A3 B1 B2 B3 C1 | ''          | ''
                    C1 | B1 B2 B3    | A1 A2 A3 B1 B2 B3    | D1          | D1
                    A1 | ''          | ''                   | B1 D1 K1    | B1 C1 D1 F1 F2 G2 K1
                    B2 | A2          | A2                   | C1          | C1 D1
                    G2 | F2          | A1 B1 F2             | ''          | ''
                    H1 | I1          | H1 I1                | I1          | H1 I1
                    K3 | A3          | A3                   | ''          | ''
                    A3 | ''          | ''                   | B3 K3       | B3 C1 D1 K3
                    """)
    void linksLeadOneLevelOrAllTheWay(
            String cell, String read, String allRead, String readers, String allReaders) {
        TestWorkbook book = TestWorkbook.of(CELLS);
        FrozenCalculation frozen = book.calculation().freeze();
        List<Area> asked =
                List.of(new Area(book.workbook().sheets().get(0).id(), CellRange.of(cell)));
        assertEquals(read, text(frozen.precedents(asked, false)));
        assertEquals(allRead, text(frozen.precedents(asked, true)));
        assertEquals(readers, text(frozen.dependents(asked, false)));
        assertEquals(allReaders, text(frozen.dependents(asked, true)));
    }

    private static String text(List<Area> areas) {
        List<String> cells = new ArrayList<>();
        for (Area area : areas) {
            CellRange range = area.range();
            for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                    cells.add(new CellAddress(row, column).toA1());
                }
            }
        }
        Set<String> once = new TreeSet<>(cells);
        assertEquals(once.size(), cells.size());
        return String.join(" ", once);
    }
}
