package sheetgrad.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sheetgrad.training.Method;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.ui.training.SolveViewModel.State;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.SolverModel.Goal;

@SuppressWarnings("NullAway.Init") // made before each test
class SolveViewModelTest {
    private Recorded recorded;
    private SolveViewModel model;

    @BeforeEach
    void open() throws Exception {
        recorded = Recorded.create(SmallModels::line);
        model =
                new SolveViewModel(
                        recorded.session(), () -> Optional.of(new Place(recorded.latest(), 0)));
        model.fill(Optional.ofNullable(recorded.latest().solverModels().get(0)), "line");
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private void solveToTheEnd() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        model.messageProperty()
                .addListener(
                        (value, before, now) -> {
                            if (!now.isEmpty()) {
                                ended.countDown();
                            }
                        });
        model.solve();
        assertTrue(ended.await(20, TimeUnit.SECONDS));
    }

    @Test
    void storedModelIsTakenOver() {
        assertEquals("D4", model.lossProperty().get());
        assertEquals("D1:D2", model.parametersProperty().get());
        assertEquals(Goal.MINIMIZE, model.goalProperty().get());
        assertEquals("", model.messageProperty().get());
    }

    @Test
    void sheetWithoutStoredModelAsksForOne() {
        model.fill(Optional.empty(), "empty");
        assertEquals("", model.lossProperty().get());
        assertTrue(model.messageProperty().get().startsWith("This sheet keeps no Solver model"));
    }

    @Test
    void methodBringsItsLearningRateAndSteps() {
        model.methodProperty().set(Method.ADAM);
        assertEquals("0.001", model.learningRateProperty().get());
        assertEquals("5000", model.maximumStepsProperty().get());
        model.methodProperty().set(Method.LBFGS);
        assertEquals("", model.learningRateProperty().get());
    }

    @Test
    void solvingShowsFiguresAndCurveAndCanBeTakenBack() throws InterruptedException {
        solveToTheEnd();
        assertEquals(State.READY, model.stateProperty().get());
        assertTrue(
                model.messageProperty().get().startsWith("Converged after"),
                model.messageProperty().get());
        assertEquals("35.0000000", model.figuresProperty().get().before());
        assertTrue(model.lossesProperty().get().size() > 1);
        assertTrue(model.canRestoreProperty().get());
        model.restore();
        assertEquals(new NumberValue(0), recorded.value("D1"));
    }

    @Test
    void goalMayBeAValue() throws InterruptedException {
        model.goalProperty().set(Goal.VALUE_OF);
        model.targetProperty().set("7");
        solveToTheEnd();
        assertEquals(7, ((NumberValue) recorded.value("D4")).number(), 1e-6);
    }

    @Test
    void refusalsNameWhatIsWrong() {
        model.lossProperty().set("A1:A2");
        model.solve();
        assertEquals(
                "The loss must be one cell, and \"A1:A2\" is none.", model.messageProperty().get());
        assertTrue(model.refusedProperty().get());
        model.lossProperty().set("D4");
        model.parametersProperty().set("");
        model.solve();
        assertEquals("Name the cells that hold the parameters.", model.messageProperty().get());
        model.parametersProperty().set("D1:D2");
        model.maximumStepsProperty().set("many");
        model.solve();
        assertEquals(
                "The number of steps must be a number, and \"many\" is none.",
                model.messageProperty().get());
        assertEquals(State.READY, model.stateProperty().get());
    }

    @Test
    void lossThatDependsOnNothingIsRefusedBySentence() throws InterruptedException {
        model.lossProperty().set("A1");
        solveToTheEnd();
        assertTrue(
                model.messageProperty().get().contains("line!A1"), model.messageProperty().get());
        assertTrue(model.refusedProperty().get());
    }
}
