package sheetgrad.ui.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.Expression;
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
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditHistory;
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
    /** Seeds are short enough to be noted down. */
    private static final long SEEDS = 1_000_000;

    private final Workbook workbook;
    private final Calculation calculation;
    private final EditHistory history;
    private final Optional<WorkbookPackage> source;
    private final CellFormatter formatter;
    private final LineCount lines;
    private final SheetSnapshots sheets;
    private final SavedPosition saved = new SavedPosition();
    private final List<Displacement> moves = new ArrayList<>();
    private Optional<Path> file;
    private String name;
    private long changes;

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
        this.sheets = new SheetSnapshots(workbook, calculation);
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
        open.saved.forget();
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
        saved.edited();
        Edit inverse = history.apply(edit);
        changed(edit);
        for (LayoutChange fitted : new RowFitting(workbook, calculation, lines).after(inverse)) {
            history.extend(fitted);
            fitted.sheets().forEach(sheets::forget);
        }
    }

    /** Gives the edit that took the last one back. */
    Optional<Edit> undo() {
        Optional<Edit> undone = history.undo();
        undone.ifPresent(
                edit -> {
                    saved.undone();
                    changed(edit);
                });
        return undone;
    }

    /** Gives the edit that was carried out again. */
    Optional<Edit> redo() {
        Optional<Edit> redone = history.redo();
        redone.ifPresent(
                edit -> {
                    saved.redone();
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
        edit.sheets().forEach(sheets::forget);
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
        sheets.forget(sheet);
    }

    /** Gives what was not kept. */
    List<String> save(Path target, WorkbookFiles files) throws WorkbookFileException {
        List<String> losses = files.save(workbook, calculation, source, target);
        file = Optional.of(target);
        workbook.setFile(target);
        name = nameOf(target);
        saved.saved();
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
        return !saved.isHere();
    }

    SessionSnapshot snapshot() {
        return snapshot(calculation.snapshot());
    }

    /** A snapshot that shows these values. */
    SessionSnapshot snapshot(CellValues values) {
        List<SheetSnapshot> now = sheets.all();
        return new SessionSnapshot(
                name,
                file,
                now,
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
                sheets.looks(now, values),
                new CellMoves(moves));
    }

    /** The colours and icons that the cells of a sheet show now. */
    ShownLooks looks(Sheet sheet) {
        return sheets.looks(sheet);
    }

    /** The sheet with this id as it is now. */
    SheetSnapshot sheet(int id) {
        return sheets.of(workbook.sheet(id));
    }
}
