package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.store.ValueChunk;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** Formulas calculated as lanes show what the tree evaluator shows cell by cell: numbers to the last bit. */
class LaneAgreementTest {
    private static final int INPUTS = RandomColumns.INPUTS;
    private static final int ROWS = RandomColumns.ROWS;

    static List<Path> workbooks() {
        return SharedFiles.workbooks();
    }

    static boolean areNoWorkbooks() {
        return workbooks().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    @DisabledIf(
            value = "areNoWorkbooks",
            disabledReason = "the workbooks are not beside the project")
    void everyFormulaOfTheWorkbooksAgrees(Path file) throws Exception {
        Workbook workbook = new WorkbookReader().read(file).workbook();
        LaneComparison comparison = LaneComparison.of(workbook);
        comparison.compare(file.toString());
        Random random = new Random(1);
        for (Sheet sheet : workbook.sheets()) {
            for (Edit edit : numberEdits(sheet, random)) {
                edit.applyTo(workbook);
                comparison.contentsChanged(edit);
            }
            comparison.compare(file + " after edits of " + sheet.name());
        }
    }

    /** A few edits of numbers, each of which adds a little. */
    private static List<Edit> numberEdits(Sheet sheet, Random random) {
        List<Edit> edits = new ArrayList<>();
        Optional<CellRange> used = sheet.contents().usedRange();
        used.ifPresent(
                range ->
                        sheet.contents()
                                .forEach(
                                        range,
                                        (row, column, content) -> {
                                            if (content instanceof CellContent.Constant constant
                                                    && constant.value()
                                                            instanceof NumberValue number
                                                    && random.nextInt(200) == 0) {
                                                edits.add(add(sheet, row, column, number));
                                            }
                                        }));
        return edits;
    }

    private static Edit add(Sheet sheet, int row, int column, NumberValue number) {
        CellContent content = new CellContent.Constant(new NumberValue(number.number() + 0.125));
        return new Edit(
                "add",
                List.of(
                        new Edit.CellChange(
                                sheet.id(), new CellAddress(row, column), Optional.of(content))));
    }

    @Property(tries = 150)
    void generatedSheetsAgreeAfterEveryEdit(@ForAll long seed) {
        Random random = new Random(seed);
        LaneComparison.agreeAfterEdits(
                "seed " + seed,
                RandomColumns.cells(random),
                () -> {
                    int column = random.nextInt(INPUTS + RandomColumns.FORMULAS);
                    int row = random.nextInt(ROWS);
                    String text =
                            column < INPUTS || random.nextInt(3) == 0
                                    ? RandomColumns.input(random)
                                    : "="
                                            + RandomColumns.formula(random, column)
                                                    .replace("#", "" + (row + 1));
                    return new CellAddress(row, column).toA1() + "=" + text;
                });
    }

    /** Rows that OFFSET takes from elsewhere as arrays, of its own rows above too. */
    @Property(tries = 60)
    void rowsLookedUpAgreeAfterEveryEdit(@ForAll long seed) {
        Random random = new Random(seed);
        String array =
                List.of(
                                "OFFSET($A$1:$C$1,D#,0)",
                                "OFFSET($A$1:$C$1,D#,E#)*2",
                                "OFFSET(A#:C#,-1,0)+D#",
                                "OFFSET($F$1:$H$1,D#,0)",
                                "IF(D#>2,OFFSET($A$2:$C$2,D#,0),E#)")
                        .get(random.nextInt(5));
        List<String> cells = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            for (String column : List.of("A", "B", "C", "D", "E")) {
                cells.add(column + row + "=" + lookedUp(random, column, row));
            }
            cells.add("F" + row + ":H" + row + "={=" + array.replace("#", "" + row) + "}");
            cells.add("I" + row + "==SUMXMY2(A" + row + ":C" + row + ",F" + row + ":H" + row + ")");
        }
        LaneComparison.agreeAfterEdits(
                "seed " + seed,
                cells,
                () -> {
                    String column = List.of("A", "B", "C", "D", "E").get(random.nextInt(5));
                    int row = random.nextInt(ROWS) + 1;
                    return column + row + "=" + lookedUp(random, column, row);
                });
    }

