package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.lesson.CourseModel;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SmallModels;

/** Several windows, each with a workbook of its own. */
class WindowsTest extends WindowRobot {
    @AfterEach
    void closeOthers() {
        interact(
                () ->
                        window.windows()
                                .forEach(
                                        one -> {
                                            one.current().with(view -> view.session().close());
                                            one.stage().hide();
                                        }));
    }

    private List<MainWindow> all() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    List<MainWindow> all = new ArrayList<>();
                    window.windows().forEach(all::add);
                    return all;
                });
    }

    private boolean isOpen(MainWindow one) {
        return one.current().view().isPresent();
    }

    @Test
    void secondFileOpensInAnotherWindowAndIsFoundThere() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            assertTrue(Recorded.get(recorded.session().save(file)));
        }
        openModel();
        interact(() -> window.openFile(file));
        waitFor(() -> all().size() == 2 && isOpen(all().get(1)));
        assertEquals("line - Sheetgrad", stage.getTitle());
        assertEquals("line.xlsx - Sheetgrad", all().get(1).stage().getTitle());
        interact(() -> window.openFile(file));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, all().size());
    }

    @Test
    void newWindowHasItsOwnWorkbookAndClosesByItself() {
        openModel();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        waitFor(() -> all().size() == 2);
        MainWindow second = all().get(1);
        assertFalse(isOpen(second));
        CourseModel model = window.services().models().get(1);
        interact(() -> second.openModel(model));
        waitFor(() -> isOpen(second));
        interact(second::closeWorkbook);
        waitFor(() -> all().size() == 1);
        assertTrue(isOpen(window));
    }

    @Test
    void darkIsSharedByAllWindows() {
        openModel();
        interact(() -> window.windows().open());
        interact(() -> window.appearance().toggleDark());
        assertTrue(all().get(1).appearance().darkProperty().get());
        interact(() -> all().get(1).appearance().toggleDark());
        assertFalse(window.appearance().darkProperty().get());
    }

    @Test
    void shownPanelsAreRemembered() {
        openModel();
        interact(() -> view().tools().solve().panel().toggle());
        push(KeyCode.CONTROL, KeyCode.W);
        waitFor(() -> lookup("#model-line").tryQuery().isPresent());
        openModel();
        assertTrue(view().tools().solve().panel().shownProperty().get());
        assertFalse(view().tools().gradientDock().panel().shownProperty().get());
    }
}
