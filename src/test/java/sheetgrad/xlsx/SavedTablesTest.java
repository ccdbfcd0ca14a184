package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.FormulaParser;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.TableEdits;
import sheetgrad.workbook.TableStyle;

/** Tables that are made and grow, calculated with and written into the file. */
class SavedTablesTest {
    @TempDir Path folder;
    private Resaved book;
    private Calculation calculation;

    /** a, b, b above 1, 2, 3 and 4, 5, 6 in A1:C3, and SUM(Table1[a]) in F1. */
    @BeforeEach
    void writeFile() throws Exception {
        Path file = Files.createDirectory(folder.resolve("in")).resolve("table.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("S");
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row);
                for (int column = 0; column < 3; column++) {
                    if (row == 0) {
                        sheet.getRow(0).createCell(column).setCellValue(column == 0 ? "a" : "b");
                    } else {
                        sheet.getRow(row).createCell(column).setCellValue(row * 3 - 2 + column);
                    }
                }
            }
            workbook.write(out);
        }
        book = new Resaved(file);
        enter(
                "F1",
                new CellContent.Formula(
                        FormulaParser.parse("SUM(Table1[a])", CellAddress.of("F1"))));
        calculation =
                new Calculation(
                        book.workbook(),
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
    }

    private void enter(String a1, CellContent content) {
        book.apply(new CellChange(0, CellAddress.of(a1), Optional.of(content)));
    }

    private void type(String a1, CellContent content) {
        run(new Edit("", List.of(new CellChange(0, CellAddress.of(a1), Optional.of(content)))));
        edits().grow(0, CellAddress.of(a1)).ifPresent(this::run);
    }

    private Edit run(Edit edit) {
        Edit back = edit.applyTo(book.workbook());
        calculation.contentsChanged(edit);
        calculation.recalculate();
        return back;
    }

    private Edit create(String range, boolean hasHeadings) throws Exception {
        TableStyle style = NewTableStyle.of(Optional.of(book.source()), OptionalInt.empty());
        return edits().create(0, CellRange.of(range), hasHeadings, style);
    }

    private TableEdits edits() {
        return new TableEdits(book.workbook(), calculation);
    }

    private static CellContent number(double number) {
        return new CellContent.Constant(new NumberValue(number));
    }

    @Test
    void aTableIsMadeGrowsIsCalculatedWithAndSaved() throws Exception {
        Edit back = run(create("A1:C3", true));
        assertEquals(new NumberValue(5), calculation.value(0, 0, 5));
        assertEquals(new TextValue("b2"), calculation.value(0, 0, 2));
        run(run(back));
        type("D3", new CellContent.Formula(FormulaParser.parse("A3*2", CellAddress.of("D3"))));
        type("D2", new CellContent.Formula(FormulaParser.parse("A2*2", CellAddress.of("D2"))));
        type("A4", number(7));
        type("A6", number(100));
        Table table = book.workbook().tables().get(0);
        assertEquals(CellRange.of("A1:D4"), table.range());
        assertEquals(List.of("a", "b", "b2", "Column4"), table.columns());
        assertEquals(new NumberValue(12), calculation.value(0, 0, 5));
        assertEquals(new NumberValue(14), calculation.value(0, 3, 3));
        Resaved.Saved saved = book.save(folder, calculation);
        Table again = saved.again().workbook().tables().get(0);
        assertEquals(table.range(), again.range());
        assertEquals(table.columns(), again.columns());
        assertEquals(table.filter(), again.filter());
        assertEquals(table.style().orElseThrow().parts(), again.style().orElseThrow().parts());
        assertEquals(table.style().orElseThrow().shown(), again.style().orElseThrow().shown());
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFTable other = poi.getSheetAt(0).getTables().get(0);
            assertEquals("A1:D4", other.getArea().formatAsString());
            assertEquals("Column4", other.getColumns().get(3).getName());
            assertEquals("Column4", poi.getSheetAt(0).getRow(0).getCell(3).getStringCellValue());
        }
    }

    @Test
    void withoutHeadingsTheCellsMoveDown() throws Exception {
        Edit back = run(create("A2:B3", false));
        assertEquals(new TextValue("Column1"), calculation.value(0, 1, 0));
        assertEquals(new NumberValue(4), calculation.value(0, 3, 0));
        assertEquals(CellRange.of("A2:B4"), book.workbook().tables().get(0).range());
        run(back);
        assertEquals(new NumberValue(4), calculation.value(0, 2, 0));
        assertTrue(book.workbook().tables().isEmpty());
    }

    @Test
    void aFormulaBelowATableIsNoPartOfIt() throws Exception {
        run(create("A1:C3", true));
        type(
                "A4",
                new CellContent.Formula(
                        FormulaParser.parse("SUM(Table1[a])", CellAddress.of("A4"))));
        assertEquals(CellRange.of("A1:C3"), book.workbook().tables().get(0).range());
        assertEquals(new NumberValue(5), calculation.value(0, 3, 0));
        assertThrows(EditRefusedException.class, () -> create("C3:D9", true));
    }
}
