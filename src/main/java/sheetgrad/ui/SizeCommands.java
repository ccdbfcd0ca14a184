package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.DigitWidth;
import sheetgrad.workbook.SheetLayout;

/** Commands that give the selected rows and columns a size, or the one that their contents need. */
final class SizeCommands {
    private static final double HIGHEST_ROW = 409.5;
    private static final double WIDEST_COLUMN = 255;

    private final CurrentWorkbook current;
    private final List<Command> sizes;

    SizeCommands(CurrentWorkbook current) {
        this.current = current;
        this.sizes =
                List.of(
                        command("row-height", "Row height...", SizeCommands::askHeight),
                        command(
                                "autofit-rows",
                                "AutoFit row height",
                                view -> sizes(view).fitRows(selected(view))),
                        command("column-width", "Column width...", SizeCommands::askWidth),
                        command(
                                "autofit-columns",
                                "AutoFit column width",
                                view -> view.grid().fitColumns(selected(view))));
    }

    CommandMenu menu() {
        return CommandMenu.of("Height and width", sizes);
    }

    private Command command(String id, String name, Consumer<WorkbookView> action) {
        return current.commandAfterEdit(id, name, action);
    }

    private static LineSizes sizes(WorkbookView view) {
        return new LineSizes(view.session(), view.model().sheetProperty().get());
    }

    private static List<CellRange> selected(WorkbookView view) {
        return view.grid().getSelection().ranges();
    }

    private static void askHeight(WorkbookView view) {
        if (selected(view).stream().anyMatch(CellRange::isWholeColumns)) {
            view.model().tell("That is every row of the sheet: select the rows to be so high.");
            return;
        }
        double now = layout(view).rowHeight(active(view).row());
        ask(view, "Row height in points", HIGHEST_ROW, now)
                .ifPresent(points -> selected(view).forEach(rows -> setHeight(view, rows, points)));
    }

    private static void setHeight(WorkbookView view, CellRange rows, double points) {
        sizes(view).setRows(rows.firstRow(), rows.lastRow(), points);
    }

    /** Widths are said as Excel says them, without the margins that files count. */
    private static void askWidth(WorkbookView view) {
        CellFont usual = layout(view).defaultStyle().font();
        double now = DigitWidth.inDigits(usual, layout(view).columnWidth(active(view).column()));
        ask(view, "Column width in digits", WIDEST_COLUMN, now)
                .map(digits -> DigitWidth.ofText(usual, digits))
                .ifPresent(
                        width -> selected(view).forEach(columns -> setWidth(view, columns, width)));
    }

    private static void setWidth(WorkbookView view, CellRange columns, double width) {
        sizes(view).setColumns(columns.firstColumn(), columns.lastColumn(), width);
    }

    private static Optional<Double> ask(
            WorkbookView view, String title, double largest, double now) {
        Window owner = view.getScene().getWindow();
        Optional<String> answer = StructureQuestions.text(owner, title, NumberText.general(now));
        Optional<Double> size =
                answer.flatMap(NumberText::parse).filter(x -> x >= 0 && x <= largest);
        if (answer.isPresent() && size.isEmpty()) {
            view.model()
                    .tell(
                            title
                                    + " is a number from 0 to "
                                    + NumberText.general(largest)
                                    + ", not "
                                    + answer.get()
                                    + ".");
        }
        return size;
    }

    private static CellAddress active(WorkbookView view) {
        return view.grid().getSelection().active();
    }

    private static SheetLayout layout(WorkbookView view) {
        return view.model()
                .currentSheet()
                .map(shown -> shown.sheet().layout())
                .orElseGet(SheetLayout::new);
    }
}
