package sheetgrad.workbook;

import java.util.OptionalInt;
import java.util.TreeMap;

/** Widths, heights, what is hidden or grouped, frozen panes, zoom and the other settings of a sheet's view. */
public final class SheetLayout {
    /** Width in characters of the default font's widest digit, as Excel counts; {@code outlineLevel} 0 to 7. */
    public record Column(
            double width,
            boolean isHidden,
            int outlineLevel,
            boolean isCollapsed,
            CellStyle style) {
        public Column withWidth(double characters) {
            return new Column(characters, isHidden, outlineLevel, isCollapsed, style);
        }

        public Column withHidden(boolean hides) {
            return new Column(width, hides, outlineLevel, isCollapsed, style);
        }

        /** At the nearest level that there is, 0 to 7. */
        public Column withOutlineLevel(int level) {
            int near = Math.max(0, Math.min(DEEPEST_LEVEL, level));
            return new Column(width, isHidden, near, isCollapsed, style);
        }

        public Column withStyle(CellStyle newStyle) {
            return new Column(width, isHidden, outlineLevel, isCollapsed, newStyle);
        }
    }

    /** Height in points; one that is {@code isHeightSet} was set by hand, any other follows the cells of the row. */
    public record Row(
            double height,
            boolean isHeightSet,
            boolean isHidden,
            int outlineLevel,
            boolean isCollapsed,
            CellStyle style) {
        /** Set by hand. */
        public Row withHeight(double points) {
            return new Row(points, true, isHidden, outlineLevel, isCollapsed, style);
        }

        /** As its cells need it. */
        public Row withFittedHeight(double points) {
            return new Row(points, false, isHidden, outlineLevel, isCollapsed, style);
        }

        public Row withHidden(boolean hides) {
            return new Row(height, isHeightSet, hides, outlineLevel, isCollapsed, style);
        }

        /** At the nearest level that there is, 0 to 7. */
        public Row withOutlineLevel(int level) {
            int near = Math.max(0, Math.min(DEEPEST_LEVEL, level));
            return new Row(height, isHeightSet, isHidden, near, isCollapsed, style);
        }

        public Row withStyle(CellStyle newStyle) {
            return new Row(height, isHeightSet, isHidden, outlineLevel, isCollapsed, newStyle);
        }
    }

    /** Whether and how a sheet is shown among the tabs; a very hidden one cannot be shown by the user. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    /** How many digits a column without a width of its own holds. */
    public static final int USUAL_DIGITS = 8;

    private static final int DEEPEST_LEVEL = 7;

    private final TreeMap<Integer, Column> columns = new TreeMap<>();
    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private CellStyle defaultStyle = CellStyle.DEFAULT;
    private double defaultColumnWidth = 9.140625;
    private double defaultRowHeight = 15;
    private int frozenRows;
    private int frozenColumns;
    private int firstVisibleRow;
    private int firstVisibleColumn;
    private int zoomPercent = 100;
    private boolean showsGridlines = true;
    private boolean isZeroHidden;
    private boolean showsOutlineSymbols = true;
    private OptionalInt tabColour = OptionalInt.empty();
    private Visibility visibility = Visibility.VISIBLE;

    /** A copy that later changes of this layout do not reach. */
    public SheetLayout copy() {
        SheetLayout copy = new SheetLayout();
        copy.become(this);
        return copy;
    }

    /** Takes over everything from another layout, which later changes of this one do not reach. */
    void become(SheetLayout other) {
        columns.clear();
        columns.putAll(other.columns);
        rows.clear();
        rows.putAll(other.rows);
        defaultStyle = other.defaultStyle;
        defaultColumnWidth = other.defaultColumnWidth;
        defaultRowHeight = other.defaultRowHeight;
        frozenRows = other.frozenRows;
        frozenColumns = other.frozenColumns;
        firstVisibleRow = other.firstVisibleRow;
        firstVisibleColumn = other.firstVisibleColumn;
        zoomPercent = other.zoomPercent;
        showsGridlines = other.showsGridlines;
        isZeroHidden = other.isZeroHidden;
        showsOutlineSymbols = other.showsOutlineSymbols;
        tabColour = other.tabColour;
        visibility = other.visibility;
    }

    /** Whether the other layout shows the same part of the sheet in the same way. */
    public boolean hasSameView(SheetLayout other) {
        return frozenRows == other.frozenRows
                && frozenColumns == other.frozenColumns
                && firstVisibleRow == other.firstVisibleRow
                && firstVisibleColumn == other.firstVisibleColumn
                && zoomPercent == other.zoomPercent
                && showsGridlines == other.showsGridlines
                && isZeroHidden == other.isZeroHidden
                && showsOutlineSymbols == other.showsOutlineSymbols;
    }

    /** Whether the other layout differs in nothing but its rows and whether the sheet is hidden. */
    public boolean hasSameFrame(SheetLayout other) {
        return hasSameView(other)
                && columns.equals(other.columns)
                && tabColour.equals(other.tabColour)
                && defaultColumnWidth == other.defaultColumnWidth
                && defaultRowHeight == other.defaultRowHeight
                && deepestRowLevel() == other.deepestRowLevel();
    }

