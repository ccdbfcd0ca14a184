package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.training.LossPoint;
import sheetgrad.training.Method;
import sheetgrad.training.StopReason;
import sheetgrad.training.TrainingPlan;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Goal;

class SolveTest {
    private static final class Watch implements SolveListener {
        private final CompletableFuture<TrainingResult> result = new CompletableFuture<>();
        private final CompletableFuture<String> refusal = new CompletableFuture<>();
        private final CompletableFuture<TrainingProgress> first = new CompletableFuture<>();

        @Override
        public void progressed(TrainingProgress progress, List<LossPoint> losses) {
            first.complete(progress);
        }

        @Override
        public void finished(TrainingResult finished, List<LossPoint> losses) {
            result.complete(finished);
        }

        @Override
        public void refused(String sentence) {
            refusal.complete(sentence);
        }
    }

    private static SolveRequest request(
            String parameters, Method method, int steps, boolean isPaced) {
        return new SolveRequest(
                new SolverModel(
                        new SheetCell("line", CellAddress.of("D4")),
                        List.of(new SheetRange("line", CellRange.of(parameters))),
                        Goal.MINIMIZE,
                        0,
                        List.of(),
                        false),
                new TrainingPlan(method, OptionalDouble.empty(), steps),
                isPaced);
    }

    private static double number(Recorded recorded, String a1) {
        return ((NumberValue) recorded.value(a1)).number();
    }

    @Test
    void findsTheLineAndWritesItAsOneEdit() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            Watch watch = new Watch();
            recorded.session().solve(request("D1:D2", Method.LBFGS, 100, false), watch);
            TrainingResult result = Recorded.get(watch.result);
            assertEquals(StopReason.CONVERGED, result.stopReason());
            assertEquals(35, result.lossBefore());
            assertEquals(2, number(recorded, "D1"), 1e-6);
            assertEquals(1, number(recorded, "D2"), 1e-6);
            assertEquals(0, number(recorded, "D4"), 1e-10);
            assertEquals(Optional.of("Solve"), recorded.latest().undoName());
            assertEquals(
                    request("D1:D2", Method.LBFGS, 100, false).model(),
                    recorded.latest().solverModels().get(0));
            recorded.session().undo();
            assertEquals(35, number(recorded, "D4"));
        }
    }

    @Test
    void pacedRunShowsStepsAndStopKeepsWhatWasReached() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            Watch watch = new Watch();
            recorded.session().solve(request("D1:D2", Method.ADAM, 1_000_000, true), watch);
            Recorded.get(watch.first);
            recorded.enter("A1", "5");
            assertEquals(List.of(WorkbookSession.BUSY_SOLVING), after(recorded));
            recorded.session().solving().stop();
            TrainingResult result = Recorded.get(watch.result);
            assertEquals(StopReason.CANCELLED, result.stopReason());
            assertEquals(result.lossAfter(), number(recorded, "D4"), 1e-12);
            recorded.session().solving().restore();
            assertEquals(35, number(recorded, "D4"));
            assertEquals(Optional.of("Restore"), recorded.latest().undoName());
        }
    }

    @Test
    void chartsAreMadeAndMovedWhileAModelTrains() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            Watch watch = new Watch();
            recorded.session().solve(request("D1:D2", Method.ADAM, 1_000_000, true), watch);
            Recorded.get(watch.first);
            int sheet = recorded.latest().sheets().get(0).id();
            Anchor.Corner corner = new Anchor.Corner(CellAddress.of("F2"), 0, 0);
            Anchor anchor = new Anchor(corner, Optional.empty(), 300, 200);
            ChartControl charts = recorded.session().charts();
            charts.insert(sheet, Chart.Kind.LINE, List.of(CellRange.of("A1:B5")), anchor);
            Anchor.Corner other = new Anchor.Corner(CellAddress.of("H9"), 0, 0);
            Anchor moved = new Anchor(other, Optional.empty(), 300, 200);
            charts.place(sheet, 0, moved, false);
            assertEquals(List.of(), after(recorded));
            assertEquals(moved, anchorOfOnly(recorded));
            recorded.session().solving().stop();
            TrainingResult result = Recorded.get(watch.result);
            assertEquals(StopReason.CANCELLED, result.stopReason());
            assertTrue(result.lossAfter() < result.lossBefore());
            assertEquals(result.lossAfter(), number(recorded, "D4"), 1e-12);
            assertEquals(Optional.of("Solve"), recorded.latest().undoName());
            recorded.session().undo();
            assertEquals(35, number(recorded, "D4"));
            assertEquals(Optional.of("Move chart"), recorded.latest().undoName());
            recorded.session().undo();
            assertEquals(anchor, anchorOfOnly(recorded));
        }
    }

    private static Anchor anchorOfOnly(Recorded recorded) {
        List<Drawing> drawings = recorded.latest().sheets().get(0).sheet().objects().drawings();
        assertEquals(1, drawings.size());
        return drawings.get(0).anchor();
    }

    private static List<String> after(Recorded recorded) {
        recorded.latest();
        return recorded.failures();
    }

    @Test
    void parametersThatAreFormulasAreRefused() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            Watch watch = new Watch();
            recorded.session().solve(request("C1:C2", Method.LBFGS, 100, false), watch);
            String sentence = Recorded.get(watch.refusal);
            assertTrue(sentence.contains("line!C1"), sentence);
            recorded.enter("D2", "1");
            assertEquals(20, number(recorded, "D4"));
        }
    }

    @Test
    void lossThatIsAnErrorLeavesTheParameters() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("B2", "=1/0");
            Watch watch = new Watch();
            recorded.session().solve(request("D1:D2", Method.LBFGS, 100, false), watch);
            TrainingResult result = Recorded.get(watch.result);
            assertEquals(StopReason.DIVERGED, result.stopReason());
            assertTrue(
                    result.failure().orElse("").contains("line!B2"), result.failure().orElse(""));
            assertEquals(0, number(recorded, "D1"));
            assertEquals(Optional.of("Typing in B2"), recorded.latest().undoName());
        }
    }
}
