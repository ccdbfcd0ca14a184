package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.FormulaParser;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** The course's unrolled optimisers: the loss of the last row through all 29 steps, by the learning rate. */
class ThroughTimeTest {
    @ParameterizedTest
    @CsvSource({"basic, F1", "momentum, D2", "rmsprop, D2", "adam, D2", "adam_ann, D2"})
    void theLastLossIsDifferentiatedByTheLearningRate(String sheet, String rate) throws Exception {
        Path file = SharedFiles.file("corpus/course-v3/graddesc.xlsm");
        Workbook workbook = new WorkbookReader().read(file).workbook();
        int id = workbook.findSheet(sheet).orElseThrow().id();
        CellAddress loss = CellAddress.of("Z32");
        CellContent squaredError =
                new CellContent.Formula(FormulaParser.parse("(B32-E32)^2", loss));
        Edit.CellChange change = new Edit.CellChange(id, loss, Optional.of(squaredError));
        new Edit("not every sheet has a loss", List.of(change)).applyTo(workbook);
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        LossGradient gradient =
                new LossGradient(
                        calculation.freeze(),
                        new ModelCell(id, loss),
                        List.of(new ModelCell(id, CellAddress.of(rate))));
        double[] at = gradient.storedParameters();
        double[] slope = new double[1];
        assertTrue(Double.isFinite(gradient.evaluate(at, slope)));
        double difference = difference(gradient, at[0]);
        assertTrue(Math.abs(slope[0]) > 1, "slope " + slope[0]);
        assertEquals(difference, slope[0], 1e-7 * Math.abs(slope[0]));
        assertTrue(
                GradientCheck.check(gradient, at).largestRelativeError() < 1e-4,
                "the check takes a step suited to a small learning rate");
    }

    /** (f(x-2h) - 8 f(x-h) + 8 f(x+h) - f(x+2h)) / 12h with h scaled to the rate. */
    private static double difference(LossGradient gradient, double rate) {
        double step = rate * 1e-3;
        double far = at(gradient, rate - 2 * step) - at(gradient, rate + 2 * step);
        double near = at(gradient, rate + step) - at(gradient, rate - step);
        return (far + 8 * near) / (12 * step);
    }

    private static double at(LossGradient gradient, double rate) {
        return gradient.evaluate(new double[] {rate});
    }
}
