package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.CellButton;
import sheetgrad.ui.session.RuleControl;
import sheetgrad.ui.validation.ChoicePopup;
import sheetgrad.ui.validation.ValidationDialog;
import sheetgrad.ui.validation.ValidationForm;
import sheetgrad.value.DateSystem;
import sheetgrad.workbook.Validation;
import sheetgrad.workbook.Validation.Kind;
import sheetgrad.workbook.Validation.Prompt;

/** Validations of the selected cells: made, changed, cleared, their lists offered and their messages shown. */
final class Validations {
    private final WorkbookContext context;
    private final ChoicePopup popup = new ChoicePopup();

    Validations(WorkbookContext context) {
        this.context = context;
    }

    private CellAddress active() {
        return context.grid().getSelection().active();
    }

    /** That of the active cell. */
    private Optional<Validation> current() {
        return context.model()
                .currentSheet()
                .flatMap(sheet -> RuleControl.validation(sheet.sheet(), active()));
    }

    /** Asks for the validation of the selected cells. */
    void edit() {
        List<CellRange> cells = context.grid().getSelection().ranges();
        ValidationForm form = new ValidationForm(cells, active(), current(), dates());
        int sheet = context.model().sheetProperty().get();
        new ValidationDialog(form, context.grid().getScene().getWindow())
                .showAndWait()
                .ifPresent(
                        answer ->
                                context.session()
                                        .rules()
                                        .validate(
                                                sheet,
                                                form.cells(),
                                                answer == ValidationDialog.Answer.CLEAR
                                                        ? Optional.empty()
                                                        : form.validation()));
    }

    private DateSystem dates() {
        return context.place()
                .map(here -> here.snapshot().settings().dateSystem())
                .orElse(DateSystem.FROM_1900);
    }

    /** The button of the active cell, if its validation offers a list. */
    List<CellButton> buttons() {
        return current()
                .map(Validation::criterion)
                .filter(one -> one.kind() == Kind.LIST && one.hasButton())
                .map(one -> List.of(new CellButton(active(), CellButton.Kind.CHOICES)))
                .orElse(List.of());
    }

    /** What the validation of the active cell says; empty for nothing. */
    String prompt() {
        return current()
                .map(Validation::prompt)
                .filter(Prompt::says)
                .map(one -> (one.title() + "\n" + one.text()).strip())
                .orElse("");
    }

    /** Offers the list of the active cell. */
    void offer() {
        CellAddress cell = active();
        context.session()
                .rules()
                .choices(context.model().sheetProperty().get(), cell)
                .thenAccept(choices -> offer(cell, choices));
    }

    private void offer(CellAddress cell, List<String> choices) {
        if (choices.isEmpty()) {
            context.messages()
                    .accept("The list of " + cell.toA1() + " is empty: look at its validation.");
            return;
        }
        Bounds box = context.grid().localToScreen(context.grid().boundsOf(CellRange.of(cell)));
        String now = context.grid().model().editText(cell.row(), cell.column());
        popup.show(context.grid(), box, choices, now, text -> enter(cell, text));
    }

    private void enter(CellAddress cell, String text) {
        context.session().enter(context.model().sheetProperty().get(), cell, text);
    }
}
