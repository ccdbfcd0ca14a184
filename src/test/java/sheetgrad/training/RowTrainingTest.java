package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.SolverModel.Goal;

/** A line a x + b through ten points, in a sheet: x in A, y in B, squared errors in C, a and b in E1:E2, the loss in F1. */
class RowTrainingTest {
    private static final int ROWS = 10;
    private static final double[] X = new double[ROWS];
    private static final double[] Y = new double[ROWS];

    static {
        for (int i = 0; i < ROWS; i++) {
            X[i] = (7 * i) % 10 * 0.3 - 1;
            Y[i] = 2 * X[i] - 0.5 + (i % 3 - 1) * 0.25;
        }
    }

    private static TestWorkbook book(String... more) {
        List<String> cells = new ArrayList<>(List.of("E1=0.1", "E2=0.2"));
        for (int i = 0; i < ROWS; i++) {
            int row = i + 1;
            cells.add("A" + row + "=" + X[i]);
            cells.add("B" + row + "=" + Y[i]);
            cells.add("D" + row + "==$E$1*A" + row + "+$E$2");
            cells.add("C" + row + "==(D" + row + "-B" + row + ")^2");
        }
        cells.addAll(List.of(more));
        return TestWorkbook.of(cells.toArray(String[]::new));
    }

    private static TrainingModel model(TestWorkbook book) throws ModelException {
        return TrainingModel.of(
                book.workbook(),
                new SheetCell("Sheet1", CellAddress.of("F1")),
                List.of(new SheetRange("Sheet1", CellRange.of("E1:E2"))),
                Goal.MINIMIZE,
                0);
    }

    private static TrainingPlan plan(
            Method method,
            double rate,
            int steps,
            RowChoice rows,
            int patience,
            ModelCell... metrics) {
        return new TrainingPlan(
                method,
                rate == 0 ? OptionalDouble.empty() : OptionalDouble.of(rate),
                steps,
                Schedule.CONSTANT,
                rows,
                List.of(metrics),
                patience);
    }

    private static TrainingResult train(TestWorkbook book, TrainingPlan plan)
            throws ModelException {
        return plan.run(
                        book.calculation().freeze(),
                        model(book),
                        TrainingObserver.NONE,
                        Clock.systemUTC())
                .run(new double[] {0.1, 0.2});
    }

