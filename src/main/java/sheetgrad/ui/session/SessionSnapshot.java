package sheetgrad.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CalculationSettings;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.Table;
import sheetgrad.xlsx.OpenedWorkbook;

/**
 * The open workbook at one moment; it never changes.
 *
 * @param name what the window calls it: the file's name, or that of the model it was made from
 * @param file where it was opened from or last saved to
 * @param sheets in the order of their tabs
 * @param activeSheet the place among the sheets of the one that the file shows first
 * @param values what the cells show
 * @param solverModels by the id of the sheet that keeps them
 * @param settings how the workbook asks to be calculated
 * @param undoName the name of the edit that would be taken back
 * @param isDirty whether there are edits that no file holds
 * @param isCalculated whether every cell is up to date: the last calculation was not given up
 * @param looks by the id of a sheet with rules of conditional formats: what its cells look like where one holds
 * @param randomSeed what random numbers are drawn from; nothing if no formula draws any
 * @param isRandomFrozen whether random numbers stay the same from one calculation to the next
 */
public record SessionSnapshot(
        String name,
        Optional<Path> file,
        List<SheetSnapshot> sheets,
        int activeSheet,
        CellValues values,
        Map<Integer, SolverModel> solverModels,
        List<DefinedName> names,
        List<Table> tables,
        CalculationSettings settings,
        Optional<String> undoName,
        Optional<String> redoName,
        boolean isDirty,
        OptionalLong randomSeed,
        boolean isRandomFrozen,
        boolean isCalculated,
        Map<Integer, Grid<ConditionalLook>> looks,
        CellMoves moves) {
    public SessionSnapshot {
        sheets = List.copyOf(sheets);
        solverModels = Map.copyOf(solverModels);
        looks = Map.copyOf(looks);
    }

    /** What a workbook shows once every formula is calculated, for whoever needs no session. */
    public static SessionSnapshot calculated(
            Path file, OpenedWorkbook opened, FunctionRegistry functions) {
        OpenWorkbook open = OpenWorkbook.of(opened, file, functions, (text, font, pixels) -> 1);
        open.calculation().calculateAll();
        return open.snapshot();
    }

    /** The sheet with this id. */
    public SheetSnapshot sheet(int id) {
        return sheets.stream()
                .filter(sheet -> sheet.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sheet has the id " + id));
    }

    /** The table around a cell of a sheet, if there is one. */
    public Optional<Table> findTableAt(int sheet, CellAddress cell) {
        return tables.stream()
                .filter(table -> table.sheet() == sheet && table.range().contains(cell))
                .findFirst();
    }

    /** The sheet of this name, whatever its case. */
    public Optional<SheetSnapshot> findSheet(String sheetName) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(sheetName))
                .findFirst();
    }
}
