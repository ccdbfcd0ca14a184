package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.SharedFiles;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellContent.Formula;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;

class WorkbookWriterTest {
    private static final String TITANIC = "course22/titanic.xlsx";
    private static final String COLLAB = "course22/collab_filter.xlsx";

    @TempDir Path folder;

    private static Formula formula(String text, String cell) throws FormulaSyntaxException {
        return new Formula(FormulaParser.parse(text, CellAddress.of(cell)));
    }

    private static void assertOthersIdentical(Path before, Path after, Set<String> changed)
            throws IOException {
        Map<String, byte[]> one = Resaved.parts(before);
        Map<String, byte[]> other = Resaved.parts(after);
        one.forEach(
                (name, bytes) -> {
                    if (!changed.contains(name)) {
                        assertArrayEquals(bytes, other.get(name), name);
                    }
                });
    }

    @Test
    void aWorkbookSavedUnchangedIsTheSameFile() throws Exception {
        List<Path> files = SharedFiles.workbooks();
        Assumptions.assumeFalse(files.isEmpty(), "there is no corpus");
        for (Path file : files) {
            Path saved = new EditedFile(folder, file).save(file.getFileName().toString());
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(saved), file.toString());
        }
    }

    @Test
    void aSpliceWithEveryCellWrittenAgainKeepsAllContents() throws Exception {
        for (Path file : SharedFiles.workbooks()) {
            EditedFile editing = new EditedFile(folder, file);
            CellValues moved =
                    (sheet, row, column) -> {
                        Value stored = editing.opened.stored().value(sheet, row, column);
                        return stored instanceof NumberValue number
                                ? new NumberValue(number.number() + 1)
                                : stored;
                    };
            Path target = folder.resolve(file.getFileName());
            new WorkbookWriter()
                    .save(editing.opened.workbook(), moved, editing.opened.source(), target);
            OpenedWorkbook again = new WorkbookReader().read(target);
            for (Sheet sheet : editing.opened.workbook().sheets()) {
                Sheet same = again.workbook().findSheet(sheet.name()).orElseThrow();
                sheet.contents()
                        .usedRange()
                        .ifPresent(
                                range ->
                                        sheet.contents()
                                                .forEach(
                                                        range,
                                                        (row, column, was) -> {
                                                            CellContent is =
                                                                    same.contents()
                                                                            .find(row, column)
                                                                            .orElseThrow();
                                                            assertEquals(
                                                                    was,
                                                                    is,
                                                                    () ->
                                                                            file
                                                                                    + " "
                                                                                    + sheet.name()
                                                                                    + " "
                                                                                    + new CellAddress(
                                                                                            row,
                                                                                            column));
                                                            Value value =
                                                                    again.stored()
                                                                            .value(
                                                                                    same.id(), row,
                                                                                    column);
                                                            Value expected =
                                                                    was.isFormula()
                                                                            ? moved.value(
                                                                                    sheet.id(),
                                                                                    row,
                                                                                    column)
                                                                            : editing.opened
                                                                                    .stored()
                                                                                    .value(
                                                                                            sheet
                                                                                                    .id(),
                                                                                            row,
                                                                                            column);
                                                            assertEquals(
                                                                    expected,
                                                                    value,
                                                                    () ->
                                                                            file
                                                                                    + " "
                                                                                    + sheet.name()
                                                                                    + " "
                                                                                    + new CellAddress(
                                                                                            row,
                                                                                            column));
                                                        }));
            }
        }
    }

    @Test
    void aChangedNumberTouchesNothingButItsCellAndItsDependents() throws Exception {
        Path file = SharedFiles.file("corpus/" + TITANIC);
        Path saved =
                new EditedFile(folder, file)
                        .set("linear", "R4", new NumberValue(0.125))
                        .show("linear", "AA7", new NumberValue(0.5))
                        .save("saved.xlsx");
        assertOthersIdentical(file, saved, Set.of("xl/worksheets/sheet3.xml"));
        String before = EditedFile.text(file, "xl/worksheets/sheet3.xml");
        String expected =
                before.replaceFirst("(<c r=\"R4\"[^>]*>)<v>[^<]*</v>", "$1<v>0.125</v>")
                        .replaceFirst(
                                "(<c r=\"AA7\"[^>]*><f>[^<]*</f>)<v>[^<]*</v>", "$1<v>0.5</v>");
        assertFalse(before.equals(expected));
        assertEquals(expected, EditedFile.text(saved, "xl/worksheets/sheet3.xml"));
    }

    @Test
    void editedCellsAreReadByPoiAndByOurselves() throws Exception {
        Path file = SharedFiles.file("corpus/" + TITANIC);
        EditedFile editing = new EditedFile(folder, file);
        Path saved =
                editing.set("linear", "R4", new NumberValue(-0.1))
                        .set(
                                "linear",
                                "AE1",
                                new TextValue(" a <b> & _x0041_ \u00e4\n\ud83d\ude00"))
                        .set("linear", "AG2", BooleanValue.TRUE)
                        .set("linear", "B900", ErrorValue.of(ErrorKind.NOT_AVAILABLE))
                        .set(
                                "linear",
                                "A2",
                                formula("SUM(R4:AA4)&\"<x>\"", "A2"),
                                new TextValue("1<x>"))
                        .clear("linear", "A1")
                        .clear("linear", "E5")
                        .save("saved.xlsx");
        OpenedWorkbook again = new WorkbookReader().read(saved);
        for (String cell : List.of("R4", "AE1", "AG2", "B900", "A2", "A1", "E5")) {
            assertEquals(
                    EditedFile.content(editing.opened, "linear", cell),
                    EditedFile.content(again, "linear", cell),
                    cell);
        }
        assertEquals(new TextValue("1<x>"), EditedFile.value(again, "linear", "A2"));
        assertEquals(
                editing.sheet("linear").styleAt(0, 0),
                again.workbook().findSheet("linear").orElseThrow().styleAt(0, 0));
        assertTrue(
                EditedFile.text(saved, "xl/worksheets/sheet3.xml")
                        .contains("<dimension ref=\"A1:AG900\"/>"));
        assertFalse(Resaved.parts(saved).containsKey("xl/calcChain.xml"));
        assertFalse(EditedFile.text(saved, "[Content_Types].xml").contains("calcChain"));
        assertFalse(EditedFile.text(saved, "xl/_rels/workbook.xml.rels").contains("calcChain"));
        try (XSSFWorkbook poi = new XSSFWorkbook(Files.newInputStream(saved))) {
            var sheet = poi.getSheet("linear");
            assertEquals(-0.1, sheet.getRow(3).getCell(17).getNumericCellValue());
            assertEquals(
                    " a <b> & _x0041_ \u00e4\n\ud83d\ude00",
                    sheet.getRow(0).getCell(30).getStringCellValue());
            assertEquals("SUM(R4:AA4)&\"<x>\"", sheet.getRow(1).getCell(0).getCellFormula());
            assertTrue(sheet.getRow(1).getCell(32).getBooleanCellValue());
            assertEquals("#N/A", sheet.getRow(899).getCell(1).getErrorCellString());
        }
    }

    @Test
    void changingTheFirstOfASharedFormulaKeepsTheOthers() throws Exception {
        Path file = SharedFiles.file("corpus/" + COLLAB);
        EditedFile editing = new EditedFile(folder, file);
        String part = "xl/worksheets/sheet1.xml";
        var master =
                Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*><f t=\"shared\" ref=\"([A-Z0-9:]+)\"")
                        .matcher(EditedFile.text(file, part));
        assertTrue(master.find());
        CellRange group = CellRange.of(master.group(2));
        Path saved = editing.set("dotprod", master.group(1), new NumberValue(7)).save("saved.xlsx");
        OpenedWorkbook again = new WorkbookReader().read(saved);
        for (int row = group.firstRow(); row <= group.lastRow(); row++) {
            for (int column = group.firstColumn(); column <= group.lastColumn(); column++) {
                String cell = new CellAddress(row, column).toA1();
                assertEquals(
                        EditedFile.content(editing.opened, "dotprod", cell),
                        EditedFile.content(again, "dotprod", cell),
                        cell);
                assertEquals(
                        cell.equals(master.group(1))
                                ? new NumberValue(7)
                                : EditedFile.value(editing.opened, "dotprod", cell),
                        EditedFile.value(again, "dotprod", cell));
            }
        }
    }

    @Test
    void savingOntoTheOpenedFileAndAgainWorks() throws Exception {
        Path file = Files.copy(SharedFiles.file("corpus/" + TITANIC), folder.resolve("mine.xlsx"));
        EditedFile editing = new EditedFile(folder, file);
        editing.set("linear", "R4", new NumberValue(1)).save("mine.xlsx");
        editing.set("linear", "S4", new NumberValue(2)).save("mine.xlsx");
        OpenedWorkbook again = new WorkbookReader().read(file);
        assertEquals(new NumberValue(1), EditedFile.value(again, "linear", "R4"));
        assertEquals(new NumberValue(2), EditedFile.value(again, "linear", "S4"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aCircularReferenceIsWrittenAsZero() throws Exception {
        Path saved =
                new EditedFile(folder, SharedFiles.file("corpus/" + TITANIC))
                        .show("linear", "AA7", ErrorValue.of(ErrorKind.CYCLE))
                        .save("saved.xlsx");
        assertEquals(
                new NumberValue(0),
                EditedFile.value(new WorkbookReader().read(saved), "linear", "AA7"));
    }

    @Test
    void refusesAnExtensionThatExcelWouldNotOpen() throws Exception {
        EditedFile titanic = new EditedFile(folder, SharedFiles.file("corpus/" + TITANIC));
        for (String name : List.of("a.xlsm", "a.xls", "a")) {
            var e = assertThrows(WorkbookFileException.class, () -> titanic.save(name));
            assertTrue(
                    String.valueOf(e.getMessage()).endsWith("unless its name ends in .xlsx"),
                    e.getMessage());
        }
        EditedFile macros =
                new EditedFile(folder, SharedFiles.file("corpus/course-v3/graddesc.xlsm"));
        assertThrows(WorkbookFileException.class, () -> macros.save("a.xlsx"));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void refusesAnotherHeadingWhereFormulasCallTheColumnByItsName() throws Exception {
        EditedFile editing =
                new EditedFile(folder, SharedFiles.file("corpus/" + TITANIC))
                        .set("linear", "A3", new TextValue("Alive"));
        var e = assertThrows(WorkbookFileException.class, () -> editing.save("saved.xlsx"));
        assertTrue(
                String.valueOf(e.getMessage()).contains("linear!AD4 refers to the column Survived"),
                e.getMessage());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void anUnwritableDestinationIsOneSentence() throws Exception {
        EditedFile editing = new EditedFile(folder, SharedFiles.file("corpus/" + TITANIC));
        var e = assertThrows(WorkbookFileException.class, () -> editing.save("missing/saved.xlsx"));
        assertTrue(String.valueOf(e.getMessage()).contains("there is no folder"), e.getMessage());
        Files.createDirectory(folder.resolve("folder.xlsx"));
        assertThrows(WorkbookFileException.class, () -> editing.save("folder.xlsx"));
    }
}