    /** The average squared error of some rows and its gradient, worked out by hand. */
    private static double byHand(int[] rows, double[] p, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int row : rows) {
            double error = p[0] * X[row] + p[1] - Y[row];
            sum += error * error;
            gradient[0] += 2 * error * X[row] / rows.length;
            gradient[1] += 2 * error / rows.length;
        }
        return sum / rows.length;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 10})
    void miniBatchesAreThoseOfAPlainLoop(int size) throws ModelException {
        RowChoice choice = new RowChoice(size, 0, false, 5);
        int batches = (ROWS + size - 1) / size;
        double[] p = {0.1, 0.2};
        double[] gradient = new double[2];
        int[] all = new RowChoice(0, 0, false, 5).trainingRows(ROWS);
        for (int epoch = 0; epoch < 3; epoch++) {
            int[] order = choice.order(all, epoch);
            for (int batch = 0; batch < batches; batch++) {
                int[] rows =
                        Arrays.copyOfRange(order, batch * size, Math.min(ROWS, (batch + 1) * size));
                byHand(rows, p, gradient);
                p[0] -= 0.05 * gradient[0];
                p[1] -= 0.05 * gradient[1];
            }
        }
        TrainingPlan plan = plan(Method.GRADIENT_DESCENT, 0.05, 3 * batches, choice, 0);
        TrainingResult result = train(book("F1==AVERAGE(C1:C10)"), plan);
        assertArrayEquals(p, result.parameters(), 1e-14);
        assertEquals(4, result.epochs().size());
        assertEquals(byHand(all, p, gradient), result.epochs().get(3).loss(), 1e-14);
    }

    @Test
    void eachEpochSeesEveryRowOnceAndTheSeedDecidesTheOrder() {
        RowChoice choice = new RowChoice(3, 0.3, false, 11);
        int[] training = choice.trainingRows(ROWS);
        int[] held = choice.validationRows(ROWS);
        assertEquals(7, training.length);
        assertEquals(3, held.length);
        int[] order = choice.order(training, 4);
        assertArrayEquals(order, new RowChoice(3, 0.3, false, 11).order(training, 4));
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        assertArrayEquals(training, sorted);
        assertArrayEquals(
                new int[] {7, 8, 9}, new RowChoice(0, 0.3, true, 11).validationRows(ROWS));
    }

    /** Every form of the loss gives, over all rows, what the sheet shows, and the exact gradient. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AVERAGE(C1:C10)
                    SUM(C1:C10)/COUNT(C1:C10)
                    SQRT(AVERAGE(C1:C10))
                    SQRT(SUMXMY2(B1:B10,D1:D10)/COUNT(B1:B10))
                    SUM(C1:C10)+0.1*SUMSQ(E1:E2)
                    LN(1+SUMSQ(C1:C10))-E1^2
                    SUMPRODUCT(C1:C10,B1:B10)
                    EXP(-AVERAGE(D1:D10))
                    SUM(A1:A10,D1:D10)
                    """)
    void formulasAreWorkedOutAsInTheSheet(String formula) throws ModelException {
        TestWorkbook book = book("F1==" + formula);
        FrozenCalculation base = book.calculation().freeze();
        TrainingModel model = model(book);
        RowObjective rows =
                new RowObjective(base, model, new RowChoice(ROWS, 0, false, 1), List.of());
        LossGradient whole = new LossGradient(base, model.loss(), model.parameters());
        double[] at = {0.7, -0.3};
        double[] expected = new double[2];
        double[] gradient = new double[2];
        double loss = whole.evaluate(at, expected);
        assertEquals(loss, rows.evaluate(at, gradient), 1e-13);
        assertArrayEquals(expected, gradient, 1e-13);
    }

    @Test
    void pairsWithABlankDoNotCount() throws ModelException {
        TestWorkbook book = book("F1==SQRT(SUMXMY2(B1:B10,D1:D10)/COUNT(B1:B10))");
        book.edit("B4=");
        book.edit("B9=");
        FrozenCalculation base = book.calculation().freeze();
        RowObjective rows =
                new RowObjective(base, model(book), new RowChoice(0, 0.2, true, 1), List.of());
        double[] gradient = new double[2];
        double[] p = {0.7, -0.3};
        double expected = Math.sqrt(byHand(new int[] {0, 1, 2, 4, 5, 6, 7}, p, gradient));
        assertEquals(expected, rows.evaluate(p, new double[2]), 1e-14);
    }

    @Test
    void lossBehindAnotherCellIsFound() throws ModelException {
        TestWorkbook book = book("F1==SQRT(F2)", "F2==AVERAGE(C1:C10)");
        TrainingPlan plan = plan(Method.ADAM, 0.1, 200, new RowChoice(4, 0, false, 1), 0);
        TrainingResult result = train(book, plan);
        assertTrue(result.best().loss() < 0.25, () -> "loss " + result.best().loss());
    }

    @Test
    void rowsHeldBackAreMeasuredAndDecideWhichParametersAreKept() throws ModelException {
        RowChoice choice = new RowChoice(0, 0.3, true, 1);
        ModelCell metric = new ModelCell(0, CellAddress.of("F3"));
        TestWorkbook book = book("F1==AVERAGE(C1:C10)", "F3==AVERAGE(D1:D10)");
        TrainingResult result = train(book, plan(Method.LBFGS, 0, 50, choice, 0, metric));
        double[] gradient = new double[2];
        EpochPoint last = result.epochs().get(result.epochs().size() - 1);
        double[] p = result.parameters();
        assertEquals(byHand(choice.trainingRows(ROWS), p, gradient), last.trainingLoss(), 1e-14);
        assertEquals(0, Math.hypot(gradient[0], gradient[1]), 1e-7);
        int[] held = {7, 8, 9};
        assertEquals(byHand(held, p, gradient), last.validationLoss().orElseThrow(), 1e-14);
        double best =
                result.epochs().stream()
                        .mapToDouble(point -> point.validationLoss().orElseThrow())
                        .min()
                        .orElseThrow();
        assertEquals(best, byHand(held, result.best().parameters(), gradient), 1e-14);
        double mean = (X[7] + X[8] + X[9]) / 3;
        assertEquals(p[0] * mean + p[1], last.metrics().get(0), 1e-14);
    }

    @Test
    void trainingStopsEarlyWhenPatienceIsOver() throws ModelException {
        TrainingPlan plan =
                plan(Method.GRADIENT_DESCENT, 0.3, 5000, new RowChoice(1, 0.3, false, 3), 5);
        TrainingResult result = train(book("F1==AVERAGE(C1:C10)"), plan);
        assertEquals(StopReason.EARLY, result.stopReason());
        assertTrue(result.steps() < 5000);
        int last = result.epochs().get(result.epochs().size() - 1).epoch();
        assertEquals(last - 5, result.best().step() / 7);
    }

    @Test
    void runsAreTheSameToTheLastBitForASeed() throws ModelException {
        TrainingPlan plan = plan(Method.ADAM, 0.1, 101, new RowChoice(3, 0.2, false, 9), 0);
        TestWorkbook book = book("F1==AVERAGE(C1:C10)");
        assertArrayEquals(train(book, plan).parameters(), train(book, plan).parameters(), 0);
        TrainingPlan other = plan(Method.ADAM, 0.1, 101, new RowChoice(3, 0.2, false, 8), 0);
        assertTrue(train(book, plan).parameters()[0] != train(book, other).parameters()[0]);
    }

    @Test
    void sheetWideProductsAreRecordedOnce() throws ModelException {
        // one array formula gives all predictions: a row needs what all rows need
        TestWorkbook book =
                book("G1:G10={=MMULT(A1:A10,E1)+E2}", "F1==SUMXMY2(G1:G10,B1:B10)/ROWS_");
        assertThrows(
                ModelException.class,
                () -> train(book, plan(Method.ADAM, 0.1, 10, new RowChoice(2, 0, false, 1), 0)));
        TestWorkbook good =
                book("G1:G10={=MMULT(A1:A10,E1)+E2}", "F1==SUMXMY2(G1:G10,B1:B10)/COUNT(B1:B10)");
        TestWorkbook plain = book("F1==AVERAGE(C1:C10)");
        TrainingPlan plan = plan(Method.ADAM, 0.1, 40, new RowChoice(3, 0, false, 1), 0);
        assertArrayEquals(train(plain, plan).parameters(), train(good, plan).parameters(), 1e-12);
    }

    @Test
    void whatCannotBeSplitIntoRowsIsRefusedWithTheCell() {
        TestWorkbook book = book("F1==MAX(C1:C10)");
        ModelException refusal =
                assertThrows(
                        ModelException.class,
                        () ->
                                train(
                                        book,
                                        plan(
                                                Method.ADAM,
                                                0.1,
                                                10,
                                                new RowChoice(2, 0, false, 1),
                                                0)));
        assertTrue(
                String.valueOf(refusal.getMessage()).contains("Sheet1!F1"), refusal.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> plan(Method.LBFGS, 0, 10, new RowChoice(2, 0, false, 1), 0));
    }

    @Test
    void historyIsWrittenAsCommaSeparatedValues() throws ModelException {
        TestWorkbook book = book("F1==AVERAGE(C1:C10)");
        TrainingRun run =
                plan(Method.ADAM, 0.1, 20, new RowChoice(5, 0.2, true, 1), 0)
                        .run(
                                book.calculation().freeze(),
                                model(book),
                                TrainingObserver.NONE,
                                Clock.systemUTC());
        run.run(new double[] {0.1, 0.2});
        String[] lines =
                new HistoryCsv(run.history(), List.of(), List.of("Sheet1!E1", "a,b"))
                        .text()
                        .split("\r\n", -1);
        assertEquals(
                "step,loss,gradient length,learning rate,epoch,training loss,validation loss,Sheet1!E1,\"a,b\"",
                lines[0]);
        assertEquals(1 + 21 + 1, lines.length);
        assertTrue(lines[1].endsWith(",0.1,0.2"), lines[1]);
        assertTrue(lines[2].matches("1,[^,]+,[^,]+,0\\.1,,,,[^,]+,[^,]+"), lines[2]);
        assertTrue(lines[3].matches("2,[^,]+,[^,]+,0\\.1,1,[^,]+,[^,]+,[^,]+,[^,]+"), lines[3]);
    }

    @Test
    void divergenceIsToldWithStepAndCell() throws ModelException {
        TestWorkbook book = book("F1==AVERAGE(C1:C10)");
        TrainingPlan plan = plan(Method.GRADIENT_DESCENT, 1e80, 50, RowChoice.ALL, 0);
        TrainingResult result = train(book, plan);
        assertEquals(StopReason.DIVERGED, result.stopReason());
        String reason = result.failure().orElseThrow();
        assertTrue(reason.matches("In step \\d+: .*Sheet1!C\\d+.*smaller learning rate.*"), reason);
    }
}
