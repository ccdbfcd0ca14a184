package sheetgrad.ui;

import sheetgrad.formula.FormulaPrinter;
import sheetgrad.ui.panel.SidePanel;
import sheetgrad.ui.whatif.DataTableDialog;
import sheetgrad.ui.whatif.DataTableViewModel;
import sheetgrad.ui.whatif.GoalSeekDialog;
import sheetgrad.ui.whatif.GoalSeekViewModel;
import sheetgrad.ui.whatif.SlidersPane;
import sheetgrad.ui.whatif.SlidersViewModel;
import sheetgrad.workbook.DataTable;

/** Goal seek, data tables and the panel of sliders. */
final class WhatIf {
    private final WorkbookContext context;
    private final GoalSeekViewModel goalSeek;
    private final DataTableViewModel dataTable;
    private final SlidersViewModel sliders;
    private final SidePanel slidersPanel;

    WhatIf(WorkbookContext context) {
        this.context = context;
        this.goalSeek = new GoalSeekViewModel(context.session().whatIf(), context::place);
        this.dataTable = new DataTableViewModel(context::place, this::enter);
        this.sliders = new SlidersViewModel(context.session().whatIf());
        this.slidersPanel =
                new SidePanel(
                        "sliders", "Sliders", () -> new SlidersPane(sliders, this::addSliders));
        context.model()
                .snapshotProperty()
                .addListener((value, before, now) -> now.ifPresent(sliders::update));
    }

    SidePanel slidersPanel() {
        return slidersPanel;
    }

    /** Opens the dialog with the active cell as the one that is to reach the goal. */
    void openGoalSeek() {
        goalSeek.setProperty().set(context.grid().getSelection().active().toA1());
        new GoalSeekDialog(goalSeek, context.grid().getScene().getWindow()).show();
    }

    /** Opens the dialog that makes a data table of the selected cells. */
    void openDataTable() {
        dataTable.begin(context.grid().getSelection().currentRange());
        new DataTableDialog(dataTable, context.grid().getScene().getWindow()).show();
    }

    private void enter(int sheet, DataTable table) {
        String formula =
                FormulaPrinter.print(
                        table.content().expression(),
                        table.range().first(),
                        FormulaPrinter.Form.DISPLAY);
        context.session().enterArray(sheet, table.range(), "=" + formula);
    }

    /** Adds sliders for the selected cells, and shows the panel. */
    void addSliders() {
        slidersPanel.shownProperty().set(true);
        context.place()
                .ifPresent(
                        here -> {
                            boolean isAdded =
                                    sliders.add(
                                            here.snapshot(),
                                            here.sheet(),
                                            context.grid().getSelection().ranges());
                            if (!isAdded) {
                                context.messages()
                                        .accept(
                                                "Select cells that hold numbers: sliders move"
                                                        + " them.");
                            }
                        });
    }
}
