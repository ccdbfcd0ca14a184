package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.NameEdits;
import sheetgrad.workbook.Renaming;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.TabEdits;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/** Sheets, names and tables that change, and what refers to them. Expected formulas are those that Excel shows. */
class SheetStructureTest {
    /** Sheets Jan to Jun before Sheet1, with a formula in Sheet1!A1. */
    private static TestWorkbook sheets(String formula) {
        return TestWorkbook.of(
                "Jan!A1=1",
                "Feb!A1=2",
                "Mar!A1=3",
                "Apr!A1=4",
                "May!A1=5",
                "Jun!A1=6",
                "A1==" + formula);
    }

    private static int id(TestWorkbook book, String sheet) {
        return book.workbook().findSheet(sheet).orElseThrow().id();
    }

    private static void define(Workbook workbook, String name, OptionalInt scope, String text) {
        try {
            workbook.addName(
                    new DefinedName(
                            name,
                            scope,
                            text,
                            Optional.of(FormulaParser.parse(text, new CellAddress(0, 0))),
                            false));
        } catch (FormulaSyntaxException mistake) {
            throw new IllegalArgumentException(text, mistake);
        }
    }

    private static DefinedName name(TestWorkbook book, String name) {
        return book.workbook().findName(name, 0).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Feb!A1+Mar!A1         | My data     | 'My data'!A1+Mar!A1
            SUM(Feb:Apr!A1)       | My data     | SUM('My data:Apr'!A1)
            SUM(feb!A1:A3)       | O'Neil      | SUM('O''Neil'!A1:A3)
            Feb!A1               | A1          | 'A1'!A1
            INDIRECT("Feb!A1")   | Other       | INDIRECT("Feb!A1")
            [1]Feb!A1            | Other       | [1]Feb!A1
            """)
    void renamedSheetIsFollowed(String formula, String to, String expected)
            throws EditRefusedException {
        TestWorkbook book = sheets(formula);

        book.carryOut(new TabEdits(book.workbook()).rename(id(book, "Feb"), to));

        assertEquals(expected, book.formula("A1"));
        book.undo();
        assertEquals(formula, book.formula("A1"));
        assertEquals("2", book.show("Feb!A1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Feb!A1+Mar!A1   | Feb | #REF!+Mar!A1
            SUM(Feb:Jun!A1) | Apr | SUM(Feb:Jun!A1)
            SUM(Feb:Jun!A1) | Feb | SUM(Mar:Jun!A1)
            SUM(Feb:Jun!A1) | Jun | SUM(Feb:May!A1)
            SUM(Feb:Mar!A1) | Mar | SUM(Feb!A1)
            """)
    void deletedSheetIsGoneForItsReaders(String formula, String sheet, String expected)
            throws EditRefusedException {
        TestWorkbook book = sheets(formula);
        String before = book.show("A1");

        book.carryOut(new TabEdits(book.workbook()).delete(id(book, sheet)));

        assertEquals(expected, book.formula("A1"));
        book.undo();
        assertEquals(before, book.show("A1"));
        assertEquals(formula, book.formula("A1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Apr | 0 | SUM(Feb:Jun!A1) | 16
            Feb | 3 | SUM(Feb:Jun!A1) | 17
            Feb | 6 | SUM(Mar:Jun!A1) | 18
            Jun | 1 | SUM(Feb:May!A1) | 14
            Jan | 3 | SUM(Feb:Jun!A1) | 21
            """)
    void spanFollowsItsEndsWhenTabsMove(String sheet, int position, String expected, String value) {
        TestWorkbook book = sheets("SUM(Feb:Jun!A1)");

        book.carryOut(new TabEdits(book.workbook()).move(id(book, sheet), position));

        assertEquals(expected, book.formula("A1"));
        assertEquals(value, book.show("A1"));
        book.undo();
        assertEquals("20", book.show("A1"));
    }

    @Test
    void lastVisibleSheetCannotBeDeleted() {
        TestWorkbook book = TestWorkbook.of("A1=1");

        assertThrows(EditRefusedException.class, () -> new TabEdits(book.workbook()).delete(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Feb",
                "mar",
                "a/b",
                "[x]",
                "'x",
                "history",
                "12345678901234567890123456789012"
            })
    void forbiddenSheetNamesAreRefused(String name) {
        TestWorkbook book = sheets("1");

        assertThrows(
                EditRefusedException.class,
                () -> new TabEdits(book.workbook()).rename(id(book, "Jan"), name));
    }

    @Test
    void copiedSheetReadsItself() throws EditRefusedException {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=5", "A2==A1*2", "A3==rate*T[[#Totals],[x]]", "C1=x", "C2=3", "C3=4");
        define(book.workbook(), "rate", OptionalInt.empty(), "Sheet1!$A$1");
        book.workbook()
                .addTable(new Table("T", 0, CellRange.of("C1:C3"), List.of("x"), true, true));
        book.carryOut(new TabEdits(book.workbook()).copy(0, 1));
        Sheet copy = book.workbook().sheets().get(1);

        assertEquals("Sheet1 (2)", copy.name());
        book.edit("Sheet1 (2)!A1=7");
        assertEquals("14", book.show("Sheet1 (2)!A2"));
        assertEquals("28", book.show("Sheet1 (2)!A3"));
        assertEquals("rate*T2[[#Totals],[x]]", book.formula("Sheet1 (2)!A3"));
        assertEquals("20", book.show("A3"));
        assertEquals(2, book.workbook().tables().size());
    }

    @Test
    void namesFollowTheCellsTheyStandFor() throws EditRefusedException {
        TestWorkbook book = TestWorkbook.of("A5=5", "B1==rate*2", "B2==here");
        define(book.workbook(), "rate", OptionalInt.empty(), "Sheet1!$A$5");
        define(book.workbook(), "here", OptionalInt.empty(), "Sheet1!A5");
        define(book.workbook(), "all", OptionalInt.of(0), "SUM($A$1:$A$9)");

        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 2, 3));

        assertEquals("Sheet1!$A$8", name(book, "rate").text());
        assertEquals("Sheet1!A5", name(book, "here").text());
        assertEquals("SUM($A$1:$A$12)", name(book, "all").text());
        assertEquals("10", book.show("B1"));
        book.carryOut(new CellEdits(book.workbook()).deleteRows(0, 7, 1));
        assertEquals("#REF!", name(book, "rate").text());
        assertEquals("#REF!", book.show("B1"));
        book.undo();
        book.undo();
        assertEquals("Sheet1!$A$5", name(book, "rate").text());
    }

    @Test
    void renamedNameIsRenamedWhereItMeansTheName() throws EditRefusedException {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=5", "B1==Rate*2", "B2==LET(rate,3,rate*2)+Sheet1!rate", "B3==twice(4)");
        define(book.workbook(), "rate", OptionalInt.empty(), "Sheet1!$A$1");
        define(book.workbook(), "twice", OptionalInt.empty(), "LAMBDA(x,x*rate)");
        book.carryOut(new NameEdits(book.workbook()).rename(name(book, "rate"), "speed"));
        book.carryOut(new NameEdits(book.workbook()).rename(name(book, "twice"), "times"));

        assertEquals("speed*2", book.formula("B1"));
        assertEquals("LET(rate,3,rate*2)+Sheet1!speed", book.formula("B2"));
        assertEquals("TIMES(4)", book.formula("B3"));
        assertEquals("20", book.show("B3"));
        assertEquals("11", book.show("B2"));
        book.undo();
        book.undo();
        assertEquals("Rate*2", book.formula("B1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "R1C1", "r", "1a", "a b", "TRUE", ""})
    void impossibleNamesAreRefused(String name) {
        TestWorkbook book = sheets("1");

        assertThrows(
                EditRefusedException.class,
                () ->
                        new NameEdits(book.workbook())
                                .define(
                                        new NameEdits.Definition(
                                                name, OptionalInt.empty(), "1", ""),
                                        0,
                                        CellAddress.of("A1")));
    }

    private static TestWorkbook table() {
        TestWorkbook book =
                TestWorkbook.of(
                        "B2=x",
                        "C2=y",
                        "D2=z",
                        "B3=1",
                        "C3=2",
                        "D3==[@x]+[@y]",
                        "B4=3",
                        "C4=4",
                        "D4==[@x]+[@y]",
                        "F1==SUM(T[y])",
                        "F2==SUM(T[[x]:[z]])",
                        "F3==T[#Headers]",
                        "F9=below");
        book.workbook()
                .addTable(
                        new Table(
                                "T",
                                0,
                                CellRange.of("B2:D4"),
                                List.of("x", "y", "z"),
                                true,
                                false));
        book.calculation().calculateAll();
        return book;
    }

    @Test
    void tableGrowsWithRowsAndColumnsInsertedIntoIt() throws EditRefusedException {
        TestWorkbook book = table();
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 3, 2));
        book.carryOut(new CellEdits(book.workbook()).insertColumns(0, 2, 1));

        Table table = book.workbook().tables().get(0);
        assertEquals(CellRange.of("B2:E6"), table.range());
        assertEquals(List.of("x", "Column1", "y", "z"), table.columns());
        assertEquals("Column1", book.show("C2"));
        book.edit("D4=10");
        assertEquals("16", book.show("G1"));
    }

    @Test
    void rowsInsertedIntoATableAreCalculatedLikeTheirNeighbours() throws EditRefusedException {
        TestWorkbook book = table();
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 3, 2));

        assertEquals("[@x]+[@y]", book.formula("D5"));
        assertEquals("0", book.show("D4"));
        assertEquals("", book.show("B4"));
        book.edit("B5=4");
        assertEquals("4", book.show("D5"));
    }

    @Test
    void rulesOfConditionalFormatsFollow() throws Exception {
        TestWorkbook book = sheets("1");
        Sheet sheet = book.workbook().findSheet("Jan").orElseThrow();
        CellAddress first = CellAddress.of("B2");
        ConditionalFormat rule =
                new ConditionalFormat.Rule(
                        List.of(CellRange.of("B2:B9")),
                        new ConditionalFormat.FormulaHolds(
                                FormulaParser.parse("$A2>Feb!$C$1", first)),
                        ConditionalLook.NONE,
                        false);
        sheet.conditionalFormats().add(rule);

        book.carryOut(new CellEdits(book.workbook()).deleteRows(sheet.id(), 1, 2));
        book.carryOut(new CellEdits(book.workbook()).insertColumns(sheet.id(), 0, 1));
        book.carryOut(new TabEdits(book.workbook()).rename(id(book, "Feb"), "The second"));

        ConditionalFormat.Rule now = (ConditionalFormat.Rule) sheet.conditionalFormats().get(0);
        assertEquals(List.of(CellRange.of("C2:C7")), now.ranges());
        assertEquals(
                FormulaParser.parse("$B2>'The second'!$C$1", CellAddress.of("C2")),
                ((ConditionalFormat.FormulaHolds) now.condition()).formula());
        book.undo();
        book.undo();
        book.undo();
        assertEquals(rule, sheet.conditionalFormats().get(0));
    }

    @Test
    void deletedColumnsAreGoneFromStructuredReferences() throws EditRefusedException {
        TestWorkbook book = table();
        book.carryOut(new CellEdits(book.workbook()).deleteColumns(0, 2, 1));

        assertEquals(List.of("x", "z"), book.workbook().tables().get(0).columns());
        assertEquals("SUM(#REF!)", book.formula("E1"));
        assertEquals("SUM(T[[x]:[z]])", book.formula("E2"));
        assertEquals("[@x]+#REF!", book.formula("C3"));
        book.carryOut(new CellEdits(book.workbook()).deleteColumns(0, 2, 1));
        assertEquals("SUM(T[[x]:[x]])", book.formula("D2"));
        book.undo();
        book.undo();
        assertEquals("7", book.show("D4"));
    }

    @Test
    void renamedColumnIsFollowedAndItsHeadingChanges() throws EditRefusedException {
        TestWorkbook book = table();
        book.carryOut(new Renaming(book.workbook()).renameColumn("T", "Y", "cost ($)"));
        book.carryOut(new Renaming(book.workbook()).renameTable("T", "Costs"));

        assertEquals("cost ($)", book.show("C2"));
        assertEquals("SUM(Costs[[cost ($)]])", book.formula("F1"));
        assertEquals("[@x]+[@[cost ($)]]", book.formula("D4"));
        assertEquals("7", book.show("D4"));
        assertEquals("6", book.show("F1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B2:B9", "C3:C3"})
    void tablesAreNotTorn(String range) {
        TestWorkbook book = table();

        assertThrows(
                EditRefusedException.class,
                () -> new CellEdits(book.workbook()).insertCells(0, CellRange.of(range), true));
        assertThrows(
                EditRefusedException.class,
                () -> new CellEdits(book.workbook()).deleteRows(0, 1, 1));
    }

    @Test
    void solverModelFollowsItsCells() throws EditRefusedException {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1==A1^2");
        SolverModel model =
                new SolverModel(
                        SheetCell.parse("Sheet1!B1").orElseThrow(),
                        List.of(SheetRange.parse("Sheet1!A1:A2").orElseThrow()),
                        SolverModel.Goal.MINIMIZE,
                        0,
                        List.of(
                                new SolverModel.Constraint(
                                        "Sheet1!$A$1:$A$2",
                                        SolverModel.Relation.LESS_OR_EQUAL,
                                        "$C$1")),
                        false);
        book.workbook().solverModels().put(0, model);

        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 0, 1));
        book.carryOut(new CellEdits(book.workbook()).insertColumns(0, 0, 1));
        book.carryOut(new TabEdits(book.workbook()).rename(0, "A model"));

        SolverModel now = book.workbook().solverModels().get(0);
        assertEquals("'A model'!C2", now.loss().toA1());
        assertEquals("'A model'!B2:B3", now.parameters().get(0).toA1());
        assertEquals("'A model'!$B$2:$B$3", now.constraints().get(0).left());
        assertTrue(now.constraints().get(0).right().endsWith("$D$2"));
        book.carryOut(new CellEdits(book.workbook()).deleteColumns(0, 2, 1));
        assertTrue(book.workbook().solverModels().isEmpty());
        book.undo();
        assertEquals(now, book.workbook().solverModels().get(0));
    }
}
