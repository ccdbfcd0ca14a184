package sheetgrad.ui.session;

import java.util.List;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.NameEdits;
import sheetgrad.workbook.NameEdits.Definition;
import sheetgrad.workbook.NameLabels.Sides;

/** Commands about defined names. Each returns at once and is one step that can be undone. */
public final class NameControl {
    private final EditSubmission edits;

    NameControl(EditSubmission edits) {
        this.edits = edits;
    }

    /** Defines a name, read as in this cell; see {@link NameEdits#define}. */
    public void define(Definition definition, int sheet, CellAddress cell) {
        edits.submit(open -> names(open).define(definition, sheet, cell));
    }

    /** Renames and redefines a name; see {@link NameEdits#change}. */
    public void change(DefinedName name, Definition definition, int sheet, CellAddress cell) {
        edits.submit(open -> names(open).change(name, definition, sheet, cell));
    }

    public void delete(List<DefinedName> names) {
        edits.submit(open -> names(open).delete(names));
    }

    /** Names cells of an area after the texts at its sides. */
    public void create(Area area, Sides sides) {
        edits.submit(open -> names(open).create(area, sides, open.calculation()));
    }

    private static NameEdits names(OpenWorkbook open) {
        return new NameEdits(open.workbook());
    }
}
