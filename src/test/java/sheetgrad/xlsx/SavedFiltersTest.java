package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.ConditionalFormat.IconSet;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.DateGroup;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.FilterCondition;
import sheetgrad.workbook.FilterCondition.Compared;
import sheetgrad.workbook.FilterCondition.Operator;
import sheetgrad.workbook.Filtering;
import sheetgrad.workbook.Formatting;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.ShownLooks;
import sheetgrad.workbook.Table;

/** Filters as they are read, carried out, moved and written into the file in place. */
class SavedFiltersTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final List<String> FRUITS =
            List.of("apple", "Pear", "fig", "", "apple", "plum", "pear", "quince");

    @TempDir Path folder;
    private Path file;

    /** A1:B9 on the first sheet with headings and a filter; A1:B10 on the second as a table with a totals row. */
    @BeforeEach
    void writeFile() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("fruit.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook.createSheet("List"));
            workbook.getSheetAt(0).setAutoFilter(CellRangeAddress.valueOf("A1:B9"));
            XSSFSheet second = workbook.createSheet("Table");
            fill(second);
            second.createRow(9).createCell(0).setCellValue("Total");
            XSSFTable table =
                    second.createTable(
                            new AreaReference("A1:B10", workbook.getSpreadsheetVersion()));
            table.setName("Fruit");
            table.setDisplayName("Fruit");
            table.getCTTable().setTotalsRowCount(1);
            table.getCTTable().addNewAutoFilter().setRef("A1:B9");
            workbook.write(out);
        }
    }

    private static void fill(XSSFSheet sheet) {
        XSSFRow headings = sheet.createRow(0);
        headings.createCell(0).setCellValue("fruit");
        headings.createCell(1).setCellValue("grams");
        for (int i = 0; i < FRUITS.size(); i++) {
            XSSFRow row = sheet.createRow(i + 1);
            if (!FRUITS.get(i).isEmpty()) {
                row.createCell(0).setCellValue(FRUITS.get(i));
            }
            row.createCell(1).setCellValue((i + 1) * 10);
        }
    }

    private static Filtering filtering(Resaved book) {
        return filtering(book, new Grid<>());
    }

    private static Filtering filtering(Resaved book, Grid<ConditionalLook> looks) {
        return new Filtering(
                book.workbook(),
                new PoiCellFormatter(),
                sheet -> ShownLooks.of(sheet, sheet.contents().usedRange(), looks, book.stored()));
    }

    private static Edit condition(Resaved book, int place, FilterCondition condition) {
        AutoFilter filter = book.firstSheet().filter().orElseThrow();
        return filtering(book).change(0, filter.with(place, Optional.of(condition)));
    }

    /** The rows of the file's list that are shown, counted from 1 below the headings. */
    private static String shown(Sheet sheet) {
        SheetLayout layout = sheet.layout();
        return IntStream.rangeClosed(1, FRUITS.size())
                .filter(row -> !layout.row(row).isHidden())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | EQUAL            | apple  | 1 5
                    0 | EQUAL            | p*     | 2 6 7
                    0 | EQUAL            | ?ear   | 2 7
                    0 | NOT_EQUAL        | *p*    | 3 4 8
                    0 | EQUAL            | ''     | 4
                    0 | GREATER          | pear   | 6 8
                    1 | GREATER          | 50     | 6 7 8
                    1 | GREATER_OR_EQUAL | 50     | 5 6 7 8
                    1 | LESS             | 30     | 1 2
                    1 | EQUAL            | 20     | 2
                    1 | NOT_EQUAL        | 2e1    | 1 3 4 5 6 7 8
                    """)
    void comparisonsHideRowsAsExcelDoes(int place, Operator operator, String value, String rows)
            throws Exception {
        Resaved book = new Resaved(file);
        book.apply(condition(book, place, Compared.of(operator, value)));
        assertEquals(rows, shown(book.firstSheet()));
    }

    @Test
    void numbersAreRankedAndComparedWithTheirAverage() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(condition(book, 1, new FilterCondition.Highest(3, false, false)));
        assertEquals("6 7 8", shown(book.firstSheet()));
        book.apply(condition(book, 1, new FilterCondition.Highest(25, true, true)));
        assertEquals("1 2", shown(book.firstSheet()));
        book.apply(condition(book, 1, new FilterCondition.BesideAverage(false)));
        assertEquals("1 2 3 4", shown(book.firstSheet()));
    }

    @Test
    void aFilterIsWrittenInPlaceAndReadAgain() throws Exception {
        Resaved book = new Resaved(file);
        Edit edit = condition(book, 0, new FilterCondition.OneOf(Set.of("apple", "pear"), true));
        Edit undo = edit.applyTo(book.workbook());
        assertEquals("1 2 4 5 7", shown(book.firstSheet()));
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged(SHEET);
        assertTrue(
                saved.text(SHEET)
                        .contains(
                                "<filterColumn colId=\"0\"><filters blank=\"1\"><filter"
                                        + " val=\"apple\"/><filter"
                                        + " val=\"pear\"/></filters></filterColumn>"),
                saved.text(SHEET));
        assertEquals(book.firstSheet().filter(), saved.sheet("List").filter());
        assertEquals("1 2 4 5 7", shown(saved.sheet("List")));
        try (XSSFWorkbook poi = saved.poi()) {
            assertTrue(poi.getSheetAt(0).getRow(3).getZeroHeight());
            assertFalse(poi.getSheetAt(0).getRow(4).getZeroHeight());
        }
        undo.applyTo(book.workbook());
        assertEquals("1 2 3 4 5 6 7 8", shown(book.firstSheet()));
        book.save(folder).assertUnchanged();
    }

    @Test
    void everyConditionIsReadAsItWasWritten() throws Exception {
        Resaved book = new Resaved(file);
        List<FilterCondition> conditions =
                List.of(
                        Compared.of(Operator.NOT_EQUAL, "~*<&\">*"),
                        new Compared(
                                List.of(
                                        new FilterCondition.Comparison(Operator.GREATER, "10"),
                                        new FilterCondition.Comparison(Operator.LESS, "40")),
                                true),
                        new FilterCondition.Highest(5, true, true),
                        new FilterCondition.BesideAverage(true));
        for (FilterCondition condition : conditions) {
            book.apply(condition(book, 1, condition));
            AutoFilter again = book.save(folder).sheet("List").filter().orElseThrow();
            assertEquals(Map.of(1, condition), again.conditions());
        }
    }

    /** The numbers 10, 20 ... 80 as dates are 10 January to 20 March 1900. */
    @Test
    void datesAreFilteredByTheirMonthsAndDays() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(
                Formatting.of(
                        "Date",
                        book.firstSheet(),
                        List.of(CellRange.of("B2:B9")),
                        style -> style.withNumberFormat("m/d/yyyy")));
        LocalDateTime march = LocalDateTime.of(1900, 3, 1, 0, 0);
        LocalDateTime day = LocalDateTime.of(1900, 1, 20, 0, 0);
        Set<DateGroup> groups =
                Set.of(
                        new DateGroup(march, DateGroup.Unit.MONTH),
                        new DateGroup(day, DateGroup.Unit.DAY));
        book.apply(condition(book, 1, new FilterCondition.OneOf(Set.of(), groups, false)));
        assertEquals("2 7 8", shown(book.firstSheet()));
        Resaved.Saved saved = book.save(folder);
        assertTrue(
                saved.text(SHEET)
                        .contains(
                                "<filters><dateGroupItem year=\"1900\" month=\"1\" day=\"20\""
                                        + " dateTimeGrouping=\"day\"/><dateGroupItem year=\"1900\""
                                        + " month=\"3\" dateTimeGrouping=\"month\"/></filters>"),
                saved.text(SHEET));
        assertEquals(book.firstSheet().filter(), saved.sheet("List").filter());
    }

    /** The names of parts and colours are those of ECMA-376 part 1, 18.3.2.1 and 18.8.14. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    true  | FFFF00 | 2 3 | <fgColor rgb="FFFFFF00"/><bgColor rgb="FFFFFF00"/>
                    true  |        | 1 5 6 7 8 | <patternFill patternType="none">
                    false | C00000 | 5 | <font><color rgb="FFC00000"/></font>
                    false |        | 1 2 3 4 6 7 8 | <font><color auto="1"/></font>
                    """)
    void cellsAreFilteredByTheirColours(boolean isFill, String colour, String rows, String look)
            throws Exception {
        Resaved book = new Resaved(file);
        Sheet sheet = book.firstSheet();
        List<CellRange> yellow = List.of(CellRange.of("B3:B4"));
        List<CellRange> red = List.of(CellRange.of("B6"));
        List<CellRange> blue = List.of(CellRange.of("B5"));
        book.apply(Formatting.of("Fill", sheet, yellow, style -> style.withFill(0xFFFF00)));
        book.apply(Formatting.of("Fill", sheet, blue, style -> style.withFill(0x0000FF)));
        book.apply(
                Formatting.of(
                        "Colour",
                        sheet,
                        red,
                        style ->
                                style.withFont(style.font().withColour(OptionalInt.of(0xC00000)))));
        OptionalInt wanted =
                colour == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(colour, 16));
        book.apply(condition(book, 1, new FilterCondition.Coloured(isFill, wanted)));
        assertEquals(rows, shown(sheet));
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged(SHEET, "xl/styles.xml");
        assertTrue(saved.text("xl/styles.xml").contains(look), saved.text("xl/styles.xml"));
        String cells = isFill ? "" : " cellColor=\"0\"";
        assertTrue(saved.text(SHEET).contains("<colorFilter dxfId=\"0\"" + cells + "/>"));
        assertEquals(sheet.filter(), saved.sheet("List").filter());
        assertEquals(rows, shown(saved.sheet("List")));
    }

    @Test
    void aColourOfAConditionalFormatIsOneOfTheCells() throws Exception {
        Resaved book = new Resaved(file);
        Grid<ConditionalLook> looks = new Grid<>();
        looks.set(
                2,
                1,
                new ConditionalLook(
                        OptionalInt.of(0xFF0000),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        Filtering filtering = filtering(book, looks);
        FilterCondition condition = new FilterCondition.Coloured(true, OptionalInt.of(0xFF0000));
        AutoFilter filter = book.firstSheet().filter().orElseThrow();
        book.apply(filtering.change(0, filter.with(1, Optional.of(condition))));
        assertEquals("2", shown(book.firstSheet()));
    }

    /** ECMA-376 part 1, 18.3.2.4: the icon's set and number; without a number, cells without an icon. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '<iconFilter iconSet="3Arrows" iconId="0"/>', 3Arrows, 0, 1 2 3
                    '<iconFilter iconSet="3Arrows" iconId="2"/>', 3Arrows, 2, 6 7 8
                    '<iconFilter iconSet="3Arrows"/>', 3Arrows, -1, ''
                    """)
    void anIconLeavesTheRowsThatShowIt(String xml, String set, int level, String rows)
            throws Exception {
        Resaved book = new Resaved(file);
        book.firstSheet()
                .conditionalFormats()
                .add(
                        new IconSet(
                                List.of(CellRange.of("B2:B9")),
                                set,
                                List.of(point(0), point(33), point(67)),
                                false,
                                true));
        FilterCondition icon =
                level < 0 ? FilterCondition.Iconed.NONE : FilterCondition.Iconed.of(set, level);
        book.apply(condition(book, 1, icon));
        assertEquals(rows, shown(book.firstSheet()));
        Resaved.Saved saved = book.save(folder);
        assertTrue(saved.text(SHEET).contains(xml), saved.text(SHEET));
        assertEquals(book.firstSheet().filter(), saved.sheet("List").filter());
    }

    private static Point point(double percent) {
        return new Point(PointKind.PERCENT, percent, 0);
    }

    @Test
    void aFilterComesAndGoesWithItsHiddenName() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(filtering(book).remove(0, book.firstSheet().filter().orElseThrow()));
        Resaved.Saved without = book.save(folder);
        assertFalse(without.text(SHEET).contains("autoFilter"));
        assertFalse(without.text("xl/workbook.xml").contains("_FilterDatabase"));
        book.apply(filtering(book).add(0, CellRange.of("A1:A9")));
        Resaved.Saved with = book.save(folder);
        assertTrue(with.text(SHEET).contains("<autoFilter ref=\"A1:A9\"/>"));
        assertTrue(with.text("xl/workbook.xml").contains("List!$A$1:$A$9"));
    }

    @Test
    void aTablesFilterLeavesTheTotalsOutAndIsWrittenIntoItsPart() throws Exception {
        Resaved book = new Resaved(file);
        Table table = book.workbook().findTable("Fruit").orElseThrow();
        AutoFilter filter = table.filter().orElseThrow();
        book.apply(
                filtering(book)
                        .change(1, filter.with(1, Optional.of(Compared.of(Operator.LESS, "30")))));
        assertEquals("1 2", shown(book.sheet("Table")));
        assertFalse(book.sheet("Table").layout().row(9).isHidden());
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged("xl/tables/table1.xml", "xl/worksheets/sheet2.xml");
        assertEquals(
                book.workbook().findTable("Fruit"), saved.again().workbook().findTable("Fruit"));
    }

    @Test
    void aFilterFollowsInsertedRowsAndColumns() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(condition(book, 1, Compared.of(Operator.GREATER, "60")));
        book.apply(new CellEdits(book.workbook()).insertRows(0, 0, 2));
        book.apply(new CellEdits(book.workbook()).insertColumns(0, 1, 1));
        book.apply(new CellEdits(book.workbook()).deleteRows(0, 3, 1));
        AutoFilter now = book.firstSheet().filter().orElseThrow();
        assertEquals(CellRange.of("A3:C10"), now.range());
        assertEquals(Map.of(2, Compared.of(Operator.GREATER, "60")), now.conditions());
        Resaved.Saved saved = book.save(folder);
        assertEquals(Optional.of(now), saved.sheet("List").filter());
        assertTrue(saved.text("xl/workbook.xml").contains("List!$A$3:$C$10"));
    }

    @Test
    void aConditionOfAnotherKindStaysInTheFileAndKeepsItsRowsHidden() throws Exception {
        Map<String, byte[]> parts = Resaved.parts(file);
        String text =
                new String(parts.get(SHEET), StandardCharsets.UTF_8)
                        .replace(
                                "<autoFilter ref=\"A1:B9\"/>",
                                "<autoFilter ref=\"A1:B9\"><filterColumn colId=\"0\">"
                                        + "<dynamicFilter type=\"today\"/></filterColumn></autoFilter>")
                        .replace("<row r=\"2\"", "<row r=\"2\" hidden=\"1\"");
        parts.put(SHEET, text.getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("icons.xlsx")))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        Resaved book = new Resaved(folder.resolve("icons.xlsx"));
        book.apply(condition(book, 1, Compared.of(Operator.LESS, "40")));
        assertEquals("2 3", shown(book.firstSheet()));
        Resaved.Saved saved = book.save(Files.createDirectory(folder.resolve("out")));
        assertTrue(saved.text(SHEET).contains("type=\"today\""), saved.text(SHEET));
        assertEquals(book.firstSheet().filter(), saved.sheet("List").filter());
    }
}
