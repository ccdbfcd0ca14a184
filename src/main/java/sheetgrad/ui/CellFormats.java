package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.format.FormatDialog;
import sheetgrad.ui.format.FormatForm;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.value.BlankValue;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Merging;

/** Changes formats of the selected cells, and carries the format of one selection to the next. */
final class CellFormats {
    private final WorkbookContext context;
    private final GridView grid;
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private Optional<CellStyle> picked = Optional.empty();

    CellFormats(WorkbookContext context) {
        this.context = context;
        this.grid = context.grid();
        this.session = context.session();
        this.model = context.model();
        grid.selectionProperty().addListener((value, before, now) -> dropped());
    }

    /** Every cell gets what the change makes of the active cell's format in that respect. */
    void change(String name, UnaryOperator<CellStyle> change) {
        context.repetition().done(() -> change(name, change));
        model.currentSheet()
                .ifPresent(
                        sheet ->
                                session.format(
                                        sheet.id(), grid.getSelection().ranges(), name, change));
    }

    /** Asks for the format of the selected cells, beginning with the active cell's. */
    void ask() {
        model.currentSheet().ifPresent(this::ask);
    }

    private void ask(SheetSnapshot sheet) {
        CellAddress active = grid.getSelection().active();
        List<CellRange> ranges = grid.getSelection().ranges();
        FormatForm form =
                new FormatForm(
                        sheet.sheet().styleAt(active.row(), active.column()),
                        context.place()
                                .map(
                                        here ->
                                                here.snapshot()
                                                        .values()
                                                        .value(
                                                                sheet.id(),
                                                                active.row(),
                                                                active.column()))
                                .orElse(BlankValue.BLANK),
                        context.formatter());
        new FormatDialog(form, grid.getScene().getWindow())
                .showAndWait()
                .filter(answer -> form.hasChange())
                .ifPresent(answer -> change(form, ranges));
    }

    private void change(FormatForm form, List<CellRange> ranges) {
        String name = "Format cells";
        session.formatPlaced(model.sheetProperty().get(), ranges, name, form::applyTo);
        context.repetition().done(() -> change(form, grid.getSelection().ranges()));
    }

    /** A line around each of the selected ranges. */
    void outline() {
        context.repetition().done(this::outline);
        List<CellRange> ranges = grid.getSelection().ranges();
        session.formatPlaced(
                model.sheetProperty().get(), ranges, "Outline border", CellLooks::outlined);
    }

    /** Merges the selected cells, asking first if that clears any; a merge that is centred again is taken apart. */
    void merge(Merging.Form form) {
        model.currentSheet().ifPresent(sheet -> merge(sheet, form));
    }

    private void merge(SheetSnapshot sheet, Merging.Form form) {
        List<CellRange> ranges = grid.getSelection().ranges();
        if (form == Merging.Form.CENTRED && sheet.sheet().merges().containsAll(ranges)) {
            unmerge();
        } else if (!Merging.loses(sheet.sheet(), ranges, form)
                || StructureQuestions.mergesWhatIsLost(grid.getScene().getWindow())) {
            session.structure().merge(sheet.id(), ranges, form);
        }
    }

    /** Takes apart what is merged among the selected cells. */
    void unmerge() {
        session.structure().unmerge(model.sheetProperty().get(), grid.getSelection().ranges());
    }

    /** The next selection gets the active cell's format. */
    void pickUp() {
        CellAddress active = grid.getSelection().active();
        picked =
                model.currentSheet()
                        .map(sheet -> sheet.sheet().styleAt(active.row(), active.column()));
    }

    private void dropped() {
        if (picked.isPresent()) {
            CellStyle style = picked.get();
            picked = Optional.empty();
            change("Copy format", any -> style);
        }
    }
}
