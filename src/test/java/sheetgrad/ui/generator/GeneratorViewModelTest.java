package sheetgrad.ui.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sheetgrad.lesson.generator.Generator;
import sheetgrad.lesson.generator.Generators;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;

@SuppressWarnings("NullAway.Init") // made before each test
class GeneratorViewModelTest {
    private Recorded recorded;
    private GeneratorViewModel model;

    @BeforeEach
    void open() throws Exception {
        recorded = Recorded.create(SmallModels::line);
        model = new GeneratorViewModel(recorded.session().generating(), () -> OptionalInt.of(0));
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private static Generator generator(String id) {
        return Generators.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void open(String id, String selected) {
        model.open(generator(id), List.of(CellRange.of(selected)));
        settle();
    }

    private void answer(String key, String text) {
        model.answer(key).set(text);
        settle();
    }

    private void select(String range) {
        model.selected(List.of(CellRange.of(range)));
        settle();
    }

    /** Waits for the answers under way: a refused preview asks a second time. */
    private void settle() {
        for (int i = 0; i < 3; i++) {
            recorded.latest();
        }
        if (!model.workbookChanged(recorded.latest().undoName())) {
            model.refresh();
            recorded.latest();
        }
    }

    private String message() {
        return model.messageProperty().get();
    }

    @Test
    void selectedCellsAreTheInputAndWhatIsSelectedNextIsThePlace() {
        open("convolution", "A1:C3");
        assertEquals("A1:C3", model.answer("inputs").get());
        assertEquals(GeneratorViewModel.PLACE, model.pickingProperty().get());
        assertTrue(message().startsWith("Say where to write"), message());
        select("F2:G9");
        assertEquals("F2", model.answer(GeneratorViewModel.PLACE).get());
        assertEquals("Output 1 x 1 in J3; all that is written lies in F2:J5.", message());
        assertTrue(model.canWriteProperty().get());
        assertFalse(model.canReplaceProperty().get());
    }

    @Test
    void whatWouldBeOverwrittenIsNamed() {
        open("convolution", "A1:C3");
        select("B9");
        assertTrue(model.canWriteProperty().get());
        select("D1");
        assertTrue(model.refusedProperty().get());
        assertFalse(model.canWriteProperty().get());
        assertTrue(message().startsWith("Conv needs D1:H6 to be blank, but line!D1"), message());
        model.write();
        assertEquals(List.of(), recorded.failures());
        assertEquals(new BlankValue(), recorded.value("H2"));
    }

    @Test
    void oneStepTakesAWrittenPartBack() {
        open("convolution", "A1:C3");
        select("F1");
        model.write();
        settle();
        assertTrue(message().startsWith("Written"), message());
        assertEquals(
                new TextValue("conv, map 1: 1 x 1 = (3 + 2*0 - 3)/1 + 1"), recorded.value("J1"));
        recorded.session().undo();
        assertEquals(new BlankValue(), recorded.value("J1"));
        settle();
        assertFalse(model.canReplaceProperty().get());
    }

    @Test
    void writingAnewWithAnotherKernelAndStrideChangesTheLabels() {
        open("convolution", "A1:C3");
        select("F1");
        model.write();
        settle();
        answer("rows", "1");
        answer("columns", "1");
        answer("stride", "2");
        assertTrue(message().startsWith("In place of what was written last: "), message());
        assertFalse(model.canWriteProperty().get());
        model.replace();
        settle();
        assertEquals(
                new TextValue("conv, map 1: 2 x 2 = (3 + 2*0 - 1)/2 + 1"), recorded.value("H1"));
        assertEquals(new BlankValue(), recorded.value("J1"));
        recorded.session().undo();
        assertEquals(new BlankValue(), recorded.value("H1"));
    }

    @Test
    void aRefusedAnswerLeavesWhatWasWritten() {
        open("convolution", "A1:C3");
        select("F1");
        model.write();
        settle();
        answer("rows", "7");
        assertTrue(message().contains("does not fit"), message());
        model.replace();
        settle();
        assertEquals(
                new TextValue("conv, map 1: 1 x 1 = (3 + 2*0 - 3)/1 + 1"), recorded.value("J1"));
    }

    @Test
    void whatWasWrittenIsTheInputOfWhatComesNext() {
        open("activation", "A1:C3");
        select("F1");
        model.write();
        settle();
        open("pooling", "J1");
        assertEquals("F2:H4", model.answer("inputs").get());
        assertEquals("J1", model.answer(GeneratorViewModel.PLACE).get());
        answer("size", "3");
        model.write();
        settle();
        assertEquals(recorded.value("C3"), recorded.value("J2"));
    }

    @Test
    void afterAnotherEditOnlyWritingBesideIsPossible() {
        open("activation", "A1:C3");
        select("F1");
        model.write();
        settle();
        assertTrue(model.canReplaceProperty().get());
        recorded.enter("A9", "1");
        settle();
        model.refresh();
        settle();
        assertFalse(model.canReplaceProperty().get());
        assertTrue(model.refusedProperty().get());
    }
}
