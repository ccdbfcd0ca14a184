package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.RecoveryFiles;

class WorkbookSessionTest {
    @TempDir private Path directory;

    private static Value number(double number) {
        return new NumberValue(number);
    }

    private static CopiedCells copied(SessionSnapshot snapshot, String range, boolean isCut) {
        return CopiedCells.of(snapshot, 0, CellRange.of(range), isCut);
    }

    @Test
    void typedFormulaShowsItsValueAndUndoTakesItBack() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("E1", "=SUM(B1:B3)");
            assertEquals(number(9), recorded.value("E1"));
            assertEquals(Optional.of("Typing in E1"), recorded.latest().undoName());
            recorded.session().undo();
            assertEquals(BlankValue.BLANK, recorded.value("E1"));
            recorded.session().redo();
            assertEquals(number(9), recorded.value("E1"));
        }
    }

    @Test
    void oneChangeIsKeptForTheCaseOfACrashBeforeLong() throws Exception {
        RecoveryFiles recovery = new RecoveryFiles(directory, Clock.systemUTC(), Duration.ZERO);
        try (Recorded recorded = Recorded.create(SmallModels::line, recovery)) {
            recorded.enter("E1", "7");
            recorded.latest(); // the change has been made, the copy is due
            recorded.latest(); // the copy is the next command
            recorded.latest();
            assertEquals(1, recovery.list().size());
        }
    }

    @Test
    void typedDatesBringTheirFormatAndUndoTakesBothBack() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("E1", "1/5/2024");
            assertEquals(number(45296), recorded.value("E1"));
            assertEquals("m/d/yyyy", format(recorded, "E1"));
            recorded.enter("E1", "3");
            assertEquals("m/d/yyyy", format(recorded, "E1"));
            recorded.session().undo();
            recorded.session().undo();
            assertEquals(BlankValue.BLANK, recorded.value("E1"));
            assertEquals("General", format(recorded, "E1"));
        }
    }

    /** Excel makes a column of 8.43 characters 10.7109375 wide when a date of ten characters is typed into it. */
    @Test
    void aColumnBecomesWideEnoughForADateUnlessItHasAWidthOfItsOwn() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            double usual = width(recorded, 4);
            recorded.enter("E1", "11/27/2026");
            assertEquals(10.7109375, width(recorded, 4));
            recorded.session().undo();
            assertEquals(BlankValue.BLANK, recorded.value("E1"));
            assertEquals(usual, width(recorded, 4));
            recorded.session()
                    .changeLayout(
                            0,
                            "Column width",
                            layout -> layout.columns().put(4, layout.column(4).withWidth(5)));
            recorded.enter("E1", "11/27/2026");
            assertEquals(5, width(recorded, 4));
        }
    }

    /** Microsoft's page on line breaks in cells: Alt+Enter wraps the text; the row of Calibri 11 has 15 points for each line. */
    @Test
    void textOfSeveralLinesIsWrappedInARowThatIsHighEnough() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("E2", "one\ntwo");
            assertTrue(look(recorded, "E2").alignment().wraps());
            assertEquals(30, height(recorded, 1));
            recorded.enter("E2", "one\ntwo\nthree");
            assertEquals(45, height(recorded, 1));
            recorded.session().undo();
            recorded.session().undo();
            assertEquals(BlankValue.BLANK, recorded.value("E2"));
            assertFalse(look(recorded, "E2").alignment().wraps());
            assertEquals(15, height(recorded, 1));
            recorded.enter("E3", "=1+\n2");
            assertFalse(look(recorded, "E3").alignment().wraps());
            assertEquals(15, height(recorded, 2));
        }
    }

    private static double height(Recorded recorded, int row) {
        return recorded.latest().sheets().get(0).sheet().layout().rowHeight(row);
    }

    private static CellStyle look(Recorded recorded, String cell) {
        CellAddress place = CellAddress.of(cell);
        return recorded.latest().sheets().get(0).sheet().styleAt(place.row(), place.column());
    }

    /** Microsoft's pages of TODAY, NOW, DATE and TIME: a cell in General format becomes one with a date or a time. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    =TODAY(),        m/d/yyyy
                    =TODAY()+7,      m/d/yyyy
                    '=DATE(2026,1,2)', m/d/yyyy
                    =NOW(),          m/d/yyyy h:mm
                    '=TIME(1,2,3)',  h:mm AM/PM
                    =YEAR(TODAY()),  General
                    """)
    void formulasThatGiveDatesBringTheirFormat(String formula, String format) throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("E1", formula);
            assertEquals(format, format(recorded, "E1"));
        }
    }

    private static double width(Recorded recorded, int column) {
        return recorded.latest().sheets().get(0).sheet().layout().columnWidth(column);
    }

    @Test
    void cellsFormattedAsTextKeepWhatIsTyped() throws Exception {
        try (Recorded recorded = Recorded.create(WorkbookSessionTest::textCell)) {
            for (String typed : List.of("1/5/2024", "007", "=1+1")) {
                recorded.enter("A1", typed);
                assertEquals(new TextValue(typed), recorded.value("A1"));
            }
        }
    }

    private static Workbook textCell() {
        Workbook workbook = new Workbook();
        workbook.addSheet("Sheet1").styles().set(0, 0, CellStyle.DEFAULT.withNumberFormat("@"));
        return workbook;
    }

    private static String format(Recorded recorded, String a1) {
        CellAddress cell = CellAddress.of(a1);
        return recorded.latest().sheet(0).sheet().styleAt(cell.row(), cell.column()).numberFormat();
    }

    @Test
    void editsReachWhatDependsOnThem() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            assertEquals(number(1 + 9 + 25), recorded.value("D4"));
            recorded.enter("D2", "1");
            assertEquals(number(0 + 4 + 16), recorded.value("D4"));
            recorded.clear("D2");
            assertEquals(number(35), recorded.value("D4"));
        }
    }

    @Test
    void dynamicFormulaSpills() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("F1", "=A1:A3*10");
            assertEquals(number(20), recorded.value("F3"));
            assertEquals(
                    Optional.of(CellRange.of("A1:F4")), recorded.latest().sheet(0).usedRange());
        }
    }

    @Test
    void partOfAnArrayCannotBeChanged() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::withArray)) {
            assertEquals(number(4), recorded.value("F3"));
            assertEquals(
                    Optional.of("You can't change part of an array."),
                    recorded.session()
                            .refusal(recorded.latest(), 0, CellAddress.of("F2"), "1")
                            .map(EntryRefusal::sentence));
            recorded.enter("F2", "1");
            recorded.clear("F1:F2");
            assertEquals(number(2), recorded.value("F2"));
            assertEquals(
                    List.of(
                            "You can't change part of an array.",
                            "You can't change part of an array."),
                    recorded.failures());
        }
    }

    @Test
    void wholeArrayCanBeCleared() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::withArray)) {
            recorded.clear("E1:F3");
            assertEquals(BlankValue.BLANK, recorded.value("F3"));
            recorded.session().undo();
            assertEquals(number(4), recorded.value("F3"));
        }
    }

    @Test
    void refusalOfAFormulaSaysWhatAndWhere() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            String refusal =
                    recorded.session()
                            .refusal(recorded.latest(), 0, CellAddress.of("E1"), "=SUM(A1+)")
                            .orElseThrow()
                            .sentence();
            assertTrue(refusal.startsWith("This cannot be entered: "), refusal);
            assertTrue(refusal.contains("at character"), refusal);
        }
    }

    @Test
    void pastedTextIsReadAsTyped() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.session()
                    .paste(
                            0,
                            CellAddress.of("G1"),
                            PastedText.parse("5%\t=A3*2\nword\t=(\n").table(),
                            PasteForm.ALL);
            assertEquals(number(0.05), recorded.value("G1"));
            assertEquals(number(4), recorded.value("H1"));
            assertEquals(new TextValue("word"), recorded.value("G2"));
            assertEquals(new TextValue("=("), recorded.value("H2"));
        }
    }

    @Test
    void copiedFormulasKeepRelativeReferencesAndFillTheSelection() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("E1", "=B1*10");
            recorded.session()
                    .paste(
                            0,
                            CellRange.of("E2:E3"),
                            copied(recorded.latest(), "E1", false),
                            PasteForm.ALL);
            assertEquals(number(30), recorded.value("E2"));
            assertEquals(number(50), recorded.value("E3"));
        }
    }

    @Test
    void cutFormulasGoOnReadingTheSameCells() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("E1", "=B2*10");
            recorded.session()
                    .paste(
                            0,
                            CellRange.of("G7"),
                            copied(recorded.latest(), "E1", true),
                            PasteForm.ALL);
            assertEquals(number(30), recorded.value("G7"));
            assertEquals(BlankValue.BLANK, recorded.value("E1"));
        }
    }

    @Test
    void copiedArrayFormulaComesWithItsRange() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::withArray)) {
            recorded.session()
                    .paste(
                            0,
                            CellRange.of("G1"),
                            copied(recorded.latest(), "F1:F3", false),
                            PasteForm.ALL);
            recorded.enter("B3", "7");
            assertEquals(number(14), recorded.value("G3"));
        }
    }

    @Test
    void savedWorkbookIsCleanUntilItIsChangedAndAfterUndo() throws Exception {
        Path file = directory.resolve("line.xlsx");
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("D2", "1");
            assertTrue(recorded.latest().isDirty());
            assertTrue(Recorded.get(recorded.session().save(file)));
            assertFalse(recorded.latest().isDirty());
            assertEquals("line.xlsx", recorded.latest().name());
            recorded.enter("D2", "5");
            assertTrue(recorded.latest().isDirty());
            recorded.session().undo();
            assertFalse(recorded.latest().isDirty());
            recorded.session().undo();
            assertTrue(recorded.latest().isDirty());
        }
        try (Recorded reopened = Recorded.open(file)) {
            assertEquals(number(20), reopened.value("D4"));
            assertTrue(reopened.latest().solverModels().containsKey(0));
        }
    }

    @Test
    void missingFileIsNamedInOneSentence() {
        Path file = directory.resolve("nowhere.xlsx");
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> Recorded.open(file));
        assertTrue(String.valueOf(failure.getCause()).contains("nowhere.xlsx"));
    }

    @Test
    void failedSaveLeavesTheWorkbookAsItWas() throws Exception {
        Path blocked = Files.createDirectory(directory.resolve("folder.xlsx"));
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("D2", "1");
            assertFalse(Recorded.get(recorded.session().save(blocked)));
            assertEquals(1, recorded.failures().size());
            assertTrue(recorded.latest().isDirty());
            assertEquals(number(20), recorded.value("D4"));
        }
    }

    @Test
    void randomNumbersOfTheSelectionAloneAreDrawnAnew() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("F1", "=RAND()");
            recorded.enter("F2", "=RAND()");
            recorded.enter("G1", "=F1*2");
            recorded.session().random().freeze(true);
            Value chosen = recorded.value("F1");
            Value other = recorded.value("F2");
            recorded.session().random().drawAnew(0, List.of(CellRange.of("F1")));
            assertEquals(other, recorded.value("F2"));
            assertTrue(!chosen.equals(recorded.value("F1")), chosen.toString());
            assertEquals(
                    number(((NumberValue) recorded.value("F1")).number() * 2),
                    recorded.value("G1"));
        }
    }
}
