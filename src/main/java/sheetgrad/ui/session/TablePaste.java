package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.formula.R1C1Formula;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.PastedTable.Cell;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.MergesChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.StyleChange;
import sheetgrad.workbook.StyleChange.CellFormat;
import sheetgrad.workbook.WorkbookChange;

/** What cells of another program change where they are pasted. */
final class TablePaste {
    private final CellEntry entry;
    private final Sheet sheet;
    private final PasteForm form;
    private final TypedLook typed;
    private final List<WorkbookChange> contents = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();

    TablePaste(CellEntry entry, Sheet sheet, PasteForm form) {
        this.entry = entry;
        this.sheet = sheet;
        this.form = form;
        this.typed = new TypedLook(entry, sheet);
    }

    List<WorkbookChange> changes(PastedTable table, CellAddress corner) {
        CellRange destination = table.destination(corner);
        for (int row = 0; row < destination.rows(); row++) {
            for (int column = 0; column < destination.columns(); column++) {
                paste(
                        table.cell(row, column),
                        new CellAddress(corner.row() + row, corner.column() + column));
            }
        }
        List<WorkbookChange> changes = new ArrayList<>(contents);
        changes.add(new StyleChange(sheet.id(), formats));
        changes.addAll(typed.changes());
        merges(table, destination).ifPresent(changes::add);
        return changes;
    }

    private void paste(Cell cell, CellAddress to) {
        Optional<CellContent> content = content(cell, to);
        if (form.takesContents()) {
            contents.add(new CellChange(sheet.id(), to, content));
        }
        if (cell.look().isPresent() && form.takesFormats()) {
            formats.add(
                    new CellFormat(to, Optional.of(style(cell, cell.look().get(), content, to))));
        } else if (form.takesContents()) {
            typed.entered(to, cell.text(), content);
        }
    }

    private Optional<CellContent> content(Cell cell, CellAddress to) {
        if (cell.formula().isPresent() && form.part() != PasteForm.Part.VALUES) {
            Optional<CellContent> formula = formula(cell.formula().get(), to);
            if (formula.isPresent()) {
                return formula;
            }
        }
        return cell.value().isPresent()
                ? cell.value().map(CellContent.Constant::new)
                : entry.readOrKeep(cell.text(), to);
    }

    /** The formula; nothing if this program does not understand it, or if it speaks of sheets that may not be here. */
    private Optional<CellContent> formula(String text, CellAddress to) {
        if (text.indexOf('!') >= 0) {
            return Optional.empty();
        }
        try {
            return entry.read(R1C1Formula.toA1(text, to), to);
        } catch (FormulaSyntaxException notUnderstood) {
            return Optional.empty();
        }
    }

    private CellStyle style(
            Cell cell, PastedLook look, Optional<CellContent> content, CellAddress to) {
        CellStyle own = sheet.styleAt(to.row(), to.column());
        String format =
                look.numberFormat()
                        .orElseGet(
                                () ->
                                        cell.value().isPresent()
                                                ? CellStyle.GENERAL
                                                : entry.format(
                                                        own.withNumberFormat(CellStyle.GENERAL),
                                                        cell.text(),
                                                        content));
        return look.applyTo(own).withNumberFormat(format);
    }

    private Optional<WorkbookChange> merges(PastedTable table, CellRange destination) {
        boolean isMerged = sheet.merges().stream().anyMatch(destination::intersects);
        if (!form.takesFormats() || (table.merges().isEmpty() && !isMerged)) {
            return Optional.empty();
        }
        Stream<CellRange> left =
                sheet.merges().stream().filter(merge -> !merge.intersects(destination));
        Stream<CellRange> pasted =
                table.merges().stream()
                        .map(
                                merge ->
                                        merge.moved(
                                                destination.firstRow(), destination.firstColumn()))
                        .filter(destination::contains);
        return Optional.of(new MergesChange(sheet.id(), Stream.concat(left, pasted).toList()));
    }
}
