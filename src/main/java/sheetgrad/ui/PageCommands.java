package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.ui.print.PageSetupDialog;
import sheetgrad.ui.print.PageSetupForm;
import sheetgrad.ui.print.PrintSetup;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.workbook.PrintNames;

/** Commands about the pages on which the sheet in front is printed. */
final class PageCommands {
    private final CurrentWorkbook current;
    private final List<Command> setup;
    private final List<Command> breaks;

    PageCommands(CurrentWorkbook current) {
        this.current = current;
        setup =
                List.of(
                        sheet("page-setup", "Page set-up...", PageCommands::ask)
                                .withIcon(Feather.FILE_TEXT),
                        sheet(
                                "print-area",
                                "Set print area",
                                (view, sheet) ->
                                        view.session()
                                                .pages()
                                                .print(
                                                        sheet.id(),
                                                        view.grid().getSelection().ranges())),
                        sheet(
                                "clear-print-area",
                                "Clear print area",
                                (view, sheet) ->
                                        view.session().pages().print(sheet.id(), List.of())));
        breaks =
                List.of(
                        sheet("insert-break", "Insert page break", PageCommands::insertBreak),
                        sheet(
                                "remove-break",
                                "Remove page break",
                                (view, sheet) ->
                                        view.session()
                                                .pages()
                                                .removeBreak(sheet.id(), corner(view))),
                        sheet(
                                "reset-breaks",
                                "Reset page breaks",
                                (view, sheet) -> view.session().pages().resetBreaks(sheet.id())));
    }

    CommandMenu menu() {
        return CommandMenu.of("Page", setup, breaks);
    }

    private Command sheet(String id, String name, BiConsumer<WorkbookView, SheetSnapshot> action) {
        return current.commandAfterEdit(
                id,
                name,
                view -> view.model().currentSheet().ifPresent(one -> action.accept(view, one)));
    }

    private static void insertBreak(WorkbookView view, SheetSnapshot sheet) {
        CellAddress corner = corner(view);
        if (corner.row() == 0 && corner.column() == 0) {
            view.model().tell("The first cell begins a page anyway: select another one.");
        } else {
            view.session().pages().insertBreak(sheet.id(), corner);
        }
    }

    /** Where pages begin: above whole rows, left of whole columns, above and left of anything else. */
    private static CellAddress corner(WorkbookView view) {
        CellRange selected = view.grid().getSelection().currentRange();
        return selected.isWholeRows() || selected.isWholeColumns()
                ? selected.first()
                : view.grid().getSelection().active();
    }

    private static void ask(WorkbookView view, SheetSnapshot sheet) {
        Optional<SessionSnapshot> snapshot = view.model().snapshotProperty().get();
        PrintNames names =
                new PrintNames(snapshot.map(SessionSnapshot::names).orElse(List.of()), sheet.id());
        PageSetupForm form = new PageSetupForm(PrintSetup.of(sheet.sheet(), names));
        new PageSetupDialog(form, view.getScene().getWindow())
                .showAndWait()
                .ifPresent(
                        answer ->
                                view.session()
                                        .pages()
                                        .setUp(
                                                sheet.id(),
                                                answer.setup(),
                                                answer.areas(),
                                                answer.titles()));
    }
}
