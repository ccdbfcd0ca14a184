package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.filter.FilterKind;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.DateGroup;
import sheetgrad.workbook.FilterCondition;
import sheetgrad.workbook.FilterCondition.Shown;

/** Lists filtered and sorted by keys and clicks. */
class FilterWindowTest extends WindowRobot {
    private static final List<String> FRUITS = List.of("pear", "fig", "apple", "fig");

    @TempDir Path folder;

    /** A1:B5 with headings, and SUBTOTAL of the numbers in D1. */
    private void openList() {
        Path list = folder.resolve("list.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(list)) {
            XSSFSheet sheet = workbook.createSheet("List");
            XSSFRow headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("fruit");
            headings.createCell(1).setCellValue("grams");
            headings.createCell(3).setCellFormula("SUBTOTAL(9,B2:B5)");
            for (int i = 0; i < FRUITS.size(); i++) {
                XSSFRow row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(FRUITS.get(i));
                row.createCell(1).setCellValue(i + 1);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        openFile(list);
    }

    private String status() {
        return lookup(".status-bar").queryAs(StatusBar.class).getText();
    }

    /** Opens the pop-over of a heading and waits for it. */
    private void openFilter(String heading) {
        select(heading);
        chord(KeyCode.ALT, KeyCode.DOWN);
        waitFor(() -> lookup("#filter-pane").tryQuery().isPresent());
    }

    private void filterFigs() {
        select("A2");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        waitFor(() -> view().tools().filters().buttons().size() == 2);
        openFilter("A1");
        clickOn("#filter-search");
        type("fig");
        push(KeyCode.ENTER);
        waitFor(() -> number("D1") == 6);
    }

    @Test
    void aListIsFilteredByKeysCountedAndShownAgain() {
        openList();
        filterFigs();
        waitFor(() -> status().equals("2 of 4 rows"));
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> number("D1") == 10);
        chord(KeyCode.CONTROL, KeyCode.Y);
        waitFor(() -> number("D1") == 6);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        waitFor(() -> number("D1") == 10);
        assertTrue(view().tools().filters().buttons().isEmpty());
    }

    @Test
    void cellsAreFilteredByAColourWithAClick() {
        openList();
        fillYellow("B3");
        select("A2");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        waitFor(() -> view().tools().filters().buttons().size() == 2);
        openFilter("B1");
        clickOn("#filter-fill-FFFF00");
        waitFor(() -> number("D1") == 2);
        openFilter("B1");
        assertTrue(lookup("#filter-fill-FFFF00").query().getStyleClass().contains("accent"));
        clickOn("#filter-clear");
        waitFor(() -> number("D1") == 10);
    }

    @Test
    void theSelectedCellsLookGoesOnTopAndItsValueIsFilteredBy() {
        openList();
        fillYellow("B5");
        select("B5");
        command("Sort: the selected cell's colour on top");
        waitFor(() -> number("B2") == 4);
        assertEquals(List.of(1.0, 2.0, 3.0), List.of(number("B3"), number("B4"), number("B5")));
        select("A2");
        command("Filter by the selected cell's value");
        waitFor(() -> number("D1") == 6);
        assertEquals(2, view().tools().filters().buttons().size());
        select("B2");
        command("Filter by the selected cell's colour");
        waitFor(() -> number("D1") == 4);
        select("B1");
        command("Filter by the selected cell's value");
        waitFor(() -> message().startsWith("There is no list round B1"));
    }

    private void fillYellow(String cell) {
        interact(
                () ->
                        view().session()
                                .format(
                                        0,
                                        List.of(CellRange.of(cell)),
                                        "Fill",
                                        style -> style.withFill(0xFFFF00)));
    }

    @Test
    void visibleRowsAloneAreCopiedAndCleared() {
        openList();
        filterFigs();
        select("A2:B5");
        chord(KeyCode.CONTROL, KeyCode.C);
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> Clipboard.getSystemClipboard().getString());
        assertEquals("fig\t2\nfig\t4\n", copied.replace("\r", ""));
        push(KeyCode.DELETE);
        waitFor(() -> number("D1") == 0);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        waitFor(() -> number("D1") == 4);
        assertEquals(new TextValue("pear"), value("A2"));
    }

