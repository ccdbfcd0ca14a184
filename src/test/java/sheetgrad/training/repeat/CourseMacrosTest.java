package sheetgrad.training.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookReader;

/** The buttons of graddesc.xlsm against the values that Excel stored after its author had pressed them. */
@SuppressWarnings("NullAway.Init") // made before each test
class CourseMacrosTest {
    private OpenedWorkbook opened;
    private Workbook workbook;
    private Calculation calculation;

    @BeforeEach
    void open() throws Exception {
        opened = new WorkbookReader().read(SharedFiles.file("corpus/course-v3/graddesc.xlsm"));
        workbook = opened.workbook();
        calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
    }

    private int sheet(String name) {
        return workbook.findSheet(name).orElseThrow().id();
    }

    private double stored(String name, String cell) {
        CellAddress address = CellAddress.of(cell);
        return ((NumberValue) opened.stored().value(sheet(name), address.row(), address.column()))
                .number();
    }

    private double number(String name, String cell) {
        CellAddress address = CellAddress.of(cell);
        return ((NumberValue) calculation.value(sheet(name), address.row(), address.column()))
                .number();
    }

    private List<double[]> resetAndRun(String name, int times, boolean isCorrected) {
        CourseMacros macros = CourseMacros.find(workbook, sheet(name)).orElseThrow();
        MacroRun run = new MacroRun(calculation);
        List<double[]> records =
                new Repetition(macros.reset(), macros.run(isCorrected), times, macros.weights())
                        .run(run, done -> {}, () -> false);
        Edit edit = run.edit("Run");
        edit.applyTo(workbook);
        calculation.contentsChanged(edit);
        calculation.recalculate();
        return records;
    }

    private static void assertWithinOneUlp(double expected, double actual) {
        assertTrue(
                Math.abs(expected - actual) <= Math.ulp(expected),
                () -> "expected " + expected + " but was " + actual);
    }

    /** After Reset and one Run, the lost update included. */
    @ParameterizedTest
    @CsvSource({
        "basic, 1.2754625002528799, 2.569996469807525",
        "rmsprop, 3.1890676512613103, 2.4036203537069443"
    })
    void resetAndRunGiveWhatExcelStored(String name, double intercept, double slope) {
        List<double[]> records = resetAndRun(name, 5, false);
        assertEquals(1, records.get(0)[0]);
        assertWithinOneUlp(intercept, records.get(5)[0]);
        assertWithinOneUlp(slope, records.get(5)[1]);
        assertWithinOneUlp(intercept, stored(name, "C1"));
        assertWithinOneUlp(slope, stored(name, "C2"));
        assertWithinOneUlp(intercept, number(name, "C1"));
    }

    @Test
    void errorsAreListedBelowOneAnotherAsTheMacroDoes() {
        resetAndRun("basic", 5, false);
        for (int row = 38; row <= 42; row++) {
            assertWithinOneUlp(stored("basic", "C" + row), number("basic", "C" + row));
        }
    }

    @Test
    void averagesOfRmsPropAreThoseStored() {
        resetAndRun("rmsprop", 5, false);
        assertWithinOneUlp(stored("rmsprop", "J33"), number("rmsprop", "J33"));
        assertWithinOneUlp(stored("rmsprop", "K33"), number("rmsprop", "K33"));
    }

    /** The sheet momentum was left after Reset. */
    @Test
    void resetOfMomentumIsWhatExcelStored() {
        resetAndRun("momentum", 0, false);
        assertWithinOneUlp(stored("momentum", "J33"), number("momentum", "J33"));
        assertWithinOneUlp(stored("momentum", "K33"), number("momentum", "K33"));
    }

    @Test
    void correctedRunKeepsTheLastUpdate() {
        List<double[]> records = resetAndRun("basic", 5, true);
        assertEquals(1.29822, records.get(5)[0], 5e-6);
        // the corrected weights of the first epoch are those that 29 steps by hand reach
        double b = 1;
        double a = 1;
        for (int row = 4; row <= 32; row++) {
            double x = number("basic", "A" + row);
            double slope = 2 * (b + a * x - number("basic", "B" + row));
            b -= slope * 1e-4;
            a -= slope * x * 1e-4;
        }
        assertEquals(b, records.get(1)[0], 1e-13);
        assertEquals(a, records.get(1)[1], 1e-13);
    }

    /** Adam with the annealing of the sheet: the rate only falls, and the line y = 2x + 30 is found. */
    @Test
    void annealedAdamFindsTheLine() {
        List<double[]> records = resetAndRun("adam_ann", 60, false);
        assertEquals(30, records.get(60)[0], 0.5);
        assertEquals(2, records.get(60)[1], 0.05);
        assertTrue(number("adam_ann", "D2") < 1);
    }

    @Test
    void sheetWithoutTheNamesHasNoButtons() {
        assertTrue(CourseMacros.find(workbook, sheet("data")).isEmpty());
    }

    @Test
    void cellsAreReadBeforeTheyAreRecalculated() {
        // both weights are copied from the same state, though the second depends on the first
        ModelCell weight =
                CourseMacros.find(workbook, sheet("basic")).orElseThrow().weights().get(0);
        assertEquals(CellAddress.of("C1"), weight.address());
        double before = number("basic", "C32");
        MacroRun run = new MacroRun(calculation);
        run.run(CourseMacros.find(workbook, sheet("basic")).orElseThrow().run(false));
        assertEquals(before, run.number(weight));
    }
}
