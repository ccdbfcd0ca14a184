package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.ObjectsChange;
import sheetgrad.workbook.SheetObjects;

/** Comments and links of cells, each changed in one step that can be undone. */
public final class NoteControl {
    private final EditSubmission edits;

    NoteControl(EditSubmission edits) {
        this.edits = edits;
    }

    /** Gives a cell a comment, or takes its comment away. */
    public void comment(int sheet, CellAddress cell, Optional<String> text) {
        String name = text.isPresent() ? "Comment" : "Delete comment";
        edits.submit(
                open -> {
                    SheetObjects now = open.workbook().sheet(sheet).objects();
                    return new Edit(
                            name, List.of(new ObjectsChange(sheet, now.withComment(cell, text))));
                });
    }

    /** Gives a range a link in place of those that it has; a blank cell shows where it leads. Nothing takes it away. */
    public void link(int sheet, CellRange range, Optional<SheetObjects.Hyperlink> link) {
        edits.submit(open -> LinkEdit.of(open.workbook().sheet(sheet), range, link));
    }
}