    @Test
    void visibleRowsAloneAreDeletedInOneStep() {
        openList();
        filterFigs();
        select("2:5");
        chord(KeyCode.CONTROL, KeyCode.SUBTRACT);
        waitFor(() -> number("D1") == 0);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        waitFor(() -> number("D1") == 4);
        assertEquals(new TextValue("pear"), value("A2"));
        assertEquals(new TextValue("apple"), value("A3"));
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> number("D1") == 6);
    }

    @Test
    void datesAreChosenInATreeOfYearsMonthsAndDays() {
        openList();
        List<String> typed = List.of("day", "1/5/2023", "2/6/2024", "2/7/2024", "none");
        interact(
                () -> {
                    for (int i = 0; i < typed.size(); i++) {
                        view().session().enter(0, new CellAddress(i, 5), typed.get(i));
                    }
                });
        waitFor(() -> value("F5").equals(new TextValue("none")));
        select("F2");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        waitFor(() -> view().tools().filters().buttons().size() == 1);
        openFilter("F1");
        TreeView<String> dates = lookup("#filter-dates").query();
        List<String> top = dates.getRoot().getChildren().stream().map(TreeItem::getValue).toList();
        assertEquals(List.of("2024", "2023", "none"), top);
        TreeItem<String> month = dates.getRoot().getChildren().get(0).getChildren().get(0);
        assertEquals("February", month.getValue());
        interact(
                () -> {
                    ((CheckBoxTreeItem<String>) month.getChildren().get(0)).setSelected(false);
                    ((CheckBoxTreeItem<String>) dates.getRoot().getChildren().get(2))
                            .setSelected(false);
                });
        clickOn("#filter-apply");
        waitFor(() -> status().equals("2 of 4 rows"));
        AutoFilter filter = view().model().currentSheet().orElseThrow().sheet().filter().get();
        Set<DateGroup> groups =
                Set.of(
                        new DateGroup(LocalDateTime.of(2023, 1, 1, 0, 0), DateGroup.Unit.YEAR),
                        new DateGroup(LocalDateTime.of(2024, 2, 7, 0, 0), DateGroup.Unit.DAY));
        assertEquals(
                Map.of(0, new FilterCondition.OneOf(Set.of(), groups, false)), filter.conditions());
    }

    @Test
    void theButtonIsClickedAndANumberCompared() {
        openList();
        select("A2");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        waitFor(() -> view().tools().filters().buttons().size() == 2);
        Bounds box = grid().boundsOf(CellRange.of("B1"));
        clickOn(grid().localToScreen(box.getMaxX() - 8, box.getMaxY() - 8));
        waitFor(() -> lookup("#filter-pane").tryQuery().isPresent());
        interact(
                () ->
                        lookup("#filter-kind")
                                .<ComboBox<FilterKind>>query()
                                .setValue(FilterKind.AT_LEAST));
        clickOn("#filter-first");
        type("3");
        clickOn("#filter-apply");
        waitFor(() -> number("D1") == 7);
    }

    @Test
    void aListIsSortedByTwoColumns() {
        openList();
        select("B3");
        interact(() -> view().finishEdit());
        Platform.runLater(() -> new CellSorting(view()).ask());
        waitFor(() -> lookup("#sort-dialog").tryQuery().isPresent());
        clickOn("#sort-add");
        interact(() -> lookup("#sort-order-1").<ComboBox<String>>query().setValue("descending"));
        assertEquals(
                List.of(Optional.empty()),
                lookup("#sort-look-0").<ComboBox<Optional<Shown>>>query().getItems());
        clickOn("OK");
        waitFor(() -> value("A2").equals(new TextValue("apple")));
        assertEquals(4, number("B3"));
        assertEquals(2, number("B4"));
        assertEquals(new TextValue("pear"), value("A5"));
        assertTrue(lookup("#status-count").queryAs(Label.class) != null);
    }
}
