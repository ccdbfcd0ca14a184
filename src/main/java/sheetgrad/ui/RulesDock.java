package sheetgrad.ui;

import sheetgrad.ui.panel.SidePanel;
import sheetgrad.ui.rules.RuleForm;
import sheetgrad.ui.rules.RulesPane;
import sheetgrad.ui.rules.RulesViewModel;

/** The panel of conditional formats beside the grid, and the dialog for a new one. */
final class RulesDock {
    private final WorkbookContext context;
    private final RulesViewModel model;
    private final SidePanel panel;

    RulesDock(WorkbookContext context) {
        this.context = context;
        this.model = new RulesViewModel(context.session());
        this.panel =
                new SidePanel(
                        "rules", "Conditional formats", () -> new RulesPane(model, this::create));
    }

    SidePanel panel() {
        return panel;
    }

    /** Shows the formats of the sheet in front. */
    void refresh() {
        context.model()
                .currentSheet()
                .ifPresent(sheet -> model.show(sheet.id(), sheet.sheet().conditionalFormats()));
    }

    /** Asks for a format of the selected cells. */
    void create() {
        RulesPane.ask(
                new RuleForm(context.selectionText()),
                context.grid().getScene().getWindow(),
                model::add);
    }
}
