package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.formulabar.FormulaBar;
import sheetgrad.ui.grid.CellButton;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.value.ErrorValue;
import sheetgrad.workbook.CellContent;

/** Shows what there is to know of the selected cells: in the status bar, in the formula bar and beside the active cell. */
final class SelectionStatus {
    private final WorkbookContext context;
    private final WorkbookTools tools;
    private final FormulaBar formulaBar;
    private final WorkbookStatusBar statusBar;

    SelectionStatus(
            WorkbookContext context,
            WorkbookTools tools,
            FormulaBar formulaBar,
            WorkbookStatusBar statusBar) {
        this.context = context;
        this.tools = tools;
        this.formulaBar = formulaBar;
        this.statusBar = statusBar;
    }

    /** To be called whenever other cells are selected, or the workbook is another. */
    void show() {
        context.place()
                .ifPresent(
                        here -> {
                            SessionSnapshot snapshot = here.snapshot();
                            showActive(snapshot, snapshot.sheet(here.sheet()));
                            summarise(snapshot, here.sheet());
                        });
    }

    private void showActive(SessionSnapshot snapshot, SheetSnapshot sheet) {
        CellAddress active = context.grid().getSelection().active();
        formulaBar.setArrayFormula(isArray(sheet, active));
        statusBar.showPrecision(snapshot.settings().isPrecisionAsShown());
        statusBar.showSeed(snapshot.randomSeed(), snapshot.isRandomFrozen());
        statusBar.showCalculated(snapshot.isCalculated());
        statusBar.showExplanation(explanation(snapshot, sheet.id(), active));
        statusBar.showFilter(tools.filters().status());
        statusBar.showGradient(
                tools.gradient().legend(sheet.id()), tools.gradient().note(sheet.id(), active));
        List<CellButton> buttons = new ArrayList<>(tools.filters().buttons());
        buttons.addAll(tools.validations().buttons());
        context.grid().decorations().setButtons(buttons);
        context.grid().setPrompt(tools.validations().prompt());
    }

    private static boolean isArray(SheetSnapshot sheet, CellAddress cell) {
        return sheet.sheet()
                        .contents()
                        .find(cell.row(), cell.column())
                        .filter(CellContent.ArrayFormula.class::isInstance)
                        .isPresent()
                || sheet.arrays().stream().anyMatch(array -> array.contains(cell));
    }

    /** Why the cell shows an error, and where that arose first; empty without one. */
    private static String explanation(SessionSnapshot snapshot, int sheet, CellAddress cell) {
        return snapshot.values().value(sheet, cell.row(), cell.column()) instanceof ErrorValue error
                ? error.describe()
                : "";
    }

    private void summarise(SessionSnapshot snapshot, int sheet) {
        List<CellRange> ranges = context.grid().getSelection().ranges();
        context.session()
                .questions()
                .summarise(snapshot, sheet, ranges)
                .thenAccept(
                        summary -> {
                            if (ranges.equals(context.grid().getSelection().ranges())) {
                                statusBar.show(summary);
                            }
                        });
    }
}
