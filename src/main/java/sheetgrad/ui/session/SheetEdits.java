package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.Grid;

/**
 * Turns what the user does to cells into edits of the open workbook. Every attempt answers why it was refused, in a
 * sentence for the user; nothing if it was carried out. Used by the session's thread, but for {@link #refusal}.
 */
final class SheetEdits {
    static final String PART_OF_ARRAY = "You can't change part of an array.";

    private final OpenWorkbook open;
    private final CellEntry entry;

    SheetEdits(OpenWorkbook open, CellEntry entry) {
        this.open = open;
        this.entry = entry;
    }

    /** Why the text cannot be entered into a cell of the sheet; may be asked on any thread. */
    Optional<String> refusal(SheetSnapshot sheet, CellAddress cell, String text) {
        if (sheet.arrayCutBy(List.of(CellRange.of(cell))).isPresent()) {
            return Optional.of(PART_OF_ARRAY);
        }
        try {
            entry.read(text, cell);
            return Optional.empty();
        } catch (FormulaSyntaxException mistake) {
            return Optional.of(sentence(mistake));
        }
    }

    private static String sentence(FormulaSyntaxException mistake) {
        return "This is not a formula: "
                + mistake.getMessage()
                + " (at character "
                + (mistake.position() + 1)
                + ")";
    }

    Optional<String> enter(int sheet, CellAddress cell, String text) {
        try {
            Optional<CellContent> content = entry.read(text, cell);
            return apply(
                    "Typing in " + cell.toA1(),
                    sheet,
                    List.of(CellRange.of(cell)),
                    List.of(new CellChange(sheet, cell, content)));
        } catch (FormulaSyntaxException mistake) {
            return Optional.of(sentence(mistake));
        }
    }

    Optional<String> clear(int sheet, List<CellRange> ranges) {
        return apply("Clear", sheet, ranges, clearing(sheet, ranges));
    }

    private List<CellChange> clearing(int sheet, List<CellRange> ranges) {
        Grid<CellContent> contents = open.workbook().sheet(sheet).contents();
        List<CellChange> changes = new ArrayList<>();
        for (CellRange range : ranges) {
            contents.forEach(
                    range,
                    (row, column, content) ->
                            changes.add(
                                    new CellChange(
                                            sheet,
                                            new CellAddress(row, column),
                                            Optional.empty())));
        }
        return changes;
    }

    Optional<String> paste(int sheet, CellAddress corner, PastedText text) {
        CellRange destination = text.destination(corner);
        List<CellChange> changes = new ArrayList<>();
        for (int row = 0; row < destination.rows(); row++) {
            for (int column = 0; column < destination.columns(); column++) {
                CellAddress cell = new CellAddress(corner.row() + row, corner.column() + column);
                changes.add(
                        new CellChange(
                                sheet, cell, entry.readOrKeep(text.text(row, column), cell)));
            }
        }
        return apply("Paste", sheet, List.of(destination), changes);
    }

    Optional<String> paste(int sheet, CellRange selected, CopiedCells copied) {
        CellRange destination = copied.destination(selected);
        List<CellChange> changes = new ArrayList<>();
        if (copied.isCut()) {
            if (cutsArray(copied.sheet(), List.of(copied.range()))) {
                return Optional.of(PART_OF_ARRAY);
            }
            changes.addAll(clearing(copied.sheet(), List.of(copied.range())));
        }
        changes.addAll(copied.changes(sheet, destination));
        return apply("Paste", sheet, List.of(destination), changes);
    }

    /** @param touched what the user meant to change, of which arrays may not be a part only */
    private Optional<String> apply(
            String name, int sheet, List<CellRange> touched, List<CellChange> changes) {
        if (cutsArray(sheet, touched)) {
            return Optional.of(PART_OF_ARRAY);
        }
        if (!changes.isEmpty()) {
            open.apply(new Edit(name, changes));
        }
        return Optional.empty();
    }

    private boolean cutsArray(int sheet, List<CellRange> touched) {
        return open.sheet(sheet).arrayCutBy(touched).isPresent();
    }
}
