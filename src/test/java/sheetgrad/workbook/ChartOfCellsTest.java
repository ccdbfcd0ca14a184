package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Which cells of a selection become names, categories and numbers, as Excel's charts of the same selections have them. */
class ChartOfCellsTest {
    private final Sheet sheet = new Workbook().addSheet("S");

    /** Rows are parted by bars, cells by blanks; d is a date, an underscore a blank cell. */
    private void fill(String table) {
        String[] rows = table.strip().split("\\|", -1);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].strip().split(" +", -1);
            for (int column = 0; column < cells.length; column++) {
                fill(row, column, cells[column]);
            }
        }
    }

    private void fill(int row, int column, String text) {
        boolean isDate = text.equals("d");
        if (isDate) {
            CellStyle style = sheet.styleAt(row, column).withNumberFormat("yyyy-mm-dd");
            sheet.styles().set(row, column, style);
        }
        if (!text.equals("_")) {
            Value value =
                    isDate
                            ? new NumberValue(45_000 + row + column)
                            : NumberText.parse(text)
                                    .<Value>map(NumberValue::new)
                                    .orElseGet(() -> new TextValue(text));
            sheet.contents().set(row, column, new CellContent.Constant(value));
        }
    }

    private Value value(int sheetId, int row, int column) {
        return sheet.contents()
                .find(row, column)
                .map(content -> ((CellContent.Constant) content).value())
                .orElse(BlankValue.BLANK);
    }

    private Chart chart(Chart.Kind kind, String ranges) throws EditRefusedException {
        List<CellRange> selected = new ArrayList<>();
        for (String range : ranges.strip().split(" +", -1)) {
            selected.add(CellRange.parse(range).orElseThrow());
        }
        return new ChartOfCells(sheet, this::value).of(kind, selected);
    }

    private static String described(ChartSeries series) {
        return String.join(
                        ";",
                        series.name().reference(),
                        series.categories().reference(),
                        series.values().reference())
                .replace("S!", "")
                .replace("$", "");
    }

    /** A series is written as name, categories and numbers, with semicolons between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    x a b | q 1 2 | r 3 4           ! COLUMN  ! A1:C3       ! B1;A2:A3;B2:B3 C1;A2:A3;C2:C3
                    1 2 | 3 4 | 5 6                 ! LINE    ! A1:B3       ! ;;A1:A3 ;;B1:B3
                    1 2 | 3 4                       ! LINE    ! A1:B2       ! ;;A1:A2 ;;B1:B2
                    a 1 2 3 | b 4 5 6               ! LINE    ! A1:D2       ! A1;;B1:D1 A2;;B2:D2
                    x p q r | a 1 2 3 | b 4 5 6     ! BAR     ! A1:D3       ! A2;B1:D1;B2:D2 A3;B1:D1;B3:D3
                    _ 7 8 | 1 5 6 | 2 7 8 | 3 1 2   ! LINE    ! A1:C4       ! B1;A2:A4;B2:B4 C1;A2:A4;C2:C4
                    t a | 1 5 | 2 6 | 3 7           ! LINE    ! A1:B4       ! A1;;A2:A4 B1;;B2:B4
                    t a | 1 5 | 2 6 | 3 7           ! SCATTER ! A1:B4       ! B1;A2:A4;B2:B4
                    q t a | r 1 5 | s 2 6 | u 3 7   ! SCATTER ! A1:C4       ! C1;B2:B4;C2:C4
                    t a b | d 1 5 | d 2 6 | d 3 7   ! AREA    ! A1:C4       ! B1;A2:A4;B2:B4 C1;A2:A4;C2:C4
                    d 1 | d 2 | d 3                 ! LINE    ! A1:B3       ! ;A1:A3;B1:B3
                    h | 1 | 2 | 3                   ! LINE    ! A1:A4       ! A1;;A2:A4
                    1 | 2 | 3                       ! SCATTER ! A1:A3       ! ;;A1:A3
                    1 2 3                           ! LINE    ! A1:C1       ! ;;A1:C1
                    g c n | g p 1 | g q 2 | h r 3   ! COLUMN  ! A1:C4       ! C1;A2:B4;C2:C4
                    x a b | q 1 2 | r 3 4 | s 5 6   ! PIE     ! A1:A4 C1:C4 ! C1;A2:A4;C2:C4
                    x a b | q 1 2 | r 3 4 | s 5 6   ! LINE    ! A1:C1 A4:C4 ! A4;B1:C1;B4:C4
                    x a | q 1 | r 3                 ! LINE    ! A1:B1000    ! B1;A2:A3;B2:B3
                    x p q | m 1 2 | n 3 4 | o 5 6   ! LINE    ! A1:B2 A4:B4 ! B1;(A2,A4);(B2,B4)
                    """)
    void seriesOfASelection(String table, String kind, String selected, String expected)
            throws EditRefusedException {
        fill(table);
        String series =
                chart(Chart.Kind.valueOf(kind.strip()), selected).series().stream()
                        .map(ChartOfCellsTest::described)
                        .collect(Collectors.joining(" "));
        assertEquals(expected.strip(), series);
    }

    @Test
    void oneSeriesNamesTheChartAndSeveralHaveALegend() throws EditRefusedException {
        fill("epoch loss test | 1 5 6 | 2 3 4 | 3 1 2");
        Chart one = chart(Chart.Kind.LINE, "B1:B4");
        assertEquals("loss", one.title());
        assertEquals(false, one.legend().isShown());
        Chart two = chart(Chart.Kind.LINE, "B1:C4");
        assertEquals("", two.title());
        assertEquals(true, two.legend().isShown());
    }

    @Test
    void textsAloneAndRangesThatDoNotFitAreRefused() {
        fill("a b | c e | 1 2");
        assertThrows(EditRefusedException.class, () -> chart(Chart.Kind.LINE, "A1:B2"));
        assertThrows(EditRefusedException.class, () -> chart(Chart.Kind.LINE, "A1:A2 B2:B3"));
        assertThrows(EditRefusedException.class, () -> chart(Chart.Kind.LINE, "F9:G12"));
    }
}
