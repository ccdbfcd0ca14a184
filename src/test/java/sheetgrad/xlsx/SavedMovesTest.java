package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.TabEdits;
import sheetgrad.workbook.Workbook;

class SavedMovesTest {

    @TempDir Path folder;

    /** One edit of each kind. */
    private enum Kind {
        INSERT_ROWS,
        DELETE_ROWS,
        INSERT_COLUMNS,
        DELETE_COLUMNS,
        INSERT_CELLS,
        DELETE_CELLS,
        MOVE_RANGE,
        RENAME_SHEET,
        COPY_SHEET,
        MOVE_SHEET,
        DELETE_SHEET;

        Edit edit(Workbook workbook, Sheet sheet) throws EditRefusedException {
            CellEdits cells = new CellEdits(workbook);
            TabEdits tabs = new TabEdits(workbook);
            int id = sheet.id();
            return switch (this) {
                case INSERT_ROWS -> cells.insertRows(id, 5, 2);
                case DELETE_ROWS -> cells.deleteRows(id, 6, 3);
                case INSERT_COLUMNS -> cells.insertColumns(id, 2, 1);
                case DELETE_COLUMNS -> cells.deleteColumns(id, 1, 1);
                case INSERT_CELLS -> cells.insertCells(id, CellRange.of("B3:C4"), true);
                case DELETE_CELLS -> cells.deleteCells(id, CellRange.of("B3:C4"), false);
                case MOVE_RANGE ->
                        cells.moveRange(id, CellRange.of("A1:B6"), id, CellAddress.of("GZ800"));
                case RENAME_SHEET -> tabs.rename(id, "it's & <other>");
                case COPY_SHEET -> tabs.copy(id, 0);
                case MOVE_SHEET -> tabs.move(id, workbook.sheets().size() - 1);
                case DELETE_SHEET -> tabs.delete(id);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyWorkbookComesBackAfterAnEditOfEachKind(Kind kind) throws Exception {
        Assumptions.assumeFalse(SharedFiles.workbooks().isEmpty(), "there is no corpus");
        int carriedOut = 0;
        for (Path file : SharedFiles.workbooks()) {
            Resaved one = new Resaved(file);
            for (Sheet sheet : List.copyOf(one.workbook().sheets())) {
                try {
                    one.apply(kind.edit(one.workbook(), sheet));
                    carriedOut++;
                } catch (EditRefusedException refused) {
                    continue;
                }
            }
            Resaved.Saved saved = one.calculateAndSave(folder);
            assertSame(file + " " + kind, one.workbook(), saved.again().workbook());
            saved.poi().close();
        }
        assertTrue(carriedOut > 10, kind + " " + carriedOut);
    }

    @Test
    void manyEditsInARowComeBack() throws Exception {
        for (Path file : SharedFiles.workbooks()) {
            Resaved one = new Resaved(file);
            for (int round = 0; round < 2; round++) {
                for (Kind kind : Kind.values()) {
                    Sheet sheet = one.workbook().sheets().get(0);
                    try {
                        if (kind != Kind.DELETE_SHEET
                                && !(kind == Kind.RENAME_SHEET && round == 1)) {
                            one.apply(kind.edit(one.workbook(), sheet));
                        }
                    } catch (EditRefusedException refused) {
                        continue;
                    }
                }
            }
            Resaved.Saved saved = one.calculateAndSave(folder);
            assertSame(file.toString(), one.workbook(), saved.again().workbook());
            saved.poi().close();
        }
    }

    private static void assertSame(String where, Workbook expected, Workbook actual) {
        assertEquals(names(expected), names(actual), where);
        assertEquals(
                expected.sheets().stream().map(Sheet::name).toList(),
                actual.sheets().stream().map(Sheet::name).toList(),
                where);
        for (Sheet sheet : expected.sheets()) {
            Sheet again = actual.findSheet(sheet.name()).orElseThrow();
            assertSameMaps(where + " " + sheet, contents(sheet), contents(again));
            assertEquals(
                    new HashSet<>(sheet.merges()),
                    new HashSet<>(again.merges()),
                    where + " " + sheet);
            assertEquals(
                    sheet.conditionalFormats(), again.conditionalFormats(), where + " " + sheet);
            for (int line = 0; line < 300; line++) {
                String place = where + " " + sheet + " line " + line;
                assertEquals(
                        sheet.layout().columnWidth(line), again.layout().columnWidth(line), place);
                assertEquals(sheet.layout().rowHeight(line), again.layout().rowHeight(line), place);
                for (int column = 0; column < 12; column++) {
                    assertTrue(
                            sheet.styleAt(line, column).looksLike(again.styleAt(line, column)),
                            place + " column " + column);
                }
            }
        }
        assertEquals(
                expected.tables().stream()
                        .map(t -> t.name() + t.range() + t.columns())
                        .sorted()
                        .toList(),
                actual.tables().stream()
                        .map(t -> t.name() + t.range() + t.columns())
                        .sorted()
                        .toList(),
                where);
    }

    private static void assertSameMaps(
            String where, Map<String, CellContent> expected, Map<String, CellContent> actual) {
        expected.forEach(
                (cell, content) -> assertEquals(content, actual.get(cell), where + " " + cell));
        List<String> more = new ArrayList<>(actual.keySet());
        more.removeAll(expected.keySet());
        assertEquals(List.of(), more, where);
    }

    private static List<String> names(Workbook workbook) {
        List<String> names = new ArrayList<>();
        for (DefinedName name : workbook.names()) {
            String scope =
                    name.scope().isPresent() ? workbook.sheet(name.scope().getAsInt()).name() : "";
            names.add(scope + "!" + name.name() + "=" + name.text());
        }
        return names.stream().sorted().toList();
    }

    private static Map<String, CellContent> contents(Sheet sheet) {
        Map<String, CellContent> contents = new TreeMap<>();
        sheet.contents()
                .forEach(
                        CellRange.WHOLE_SHEET,
                        (row, column, content) ->
                                contents.put(new CellAddress(row, column).toA1(), content));
        return contents;
    }

    @Test
    void chartsFollowTheirData() throws Exception {
        Resaved relu = new Resaved(SharedFiles.file("corpus/course-v3/emb_sizing.xlsx"));
        Sheet sheet =
                relu.workbook().sheets().stream()
                        .filter(one -> one.contents().usedRange().isPresent())
                        .findFirst()
                        .orElseThrow();
        relu.apply(new CellEdits(relu.workbook()).insertRows(sheet.id(), 0, 4));
        relu.apply(new TabEdits(relu.workbook()).rename(sheet.id(), "data 2"));
        Resaved.Saved saved = relu.calculateAndSave(folder);
        List<String> charts =
                saved.changedParts().stream().filter(part -> part.contains("/charts/")).toList();
        assertFalse(charts.isEmpty(), saved.changedParts().toString());
        assertTrue(saved.text(charts.get(0)).contains("'data 2'!$"), charts.toString());
        assertFalse(
                saved.text(charts.get(0)).contains("<c:f>" + sheet.name() + "!"),
                charts.toString());
    }

    @Test
    void whatIsLostIsSaidBefore() throws Exception {
        Path file = SharedFiles.file("corpus/course22/collab_filter.xlsx");
        OpenedWorkbook collab = new WorkbookReader().read(file);
        WorkbookWriter writer = new WorkbookWriter();
        assertEquals(List.of(), writer.losses(collab.workbook(), collab.stored(), collab.source()));
        Sheet sheet = collab.workbook().findSheet("movielens_emb").orElseThrow();
        new CellEdits(collab.workbook()).insertRows(sheet.id(), 5, 1).applyTo(collab.workbook());
        List<String> losses = writer.losses(collab.workbook(), collab.stored(), collab.source());
        assertTrue(losses.toString().contains("pivot table of sheet movielens_emb"), "" + losses);
        Path saved = folder.resolve("saved.xlsx");
        assertEquals(
                losses, writer.save(collab.workbook(), collab.stored(), collab.source(), saved));
    }

    @Test
    void undoneEditsLeaveTheFileAsItWas() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file("corpus/course22/titanic.xlsx"));
        Edit insert =
                new CellEdits(titanic.workbook()).insertRows(titanic.sheet("linear").id(), 1, 1);
        insert.applyTo(titanic.workbook()).applyTo(titanic.workbook());
        titanic.save(folder).assertUnchanged();
    }
}
