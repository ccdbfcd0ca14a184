package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Look-ups and criteria in ranges that are indexed find what a single one finds, which goes through the cells. */
class KnownPlacesTest {
    private static final int ROWS = 90;
    private static final String[] KEYS = {
        "1",
        "2",
        "2.5",
        "0",
        "-3",
        "x",
        "X",
        "ä",
        "Ä",
        "ß",
        "'2",
        "'2.50",
        "'1/2/2020",
        "TRUE",
        "'TRUE",
        "#N/A",
        "",
        "a*c",
        "abc",
        "AbC",
        "~",
        "1E+300"
    };
    private static final String[] FORMS = {
        "COUNTIF($A$1:$A$90,A#)",
        "COUNTIF(A$1:A#,A#)",
        "COUNTIF($A:$A,A#)",
        "COUNTIF($A$1:$A$90,\"=\"&A#)",
        "COUNTIF($A$1:$A$90,\">\"&A#)",
        "COUNTIF($A$1:$A$90,\"<=\"&A#)",
        "COUNTIF($A:$A,\">=2\")",
        "COUNTIF(A$1:A#,\"<\"&B#)",
        "COUNTIF($A$1:$B$90,A#)",
        "COUNTIFS($A$1:$A$90,A#,$B$1:$B$90,B#)",
        "COUNTIFS($A$1:$A$90,\"<>x\",$B$1:$B$90,B#)",
        "SUMIF($A$1:$A$90,A#,$C$1:$C$90)",
        "SUMIF(A$1:A#,A#,C$1)",
        "SUMIFS(C$1:C#,A$1:A#,A#)",
        "AVERAGEIF($A$1:$A$90,A#,$C$1:$C$90)",
        "MAXIFS($C$1:$C$90,$A$1:$A$90,A#)",
        "MATCH(A#,$A$1:$A$90,0)",
        "MATCH(B#,$A$20:$A$90,0)",
        "MATCH(A#,A$1:A#,0)",
        "VLOOKUP(B#,$A$1:$C$90,3,FALSE)",
        "XLOOKUP(B#,$A$1:$A$90,$C$1:$C$90,\"none\")",
        "XLOOKUP(B#,$A$1:$A$90,$C$1:$C$90,\"none\",0,-1)",
        "XMATCH(A#,$B$1:$B$90,0,-1)",
        "HLOOKUP(2,$A$#:$C$#,1,FALSE)",
        "SUMIF(A$1:A#,\">1\",C$1)",
        "SUMIF(D$1:D#,D#,C$1)",
        "SUMIF(D$1:D#,\"x\",E$1)",
        "AVERAGEIF(D$1:D#,D#,E$1)",
        "AVERAGEIFS(C$1:C#,A$1:A#,\"<>x\",B$1:B#,\">0\")",
        "SUMIFS($E$1:$E$90,$D$1:$D$90,D#)",
        "SUMIFS($B$1:$C$90,$D$1:$E$90,D#)",
        "COUNTIF(A$1:A#,\"a*\")",
        "COUNTIF(A$1:A#,\"<>x\")",
        "COUNTIF(A$1:B#,\"\")",
        "COUNTIF(A$1:A#,\"\")",
        "COUNTIF($A$1:$A$90,\"?\")",
        "COUNTIF($A$1:$A$99,\"\")",
        "COUNTIFS(A$1:A#,\"<>x\",B$1:B#,\"<>\")",
        "COUNTIFS(A$1:A#,A#,B$1:B#,\">0\")",
        "MAXIFS(C$1:C#,A$1:A#,\"<>x\")",
        "MINIFS(C$1:C#,B$1:B#,\">0\")",
        "MAXIFS(B$1:B#,D$1:D#,\"x\")",
        "RANK(C#,$C$1:$C$90)",
        "RANK(C#,$C$1:$C$90,1)",
        "RANK(A#,$A$1:$A$90)",
        "STDEV($C$1:$C$90)",
        "LARGE($C$1:$C$90,D#)",
        "COUNTA($A$1:$A$90)",
        "MEDIAN($A$1:$C$90)",
        "SUBTOTAL(9,$C$1:$C$90)",
        "CORREL($C$1:$C$90,$E$1:$E$90)"
    };

    @Property(tries = 12)
    void knownPlacesGiveWhatLookingThroughTheCellsGives(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> cells = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            cells.add("A" + row + "=" + KEYS[random.nextInt(KEYS.length)]);
            cells.add("B" + row + "=" + KEYS[random.nextInt(KEYS.length)]);
            cells.add("C" + row + "=" + random.nextInt(1000) / 7.0);
            cells.add("D" + row + "=" + (random.nextBoolean() ? "x" : "1"));
            cells.add("E" + row + "=" + (random.nextInt(60) == 0 ? "#N/A" : KEYS[row % 5]));
        }
        cells.removeIf(cell -> cell.endsWith("="));
        TestWorkbook single = TestWorkbook.of(cells.toArray(String[]::new));
        List<String> all = new ArrayList<>(cells);
        for (int row = 1; row <= ROWS; row++) {
            for (int k = 0; k < FORMS.length; k++) {
                all.add(column(26 + k) + row + "==" + FORMS[k].replace("#", "" + row));
            }
        }
        TestWorkbook many = TestWorkbook.of(all.toArray(String[]::new));
        for (int row = 1; row <= ROWS; row += 7) {
            for (int k = 0; k < FORMS.length; k++) {
                String formula = FORMS[k].replace("#", "" + row);
                single.edit("Z1==" + formula);
                assertEquals(
                        TestWorkbook.comparable(single.value("Z1")),
                        TestWorkbook.comparable(many.value(column(26 + k) + row)),
                        "seed " + seed + ": " + formula);
            }
        }
    }

    private static String column(int k) {
        return (char) ('A' + k / 26) + "" + (char) ('A' + k % 26);
    }

    @Test
    void editsOfARangeAreFound() {
        List<String> cells = new ArrayList<>();
        for (int row = 1; row <= 100; row++) {
            cells.add("A" + row + "=" + row % 10);
            cells.add("B" + row + "==A" + row + "*2");
            cells.add("C" + row + "==COUNTIF(B$1:B$100,B" + row + ")");
        }
        TestWorkbook book = TestWorkbook.of(cells.toArray(String[]::new));
        assertEquals(10, book.number("C1"), 0);
        book.edit("A1=2");
        assertEquals(11, book.number("C1"), 0);
        assertEquals(9, book.number("C11"), 0);
        book.edit("B1=text");
        assertEquals(1, book.number("C1"), 0);
        assertEquals(10, book.number("C2"), 0);
    }
}
