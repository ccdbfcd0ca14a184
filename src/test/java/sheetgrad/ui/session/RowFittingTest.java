package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.SheetLayout;

/** Rows of Calibri 11 have 15 points for each line in Excel, rows of Calibri 18 one of 23.25. */
class RowFittingTest {
    private static final String WORDS = "eleven twelve twenty thirty";

    @TempDir private Path directory;

    private static double height(Recorded recorded, int row) {
        return layout(recorded).rowHeight(row);
    }

    private static SheetLayout layout(Recorded recorded) {
        return recorded.latest().sheet(0).sheet().layout();
    }

    private static void wrap(Recorded recorded, String range, boolean wraps) {
        recorded.session()
                .format(
                        0,
                        List.of(CellRange.of(range)),
                        "Wrap text",
                        style -> style.withAlignment(style.alignment().withWraps(wraps)));
    }

    private static void size(Recorded recorded, String range, double points) {
        recorded.session()
                .format(
                        0,
                        List.of(CellRange.of(range)),
                        "Font size",
                        style -> style.withFont(style.font().withSize(points)));
    }

    private static void widen(Recorded recorded, int column, double characters) {
        recorded.session()
                .changeLayout(
                        0,
                        "Column width",
                        layout ->
                                layout.columns()
                                        .put(column, layout.column(column).withWidth(characters)));
    }

    private static void heighten(Recorded recorded, int row, double points) {
        recorded.session()
                .changeLayout(
                        0,
                        "Row height",
                        layout -> layout.rows().put(row, layout.row(row).withHeight(points)));
    }

    @Test
    void rowsFollowWrappingWidthAndFontAndUndoBringsTheOldHeightBack() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("F6", WORDS);
            assertEquals(15, height(recorded, 5));
            wrap(recorded, "F6", true);
            assertEquals(60, height(recorded, 5));
            widen(recorded, 5, 40);
            assertEquals(15, height(recorded, 5));
            recorded.session().undo();
            assertEquals(60, height(recorded, 5));
            recorded.enter("F6", "one");
            assertEquals(15, height(recorded, 5));
            recorded.session().undo();
            wrap(recorded, "F6", false);
            assertEquals(15, height(recorded, 5));
            size(recorded, "F6", 18);
            assertEquals(23.25, height(recorded, 5));
            recorded.session().undo();
            recorded.session().undo();
            assertEquals(60, height(recorded, 5));
            recorded.session().redo();
            assertEquals(15, height(recorded, 5));
        }
    }

    @Test
    void rowsFollowWhatIsPastedFilledAndWrappedByTheColumn() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("F1", WORDS);
            wrap(recorded, "F1", true);
            SessionSnapshot now = recorded.latest();
            recorded.session()
                    .paste(
                            0,
                            CellRange.of("F5"),
                            CopiedCells.of(now, 0, CellRange.of("F1"), false),
                            PasteForm.ALL);
            assertEquals(60, height(recorded, 4));
            recorded.session()
                    .fill(0, CellRange.of("F5"), CellRange.of("F5:F7"), FillForm.AUTOMATIC);
            assertEquals(60, height(recorded, 6));
            recorded.enter("H9", WORDS);
            wrap(recorded, "H1:H1048576", true);
            assertEquals(60, height(recorded, 8));
            recorded.clear("H9");
            assertEquals(15, height(recorded, 8));
            recorded.session()
                    .paste(
                            0,
                            CellRange.of("H10"),
                            CopiedCells.of(now, 0, CellRange.of("F1"), true),
                            PasteForm.ALL);
            assertEquals(60, height(recorded, 9));
            assertEquals(15, height(recorded, 0));
        }
    }

    @Test
    void aHeightSetByHandStaysUntilTheRowIsFittedAgain() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            heighten(recorded, 5, 20);
            recorded.enter("F6", WORDS);
            wrap(recorded, "F6", true);
            assertEquals(20, height(recorded, 5));
            recorded.session().fitRows(0, List.of(CellRange.of("A6:A6")));
            assertEquals(60, height(recorded, 5));
            assertEquals(Optional.of("AutoFit row height"), recorded.latest().undoName());
            recorded.session().undo();
            assertEquals(20, height(recorded, 5));
            assertTrue(layout(recorded).row(5).isHeightSet());
        }
    }

    @Test
    void filesTellHeightsSetByHandFromThoseThatFollow() throws Exception {
        Path file = directory.resolve("heights.xlsx");
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            heighten(recorded, 3, 40);
            recorded.enter("F6", WORDS);
            wrap(recorded, "F6", true);
            assertTrue(Recorded.get(recorded.session().save(file)));
        }
        assertEquals(" ht=\"60.0\"", heightIn(file, 6));
        assertEquals(" ht=\"40.0\" customHeight=\"true\"", heightIn(file, 4));
        try (Recorded recorded = Recorded.open(file)) {
            heighten(recorded, 0, 33);
            recorded.session().fitRows(0, List.of(CellRange.of("A4")));
            recorded.enter("F6", "eleven twelve twenty");
            assertTrue(Recorded.get(recorded.session().save(file)));
        }
        assertEquals(" ht=\"33\" customHeight=\"1\"", heightIn(file, 1));
        assertEquals("", heightIn(file, 4));
        assertEquals(" ht=\"45\"", heightIn(file, 6));
        try (Recorded recorded = Recorded.open(file)) {
            assertEquals(45, height(recorded, 5));
            assertFalse(layout(recorded).row(5).isHeightSet());
            assertTrue(layout(recorded).row(0).isHeightSet());
        }
    }

    private static String heightIn(Path file, int row) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] part =
                    zip.getInputStream(
                                    Objects.requireNonNull(
                                            zip.getEntry("xl/worksheets/sheet1.xml")))
                            .readAllBytes();
            String xml = new String(part, StandardCharsets.UTF_8);
            int start = xml.indexOf("<row r=\"" + row + "\"");
            String tag = xml.substring(start, xml.indexOf('>', start));
            StringBuilder found = new StringBuilder();
            for (String attribute : tag.split("(?= )")) {
                found.append(attribute.matches(" (ht|customHeight)=.*") ? attribute : "");
            }
            return found.toString();
        }
    }

    /** Excel gave each of these rows 18 points for a line of Calibri 14, on a screen finer than 96 dpi. */
    @Test
    void wrappedTextsOfARealSheetHaveAsManyLinesAsInExcel() throws Exception {
        Path file = SharedFiles.file("corpus/course-v3/graddesc.xlsm");
        try (Recorded recorded = Recorded.open(file)) {
            SheetLayout stored = layout(recorded);
            recorded.session().fitRows(0, List.of(CellRange.of("A1:A30")));
            for (int row = 0; row < 30; row++) {
                long lines = Math.round(stored.rowHeight(row) / 18);
                assertEquals(lines * 18.75, height(recorded, row), "row " + (row + 1));
            }
        }
    }
}
