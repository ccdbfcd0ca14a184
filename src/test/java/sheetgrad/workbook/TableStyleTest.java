package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.TableStyle.Look;
import sheetgrad.workbook.TableStyle.Part;
import sheetgrad.workbook.TableStyle.Shown;

class TableStyleTest {
    private static final Table TABLE =
            new Table("T", 0, CellRange.of("B2:D8"), List.of("a", "b", "c"), true, true);

    private static Look fill(int colour, int stripe) {
        ConditionalLook none = ConditionalLook.NONE;
        ConditionalLook look =
                new ConditionalLook(
                        OptionalInt.of(colour),
                        OptionalInt.of(colour + 100),
                        Optional.of(true),
                        none.isItalic(),
                        none.isUnderlined(),
                        none.isStruckOut(),
                        none.borders(),
                        none.numberFormat());
        return new Look(look, Border.NONE, Border.NONE, stripe);
    }

    private static CellStyle shown(Shown shown, CellStyle own, String address) {
        TableStyle style =
                new TableStyle(
                        "",
                        Map.of(
                                Part.WHOLE_TABLE, fill(1, 1),
                                Part.FIRST_COLUMN_STRIPE, fill(2, 1),
                                Part.FIRST_ROW_STRIPE, fill(3, 2),
                                Part.LAST_COLUMN, fill(4, 1),
                                Part.FIRST_COLUMN, fill(5, 1),
                                Part.HEADER_ROW, fill(6, 1),
                                Part.TOTAL_ROW, fill(7, 1),
                                Part.LAST_HEADER_CELL, fill(8, 1)),
                        shown,
                        OptionalInt.of(0));
        CellAddress cell = CellAddress.parse(address).orElseThrow();
        return style.under(own, TABLE, cell.row(), cell.column());
    }

    /** The order of strength of ECMA-376 part 1, 18.18.93, as Excel applies it; rows 3 to 7 are data. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    B2, 6
                    D2, 8
                    B8, 7
                    D8, 7
                    B3, 5
                    D3, 4
                    C3, 3
                    C4, 3
                    C5, 1
                    C6, 3
                    C7, 3
                    """)
    void laterPartsHoldOverEarlierOnes(String cell, int fill) {
        Shown all = new Shown(true, true, true, true);
        assertEquals(OptionalInt.of(fill), shown(all, CellStyle.DEFAULT, cell).fill());
    }

    @ParameterizedTest
    @CsvSource({"B3, 2", "C3, 1", "D3, 2", "D2, 6"})
    void whatATableDoesNotAskForIsNotShown(String cell, int fill) {
        Shown columns = new Shown(false, false, false, true);
        assertEquals(OptionalInt.of(fill), shown(columns, CellStyle.DEFAULT, cell).fill());
    }

    @Test
    void whatACellSaysItselfHolds() {
        Shown none = new Shown(false, false, false, false);
        CellStyle own = CellStyle.DEFAULT.withFill(0xABCDEF);
        CellStyle shown = shown(none, own, "C4");
        assertEquals(OptionalInt.of(0xABCDEF), shown.fill());
        assertEquals(OptionalInt.of(101), shown.font().colour());
        CellStyle.CellFont red =
                new CellStyle.CellFont(
                        "Calibri", 11, false, false, false, false, OptionalInt.of(0xFF0000));
        assertEquals(
                OptionalInt.of(0xFF0000), shown(none, own.withFont(red), "C4").font().colour());
    }
}
