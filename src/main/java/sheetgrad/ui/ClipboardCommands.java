package sheetgrad.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.grid.Selection;
import sheetgrad.ui.session.CopiedCells;
import sheetgrad.ui.session.PasteForm;
import sheetgrad.ui.session.PastedText;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellStyle;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cut, copy and paste through the system's clipboard. Other programs are given text; a paste within the program takes
 * the cells themselves, as long as the clipboard still holds that text.
 */
final class ClipboardCommands {
    private final GridView grid;
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final CellFormatter formatter;
    private final Consumer<String> messages;
    private Optional<CopiedCells> copied = Optional.empty();

    ClipboardCommands(WorkbookContext context) {
        this.grid = context.grid();
        this.session = context.session();
        this.model = context.model();
        this.formatter = context.formatter();
        this.messages = context.messages();
    }

    void copy() {
        take(false);
    }

    /** Takes the selected cells; they stay where they are until they are pasted. */
    void cut() {
        take(true);
    }

    private void take(boolean isCut) {
        Selection selection = grid.getSelection();
        Optional<SessionSnapshot> snapshot = model.snapshotProperty().get();
        Optional<SheetSnapshot> sheet = model.currentSheet();
        if (snapshot.isEmpty() || sheet.isEmpty()) {
            return;
        }
        if (selection.ranges().size() > 1) {
            messages.accept("This cannot be done with several ranges at once: select one range.");
            return;
        }
        CellRange range = withinUse(selection.currentRange(), sheet.get());
        SheetGridModel cells = new SheetGridModel(sheet.get(), snapshot.get().values(), formatter);
        CopiedCells taken = CopiedCells.of(snapshot.get(), sheet.get().id(), range, isCut);
        String text = text(taken, cells);
        copied = Optional.of(taken.withText(text));
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        content.putHtml(html(taken, cells));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Whole rows and columns end where the sheet's contents end. */
    private static CellRange withinUse(CellRange range, SheetSnapshot sheet) {
        if (!range.isWholeColumns() && !range.isWholeRows()) {
            return range;
        }
        return sheet.usedRange().flatMap(range::intersection).orElse(CellRange.of(range.first()));
    }

    private static String text(CopiedCells taken, SheetGridModel cells) {
        CellRange range = taken.range();
        StringBuilder text = new StringBuilder();
        for (int row : taken.rows()) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                text.append(column > range.firstColumn() ? "\t" : "");
                text.append(PastedText.quote(cells.copiedText(row, column)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String html(CopiedCells taken, SheetGridModel cells) {
        CellRange range = taken.range();
        StringBuilder html = new StringBuilder("<table>");
        for (int row : taken.rows()) {
            html.append("<tr>");
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                CellStyle style = cells.style(row, column);
                html.append("<td style=\"")
                        .append(style.font().isBold() ? "font-weight:bold;" : "")
                        .append(style.font().isItalic() ? "font-style:italic;" : "");
                cells.fill(row, column)
                        .ifPresent(fill -> html.append("background:#%06x;".formatted(fill)));
                html.append("\">").append(escaped(cells.copiedText(row, column))).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    void paste() {
        paste(PasteForm.ALL);
    }

    /** Pastes a part of what was copied; texts of other programs are pasted as they are. */
    void paste(PasteForm form) {
        String text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        CellRange selected = grid.getSelection().currentRange();
        int sheet = model.sheetProperty().get();
        if (copied.isPresent() && sameText(copied.get().text(), text)) {
            CopiedCells cells = copied.get();
            session.paste(sheet, selected, cells, form);
            grid.select(Selection.of(cells.destination(selected, form)));
            copied = cells.isCut() ? Optional.empty() : copied;
            return;
        }
        PastedText pasted = PastedText.parse(text);
        if (!pasted.isEmpty()) {
            session.paste(sheet, selected.first(), pasted);
            grid.select(Selection.of(pasted.destination(selected.first())));
        }
    }

    /** Clipboards may change line ends. */
    private static boolean sameText(String one, String other) {
        return one.replace("\r", "")
                .stripTrailing()
                .equals(other.replace("\r", "").stripTrailing());
    }
}
