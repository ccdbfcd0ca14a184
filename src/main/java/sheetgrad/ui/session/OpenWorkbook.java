package sheetgrad.ui.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import sheetgrad.autodiff.CellGradients;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditHistory;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.LayoutChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.ShownLooks;
import sheetgrad.workbook.StructuralChange;
import sheetgrad.workbook.TableStyle;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.NewTableStyle;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.PoiCellFormatter;
import sheetgrad.xlsx.RecoveryFiles;
import sheetgrad.xlsx.RecoveryFiles.Recovery;
import sheetgrad.xlsx.WorkbookFileException;
import sheetgrad.xlsx.WorkbookPackage;

/** A workbook with its calculation, undo history and file; used by the session's thread alone. */
final class OpenWorkbook {
    private static final Logger LOG = Logger.getLogger(OpenWorkbook.class.getName());

    /** Seeds are short enough to be noted down. */
    private static final long SEEDS = 1_000_000;

    private final Workbook workbook;
    private final Calculation calculation;
    private final EditHistory history;
    private final Optional<WorkbookPackage> source;
    private final CellFormatter formatter;
    private final LineCount lines;
    private final Map<Integer, SheetSnapshot> sheetSnapshots = new HashMap<>();
    private final List<Displacement> moves = new ArrayList<>();
    private Optional<Path> file;
    private String name;
    private int position;
    private long changes;

    /** The position in the history at which the file was written; nothing if that cannot be reached any more. */
    private OptionalInt savedPosition = OptionalInt.of(0);

    private OpenWorkbook(
            Workbook workbook,
            Optional<WorkbookPackage> source,
            Optional<Path> file,
            String name,
            FunctionRegistry functions,
            LineCount lines) {
        this.lines = lines;
        this.workbook = workbook;
        this.calculation =
                new Calculation(
                        workbook,
                        functions,
                        new RandomDraws(Math.floorMod(System.nanoTime(), SEEDS)),
                        Clock.systemDefaultZone());
        this.history = new EditHistory(workbook);
        this.formatter = new PoiCellFormatter(workbook.settings().uses1904());
        this.source = source;
        this.file = file;
        this.name = name;
    }

    static OpenWorkbook of(
            OpenedWorkbook opened, Path file, FunctionRegistry functions, LineCount lines) {
        OpenWorkbook open =
                new OpenWorkbook(
                        opened.workbook(),
                        Optional.of(opened.source()),
                        Optional.of(file),
                        nameOf(file),
                        functions,
                        lines);
        open.calculation.keepStored(opened.stored());
        return open;
    }

    /** A workbook that no file holds yet. */
    static OpenWorkbook of(
            Workbook workbook, String name, FunctionRegistry functions, LineCount lines) {
        return new OpenWorkbook(
                workbook, Optional.empty(), Optional.empty(), name, functions, lines);
    }

    /** A workbook as a crash left it; no file holds it until it is saved. */
    static OpenWorkbook of(
            OpenedWorkbook opened, Recovery recovery, FunctionRegistry functions, LineCount lines) {
        OpenWorkbook open =
                new OpenWorkbook(
                        opened.workbook(),
                        Optional.of(opened.source()),
                        recovery.original(),
                        recovery.name(),
                        functions,
                        lines);
        open.calculation.keepStored(opened.stored());
        open.savedPosition = OptionalInt.empty();
        return open;
    }

