package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.FormulaParser;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;

/** Formulas whose results fill several cells keep their ranges and what stands in them. */
class SavedSpillsTest {
    private static final String TITANIC = "course22/titanic.xlsx";

    @TempDir Path folder;

    @Test
    void aSpillThatShrinksLeavesNothingBehind() throws Exception {
        Path file = SharedFiles.file("corpus/" + TITANIC);
        EditedFile editing = new EditedFile(folder, file);
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
        assertTrue(EditedFile.content(again, "mmult", "V715").isEmpty());
        assertInstanceOf(BlankValue.class, EditedFile.value(again, "mmult", "W715"));
        assertEquals(
                EditedFile.value(editing.opened, "mmult", "W714"),
                EditedFile.value(again, "mmult", "W714"));
    }

    @Test
    void aNewFormulaThatSpillsMakesTheMetadataItNeeds() throws Exception {
        Path file = SharedFiles.file("corpus/course22/entropy_example.xlsx");
        assertFalse(Resaved.parts(file).containsKey("xl/metadata.xml"));
        EditedFile editing = new EditedFile(folder, file);
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
        assertEquals(Optional.of(spilling), EditedFile.content(again, sheet, "H30"));
        assertTrue(EditedFile.content(again, sheet, "I31").isEmpty());
        assertEquals(new NumberValue(4), EditedFile.value(again, sheet, "I31"));
        assertTrue(
                EditedFile.text(saved, "xl/worksheets/sheet1.xml").contains("_xlfn.SEQUENCE(2,2)"));
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
}
