package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent.Constant;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.ConditionalFormatChange;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.LayoutChange;
import sheetgrad.workbook.NameChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout.Visibility;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModelChange;

class SavedStructureTest {
    private static final String TITANIC = "corpus/course22/titanic.xlsx";
    private static final String WORKBOOK = "xl/workbook.xml";

    @TempDir Path folder;

    private static DefinedName name(String name, OptionalInt scope, String text) {
        return new DefinedName(name, scope, text, Optional.empty(), false);
    }

    @Test
    void namesAreAddedChangedAndTakenAway() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        int linear = titanic.sheet("linear").id();
        titanic.apply(
                NameChange.define(name("rate", OptionalInt.empty(), "linear!$R$4*\"<&>\"")),
                NameChange.define(name("own", OptionalInt.of(linear), "linear!$A$1")),
                NameChange.define(
                        name("_xlnm._FilterDatabase", OptionalInt.of(linear), "linear!$A$3:$F$9")),
                new NameChange("solver_drv", OptionalInt.of(linear), Optional.empty()));
        Resaved.Saved saved = titanic.save(folder);
        saved.assertPartsChanged(WORKBOOK);
        List<DefinedName> again = saved.again().workbook().names();
        assertEquals(titanic.workbook().names().size(), again.size());
        for (DefinedName expected : titanic.workbook().names()) {
            assertTrue(
                    again.stream()
                            .anyMatch(
                                    name ->
                                            name.name().equals(expected.name())
                                                    && name.scope().equals(expected.scope())
                                                    && name.text().equals(expected.text())),
                    expected.toString());
        }
    }

    @Test
    void aSolverModelIsKeptWithTheSettingsOfItsSheet() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        int linear = titanic.sheet("linear").id();
        SolverModel model =
                new SolverModel(
                        new SheetCell("linear", CellAddress.of("AA7")),
                        List.of(
                                new SheetRange("linear", CellRange.of("R4:T4")),
                                new SheetRange("linear", CellRange.of("V4"))),
                        SolverModel.Goal.VALUE_OF,
                        0.15,
                        List.of(
                                new SolverModel.Constraint(
                                        "linear!$R$4", SolverModel.Relation.LESS_OR_EQUAL, "1")),
                        true);
        titanic.apply(new SolverModelChange(linear, Optional.of(model)));
        titanic.apply(
                new SolverModelChange(titanic.sheet("nnet").id(), Optional.empty()),
                new SolverModelChange(titanic.sheet("all_rows").id(), Optional.of(model)));
        Resaved.Saved saved = titanic.save(folder);
        saved.assertPartsChanged(WORKBOOK);
        assertEquals(titanic.workbook().solverModels(), saved.again().workbook().solverModels());
        String text = saved.text(WORKBOOK);
        assertFalse(text.contains("name=\"solver_opt\" localSheetId=\"1\""), text);
        assertTrue(
                text.contains(
                        "<definedName name=\"solver_adj\" localSheetId=\"2\" hidden=\"1\">"
                                + "linear!$R$4:$T$4,linear!$V$4</definedName>"));
    }

    @Test
    void anUnusedHeadingOfATableIsRenamedInItsPart() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        Sheet linear = titanic.sheet("linear");
        titanic.apply(
                new CellChange(
                        linear.id(),
                        CellAddress.of("H3"),
                        Optional.of(new Constant(new TextValue("Port & <x>")))),
                new CellChange(
                        linear.id(),
                        CellAddress.of("J3"),
                        Optional.of(new Constant(new NumberValue(7)))));
        Resaved.Saved saved =
                titanic.save(
                        folder,
                        (sheet, row, column) ->
                                sheet == linear.id() && row == 2 && column == 7
                                        ? new TextValue("Port & <x>")
                                        : sheet == linear.id() && row == 2 && column == 9
                                                ? new NumberValue(7)
                                                : titanic.stored().value(sheet, row, column));
        saved.assertPartsChanged("xl/tables/table3.xml", "xl/worksheets/sheet3.xml");
        List<String> columns =
                saved.again().workbook().findTable("Table13").orElseThrow().columns();
        assertEquals(
                List.of("SibSp", "Port & <x>", "Age_N", "7", "Pclass_1"), columns.subList(6, 11));
        assertEquals(
                Optional.of(new Constant(new TextValue("7"))),
                saved.sheet("linear").contents().find(2, 9));
        saved.poi().close();
    }

    @Test
    void aNewSheetIsEnteredEverywhere() throws Exception {
        for (Path file : SharedFiles.workbooks()) {
            Resaved one = new Resaved(file);
            Sheet added = one.workbook().addSheet("new & <blank>");
            added.contents().set(2, 1, new Constant(new NumberValue(4)));
            added.merges().add(CellRange.of("A5:B6"));
            one.apply(
                    LayoutChange.of(
                            added,
                            layout -> layout.columns().put(0, layout.column(0).withWidth(3))),
                    NameChange.define(name("q", OptionalInt.of(added.id()), "1+2")));
            Resaved.Saved saved = one.save(folder);
            Sheet again = saved.sheet(added.name());
            assertEquals(added.contents().find(2, 1), again.contents().find(2, 1));
            assertEquals(3, again.layout().columnWidth(0));
            assertEquals(added.merges(), again.merges());
            assertEquals(
                    one.workbook().sheets().stream().map(Sheet::name).toList(),
                    saved.again().workbook().sheets().stream().map(Sheet::name).toList());
            try (XSSFWorkbook poi = saved.poi()) {
                assertEquals(
                        4, poi.getSheet(added.name()).getRow(2).getCell(1).getNumericCellValue());
            }
        }
    }

    @Test
    void sheetsAreHiddenAndAnotherIsActive() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        titanic.apply(
                LayoutChange.of(
                        titanic.sheet("mmult"), layout -> layout.setVisibility(Visibility.HIDDEN)));
        titanic.workbook().setActiveSheet(2);
        Resaved.Saved saved = titanic.save(folder);
        assertEquals(Visibility.HIDDEN, saved.sheet("mmult").layout().visibility());
        assertEquals(2, saved.again().workbook().activeSheet());
        try (XSSFWorkbook poi = saved.poi()) {
            assertTrue(poi.isSheetHidden(0));
            assertTrue(poi.getSheetAt(2).isSelected());
            assertFalse(poi.getSheetAt(1).isSelected());
        }
    }

    @Test
    void colourScalesAreAddedAndTakenAway() throws Exception {
        Resaved conv = new Resaved(SharedFiles.file("corpus/course22/conv-example.xlsx"));
        Sheet sheet = conv.firstSheet();
        ColourScale scale =
                new ColourScale(
                        List.of(CellRange.of("A1:B9")),
                        List.of(
                                new Point(PointKind.MINIMUM, 0, 0xFFFFFF),
                                new Point(PointKind.PERCENTILE, 50, 0x808080),
                                new Point(PointKind.MAXIMUM, 0, 0x0000FF)));
        conv.apply(ConditionalFormatChange.adding(sheet, List.of(scale)));
        Resaved.Saved saved = conv.save(folder);
        assertEquals(sheet.conditionalFormats(), saved.sheet(sheet.name()).conditionalFormats());
        conv.apply(new ConditionalFormatChange(sheet.id(), List.of(scale)));
        saved = conv.save(folder);
        assertEquals(List.of(scale), saved.sheet(sheet.name()).conditionalFormats());
        saved.poi().close();
    }
}
