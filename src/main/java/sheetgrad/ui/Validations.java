package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.CellButton;
import sheetgrad.ui.session.RuleControl;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.ui.validation.ChoicePopup;
import sheetgrad.ui.validation.ValidationDialog;
import sheetgrad.ui.validation.ValidationForm;
import sheetgrad.value.DateSystem;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Grid;
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

    /** Offers the list of the active cell; without one the texts above and below it. */
    void offer() {
        CellAddress cell = active();
        if (buttons().isEmpty()) {
            offer(cell, textsAround(cell), "No texts stand above or below " + cell.toA1() + ".");
            return;
        }
        context.session()
                .rules()
                .choices(context.model().sheetProperty().get(), cell)
                .thenAccept(
                        choices ->
                                offer(
                                        cell,
                                        choices,
                                        "The list of "
                                                + cell.toA1()
                                                + " is empty: look at its validation."));
    }

    /** The entered texts of the cells that hang together with a cell in its column, each once, sorted. */
    private List<String> textsAround(CellAddress cell) {
        TreeSet<String> texts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        context.place().ifPresent(here -> addTexts(here, cell, texts));
        return List.copyOf(texts);
    }

    private static void addTexts(Place here, CellAddress cell, TreeSet<String> texts) {
        Grid<CellContent> contents = here.snapshot().sheet(here.sheet()).sheet().contents();
        for (int step : new int[] {-1, 1}) {
            int row = cell.row() + step;
            while (row >= 0 && contents.find(row, cell.column()).isPresent()) {
                contents.find(row, cell.column())
                        .filter(CellContent.Constant.class::isInstance)
                        .map(constant -> ((CellContent.Constant) constant).value())
                        .filter(TextValue.class::isInstance)
                        .ifPresent(text -> texts.add(((TextValue) text).text()));
                row += step;
            }
        }
    }

    private void offer(CellAddress cell, List<String> choices, String excuse) {
        if (choices.isEmpty()) {
            context.messages().accept(excuse);
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
