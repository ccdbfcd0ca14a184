package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

class CellGradientsTest {
    private static Map<String, Double> gradients(TestWorkbook book, String loss) {
        CellGradients gradients =
                CellGradients.of(
                        book.calculation().freeze(), new ModelCell(0, CellAddress.of(loss)));
        Map<String, Double> byCell = new TreeMap<>();
        for (CellGradients.CellGradient one : gradients.cells()) {
            byCell.put(one.cell().address().toA1(), one.gradient());
        }
        return byCell;
    }

    @Test
    void everyCellThatTheLossIsCalculatedFromHasItsDerivative() {
        TestWorkbook book =
                TestWorkbook.of("A1=2", "A2=3", "A3=9", "B1==A1*A2", "C1==B1^2+A1", "D1==A3*C1");
        assertEquals(Map.of("A1", 37.0, "A2", 24.0, "B1", 12.0, "C1", 1.0), gradients(book, "C1"));
    }

    @Test
    void whatIsReadByComputedReferencesAndSpillsIsIncluded() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1",
                        "A2=5",
                        "B1=1",
                        "C1==OFFSET(A1,B1,0)",
                        "D1=#=A1:A2*2",
                        "E1==SUM(D1#)*C1");
        Map<String, Double> gradients = gradients(book, "E1");
        assertEquals(10, gradients.get("A1"));
        assertEquals(12 + 10, gradients.get("A2"));
        assertEquals(5, gradients.get("D2"));
        assertEquals(0, gradients.get("B1"));
    }

    /** The entries are w x^2 for x of 2 and 3, so that their sum has the slope 13 in w, 4 w and 6 w in x. */
    @Test
    void derivativesGoThroughTheEntriesOfADataTable() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=7",
                        "B1=5",
                        "D4==B1*A1^2",
                        "C5=2",
                        "C6=3",
                        "D5:D6={=TABLE(,A1)}",
                        "E1==SUM(D5:D6)");
        Map<String, Double> gradients = gradients(book, "E1");
        assertEquals(13, gradients.get("B1"));
        assertEquals(20, gradients.get("C5"));
        assertEquals(30, gradients.get("C6"));
    }

    @Test
    void aLossThatIsAnErrorSaysWhy() {
        TestWorkbook book = TestWorkbook.of("A1=0", "B1==1/A1");
        CellGradients gradients =
                CellGradients.of(
                        book.calculation().freeze(), new ModelCell(0, CellAddress.of("B1")));
        assertTrue(gradients.cells().isEmpty());
        assertTrue(gradients.failure().orElseThrow().startsWith("Sheet1!B1 is #DIV/0!"));
    }

    /** One edit of a filter, recalculated by four engines, changes EN4 from 258.737626710757 to 265.922960242563. */
    @Test
    void theFilterOfTheConvolutionHasTheSlopeThatAnEditShows() throws Exception {
        Workbook workbook =
                new WorkbookReader()
                        .read(SharedFiles.file("corpus/course22/conv-example.xlsx"))
                        .workbook();
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        int sheet = workbook.findSheet("conv-example").orElseThrow().id();
        ModelCell filter = new ModelCell(sheet, CellAddress.of("AD11"));
        CellGradients gradients =
                CellGradients.of(calculation.freeze(), new ModelCell(sheet, CellAddress.of("EN4")));
        assertEquals(258.737626710757, gradients.loss(), 1e-9);
        double slope =
                gradients.cells().stream()
                        .filter(one -> one.cell().equals(filter))
                        .findFirst()
                        .orElseThrow()
                        .gradient();
        LossGradient direct =
                new LossGradient(
                        calculation.freeze(),
                        new ModelCell(sheet, CellAddress.of("EN4")),
                        List.of(filter));
        double[] slopes = new double[1];
        direct.evaluate(direct.storedParameters(), slopes);
        assertEquals(slopes[0], slope, 1e-9);
        GradientCheck.Result check = GradientCheck.check(direct, direct.storedParameters());
        assertTrue(check.largestRelativeError() < 1e-6, check.toString());
        double edited = direct.evaluate(new double[] {direct.storedParameters()[0] + 0.125});
        assertEquals(265.922960242563, edited, 1e-9);
        long pixels =
                gradients.cells().stream()
                        .filter(one -> one.cell().address().column() < 28 && one.isInput())
                        .filter(one -> one.gradient() != 0)
                        .count();
        assertTrue(pixels > 100, "pixels with a gradient: " + pixels);
    }
}
