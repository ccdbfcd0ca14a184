package sheetgrad.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.Arrow;
import sheetgrad.ui.grid.CellButton;
import sheetgrad.ui.grid.EntryForm;
import sheetgrad.ui.grid.GridListener;
import sheetgrad.ui.grid.Selection;
import sheetgrad.ui.grid.SelectionMove;
import sheetgrad.ui.session.CopiedCells;
import sheetgrad.ui.session.PasteForm;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.workbook.SheetLayout;

/** Passes on to the session what the user asks of the grid. */
final class GridRequests implements GridListener {
    private final WorkbookSession session;
    private final IntSupplier sheet;
    private final Consumer<String> links;
    private final Runnable toEditedSheet;
    private final Consumer<CellButton> buttons;
    private final Consumer<String> sheetButtons;
    private final BiConsumer<Arrow, CellAddress> arrows;
    private final Entering entering;

    /**
     * @param entering enters what was typed
     * @param sheet the id of the sheet that the grid shows
     * @param links follows the link of a cell
     * @param toEditedSheet shows the sheet of the edited cell
     * @param buttons opens what the button of a cell is for
     * @param sheetButtons does what a button on the sheet says
     * @param arrows follows an arrow that was clicked near a cell
     */
    GridRequests(
            WorkbookSession session,
            Entering entering,
            IntSupplier sheet,
            Consumer<String> links,
            Runnable toEditedSheet,
            Consumer<CellButton> buttons,
            Consumer<String> sheetButtons,
            BiConsumer<Arrow, CellAddress> arrows) {
        this.entering = entering;
        this.arrows = arrows;
        this.toEditedSheet = toEditedSheet;
        this.sheetButtons = sheetButtons;
        this.links = links;
        this.buttons = buttons;
        this.session = session;
        this.sheet = sheet;
    }

    @Override
    public void editCommitted(int row, int column, String text, SelectionMove move) {
        entering.enter(new CellAddress(row, column), text);
    }

    @Override
    public void selectionEntered(Selection selection, String text, EntryForm form) {
        if (form == EntryForm.ARRAY && text.startsWith("=")) {
            session.enterArray(sheet.getAsInt(), selection.currentRange(), text);
        } else {
            entering.enterAll(selection, text);
        }
    }

    @Override
    public void fillRequested(CellRange source, CellRange target, boolean copiesOnly) {
        session.fill(sheet.getAsInt(), source, target, copiesOnly);
    }

    @Override
    public void moveRequested(CellRange source, CellAddress corner, boolean isCopy) {
        int id = sheet.getAsInt();
        if (isCopy) {
            session.questions()
                    .latest()
                    .thenAccept(
                            now ->
                                    session.paste(
                                            id,
                                            CellRange.of(corner),
                                            CopiedCells.of(now, id, source, false),
                                            PasteForm.ALL));
        } else {
            session.structure().moveRange(id, source, id, corner);
        }
    }

    @Override
    public void groupToggled(boolean isColumns, int first, int last, boolean isHidden) {
        session.changeLayout(
                sheet.getAsInt(),
                layout -> {
                    for (int line = first; line <= last; line++) {
                        if (isColumns) {
                            SheetLayout.Column old = layout.column(line);
                            layout.columns()
                                    .put(
                                            line,
                                            new SheetLayout.Column(
                                                    old.width(),
                                                    isHidden,
                                                    old.outlineLevel(),
                                                    old.isCollapsed(),
                                                    old.style()));
                        } else {
                            SheetLayout.Row old = layout.row(line);
                            layout.rows()
                                    .put(
                                            line,
                                            new SheetLayout.Row(
                                                    old.height(),
                                                    isHidden,
                                                    old.outlineLevel(),
                                                    old.isCollapsed(),
                                                    old.style()));
                        }
                    }
                });
    }

    @Override
    public void editedSheetWanted() {
        toEditedSheet.run();
    }

    @Override
    public void linkClicked(String target) {
        links.accept(target);
    }

    @Override
    public void buttonPressed(CellButton button) {
        buttons.accept(button);
    }

    @Override
    public void buttonClicked(String text) {
        sheetButtons.accept(text);
    }

    @Override
    public void arrowClicked(Arrow arrow, CellAddress cell) {
        arrows.accept(arrow, cell);
    }

    @Override
    public void clearRequested(List<CellRange> ranges) {
        session.clear(sheet.getAsInt(), ranges);
    }

    @Override
    public void columnsResized(int first, int last, double characters) {
        session.changeLayout(
                sheet.getAsInt(),
                layout -> {
                    for (int column = first; column <= last; column++) {
                        layout.columns()
                                .put(
                                        column,
                                        layout.column(column)
                                                .withWidth(characters)
                                                .withHidden(false));
                    }
                });
    }

    @Override
    public void rowsResized(int first, int last, double points) {
        session.changeLayout(
                sheet.getAsInt(),
                layout -> {
                    for (int row = first; row <= last; row++) {
                        layout.rows()
                                .put(row, layout.row(row).withHeight(points).withHidden(false));
                    }
                });
    }
}
