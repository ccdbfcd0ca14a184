package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.training.Method;
import sheetgrad.training.SheetObjective;
import sheetgrad.training.StopReason;
import sheetgrad.training.TrainingObserver;
import sheetgrad.training.TrainingResult;
import sheetgrad.training.TrainingRun;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The bundled workbook, calculated and trained by the engine. */
class TitanicTrainingTest {
    private static final int PEOPLE = 2201;

    /** What sums of 2,201 terms in another order may differ by. */
    private static final double ROUNDING = 1e-13;

    private final Workbook workbook = TitanicModel.build();
    private final Sheet sheet = workbook.sheets().get(0);
    private final Calculation calculation =
            new Calculation(
                    workbook, BuiltInFunctions.registry(), new RandomDraws(1), Clock.systemUTC());

    @BeforeEach
    void calculate() {
        calculation.calculateAll();
    }

    @Test
    void withParametersOfZeroTheLossIsTheShareOfSurvivors() {
        assertEquals(711.0 / PEOPLE, number(TitanicModel.LOSS), 1e-15);
        assertEquals(1490.0 / PEOPLE, number(TitanicModel.ACCURACY), 1e-15);
    }

    @Test
    void trainingEndsAtTheSolutionOfTheNormalEquations() {
        TitanicOptimum optimum = TitanicOptimum.of(sheet, PEOPLE);
        TrainingResult result = train(Method.LBFGS, OptionalDouble.empty());
        assertEquals(StopReason.CONVERGED, result.stopReason());
        assertEquals(optimum.loss(), result.lossAfter(), ROUNDING);
        assertArrayEquals(optimum.parameters(), result.parameters(), 1e-7);
    }

    @Test
    void trainedParametersShownInTheSheetGiveTheOptimalAccuracy() {
        TitanicOptimum optimum = TitanicOptimum.of(sheet, PEOPLE);
        double[] trained = train(Method.LBFGS, OptionalDouble.empty()).parameters();
        for (int i = 0; i < trained.length; i++) {
            calculation.show(
                    sheet.id(), parameters().get(i).address(), new NumberValue(trained[i]));
        }
        calculation.recalculate();
        assertEquals(optimum.loss(), number(TitanicModel.LOSS), ROUNDING);
        assertEquals(optimum.accuracy(), number(TitanicModel.ACCURACY), 1e-15);
    }

    @Test
    void gradientDescentNeedsASmallLearningRate() {
        TitanicOptimum optimum = TitanicOptimum.of(sheet, PEOPLE);
        TrainingResult small = train(Method.GRADIENT_DESCENT, OptionalDouble.of(0.1));
        assertEquals(optimum.loss(), small.lossAfter(), 1e-9);
        // 2 is above 2 / 2.444, the largest eigenvalue of the Hessian
        TrainingResult large = train(Method.GRADIENT_DESCENT, OptionalDouble.of(2));
        assertTrue(large.stopReason() == StopReason.DIVERGED && Double.isFinite(large.lossAfter()));
    }

    private TrainingResult train(Method method, OptionalDouble learningRate) {
        LossGradient loss =
                new LossGradient(
                        calculation.freeze(),
                        new ModelCell(sheet.id(), TitanicModel.LOSS),
                        parameters());
        TrainingRun run =
                new TrainingRun(
                        new SheetObjective(loss),
                        method.create(learningRate),
                        1500,
                        TrainingObserver.NONE,
                        Clock.systemUTC());
        return run.run(loss.storedParameters());
    }

    private List<ModelCell> parameters() {
        return IntStream.range(0, TitanicModel.PARAMETERS.columns())
                .mapToObj(
                        i ->
                                new ModelCell(
                                        sheet.id(),
                                        new CellAddress(
                                                TitanicModel.PARAMETERS.firstRow(),
                                                TitanicModel.PARAMETERS.firstColumn() + i)))
                .toList();
    }

    private double number(CellAddress cell) {
        Value value = calculation.value(sheet.id(), cell.row(), cell.column());
        return value instanceof NumberValue number ? number.number() : Double.NaN;
    }
}