    private static String nameOf(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    Workbook workbook() {
        return workbook;
    }

    /** Writes values as cells show them, for the session's thread. */
    CellFormatter formatter() {
        return formatter;
    }

    Calculation calculation() {
        return calculation;
    }

    void apply(Edit edit) {
        if (savedPosition.isPresent() && savedPosition.getAsInt() > position) {
            savedPosition = OptionalInt.empty();
        }
        Edit inverse = history.apply(edit);
        position++;
        changed(edit);
        for (LayoutChange fitted : new RowFitting(workbook, calculation, lines).after(inverse)) {
            history.extend(fitted);
            fitted.sheets().forEach(sheetSnapshots::remove);
        }
    }

    /** Gives the edit that took the last one back. */
    Optional<Edit> undo() {
        Optional<Edit> undone = history.undo();
        undone.ifPresent(
                edit -> {
                    position--;
                    changed(edit);
                });
        return undone;
    }

    /** Gives the edit that was carried out again. */
    Optional<Edit> redo() {
        Optional<Edit> redone = history.redo();
        redone.ifPresent(
                edit -> {
                    position++;
                    changed(edit);
                });
        return redone;
    }

    /** Shows a number in a cell, and what comes of it, without entering it. */
    void show(ModelCell cell, double number) {
        calculation.show(cell.sheet(), cell.address(), new NumberValue(number));
        calculation.recalculate();
    }

    /** What a formula gives in a cell if that held a value. */
    Value evaluateWith(int sheet, CellAddress cell, Value value, Expression formula) {
        calculation.show(sheet, cell, value);
        calculation.recalculate();
        Value result = calculation.freeze().evaluate(formula, sheet, cell);
        recall(sheet, cell);
        return result instanceof ArrayValue array ? array.get(0, 0) : result;
    }

    /** Shows again what a cell holds, after other values were shown in it. */
    void recall(int sheet, CellAddress cell) {
        Optional<CellContent> content =
                workbook.sheet(sheet).contents().find(cell.row(), cell.column());
        recall(new Edit("", List.of(new Edit.CellChange(sheet, cell, content))));
    }

    /** Shows again what the cells of the edit hold, after other values were shown in them. */
    void recall(Edit contents) {
        changed(contents);
    }

    private void changed(Edit edit) {
        changes++;
        edit.steps().stream()
                .filter(StructuralChange.class::isInstance)
                .forEach(step -> moves.addAll(((StructuralChange) step).displacements()));
        edit.sheets().forEach(sheetSnapshots::remove);
        if (!edit.changesAppearanceOnly()) {
            calculation.contentsChanged(edit);
            calculation.recalculate();
        }
    }

    void changeLayout(int sheet, String edit, Consumer<SheetLayout> change) {
        apply(new Edit(edit, List.of(LayoutChange.of(workbook.sheet(sheet), change))));
    }

    void fitRows(int sheet, List<CellRange> ranges) {
        new RowFitting(workbook, calculation, lines)
                .rows(workbook.sheet(sheet), ranges)
                .ifPresent(fitted -> apply(new Edit("AutoFit row height", List.of(fitted))));
    }

    /** Shows a sheet in another size; like where one has scrolled to, this is no change to be undone or saved for its own sake. */
    void zoom(int sheet, int percent) {
        workbook.sheet(sheet).layout().setZoomPercent(percent);
        sheetSnapshots.remove(sheet);
    }

    /** Gives what was not kept. */
    List<String> save(Path target, WorkbookFiles files) throws WorkbookFileException {
        List<String> losses = files.save(workbook, calculation, source, target);
        file = Optional.of(target);
        workbook.setFile(target);
        name = nameOf(target);
        savedPosition = OptionalInt.of(position);
        return losses;
    }

    /** How many changes there have been, those taken back or made again included. */
    long changes() {
        return changes;
    }

    /** Writes a copy to be there after a crash. */
    void copy(RecoveryFiles files, String copyName) throws WorkbookFileException {
        files.save(copyName, name, workbook, calculation, source, file);
    }

    /** What a save would not keep, in sentences for the user. */
    List<String> losses(WorkbookFiles files) throws WorkbookFileException {
        return files.losses(workbook, calculation, source);
    }

    /** The look of tables that are made on a sheet. */
    TableStyle newTableStyle(int sheet) {
        try {
            return NewTableStyle.of(
                    source, workbook.sheet(sheet).layout().defaultStyle().font().colour());
        } catch (WorkbookFileException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    boolean isDirty() {
        return savedPosition.isEmpty() || savedPosition.getAsInt() != position;
    }

    SessionSnapshot snapshot() {
        return snapshot(calculation.snapshot());
    }

    /** A snapshot that shows these values. */
    SessionSnapshot snapshot(CellValues values) {
        List<SheetSnapshot> sheets = sheets();
        return new SessionSnapshot(
                name,
                file,
                sheets,
                workbook.activeSheet(),
                values,
                workbook.solverModels(),
                workbook.names(),
                workbook.tables(),
                workbook.settings(),
                history.undoName(),
                history.redoName(),
                isDirty(),
                calculation.isRandom()
                        ? OptionalLong.of(calculation.random().seed())
                        : OptionalLong.empty(),
                calculation.random().isFrozen(),
                calculation.isComplete(),
                looks(sheets, values),
                new CellMoves(moves));
    }

    /** Rules are asked again at every snapshot, because what they hold for depends on values. */
    private Map<Integer, Grid<ConditionalLook>> looks(
            List<SheetSnapshot> sheets, CellValues values) {
        Map<Integer, Grid<ConditionalLook>> looks = new HashMap<>();
        for (SheetSnapshot sheet : sheets) {
            if (RuleEvaluation.hasRules(sheet)) {
                looks.put(sheet.id(), RuleEvaluation.of(sheet, values, calculation.freeze()));
            }
        }
        return looks;
    }

    /** The colours and icons that the cells of a sheet show now. */
    ShownLooks looks(Sheet sheet) {
        SheetSnapshot now = sheetSnapshot(sheet);
        Grid<ConditionalLook> looks =
                RuleEvaluation.hasRules(now)
                        ? RuleEvaluation.of(now, calculation, calculation.freeze())
                        : new Grid<>();
        return ShownLooks.of(sheet, now.usedRange(), looks, calculation);
    }

    /** The gradient of a cell at the values as they are now. */
    GradientSnapshot gradient(ModelCell loss) {
        String name =
                workbook.locate(loss.sheet(), loss.address().row(), loss.address().column()).toA1();
        try {
            return GradientSnapshot.of(loss, name, CellGradients.of(calculation.freeze(), loss));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            LOG.log(Level.WARNING, "no gradient of " + name, mistake);
            return GradientSnapshot.failed(loss, name, name + " could not be done: " + mistake);
        }
    }

    /** Why the derivative of a loss by a cell is what it is. */
    GradientExplanation explain(GradientSnapshot gradient, ModelCell cell) {
        return new Explaining(workbook, calculation.freeze(), gradient).explain(cell);
    }

    /** What a formula gives in a cell, without entering it; nothing if the text is no formula. */
    Optional<Value> evaluate(int sheet, CellAddress cell, String text) {
        try {
            return Optional.of(
                    calculation.freeze().evaluate(FormulaParser.parse(text, cell), sheet, cell));
        } catch (FormulaSyntaxException noFormula) {
            return Optional.empty();
        }
    }

    /** The sheet with this id as it is now. */
    SheetSnapshot sheet(int id) {
        return sheetSnapshot(workbook.sheet(id));
    }

    private List<SheetSnapshot> sheets() {
        return workbook.sheets().stream().map(this::sheetSnapshot).toList();
    }

    /** Sheets without a change since the last snapshot share the former one. */
    private SheetSnapshot sheetSnapshot(Sheet sheet) {
        SheetSnapshot former = sheetSnapshots.get(sheet.id());
        if (former != null && !former.hasSpills()) {
            return former;
        }
        SheetSnapshot snapshot = SheetSnapshot.of(sheet, calculation);
        sheetSnapshots.put(sheet.id(), snapshot);
        return snapshot;
    }
}
