package sheetgrad.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything of a workbook that edits change, at one moment; made without copying cells. */
final class WorkbookState {
    private final List<Sheet> sheets;
    private final Map<Sheet, Sheet> contents = new LinkedHashMap<>();
    private final List<DefinedName> names;
    private final List<Table> tables;
    private final Map<Integer, SolverModel> solverModels;
    private final List<StructuralEdit> structuralEdits;
    private final int activeSheet;

    private WorkbookState(Workbook workbook) {
        this.sheets = List.copyOf(workbook.sheets());
        sheets.forEach(sheet -> contents.put(sheet, sheet.snapshot()));
        this.names = workbook.names();
        this.tables = workbook.tables();
        this.solverModels = new LinkedHashMap<>(workbook.solverModels());
        this.structuralEdits = List.copyOf(workbook.structuralEdits());
        this.activeSheet = workbook.activeSheet();
    }

    static WorkbookState of(Workbook workbook) {
        return new WorkbookState(workbook);
    }

    /** Makes the workbook what it was; its sheets stay the same objects. */
    void restore(Workbook workbook) {
        contents.forEach(Sheet::restore);
        workbook.replaceSheets(sheets);
        workbook.replaceNames(names);
        workbook.replaceTables(tables);
        workbook.solverModels().clear();
        workbook.solverModels().putAll(solverModels);
        workbook.replaceStructuralEdits(structuralEdits);
        workbook.setActiveSheet(activeSheet);
    }
}
