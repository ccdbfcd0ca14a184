package sheetgrad.ui;

import sheetgrad.ui.audit.EvaluateDialog;
import sheetgrad.ui.audit.EvaluateViewModel;

/** The dialog in which the formula of the active cell is evaluated step by step. */
final class Evaluations {
    private final WorkbookContext context;
    private final EvaluateViewModel evaluation;

    Evaluations(WorkbookContext context) {
        this.context = context;
        this.evaluation = new EvaluateViewModel(context.session().questions());
    }

    /** Opens the dialog with the formula of the active cell. */
    void open() {
        context.place()
                .ifPresent(
                        here -> {
                            evaluation.begin(here.sheet(), context.grid().getSelection().active());
                            new EvaluateDialog(evaluation, context.grid().getScene().getWindow())
                                    .show();
                        });
    }
}
