package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.clipboard.CopiedTexts;
import sheetgrad.ui.clipboard.HtmlTable;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.grid.Highlight;
import sheetgrad.ui.grid.Selection;
import sheetgrad.ui.session.CopiedArea;
import sheetgrad.ui.session.CopiedCells;
import sheetgrad.ui.session.PasteForm;
import sheetgrad.ui.session.PastedTable;
import sheetgrad.ui.session.PastedText;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.CellFormatter;

/**
 * Cut, copy and paste through the system's clipboard. Other programs are given text; a paste within the program takes
 * the cells themselves, as long as the clipboard still holds that text.
 */
final class ClipboardCommands {
    private static final int MOST_CELLS_OF_HTML = 50_000;
    private static final Color OUTLINE = Color.web("#1e7145");

    private final GridView grid;
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final CellFormatter formatter;
    private final Consumer<String> messages;
    private final Charts charts;
    private final Repetition repetition;
    private Runnable changed = () -> {};
    private Optional<CopiedCells> copied = Optional.empty();
    private boolean isMarked;

    /** @param charts are copied in place of cells while one is selected */
    ClipboardCommands(WorkbookContext context, Charts charts) {
        this.charts = charts;
        this.grid = context.grid();
        this.session = context.session();
        this.model = context.model();
        this.formatter = context.formatter();
        this.messages = context.messages();
        this.repetition = context.repetition();
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        grid.editing().activeProperty().addListener((value, before, isEditing) -> cellsChange());
        model.snapshotProperty().addListener((value, before, now) -> follow(now));
    }

    /** Calls the listener whenever {@link #outlines} may have changed. */
    void onOutlines(Runnable listener) {
        changed = listener;
    }

    void copy() {
        if (!charts.copy(false)) {
            take(false);
        }
    }

    /** Takes the selected cells; they stay where they are until they are pasted. */
    void cut() {
        if (!charts.copy(true)) {
            take(true);
        }
    }

    private void take(boolean isCut) {
        Selection selection = grid.getSelection();
        Optional<SessionSnapshot> snapshot = model.snapshotProperty().get();
        Optional<SheetSnapshot> sheet = model.currentSheet();
        if (snapshot.isEmpty() || sheet.isEmpty()) {
            return;
        }
        List<CellRange> ranges = selection.ranges();
        Optional<CopiedArea> area =
                isCut && ranges.size() > 1
                        ? Optional.empty()
                        : CopiedArea.of(
                                ranges.stream()
                                        .map(range -> withinUse(range, sheet.get()))
                                        .toList());
        if (area.isEmpty()) {
            messages.accept("This cannot be done with several ranges at once: select one range.");
            return;
        }
        CellRange whole = ranges.size() == 1 ? ranges.get(0) : area.get().range();
        CopiedCells taken =
                CopiedCells.of(snapshot.get(), sheet.get().id(), whole, area.get(), isCut);
        CopiedTexts texts =
                new CopiedTexts(
                        taken, new SheetGridModel(sheet.get(), snapshot.get().values(), formatter));
        take(Optional.of(taken.withText(texts.plain())));
        ClipboardContent content = new ClipboardContent();
        content.putString(texts.plain());
        if (area.get().rows().size() * (long) area.get().columns().size() <= MOST_CELLS_OF_HTML) {
            content.putHtml(texts.html());
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void take(Optional<CopiedCells> cells) {
        copied = cells;
        isMarked = cells.isPresent();
        changed.run();
    }

    /** The outlines of the copied cells on a sheet, until Esc or the paste that ends it. */
    List<Highlight> outlines(int sheet) {
        return copied.filter(cells -> isMarked && cells.sheet() == sheet)
                .map(cells -> new Highlight(cells.selected(), OUTLINE, true))
                .map(List::of)
                .orElse(List.of());
    }

    /** The copied cells that are marked; nothing if a paste would take other cells or none. */
    Optional<CopiedCells> marked() {
        return copied.filter(cells -> isMarked);
    }

    /** Removes the mark of copied cells; those that were cut stay where they are. */
    void unmark() {
        if (copied.filter(CopiedCells::isCut).isPresent()) {
            copied = Optional.empty();
        }
        isMarked = false;
        changed.run();
    }

    /** Cells to be moved must still be where they were cut: any change of their sheet ends that. */
    private void follow(Optional<SessionSnapshot> now) {
        boolean isStale =
                copied.filter(CopiedCells::isCut).isPresent()
                        && now.stream()
                                .flatMap(snapshot -> snapshot.sheets().stream())
                                .noneMatch(sheet -> sheet.sheet() == copied.get().source());
        if (isStale) {
            take(Optional.empty());
        }
    }

    /** What is typed or deleted after a copy is what the next Enter belongs to, not the copy. */
    private void cellsChange() {
        if (isMarked) {
            unmark();
        }
    }

    /** Enter pastes marked cells, and that ends it; Esc removes the mark. */
    private void keyPressed(KeyEvent event) {
        if (!isMarked || grid.isEditing() || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            paste();
            unmark();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            unmark();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            cellsChange();
        }
    }

    /** Whole rows and columns end where the sheet's contents end. */
    private static CellRange withinUse(CellRange range, SheetSnapshot sheet) {
        if (!range.isWholeColumns() && !range.isWholeRows()) {
            return range;
        }
        return sheet.usedRange().flatMap(range::intersection).orElse(CellRange.of(range.first()));
    }

    void paste() {
        if (!charts.paste()) {
            paste(PasteForm.ALL);
        }
    }

    /** Pastes a part of what was copied. */
    void paste(PasteForm form) {
        repetition.done(() -> paste(form));
        String text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        CellRange selected = grid.getSelection().currentRange();
        int sheet = model.sheetProperty().get();
        if (copied.isPresent() && sameText(copied.get().text(), text)) {
            CopiedCells cells = copied.get();
            session.paste(sheet, selected, cells, form);
            grid.select(Selection.of(cells.destination(selected, form)));
            if (cells.isCut()) {
                take(Optional.empty());
            }
            return;
        }
        PastedTable pasted = fromElsewhere(text);
        if (!pasted.isEmpty()) {
            session.paste(sheet, selected.first(), pasted, form);
            grid.select(Selection.of(pasted.in(form).destination(selected.first())));
        }
    }

    /** Cells of another program, or of another window: as HTML, which tells more than the text. */
    private static PastedTable fromElsewhere(String text) {
        String html = Optional.ofNullable(Clipboard.getSystemClipboard().getHtml()).orElse("");
        return HtmlTable.parse(html).orElseGet(() -> PastedText.parse(text).table());
    }

    /** Clipboards may change line ends. */
    private static boolean sameText(String one, String other) {
        return one.replace("\r", "")
                .stripTrailing()
                .equals(other.replace("\r", "").stripTrailing());
    }
}
