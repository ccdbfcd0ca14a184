package sheetgrad.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.value.NumberValue;

@SuppressWarnings("NullAway.Init") // made before each test
class RepeatViewModelTest {
    private Recorded recorded;
    private RepeatViewModel model;

    @BeforeEach
    void open() throws Exception {
        recorded = Recorded.create(SmallModels::line);
        model =
                new RepeatViewModel(
                        recorded.session(), () -> Optional.of(new Place(recorded.latest(), 0)));
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private void toTheEnd(Runnable command) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        model.messageProperty()
                .addListener(
                        (value, before, now) -> {
                            if (!now.isEmpty()) {
                                ended.countDown();
                            }
                        });
        command.run();
        assertTrue(ended.await(90, TimeUnit.SECONDS));
    }

    @Test
    void valuesAreCopiedAndRecordedAndOneUndoTakesThemBack() throws InterruptedException {
        // D4 is 35 with both weights 0; D1 becomes 35, then the loss with that slope, and so on
        model.copiesProperty().set("D4 -> D1");
        model.timesProperty().set("2");
        model.recordedProperty().set("D1, D4");
        toTheEnd(model::repeat);
        double first = 1 + 32.0 * 32 + 65.0 * 65;
        assertEquals(new NumberValue(first), recorded.value("D1"));
        String[] lines = model.resultProperty().get().split("\n", -1);
        assertEquals("\tline!D1\tline!D4", lines[0]);
        assertEquals("0\t0.0\t35.0", lines[1]);
        assertEquals("1\t35.0\t" + first, lines[2]);
        recorded.session().undo();
        assertEquals(new NumberValue(0), recorded.value("D1"));
    }

    @Test
    void refusalsNameWhatIsWrong() throws InterruptedException {
        model.repeat();
        assertEquals("Name the cells to be copied and where to.", model.messageProperty().get());
        model.copiesProperty().set("D4 -> D1:D2");
        model.repeat();
        assertTrue(model.messageProperty().get().contains("1 x 1"), model.messageProperty().get());
        model.copiesProperty().set("nonsense");
        model.repeat();
        assertTrue(model.messageProperty().get().contains("nonsense"));
        toTheEnd(model::run);
        assertTrue(model.messageProperty().get().startsWith("This sheet has no buttons"));
    }
}
