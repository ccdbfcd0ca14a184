package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.reference.CellRange;

/**
 * One sheet: what its cells hold and how it looks. Changed through {@link Edit}s once the workbook is open; the setters
 * are for whoever builds a workbook.
 */
public final class Sheet {
    private final int id;
    private String name;
    private final Grid<CellContent> contents = new Grid<>();
    private final Grid<CellStyle> styles = new Grid<>();
    private final SheetLayout layout = new SheetLayout();
    private final List<CellRange> merges = new ArrayList<>();
    private final List<ConditionalFormat> conditionalFormats = new ArrayList<>();

    Sheet(int id, String name) {
        this.id = id;
        this.name = name;
    }

    /** The number that stands for the sheet in areas; never reused within a workbook. */
    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    void rename(String newName) {
        this.name = newName;
    }

    public Grid<CellContent> contents() {
        return contents;
    }

    /** The formats of cells that differ from their row's, column's or the workbook's. */
    public Grid<CellStyle> styles() {
        return styles;
    }

    /** The format in force at a cell: its own, else its row's, else its column's, else the default. */
    public CellStyle styleAt(int row, int column) {
        CellStyle own = styles.get(row, column);
        return own != null ? own : layout.inheritedStyle(row, column);
    }

    public SheetLayout layout() {
        return layout;
    }

    public List<CellRange> merges() {
        return merges;
    }

    /** In order of priority, the first winning where two disagree. */
    public List<ConditionalFormat> conditionalFormats() {
        return conditionalFormats;
    }

    @Override
    public String toString() {
        return name;
    }
}
