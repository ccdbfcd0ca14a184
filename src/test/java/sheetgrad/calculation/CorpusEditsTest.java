package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.calculation.update.DirtyMarking;
import sheetgrad.calculation.update.DisplacedCells;
import sheetgrad.calculation.update.PlaceSensitivity;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.function.Volatility;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditHistory;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookFileException;
import sheetgrad.xlsx.WorkbookReader;

/** Rows and columns are inserted and deleted at random places of real workbooks. */
class CorpusEditsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final int EDITS = 6;

    static List<Path> workbooks() {
        List<Path> files = SharedFiles.workbooks();
        return files.isEmpty() ? List.of(Path.of("none")) : files;
    }

    private final Random random = new Random(20240301);

    private static Calculation calculated(Workbook workbook) {
        Calculation calculation =
                new Calculation(workbook, BuiltInFunctions.registry(), new RandomDraws(7), CLOCK);
        calculation.random().setFrozen(true);
        calculation.calculateAll();
        return calculation;
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void editedWorkbookIsTheSameInOtherPlaces(Path path) throws Exception {
        OpenedWorkbook opened = read(path);
        Workbook workbook = opened.workbook();
        Calculation calculation = calculated(workbook);
        EditHistory history = new EditHistory(workbook);
        Map<String, String> contents = contents(workbook);
        int compared = 0;
        for (int i = 0; i < EDITS; i++) {
            Line line = anyLine(workbook);
            Optional<Edit> insertion = insertion(workbook, line);
            if (insertion.isEmpty()) {
                continue;
            }
            List<Area> spilled = spilled(workbook, calculation);
            carryOut(history, calculation, insertion.get());
            requireSameAsFresh(workbook, calculation);
            requireReadable(workbook);
            compared += compareWithStored(workbook, calculation, line, opened.stored(), spilled);
            Optional<Edit> back = deletion(workbook, line);
            carryOut(history, calculation, back.orElseThrow());
            assertEquals(contents, contents(workbook), "inserting, then deleting at " + line);
            undo(history, calculation);
            undo(history, calculation);
            assertEquals(contents, contents(workbook), "undoing at " + line);
            requireSameAsFresh(workbook, calculation);
        }
        long ordinary =
                contents.values().stream().filter(text -> text.startsWith("Formula[")).count();
        assertTrue(compared > 0 || ordinary < 100, "nothing was compared in " + path);
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void deletedLinesLeaveReadableFormulas(Path path) throws Exception {
        OpenedWorkbook opened = read(path);
        Workbook workbook = opened.workbook();
        Calculation calculation = calculated(workbook);
        EditHistory history = new EditHistory(workbook);
        Map<String, String> contents = contents(workbook);
        for (int i = 0; i < EDITS; i++) {
            Optional<Edit> deletion = deletion(workbook, anyLine(workbook));
            if (deletion.isPresent()) {
                carryOut(history, calculation, deletion.get());
            }
        }
        requireReadable(workbook);
        requireSameAsFresh(workbook, calculation);
        while (history.undoName().isPresent()) {
            undo(history, calculation);
        }
        assertEquals(contents, contents(workbook));
        requireSameAsFresh(workbook, calculation);
    }

    private static OpenedWorkbook read(Path path) throws WorkbookFileException {
        SharedFiles.file("corpus");
        return new WorkbookReader().read(path);
    }

    private record Line(int sheet, boolean isRow, int first, int count) {}

    private Line anyLine(Workbook workbook) {
        List<Sheet> sheets =
                workbook.sheets().stream()
                        .filter(sheet -> sheet.contents().usedRange().isPresent())
                        .toList();
        Sheet sheet = sheets.get(random.nextInt(sheets.size()));
        CellRange used = sheet.contents().usedRange().orElseThrow();
        boolean isRow = random.nextBoolean();
        int first = random.nextInt(isRow ? used.rows() : used.columns());
        return new Line(sheet.id(), isRow, first, 1 + random.nextInt(3));
    }

    private static Optional<Edit> insertion(Workbook workbook, Line line) {
        CellEdits edits = new CellEdits(workbook);
        try {
            return Optional.of(
                    line.isRow
                            ? edits.insertRows(line.sheet, line.first, line.count)
                            : edits.insertColumns(line.sheet, line.first, line.count));
        } catch (EditRefusedException refusal) {
            return Optional.empty();
        }
    }

    private static Optional<Edit> deletion(Workbook workbook, Line line) {
        CellEdits edits = new CellEdits(workbook);
        try {
            return Optional.of(
                    line.isRow
                            ? edits.deleteRows(line.sheet, line.first, line.count)
                            : edits.deleteColumns(line.sheet, line.first, line.count));
        } catch (EditRefusedException refusal) {
            return Optional.empty();
        }
    }

    private static void carryOut(EditHistory history, Calculation calculation, Edit edit) {
        history.apply(edit);
        calculation.contentsChanged(edit);
        calculation.recalculate();
    }

    private static void undo(EditHistory history, Calculation calculation) {
        calculation.contentsChanged(history.undo().orElseThrow());
        calculation.recalculate();
    }

    /** Everything that the sheets and names hold, as text. */
    private static Map<String, String> contents(Workbook workbook) {
        Map<String, String> contents = new TreeMap<>();
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) ->
                                    contents.put(
                                            workbook.locate(sheet.id(), row, column).toA1(),
                                            content.toString()));
            contents.put(sheet.name() + " merges", sheet.merges().toString());
            contents.put(sheet.name() + " formats", sheet.conditionalFormats().toString());
            contents.put(sheet.name() + " rows", sheet.layout().rows().toString());
            contents.put(sheet.name() + " columns", sheet.layout().columns().toString());
        }
        workbook.names()
                .forEach(
                        name ->
                                contents.put(
                                        "name " + name.name() + name.scope(),
                                        String.valueOf(name.expression())));
        contents.put("tables", workbook.tables().toString());
        contents.put("models", workbook.solverModels().toString());
        return contents;
    }

    /** The values after an edit are those that a new calculation of everything gives. */
    private static void requireSameAsFresh(Workbook workbook, Calculation calculation) {
        Calculation fresh = calculated(workbook);
        Calculation.Unpredictable unpredictable = fresh.unpredictable();
        List<String> differences = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            CellRange used = sheet.contents().usedRange().orElse(CellRange.of("A1"));
            for (int row = 0; row <= used.lastRow() + 5; row++) {
                for (int column = 0; column <= used.lastColumn() + 5; column++) {
                    Value expected = fresh.value(sheet.id(), row, column);
                    Value actual = calculation.value(sheet.id(), row, column);
                    if (!isSame(expected, actual, 0)
                            && !unpredictable.contains(sheet.id(), row, column)) {
                        differences.add(
                                workbook.locate(sheet.id(), row, column)
                                        + " "
                                        + expected
                                        + " "
                                        + actual);
                    }
                }
            }
        }
        assertEquals(List.of(), differences.subList(0, Math.min(5, differences.size())));
    }

    private static boolean isSame(Value one, Value other, double tolerance) {
        if (one instanceof NumberValue a && other instanceof NumberValue b) {
            double size = Math.max(Math.abs(a.number()), Math.abs(b.number()));
            return Math.abs(a.number() - b.number()) <= tolerance * Math.max(size, 1e-3)
                    || Double.compare(a.number(), b.number()) == 0;
        }
        return one instanceof ErrorValue a && other instanceof ErrorValue b
                ? a.kind() == b.kind()
                : one.equals(other);
    }

    /** Every formula reads as it prints. */
    private static void requireReadable(Workbook workbook) {
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) ->
                                    content.tree()
                                            .ifPresent(
                                                    tree ->
                                                            requireReadable(
                                                                    tree,
                                                                    new CellAddress(row, column))));
        }
        workbook.names()
                .forEach(
                        name ->
                                name.expression()
                                        .ifPresent(
                                                tree ->
                                                        requireReadable(
                                                                tree, new CellAddress(0, 0))));
    }

    private static void requireReadable(Expression tree, CellAddress cell) {
        for (FormulaPrinter.Form form : FormulaPrinter.Form.values()) {
            String text = FormulaPrinter.print(tree, cell, form);
            try {
                assertEquals(tree, FormulaParser.parse(text, cell), text);
            } catch (FormulaSyntaxException mistake) {
                throw new AssertionError(text, mistake);
            }
        }
    }

    /**
     * Compares formulas that neither read the new line nor ask for places with what Excel has stored for them where they
     * were; returns how many.
     */
    private static int compareWithStored(
            Workbook workbook,
            Calculation calculation,
            Line line,
            CellValues stored,
            List<Area> spilled) {
        ValueStore marks = new ValueStore();
        BlockIndex index = new BlockIndex(workbook, BuiltInFunctions.registry());
        DirtyMarking marking = new DirtyMarking(index, marks, spills(workbook, calculation));
        Area added = DisplacedCells.vacated(shift(line).displacement()).orElseThrow();
        marking.markDependents(added.sheet(), added.range());
        for (Area area : spilled) {
            shift(line)
                    .after(area)
                    .ifPresent(now -> marking.markDependents(now.sheet(), now.range()));
        }
        for (Sheet sheet : workbook.sheets()) {
            List<Block> exceptions = new ArrayList<>();
            index.forEachIn(
                    sheet.id(),
                    CellRange.WHOLE_SHEET,
                    block -> {
                        if (isException(block, workbook)) {
                            exceptions.add(block);
                        }
                    });
            exceptions.forEach(block -> marking.mark(block, block.range()));
        }
        int[] compared = {0};
        List<String> differences = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) -> {
                                if (content instanceof CellContent.Formula
                                        && !marks.sheet(sheet.id()).isDirty(row, column)) {
                                    boolean isOn = sheet.id() == line.sheet;
                                    int oldRow =
                                            isOn && line.isRow && row >= line.first
                                                    ? row - line.count
                                                    : row;
                                    int oldColumn =
                                            isOn && !line.isRow && column >= line.first
                                                    ? column - line.count
                                                    : column;
                                    Value before = stored.value(sheet.id(), oldRow, oldColumn);
                                    Value now = calculation.value(sheet.id(), row, column);
                                    compared[0]++;
                                    if (!isSame(before, now, 1e-9)
                                            && !(before instanceof BlankValue)) {
                                        differences.add(
                                                workbook.locate(sheet.id(), row, column)
                                                        + " "
                                                        + before
                                                        + " "
                                                        + now);
                                    }
                                }
                            });
        }
        assertEquals(List.of(), differences.subList(0, Math.min(5, differences.size())));
        return compared[0];
    }

    private static SpillRanges spills(Workbook workbook, Calculation calculation) {
        SpillRanges spills = new SpillRanges();
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) -> {
                                CellAddress anchor = new CellAddress(row, column);
                                calculation
                                        .spillRange(sheet.id(), anchor)
                                        .ifPresent(range -> spills.fill(sheet.id(), anchor, range));
                            });
        }
        return spills;
    }

    /** What dynamic formulas fill: other sizes of what they read may give them other sizes. */
    private static List<Area> spilled(Workbook workbook, Calculation calculation) {
        List<Area> areas = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) -> {
                                if (content instanceof CellContent.DynamicFormula) {
                                    calculation
                                            .spillRange(sheet.id(), new CellAddress(row, column))
                                            .ifPresent(
                                                    range ->
                                                            areas.add(new Area(sheet.id(), range)));
                                }
                            });
        }
        return areas;
    }

    private static CellShift shift(Line line) {
        return line.isRow
                ? CellShift.ofRows(line.sheet, line.first, line.count, true)
                : CellShift.ofColumns(line.sheet, line.first, line.count, true);
    }

    private static boolean isException(Block block, Workbook workbook) {
        return PlaceSensitivity.of(
                        block,
                        workbook,
                        BuiltInFunctions.registry(),
                        new PlaceSensitivity.Change(false, true, true))
                || block.volatilities().contains(Volatility.RANDOM)
                || block.volatilities().contains(Volatility.REFERENCE)
                || block.volatilities().contains(Volatility.TIME);
    }
}
