package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.SheetCell;

/**
 * A change of a workbook that can be undone. Carrying it out gives the edit that takes it back.
 *
 * <p>An edit of contents names the sheet by id and lists cells with their new content, or nothing to clear them.
 */
public record Edit(String name, List<CellChange> changes) {
    /** One cell's new content; nothing clears the cell. */
    public record CellChange(int sheet, CellAddress cell, Optional<CellContent> content) {}

    public Edit {
        changes = List.copyOf(changes);
    }

    /** Carries the edit out and returns the edit that restores what was there before. */
    public Edit applyTo(Workbook workbook) {
        List<CellChange> inverse = new ArrayList<>(changes.size());
        for (CellChange change : changes) {
            Grid<CellContent> contents = workbook.sheet(change.sheet()).contents();
            int row = change.cell().row();
            int column = change.cell().column();
            inverse.add(
                    0, new CellChange(change.sheet(), change.cell(), contents.find(row, column)));
            change.content()
                    .ifPresentOrElse(
                            content -> contents.set(row, column, content),
                            () -> contents.clear(row, column));
        }
        return new Edit(name, inverse);
    }

    /** The first cell the edit changes, for messages. */
    public Optional<SheetCell> firstCell(Workbook workbook) {
        return changes.stream()
                .findFirst()
                .map(
                        change ->
                                workbook.locate(
                                        change.sheet(),
                                        change.cell().row(),
                                        change.cell().column()));
    }
}
