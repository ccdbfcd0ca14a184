package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.RandomDraws;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellContent.Constant;
import sheetgrad.workbook.CellContent.Formula;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;

class WorkbookWriterTest {
    private static final String TITANIC = "course22/titanic.xlsx";
    private static final String COLLAB = "course22/collab_filter.xlsx";

    @TempDir Path folder;

    /** The stored values, with some replaced and the ranges of some spills known. */
    private record Changed(
            CellValues stored, Map<String, Value> values, Map<CellAddress, CellRange> spills)
            implements CellValues {
        @Override
        public Value value(int sheet, int row, int column) {
            Value own = values.get(sheet + "!" + new CellAddress(row, column));
            return own != null ? own : stored.value(sheet, row, column);
        }

        @Override
        public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
            CellRange own = spills.get(anchor);
            return own != null ? Optional.of(own) : stored.spillRange(sheet, anchor);
        }
    }

    /** An opened workbook under change. */
    private final class Editing {
        final OpenedWorkbook opened;
        final Map<String, Value> values = new LinkedHashMap<>();
        final Map<CellAddress, CellRange> spills = new LinkedHashMap<>();

        Editing(Path file) throws WorkbookFileException {
            this.opened = new WorkbookReader().read(file);
        }

        Sheet sheet(String name) {
            return opened.workbook().findSheet(name).orElseThrow();
        }

        Editing set(String sheet, String cell, CellContent content, Value value) {
            CellAddress address = CellAddress.of(cell);
            sheet(sheet).contents().set(address.row(), address.column(), content);
            return show(sheet, cell, value);
        }

        Editing set(String sheet, String cell, Value value) {
            return set(sheet, cell, new Constant(value), value);
        }

        Editing clear(String sheet, String cell) {
            CellAddress address = CellAddress.of(cell);
            sheet(sheet).contents().clear(address.row(), address.column());
            return show(sheet, cell, BlankValue.BLANK);
        }

        Editing show(String sheet, String cell, Value value) {
            values.put(sheet(sheet).id() + "!" + cell, value);
            return this;
        }

        Path save(String name) throws WorkbookFileException {
            Path target = folder.resolve(name);
            CellValues shown = new Changed(opened.stored(), values, spills);
            new WorkbookWriter().save(opened.workbook(), shown, opened.source(), target);
            return target;
        }
    }

    private static Formula formula(String text, String cell) throws FormulaSyntaxException {
        return new Formula(FormulaParser.parse(text, CellAddress.of(cell)));
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static void assertOthersIdentical(Path before, Path after, Set<String> changed)
            throws IOException {
        Map<String, byte[]> one = parts(before);
        Map<String, byte[]> other = parts(after);
        one.forEach(
                (name, bytes) -> {
                    if (!changed.contains(name)) {
                        assertArrayEquals(bytes, other.get(name), name);
                    }
                });
    }

    private static String text(Path file, String part) throws IOException {
        return new String(parts(file).get(part), StandardCharsets.UTF_8);
    }

    private static Value value(OpenedWorkbook workbook, String sheet, String cell) {
        CellAddress address = CellAddress.of(cell);
        int id = workbook.workbook().findSheet(sheet).orElseThrow().id();
        return workbook.stored().value(id, address.row(), address.column());
    }

    private static Optional<CellContent> content(
            OpenedWorkbook workbook, String sheet, String cell) {
        CellAddress address = CellAddress.of(cell);
        return workbook.workbook()
                .findSheet(sheet)
                .orElseThrow()
                .contents()
                .find(address.row(), address.column());
    }

    @Test
    void aWorkbookSavedUnchangedIsTheSameFile() throws Exception {
        List<Path> files = SharedFiles.workbooks();
        Assumptions.assumeFalse(files.isEmpty(), "there is no corpus");
        for (Path file : files) {
            Path saved = new Editing(file).save(file.getFileName().toString());
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(saved), file.toString());
        }
    }

    @Test
    void aSpliceWithEveryCellWrittenAgainKeepsAllContents() throws Exception {
        for (Path file : SharedFiles.workbooks()) {
            Editing editing = new Editing(file);
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
                new Editing(file)
                        .set("linear", "R4", new NumberValue(0.125))
                        .show("linear", "AA7", new NumberValue(0.5))
                        .save("saved.xlsx");
        assertOthersIdentical(file, saved, Set.of("xl/worksheets/sheet3.xml"));
        String before = text(file, "xl/worksheets/sheet3.xml");
        String expected =
                before.replaceFirst("(<c r=\"R4\"[^>]*>)<v>[^<]*</v>", "$1<v>0.125</v>")
                        .replaceFirst(
                                "(<c r=\"AA7\"[^>]*><f>[^<]*</f>)<v>[^<]*</v>", "$1<v>0.5</v>");
        assertFalse(before.equals(expected));
        assertEquals(expected, text(saved, "xl/worksheets/sheet3.xml"));
    }

    @Test
    void editedCellsAreReadByPoiAndByOurselves() throws Exception {
        Path file = SharedFiles.file("corpus/" + TITANIC);
        Editing editing = new Editing(file);
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
                    content(editing.opened, "linear", cell), content(again, "linear", cell), cell);
        }
        assertEquals(new TextValue("1<x>"), value(again, "linear", "A2"));
        assertEquals(
                editing.sheet("linear").styleAt(0, 0),
                again.workbook().findSheet("linear").orElseThrow().styleAt(0, 0));
        assertTrue(
                text(saved, "xl/worksheets/sheet3.xml").contains("<dimension ref=\"A1:AG900\"/>"));
        assertFalse(parts(saved).containsKey("xl/calcChain.xml"));
        assertFalse(text(saved, "[Content_Types].xml").contains("calcChain"));
        assertFalse(text(saved, "xl/_rels/workbook.xml.rels").contains("calcChain"));
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
        Editing editing = new Editing(file);
        String part = "xl/worksheets/sheet1.xml";
        var master =
                Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*><f t=\"shared\" ref=\"([A-Z0-9:]+)\"")
                        .matcher(text(file, part));
        assertTrue(master.find());
        CellRange group = CellRange.of(master.group(2));
        Path saved = editing.set("dotprod", master.group(1), new NumberValue(7)).save("saved.xlsx");
        OpenedWorkbook again = new WorkbookReader().read(saved);
        for (int row = group.firstRow(); row <= group.lastRow(); row++) {
            for (int column = group.firstColumn(); column <= group.lastColumn(); column++) {
                String cell = new CellAddress(row, column).toA1();
                assertEquals(
                        content(editing.opened, "dotprod", cell),
                        content(again, "dotprod", cell),
                        cell);
                assertEquals(
                        cell.equals(master.group(1))
                                ? new NumberValue(7)
                                : value(editing.opened, "dotprod", cell),
                        value(again, "dotprod", cell));
            }
        }
    }

    @Test
    void aSpillThatShrinksLeavesNothingBehind() throws Exception {
        Path file = SharedFiles.file("corpus/" + TITANIC);
        Editing editing = new Editing(file);
        CellAddress anchor = CellAddress.of("V4");
        editing.spills.put(anchor, CellRange.of("V4:W714"));
        Path saved =
                editing.show("mmult", "V715", BlankValue.BLANK)
                        .show("mmult", "W715", BlankValue.BLANK)
                        .save("saved.xlsx");
        OpenedWorkbook again = new WorkbookReader().read(saved);
        assertEquals(
                CellRange.of("V4:W714"),
                again.stored().spillRange(editing.sheet("mmult").id(), anchor).orElseThrow());
        assertTrue(content(again, "mmult", "V715").isEmpty());
        assertInstanceOf(BlankValue.class, value(again, "mmult", "W715"));
        assertEquals(value(editing.opened, "mmult", "W714"), value(again, "mmult", "W714"));
    }

    @Test
    void aNewFormulaThatSpillsMakesTheMetadataItNeeds() throws Exception {
        Path file = SharedFiles.file("corpus/course22/entropy_example.xlsx");
        assertFalse(parts(file).containsKey("xl/metadata.xml"));
        Editing editing = new Editing(file);
        String sheet = editing.opened.workbook().sheets().get(0).name();
        CellAddress anchor = CellAddress.of("H30");
        editing.spills.put(anchor, CellRange.of("H30:I31"));
        var spilling = new CellContent.DynamicFormula(FormulaParser.parse("SEQUENCE(2,2)", anchor));
        Path saved =
                editing.set(sheet, "H30", spilling, new NumberValue(1))
                        .show(sheet, "I30", new NumberValue(2))
                        .show(sheet, "H31", new NumberValue(3))
                        .show(sheet, "I31", new NumberValue(4))
                        .save("saved.xlsx");
        OpenedWorkbook again = new WorkbookReader().read(saved);
        assertEquals(Optional.of(spilling), content(again, sheet, "H30"));
        assertTrue(content(again, sheet, "I31").isEmpty());
        assertEquals(new NumberValue(4), value(again, sheet, "I31"));
        assertTrue(text(saved, "xl/worksheets/sheet1.xml").contains("_xlfn.SEQUENCE(2,2)"));
        try (XSSFWorkbook poi = new XSSFWorkbook(Files.newInputStream(saved))) {
            assertEquals(3, poi.getSheet(sheet).getRow(30).getCell(7).getNumericCellValue());
        }
    }

    @Test
    void aNewSpillIsSavedWithTheRangeThatTheCalculationGaveIt() throws Exception {
        OpenedWorkbook opened =
                new WorkbookReader().read(SharedFiles.file("corpus/course22/entropy_example.xlsx"));
        CellAddress anchor = CellAddress.of("H30");
        opened.workbook()
                .sheet(0)
                .contents()
                .set(
                        anchor.row(),
                        anchor.column(),
                        new CellContent.DynamicFormula(FormulaParser.parse("{1,2;3,4}", anchor)));
        Calculation calculation =
                new Calculation(
                        opened.workbook(),
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        Path saved = folder.resolve("saved.xlsx");
        new WorkbookWriter()
                .save(opened.workbook(), calculation.snapshot(), opened.source(), saved);
        OpenedWorkbook again = new WorkbookReader().read(saved);
        assertEquals(CellRange.of("H30:I31"), again.stored().spillRange(0, anchor).orElseThrow());
        assertTrue(again.workbook().sheet(0).contents().find(30, 8).isEmpty());
        assertEquals(new NumberValue(4), again.stored().value(0, 30, 8));
    }

    @Test
    void savingOntoTheOpenedFileAndAgainWorks() throws Exception {
        Path file = Files.copy(SharedFiles.file("corpus/" + TITANIC), folder.resolve("mine.xlsx"));
        Editing editing = new Editing(file);
        editing.set("linear", "R4", new NumberValue(1)).save("mine.xlsx");
        editing.set("linear", "S4", new NumberValue(2)).save("mine.xlsx");
        OpenedWorkbook again = new WorkbookReader().read(file);
        assertEquals(new NumberValue(1), value(again, "linear", "R4"));
        assertEquals(new NumberValue(2), value(again, "linear", "S4"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aCircularReferenceIsWrittenAsZero() throws Exception {
        Path saved =
                new Editing(SharedFiles.file("corpus/" + TITANIC))
                        .show("linear", "AA7", ErrorValue.of(ErrorKind.CYCLE))
                        .save("saved.xlsx");
        assertEquals(new NumberValue(0), value(new WorkbookReader().read(saved), "linear", "AA7"));
    }

    @Test
    void refusesAnExtensionThatExcelWouldNotOpen() throws Exception {
        Editing titanic = new Editing(SharedFiles.file("corpus/" + TITANIC));
        for (String name : List.of("a.xlsm", "a.xls", "a")) {
            var e = assertThrows(WorkbookFileException.class, () -> titanic.save(name));
            assertTrue(
                    String.valueOf(e.getMessage()).endsWith("unless its name ends in .xlsx"),
                    e.getMessage());
        }
        Editing macros = new Editing(SharedFiles.file("corpus/course-v3/graddesc.xlsm"));
        assertThrows(WorkbookFileException.class, () -> macros.save("a.xlsx"));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void refusesAnotherHeadingWhereFormulasCallTheColumnByItsName() throws Exception {
        Editing editing =
                new Editing(SharedFiles.file("corpus/" + TITANIC))
                        .set("linear", "A3", new TextValue("Alive"));
        var e = assertThrows(WorkbookFileException.class, () -> editing.save("saved.xlsx"));
        assertTrue(
                String.valueOf(e.getMessage()).contains("linear!AD4 refers to the column Survived"),
                e.getMessage());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void anUnwritableDestinationIsOneSentence() throws Exception {
        Editing editing = new Editing(SharedFiles.file("corpus/" + TITANIC));
        var e = assertThrows(WorkbookFileException.class, () -> editing.save("missing/saved.xlsx"));
        assertTrue(String.valueOf(e.getMessage()).contains("there is no folder"), e.getMessage());
        Files.createDirectory(folder.resolve("folder.xlsx"));
        assertThrows(WorkbookFileException.class, () -> editing.save("folder.xlsx"));
    }
}
