package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.SharedFiles;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** Formulas calculated as lanes show what the tree evaluator shows cell by cell: numbers to the last bit. */
class LaneAgreementTest {
    private static final int ALWAYS = 0;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int ROWS = 30;
    private static final int INPUTS = 4;
    private static final int FORMULAS = 8;

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
        Calculation lanes = calculated(workbook, ALWAYS);
        Calculation cells = calculated(workbook, NEVER);
        compare(lanes, cells, file.toString());
        Random random = new Random(1);
        for (Sheet sheet : workbook.sheets()) {
            List<Edit> edits = numberEdits(sheet, random);
            for (Edit edit : edits) {
                edit.applyTo(workbook);
                for (Calculation calculation : List.of(lanes, cells)) {
                    calculation.contentsChanged(edit);
                    calculation.recalculate();
                }
            }
            compare(lanes, cells, file + " after edits of " + sheet.name());
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
        agreeAfterEdits(
                "seed " + seed,
                cells(random),
                () -> {
                    int column = random.nextInt(INPUTS + FORMULAS);
                    int row = random.nextInt(ROWS);
                    String text =
                            column < INPUTS || random.nextInt(3) == 0
                                    ? input(random)
                                    : "=" + formula(random, column).replace("#", "" + (row + 1));
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
        agreeAfterEdits(
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
                cells.add(column + row + "=" + (isNumber ? number(random) : input(random)));
            }
            for (int i = 0; i < formulas.length; i++) {
                String formula = formulas[i].replace("#+3", "" + (row + 3)).replace("#", "" + row);
                cells.add(new CellAddress(row - 1, INPUTS + i).toA1() + "==" + formula);
            }
        }
        agreeAfterEdits(
                "seed " + seed,
                cells,
                () -> {
                    CellAddress cell =
                            new CellAddress(random.nextInt(rows), random.nextInt(INPUTS));
                    return cell.toA1() + "=" + input(random);
                });
    }

    private static String lookedUp(Random random, String column, int row) {
        boolean isNumber = random.nextInt(8) > 0;
        if (column.equals("D")) {
            return isNumber ? "" + (random.nextInt(row + 1) - 1) : input(random);
        }
        return column.equals("E")
                ? "" + random.nextInt(2)
                : isNumber ? number(random) : input(random);
    }

    private static void agreeAfterEdits(
            String where, List<String> contents, Supplier<String> changes) {
        TestWorkbook book = TestWorkbook.of(contents.toArray(String[]::new));
        Calculation lanes = calculated(book.workbook(), ALWAYS);
        Calculation cells = calculated(book.workbook(), NEVER);
        compare(lanes, cells, where);
        for (int i = 0; i < 15; i++) {
            String change = changes.get();
            Edit edit = book.edit(change);
            for (Calculation calculation : List.of(lanes, cells)) {
                calculation.contentsChanged(edit);
                calculation.recalculate();
            }
            compare(lanes, cells, where + ", edit " + i + ": " + change);
        }
    }

    /** Columns of inputs, then columns of formulas copied down, some of them broken by another formula. */
    private static List<String> cells(Random random) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < INPUTS; column++) {
            boolean isMixed = random.nextInt(3) == 0;
            for (int row = 0; row < ROWS; row++) {
                String text = isMixed ? input(random) : number(random);
                if (!text.isEmpty()) {
                    cells.add(new CellAddress(row, column).toA1() + "=" + text);
                }
            }
        }
        for (int column = INPUTS; column < INPUTS + FORMULAS; column++) {
            String formula = formula(random, column);
            boolean isArray = random.nextInt(3) == 0;
            boolean takesTurns = random.nextInt(3) == 0;
            String other = takesTurns ? formula(random, column) : formula;
            for (int row = 0; row < ROWS; row++) {
                String turn = row % 2 == 0 ? formula : other;
                String copy =
                        (random.nextInt(40) == 0 ? formula(random, column) : turn)
                                .replace("#-1", "" + Math.max(1, row))
                                .replace("#+3", "" + (row + 4))
                                .replace("#", "" + (row + 1));
                String text = isArray ? "{=" + copy + "}" : "=" + copy;
                cells.add(new CellAddress(row, column).toA1() + "=" + text);
            }
        }
        return cells;
    }

    private static String number(Random random) {
        return Double.toString((random.nextInt(41) - 20) / 8.0);
    }

    private static String input(Random random) {
        switch (random.nextInt(10)) {
            case 0:
                return "";
            case 1:
                return random.nextBoolean() ? "x" : "3";
            case 2:
                return random.nextBoolean() ? "TRUE" : "FALSE";
            case 3:
                return random.nextInt(4) == 0 ? "#DIV/0!" : "0";
            default:
                return number(random);
        }
    }

    /** A formula of columns to the left, and sometimes of the cell above; # stands for the row. */
    private static String formula(Random random, int column) {
        String a = column(random, column);
        String b = column(random, column);
        String[] forms = {
            "%s#*%s#+1",
            "%s#/%s#",
            "%s#-%s#%%",
            "-%s#+%s#^2",
            "%s#^%s#",
            "IF(%s#>%s#,%1$s#,2)",
            "IF(%s#<=0,0,%s#)",
            "IF(%s#=\"x\",1,%s#)",
            "IF(%s#=\"\",0,%s#)",
            "%s#<>%s#",
            "IFERROR(%s#/%s#,-1)",
            "SUM(%s#:%s#)",
            "SUM(%s#,2*%s#,3)",
            "AVERAGE(%s#:%s#+3)",
            "MAX(%s#:%s#)",
            "MIN(0,%s#,%s#)",
            "COUNT(%s#:%s#+3)",
            "SUMSQ(%s#:%s#)",
            "PRODUCT(%s#:%s#)",
            "SUMPRODUCT(%s#:%1$s#+3,%s#:%2$s#+3)",
            "SUMPRODUCT((%s$1:%1$s$9>0)*%s$1:%2$s$9)",
            "SUM(%s$1:%s$30)",
            "MMULT(%s#:B#,%2$s$1:%2$s$2)",
            "EXP(%s#)/(1+EXP(%s#))",
            "SQRT(ABS(%s#))+LN(%s#)",
            "ROUND(%s#,1)+INT(%s#)",
            "LOG(%s#)+MOD(%s#,3)",
            "RAND()*%s#+%s#",
            "%s#&%s#",
            "OFFSET(%s#,1,0)+%s#",
            "INDEX(%s$1:%1$s$9,2)+%s#",
            "MATCH(%s#,%s$1:%2$s$9)",
            "MATCH(%s#,%s$1:%2$s$9,0)",
            "MATCH(%s#,%s$1:%2$s$9,-1)",
            "SUMXMY2(%s#:%1$s#+3,%s#:%2$s#+3)",
            "SUMX2MY2(%s$1:%1$s$30,%s$1:%2$s$30)",
            "SUMX2PY2(%s#:B#,%s#:B#)",
            "OFFSET(%s$1,MATCH(%s#,$A$1:$A$5)-1,0)",
            "OFFSET(A$2,%s#,%s#)",
            "IF(%s#,RAND(),%s#)",
            "@%s#+%s#",
            "MAX(0,SUM(%s#:%1$s#+3*%s$1:%2$s$4))",
            "SUM(%s#:%1$s#+3*%s#:%2$s#+3)",
            "SUM((%s#:%1$s#+3>0)*%s#:%2$s#+3,1)",
            "SUMPRODUCT(%s$1:%1$s$4,%s#:%2$s#+3)",
            "SUM(%s$1:%s#)",
            "AVERAGE(%s$1:%1$s#)",
            "MAX(%s$1:%1$s#)",
            "COUNT(%s$1:%1$s#)-MIN(%2$s$2:%2$s#)"
        };
        String own = new CellAddress(0, column).toA1().replace("1", "");
        String left =
                random.nextInt(8) == 0
                        ? own + "#-1"
                        : String.format(forms[random.nextInt(forms.length)], a, b);
        return left.startsWith(own) ? left + "*0.5+" + a + "#" : left;
    }

    private static String column(Random random, int before) {
        return new CellAddress(0, random.nextInt(before)).toA1().replace("1", "");
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

    private static Calculation calculated(Workbook workbook, int worthwhile) {
        Clock clock = Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(7),
                        clock,
                        worthwhile);
        calculation.calculateAll();
        return calculation;
    }

    private static void compare(Calculation lanes, Calculation cells, String where) {
        for (Sheet sheet : lanes.workbook().sheets()) {
            CellRange used = sheet.contents().usedRange().orElse(CellRange.of("A1"));
            for (int row = 0; row <= used.lastRow() + 5; row++) {
                for (int column = 0; column <= used.lastColumn() + 5; column++) {
                    CellAddress cell = new CellAddress(row, column);
                    Object expected = plain(cells.value(sheet.id(), row, column));
                    Object actual = plain(lanes.value(sheet.id(), row, column));
                    if (!expected.equals(actual)
                            || !cells.spillRange(sheet.id(), cell)
                                    .equals(lanes.spillRange(sheet.id(), cell))) {
                        assertEquals(
                                expected, actual, where + ": " + sheet.name() + "!" + cell.toA1());
                    }
                }
            }
        }
    }

    private static Object plain(Value value) {
        return value instanceof ErrorValue error ? kind(error) : value;
    }

    private static ErrorKind kind(ErrorValue error) {
        return error.kind();
    }
}