    /** Windows that pass from the rows of one chunk to those of the next. */
    @Property(tries = 3)
    void windowsOverManyRowsAgreeAfterEveryEdit(@ForAll long seed) {
        Random random = new Random(seed);
        int rows = 2 * ValueChunk.SIZE + 10;
        String[] formulas = {
            "SUMPRODUCT(A#:A#+3,B#:B#+3)",
            "SUM(A#:B#+3*$C$1:$D$4)",
            "SUM(A#:B#+3*C#:D#+3)",
            "SUMXMY2(A#:B#+3,C#:D#+3)"
        };
        List<String> cells = new ArrayList<>();
        cells.add("I1==SUMPRODUCT(A1:A500,B1:B500)+SUM(A1:D500)");
        for (int row = 1; row <= rows; row++) {
            for (String column : List.of("A", "B", "C", "D")) {
                boolean isNumber = random.nextInt(20) > 0;
                cells.add(
                        column
                                + row
                                + "="
                                + (isNumber
                                        ? RandomColumns.number(random)
                                        : RandomColumns.input(random)));
            }
            for (int i = 0; i < formulas.length; i++) {
                String formula = formulas[i].replace("#+3", "" + (row + 3)).replace("#", "" + row);
                cells.add(new CellAddress(row - 1, INPUTS + i).toA1() + "==" + formula);
            }
        }
        LaneComparison.agreeAfterEdits(
                "seed " + seed,
                cells,
                () -> {
                    CellAddress cell =
                            new CellAddress(random.nextInt(rows), random.nextInt(INPUTS));
                    return cell.toA1() + "=" + RandomColumns.input(random);
                });
    }

    private static String lookedUp(Random random, String column, int row) {
        boolean isNumber = random.nextInt(8) > 0;
        if (column.equals("D")) {
            return isNumber ? "" + (random.nextInt(row + 1) - 1) : RandomColumns.input(random);
        }
        return column.equals("E")
                ? "" + random.nextInt(2)
                : isNumber ? RandomColumns.number(random) : RandomColumns.input(random);
    }

    @Test
    void anOffsetIsCalculatedAgainWhenWhatItReadsChanges() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1",
                        "A2=2",
                        "A3=3",
                        "A4==A3*2",
                        "B1=1",
                        "C1==OFFSET(A1,B1,0)",
                        "C2==SUM(OFFSET(A1,0,0,B1+1,1))",
                        "C3==INDIRECT(\"A\"&B1)",
                        "C4==SUM(A1:INDEX(A1:A9,B1))",
                        "D1:F1={=OFFSET($A$1:$C$1,B1,0)}");
        assertEquals("2 3 1 1 2 0 3", shown(book));
        book.edit("A2=20");
        assertEquals("20 21 1 1 20 0 21", shown(book));
        book.edit("B1=3");
        assertEquals("6", book.show("C1"));
        book.edit("A3=5");
        assertEquals("10", book.show("C1"));
        assertEquals("36", book.show("C2"));
        assertEquals("5", book.show("C3"));
        assertEquals("26", book.show("C4"));
        book.edit("A4=");
        assertEquals("0", book.show("C1"));
        book.edit("A4=9");
        assertEquals("9", book.show("C1"));
        assertEquals("35", book.show("C2"));
    }

    private static String shown(TestWorkbook book) {
        return String.join(
                " ",
                List.of("C1", "C2", "C3", "C4", "D1", "E1", "F1").stream()
                        .map(book::show)
                        .toList());
    }

    @Test
    void aRunningSumOverManyChunksAddsFromTheTop() {
        List<String> cells = new ArrayList<>(List.of("A1=0.1", "B1==A1"));
        for (int row = 2; row <= 1000; row++) {
            cells.add("A" + row + "=0.1");
            cells.add("B" + row + "==B" + (row - 1) + "+A" + row);
        }
        TestWorkbook book = TestWorkbook.of(cells.toArray(String[]::new));
        double sum = 0;
        for (int row = 0; row < 1000; row++) {
            sum += 0.1;
        }
        assertEquals(sum, book.number("B1000"), 0);
        book.edit("A500=text");
        assertEquals("#VALUE!", book.show("B1000"));
        book.edit("A500=0.1");
        assertEquals(sum, book.number("B1000"), 0);
    }
}
