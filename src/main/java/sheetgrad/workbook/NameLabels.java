package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.NameEdits.Definition;

/** Names rows and columns of a range after the texts at its edges, as Excel's Create from Selection does. */
public final class NameLabels {
    private final Sheet sheet;
    private final CellValues values;

    /** Where the texts stand. */
    public record Sides(boolean top, boolean left, boolean bottom, boolean right) {}

    NameLabels(Sheet sheet, CellValues values) {
        this.sheet = sheet;
        this.values = values;
    }

    /** The names of a range whose texts stand at these sides; a text in the corner of two names all the other cells. */
    List<Definition> of(CellRange range, Sides sides) {
        int top = range.firstRow() + (sides.top() ? 1 : 0);
        int bottom = range.lastRow() - (sides.bottom() ? 1 : 0);
        int left = range.firstColumn() + (sides.left() ? 1 : 0);
        int right = range.lastColumn() - (sides.right() ? 1 : 0);
        List<Definition> names = new ArrayList<>();
        if (top > bottom || left > right) {
            return names;
        }
        for (int column = left; column <= right; column++) {
            CellRange cells = new CellRange(top, column, bottom, column);
            add(sides.top(), range.firstRow(), column, cells, names);
            add(sides.bottom(), range.lastRow(), column, cells, names);
        }
        for (int row = top; row <= bottom; row++) {
            CellRange cells = new CellRange(row, left, row, right);
            add(sides.left(), row, range.firstColumn(), cells, names);
            add(sides.right(), row, range.lastColumn(), cells, names);
        }
        CellRange all = new CellRange(top, left, bottom, right);
        add(sides.top() && sides.left(), range.firstRow(), range.firstColumn(), all, names);
        add(sides.top() && sides.right(), range.firstRow(), range.lastColumn(), all, names);
        add(sides.bottom() && sides.left(), range.lastRow(), range.firstColumn(), all, names);
        add(sides.bottom() && sides.right(), range.lastRow(), range.lastColumn(), all, names);
        return names;
    }

    private void add(
            boolean isWanted, int row, int column, CellRange cells, List<Definition> names) {
        if (isWanted
                && values.value(sheet.id(), row, column) instanceof TextValue label
                && !label.text().isBlank()) {
            String place = A1.quoteSheet(sheet.name()) + "!" + absolute(cells);
            names.add(new Definition(name(label.text()), OptionalInt.empty(), place, ""));
        }
    }

    /** A range as names refer to it, such as $A$1:$B$2. */
    public static String absolute(CellRange cells) {
        CellAddress first = cells.first();
        CellAddress last = cells.last();
        String corner = RelativeCell.absolute(first).toA1(first);
        return cells.isSingleCell()
                ? corner
                : corner + ":" + RelativeCell.absolute(last).toA1(last);
    }

    /** A text as a name: what names cannot have becomes an underscore, as does what would make a cell of it. */
    static String name(String label) {
        String name = label.strip().replaceAll("[^\\p{L}\\p{N}_.\\\\]", "_");
        if (!name.matches("[\\p{L}_\\\\].*")) {
            name = "_" + name;
        }
        return NameEdits.isName(name) ? name : name + "_";
    }
}