    /** The highest outline level among the rows. */
    public int deepestRowLevel() {
        return rows.values().stream().mapToInt(Row::outlineLevel).max().orElse(0);
    }

    /** The highest outline level among the columns. */
    public int deepestColumnLevel() {
        return columns.values().stream().mapToInt(Column::outlineLevel).max().orElse(0);
    }

    /** Columns that differ from the default, by zero-based index. */
    public TreeMap<Integer, Column> columns() {
        return columns;
    }

    /** Rows that differ from the default, by zero-based index. */
    public TreeMap<Integer, Row> rows() {
        return rows;
    }

    /** The width of a column in characters; 0 if hidden. */
    public double columnWidth(int column) {
        Column own = columns.get(column);
        return own == null ? defaultColumnWidth : own.isHidden() ? 0 : own.width();
    }

    /** The height of a row in points; 0 if hidden. */
    public double rowHeight(int row) {
        Row own = rows.get(row);
        return own == null ? defaultRowHeight : own.isHidden() ? 0 : own.height();
    }

    /** A column as it is, to be put back into {@link #columns} with something changed. */
    public Column column(int column) {
        Column own = columns.get(column);
        return own != null ? own : new Column(defaultColumnWidth, false, 0, false, defaultStyle);
    }

    /** A row as it is, to be put back into {@link #rows} with something changed. */
    public Row row(int row) {
        Row own = rows.get(row);
        return own != null ? own : new Row(defaultRowHeight, false, false, 0, false, defaultStyle);
    }

    /** The format of a cell that has none of its own: its row's, else its column's, else the default. */
    public CellStyle inheritedStyle(int row, int column) {
        Row ownRow = rows.get(row);
        if (ownRow != null && !ownRow.style().equals(defaultStyle)) {
            return ownRow.style();
        }
        Column ownColumn = columns.get(column);
        return ownColumn == null ? defaultStyle : ownColumn.style();
    }

    /** The format of cells that nothing else was said of. */
    public CellStyle defaultStyle() {
        return defaultStyle;
    }

    /** Takes over the workbook's usual font, and the width in its digits of columns without their own. */
    void takeUsualFont(SheetLayout other) {
        defaultStyle = other.defaultStyle;
        defaultColumnWidth = DigitWidth.ofColumn(defaultStyle.font(), USUAL_DIGITS);
    }

    public void setDefaultStyle(CellStyle style) {
        this.defaultStyle = style;
    }

    public double defaultColumnWidth() {
        return defaultColumnWidth;
    }

    public void setDefaultColumnWidth(double characters) {
        this.defaultColumnWidth = characters;
    }

    public double defaultRowHeight() {
        return defaultRowHeight;
    }

    public void setDefaultRowHeight(double points) {
        this.defaultRowHeight = points;
    }

    /** How many rows at the top do not scroll. */
    public int frozenRows() {
        return frozenRows;
    }

    /** How many columns at the left do not scroll. */
    public int frozenColumns() {
        return frozenColumns;
    }

    public void freeze(int rowsAtTop, int columnsAtLeft) {
        this.frozenRows = rowsAtTop;
        this.frozenColumns = columnsAtLeft;
    }

    /** The first scrolled row that the file asks to be shown. */
    public int firstVisibleRow() {
        return firstVisibleRow;
    }

    /** The first scrolled column that the file asks to be shown. */
    public int firstVisibleColumn() {
        return firstVisibleColumn;
    }

    public void scrollTo(int row, int column) {
        this.firstVisibleRow = row;
        this.firstVisibleColumn = column;
    }

    public int zoomPercent() {
        return zoomPercent;
    }

    public void setZoomPercent(int zoomPercent) {
        this.zoomPercent = zoomPercent;
    }

    public boolean showsGridlines() {
        return showsGridlines;
    }

    public void setShowsGridlines(boolean showsGridlines) {
        this.showsGridlines = showsGridlines;
    }

    /** Whether cells that are 0 are shown blank. */
    public boolean isZeroHidden() {
        return isZeroHidden;
    }

    public void setZeroHidden(boolean isZeroHidden) {
        this.isZeroHidden = isZeroHidden;
    }

    /** Whether there are buttons beside the headers that hide and show groups of rows and columns. */
    public boolean showsOutlineSymbols() {
        return showsOutlineSymbols;
    }

    public void setShowsOutlineSymbols(boolean shows) {
        this.showsOutlineSymbols = shows;
    }

    /** The tab's colour as 0xRRGGBB, if it has one. */
    public OptionalInt tabColour() {
        return tabColour;
    }

    public void setTabColour(int rgb) {
        this.tabColour = OptionalInt.of(rgb);
    }

    public void clearTabColour() {
        this.tabColour = OptionalInt.empty();
    }

    /** Whether the sheet has a tab. */
    public boolean isVisible() {
        return visibility == Visibility.VISIBLE;
    }

    public Visibility visibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }
}
