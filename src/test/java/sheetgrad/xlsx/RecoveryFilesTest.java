package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.RecoveryFiles.Recovery;

class RecoveryFilesTest {
    private static final CellValues NOTHING = (sheet, row, column) -> BlankValue.BLANK;

    @TempDir Path folder;

    private final Workbook workbook = new Workbook();

    private RecoveryFiles at(String time) {
        if (workbook.sheets().isEmpty()) {
            workbook.addSheet("one");
        }
        return new RecoveryFiles(
                folder.resolve("recovery"), Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    @Test
    void aCopyIsReplacedListedAndDeleted() throws Exception {
        RecoveryFiles early = at("2026-01-01T00:00:00Z");
        assertEquals(List.of(), early.list());
        early.save("a-1", "Book 1", workbook, NOTHING, Optional.empty(), Optional.empty());
        workbook.sheet(0).contents().set(0, 0, new CellContent.Constant(new NumberValue(5)));
        Recovery again =
                early.save("a-1", "Book 1", workbook, NOTHING, Optional.empty(), Optional.empty());
        assertEquals(List.of(again), early.list());
        OpenedWorkbook opened = new WorkbookReader().read(again.copy());
        assertEquals(new NumberValue(5), opened.stored().value(0, 0, 0));
        early.delete("a-1");
        assertEquals(List.of(), early.list());
        assertTrue(Files.notExists(again.copy()));
    }

    @Test
    void theNewestComesFirstAndTellsItsOriginal() throws Exception {
        at("2026-01-01T00:00:00Z")
                .save("a", "old", workbook, NOTHING, Optional.empty(), Optional.empty());
        Path file = folder.resolve("mine.xlsx");
        new WorkbookWriter().create(workbook, NOTHING, file);
        OpenedWorkbook opened = new WorkbookReader().read(file);
        RecoveryFiles late = at("2026-01-02T00:00:00Z");
        late.save(
                "b",
                "mine",
                opened.workbook(),
                NOTHING,
                Optional.of(opened.source()),
                Optional.of(file));
        assertEquals(List.of("b", "a"), late.list().stream().map(Recovery::session).toList());
        assertEquals(Optional.of(file), late.list().get(0).original());
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws Exception {
        RecoveryFiles files = at("2026-01-01T00:00:00Z");
        Files.createDirectories(folder.resolve("recovery"));
        Files.writeString(folder.resolve("recovery/x.recovery"), "saved=never");
        Files.writeString(folder.resolve("recovery/notes.txt"), "mine");
        assertEquals(List.of(), files.list());
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        files.save(
                                "../x",
                                "x",
                                workbook,
                                NOTHING,
                                Optional.empty(),
                                Optional.empty()));
    }
}
