package sheetgrad.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sheetgrad.training.Method;
import sheetgrad.training.RestartSummary;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.ui.training.SolveViewModel.State;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Constraint;
import sheetgrad.workbook.SolverModel.Goal;
import sheetgrad.workbook.SolverModel.Relation;

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
        assertTrue(ended.await(90, TimeUnit.SECONDS));
    }

    @Test
    void storedModelIsTakenOver() {
        assertEquals("D4", model.form().lossProperty().get());
        assertEquals("D1:D2", model.form().parametersProperty().get());
        assertEquals(Goal.MINIMIZE, model.form().goalProperty().get());
        assertEquals("", model.messageProperty().get());
    }

    @Test
    void sheetWithoutStoredModelAsksForOne() {
        model.fill(Optional.empty(), "empty");
        assertEquals("", model.form().lossProperty().get());
        assertTrue(model.messageProperty().get().startsWith("This sheet keeps no Solver model"));
    }

    @Test
    void methodBringsItsLearningRateAndSteps() {
        model.form().methodProperty().set(Method.ADAM);
        assertEquals("0.001", model.form().learningRateProperty().get());
        assertEquals("5000", model.form().maximumStepsProperty().get());
        model.form().methodProperty().set(Method.LBFGS);
        assertEquals("", model.form().learningRateProperty().get());
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
        model.form().goalProperty().set(Goal.VALUE_OF);
        model.form().targetProperty().set("7");
        solveToTheEnd();
        assertEquals(7, ((NumberValue) recorded.value("D4")).number(), 1e-6);
    }

    @Test
    void refusalsNameWhatIsWrong() {
        model.form().lossProperty().set("A1:A2");
        model.solve();
        assertEquals(
                "The loss must be one cell, and \"A1:A2\" is none.", model.messageProperty().get());
        assertTrue(model.refusedProperty().get());
        model.form().lossProperty().set("D4");
        model.form().parametersProperty().set("");
        model.solve();
        assertEquals("Name the cells that hold the parameters.", model.messageProperty().get());
        model.form().parametersProperty().set("D1:D2");
        model.form().maximumStepsProperty().set("many");
        model.solve();
        assertEquals(
                "The number of steps must be a number, and \"many\" is none.",
                model.messageProperty().get());
        assertEquals(State.READY, model.stateProperty().get());
    }

    @Test
    void lossThatDependsOnNothingIsRefusedBySentence() throws InterruptedException {
        model.form().lossProperty().set("A1");
        solveToTheEnd();
        assertTrue(
                model.messageProperty().get().contains("line!A1"), model.messageProperty().get());
        assertTrue(model.refusedProperty().get());
    }

    @Test
    void constraintsOfTheStoredModelAreNotIgnored() throws InterruptedException {
        SolverModel stored = Objects.requireNonNull(recorded.latest().solverModels().get(0));
        model.fill(
                Optional.of(
                        new SolverModel(
                                stored.loss(),
                                stored.parameters(),
                                stored.goal(),
                                stored.target(),
                                List.of(
                                        new Constraint("line!$D$1", Relation.LESS_OR_EQUAL, "1"),
                                        new Constraint("line!$D$2", Relation.INTEGER, "integer")),
                                false)),
                "line");
        assertEquals("D1 <= 1\nD2 int", model.form().constraintsProperty().get());
        solveToTheEnd();
        assertTrue(model.refusedProperty().get());
        assertEquals(new NumberValue(0), recorded.value("D1"));
    }

    @Test
    void constraintsAreKept() throws InterruptedException {
        model.form().constraintsProperty().set("D1 <= 1\nD2 >= D1");
        solveToTheEnd();
        assertTrue(
                model.messageProperty().get().contains("optimality conditions"),
                model.messageProperty().get());
        // the best offset for the slope 1 is the mean of y minus the mean of x, 3 - 1
        assertEquals(1, ((NumberValue) recorded.value("D1")).number(), 1e-9);
        assertEquals(2, ((NumberValue) recorded.value("D2")).number(), 1e-7);
        assertEquals(
                "line!$D$2 >= line!$D$1",
                Objects.requireNonNull(recorded.latest().solverModels().get(0))
                        .constraints()
                        .get(1)
                        .toString());
    }

    @Test
    void optionsAreTakenOver() throws InterruptedException {
        model.form().methodProperty().set(Method.ADAM);
        model.form().learningRateProperty().set("0.1");
        model.form().maximumStepsProperty().set("600");
        model.form().options().batchSizeProperty().set("2");
        model.form().options().scheduleProperty().set("cosine");
        model.form().options().metricsProperty().set("C1, C2");
        solveToTheEnd();
        assertTrue(
                model.messageProperty().get().startsWith("Took 600 steps"),
                model.messageProperty().get());
        assertEquals(2, ((NumberValue) recorded.value("D1")).number(), 0.01);
        String history = recorded.session().solving().history().orElseThrow().text();
        assertTrue(
                history.startsWith(
                        "step,loss,gradient length,learning rate,epoch,training loss,"
                                + "validation loss,line!C1,line!C2,line!D1,line!D2"),
                history);
    }

    @Test
    void restartsShowTheirDistributionAndOneCanBeRepeated() throws InterruptedException {
        model.form().options().restartsProperty().set("7");
        CountDownLatch ended = new CountDownLatch(1);
        model.stateProperty()
                .addListener(
                        (value, before, now) -> {
                            if (now == State.READY) {
                                ended.countDown();
                            }
                        });
        model.solve();
        assertTrue(ended.await(90, TimeUnit.SECONDS));
        RestartSummary summary = model.restartsProperty().get().orElseThrow();
        assertEquals(7, summary.runs().size());
        int inBars = 0;
        for (int count : RestartView.counts(summary)) {
            inBars += count;
        }
        assertEquals(7, inBars);
        assertTrue(RestartView.words(summary).startsWith("7 runs: best "));
        assertEquals(2, ((NumberValue) recorded.value("D1")).number(), 1e-6);
        model.form().options().restartsProperty().set("");
        model.form().options().restartProperty().set("3");
        solveToTheEnd();
        assertTrue(model.messageProperty().get().startsWith("Converged"));
    }

    @Test
    void learningRateIsLookedFor() throws InterruptedException {
        model.form().methodProperty().set(Method.GRADIENT_DESCENT);
        CountDownLatch found = new CountDownLatch(1);
        model.messageProperty().addListener((value, before, now) -> found.countDown());
        model.findRate();
        assertTrue(found.await(90, TimeUnit.SECONDS));
        assertTrue(
                model.messageProperty().get().startsWith("The loss falls fastest at"),
                model.messageProperty().get());
        double rate = Double.parseDouble(model.form().learningRateProperty().get());
        assertTrue(rate > 1e-4 && rate < 1, () -> "rate " + rate);
    }
}
