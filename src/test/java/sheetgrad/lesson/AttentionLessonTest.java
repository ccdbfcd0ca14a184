package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.training.Method;
import sheetgrad.training.ModelException;
import sheetgrad.training.SheetObjective;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingObserver;
import sheetgrad.training.TrainingRun;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;

/** What the sheet "about" of the workbook "attention" says to try comes out as it says. */
class AttentionLessonTest {
    private static final String LOSS = "attention!C6";

    private final BuiltModel model = BuiltModel.of(AttentionModel.ID);
    private final Sheet sheet = model.workbook().findSheet("attention").orElseThrow();

    @Test
    void allWeightsLearnTheSentenceByHeart() throws Exception {
        solve(AttentionModel.QUERY_WEIGHTS, AttentionModel.KEY_WEIGHTS);
        assertTrue(model.number(LOSS) < 1e-6);
        exchangeDogAndBall();
        assertTrue(model.number(LOSS) > 0.1);
    }

    @Test
    void thePlacesAloneServeForAnySentence() throws Exception {
        set("J11:K13", 0);
        set("M11:N13", 0);
        solve(CellRange.of("J14:K16"), CellRange.of("M14:N16"));
        assertTrue(model.number(LOSS) < 1e-6);
        exchangeDogAndBall();
        assertTrue(model.number(LOSS) < 1e-6);
        for (int word = 1; word < 6; word++) {
            CellAddress share = new CellAddress(34 + word, 8 + word);
            assertTrue(model.number("attention!" + share) > 0.99, share.toA1());
        }
        set("J14:K14", 0);
        assertTrue(model.number(LOSS) > 0.01);
    }

    private void solve(CellRange... parameters) throws ModelException {
        TrainingModel training =
                TrainingModel.of(
                        model.workbook(),
                        SolverModels.minimise(sheet, CellAddress.of("C6"), parameters));
        LossGradient gradient =
                new LossGradient(
                        model.calculation().freeze(), training.loss(), training.parameters());
        double[] best =
                new TrainingRun(
                                new SheetObjective(gradient),
                                Method.LBFGS.create(OptionalDouble.empty()),
                                Method.LBFGS.defaultSteps(),
                                TrainingObserver.NONE,
                                Clock.systemUTC())
                        .run(gradient.storedParameters())
                        .best()
                        .parameters();
        apply(training.write(best));
    }

    private void exchangeDogAndBall() {
        double[] dog = row(11);
        double[] ball = row(15);
        for (int column = 0; column < 3; column++) {
            set(CellRange.of(new CellAddress(11, 1 + column)).toA1(), ball[column]);
            set(CellRange.of(new CellAddress(15, 1 + column)).toA1(), dog[column]);
        }
    }

    private double[] row(int row) {
        return Stream.of(1, 2, 3)
                .mapToDouble(column -> model.number("attention!" + new CellAddress(row, column)))
                .toArray();
    }

    private void set(String range, double number) {
        List<CellAddress> cells = List.copyOf(addresses(CellRange.of(range)));
        apply(
                new Edit(
                        "set",
                        cells.stream()
                                .map(
                                        cell ->
                                                new Edit.CellChange(
                                                        sheet.id(),
                                                        cell,
                                                        Optional.of(
                                                                new CellContent.Constant(
                                                                        new NumberValue(number)))))
                                .toList()));
    }

    private static List<CellAddress> addresses(CellRange range) {
        CellAddress[] cells = new CellAddress[range.rows() * range.columns()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] =
                    new CellAddress(
                            range.firstRow() + i / range.columns(),
                            range.firstColumn() + i % range.columns());
        }
        return Arrays.asList(cells);
    }

    private void apply(Edit edit) {
        edit.applyTo(model.workbook());
        model.calculation().contentsChanged(edit);
        model.calculation().recalculate();
    }
}
