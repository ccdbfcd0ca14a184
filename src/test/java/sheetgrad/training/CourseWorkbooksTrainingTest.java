package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** The course's own workbooks, trained with the Solver models that they keep. */
class CourseWorkbooksTrainingTest {
    @Test
    void linearModelOfTheTitanicReachesTheOptimumToTwelveDigits() throws Exception {
        TrainingResult result = train("course22/titanic.xlsx", "linear", true);
        assertEquals(StopReason.CONVERGED, result.stopReason());
        assertEquals(0.144227149307, result.lossAfter(), 1e-12);
    }

    /** Losses that independent programs reach from the stored parameters; ours may be better, not worse. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    course22/titanic.xlsx,      nnet,    0.14315209641714
                    course22/titanic.xlsx,      mmult,   0.14315209641714
                    course22/collab_filter.xlsx, dotprod, 0.39291
                    course22/collab_filter.xlsx, bias,    0.31866
                    """)
    void trainingReachesWhatIsKnownToBeReachable(String file, String sheet, double reachable)
            throws Exception {
        TrainingResult result = train(file, sheet, false);
        assertTrue(
                result.lossAfter() <= reachable,
                () -> result.stopReason() + " at " + result.lossAfter());
    }

    private static TrainingResult train(String file, String sheet, boolean fromZeros)
            throws Exception {
        Workbook workbook = new WorkbookReader().read(corpus(file)).workbook();
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        int id = workbook.findSheet(sheet).orElseThrow().id();
        TrainingModel model =
                TrainingModel.of(
                        workbook,
                        workbook.solverModels().entrySet().stream()
                                .filter(entry -> entry.getKey() == id)
                                .findFirst()
                                .orElseThrow()
                                .getValue());
        LossGradient loss =
                new LossGradient(calculation.freeze(), model.loss(), model.parameters());
        double[] start = fromZeros ? new double[loss.parameterCount()] : loss.storedParameters();
        TrainingResult result =
                Objectives.minimise(
                        new GoalObjective(new SheetObjective(loss), model.goal(), model.target()),
                        new Lbfgs(),
                        2000,
                        start);
        return result;
    }

    private static Path corpus(String file) {
        return SharedFiles.file("corpus/" + file);
    }
}
