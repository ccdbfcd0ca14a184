package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.Expression;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** Formulas evaluated part after part, as Excel's Evaluate Formula does. */
class FormulaStepsTest {
    private static final int MOST_CELLS_OF_A_FORMULA = 12;

    static List<Path> workbooks() {
        List<Path> files = SharedFiles.workbooks();
        return files.isEmpty() ? List.of(Path.of("none")) : files;
    }

    /** A1 = 3, A2 = 4, A3 blank, B1 = 5, B2 = text, C1 = #DIV/0!. */
    private static FormulaSteps steps(String formula) {
        TestWorkbook book =
                TestWorkbook.of("A1=3", "A2=4", "B1=5", "B2=x", "C1==1/0", "D9=" + formula);
        int sheet = book.workbook().sheets().get(0).id();
        return book.calculation().freeze().steps(sheet, CellAddress.of("D9")).orElseThrow();
    }

    private static String story(FormulaSteps steps) {
        List<String> texts = new ArrayList<>();
        for (int done = 0; done <= steps.count(); done++) {
            FormulaSteps.Stage stage = steps.stage(done);
            texts.add(
                    done == steps.count()
                            ? stage.text()
                            : stage.before() + "[" + stage.next() + "]" + stage.after());
        }
        return String.join(" -> ", texts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    =A1+A2*2 ~ [A1]+A2*2 -> 3+[A2]*2 -> 3+[4*2] -> [3+8] -> 11
                    =(A1+A2)*2 ~ ([A1]+A2)*2 -> (3+[A2])*2 -> [(3+4)]*2 -> [7*2] -> 14
                    =1-2-3-A1 ~ [1-2]-3-A1 -> [-1-3]-A1 -> -4-[A1] -> [-4-3] -> -7
                    =IF(A1>2,SUM(A1:A2),1/0) ~ IF([A1]>2,SUM(A1:A2),1/0) -> IF([3>2],SUM(A1:A2),1/0) \
                    -> IF(TRUE,[SUM(A1:A2)],1/0) -> [IF(TRUE,7,1/0)] -> 7
                    #=SUM(A1:A2*B1) ~ SUM([A1:A2]*B1) -> SUM({3;4}*[B1]) -> SUM([{3;4}*5]) -> [SUM({15;20})] -> 35
                    =LET(x,A1,x+x) ~ LET(x,A1,[x]+x) -> LET(x,A1,3+[x]) -> LET(x,A1,[3+3]) \
                    -> [LET(x,A1,6)] -> 6
                    =SUM(MAP(A1:A2,LAMBDA(v,v*v))) ~ SUM([MAP(A1:A2,LAMBDA(v,v*v))]) -> [SUM({9;16})] -> 25
                    =C1+1 ~ [C1]+1 -> [#DIV/0!+1] -> #DIV/0!
                    =SUM(OFFSET(A1,0,0,2,1)) ~ SUM([OFFSET(A1,0,0,2,1)]) -> [SUM($A$1:$A$2)] -> 7
                    =INDEX(A1:B2,1,2)*2 ~ [INDEX(A1:B2,1,2)]*2 -> [5*2] -> 10
                    =-A1^2 ~ -[A1]^2 -> [-3]^2 -> [-3^2] -> 9
                    =A1 ~ [A1] -> 3
                    =7 ~ [7] -> 7
                    =B2&"y" ~ [B2]&"y" -> ["x"&"y"] -> "xy"
                    """)
    void partAfterPart(String formula, String story) {
        assertEquals(story, story(steps(formula)));
    }

    @Test
    void largeArraysAreAbbreviated() {
        assertEquals(
                "{1,2,3,4,5,...;10,11,12,13,14,...;19,20,21,22,23,...;28,29,30,31,32,...;...}",
                steps("#=SEQUENCE(9,9)").stage(1).text());
    }

    @Test
    void partThatRefersToACellNamesIt() {
        FormulaSteps steps = steps("=A1+A2");
        assertEquals("A1", steps.source(0).orElseThrow().range().toA1());
        assertEquals("A2", steps.source(1).orElseThrow().range().toA1());
        assertTrue(steps.source(2).isEmpty());
    }

    /** Every formula of the real workbooks, a dozen cells of each that was copied. */
    @ParameterizedTest
    @MethodSource("workbooks")
    void lastStepIsTheValueOfTheCell(Path path) throws Exception {
        SharedFiles.file("corpus");
        Workbook workbook = new WorkbookReader().read(path).workbook();
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(7),
                        Clock.systemUTC());
        calculation.calculateAll();
        FrozenCalculation frozen = calculation.freeze();
        Map<Expression, Integer> seen = new HashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) -> {
                                boolean isWanted =
                                        content.tree()
                                                .filter(
                                                        tree ->
                                                                seen.merge(tree, 1, Integer::sum)
                                                                        <= MOST_CELLS_OF_A_FORMULA)
                                                .isPresent();
                                if (isWanted) {
                                    check(frozen, calculation, sheet.id(), row, column);
                                }
                            });
        }
    }

    private static void check(
            FrozenCalculation frozen, Calculation calculation, int sheet, int row, int column) {
        FormulaSteps steps = frozen.steps(sheet, new CellAddress(row, column)).orElseThrow();
        String cell = steps.cell().toA1();
        Value last = steps.value(steps.count() - 1);
        Value shown = last instanceof ArrayValue array ? array.get(0, 0) : last;
        assertEquals(calculation.value(sheet, row, column), shown, cell);
        for (int done = 0; done < steps.count(); done++) {
            assertFalse(steps.stage(done).next().isEmpty(), cell);
        }
        assertEquals("", steps.stage(steps.count()).next(), cell);
    }
}
