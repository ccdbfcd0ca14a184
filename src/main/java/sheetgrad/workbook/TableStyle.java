package sheetgrad.workbook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.CellFont;

/**
 * What a table's cells look like where they say nothing themselves (ECMA-376 part 1, 18.8.40).
 *
 * @param name as files have it
 * @param parts the looks of the parts that the style knows
 * @param shown which optional parts the table asks for
 * @param usualColour of the text of cells without a format of their own; text in it takes the table's colour
 */
public record TableStyle(String name, Map<Part, Look> parts, Shown shown, OptionalInt usualColour) {
    /** The parts of a table, the weakest first: where two cover a cell, the later one holds. */
    public enum Part {
        WHOLE_TABLE,
        FIRST_COLUMN_STRIPE,
        SECOND_COLUMN_STRIPE,
        FIRST_ROW_STRIPE,
        SECOND_ROW_STRIPE,
        LAST_COLUMN,
        FIRST_COLUMN,
        HEADER_ROW,
        TOTAL_ROW,
        FIRST_HEADER_CELL,
        LAST_HEADER_CELL,
        FIRST_TOTAL_CELL,
        LAST_TOTAL_CELL
    }

    /** Whether a table shows its optional parts. */
    public record Shown(
            boolean firstColumn, boolean lastColumn, boolean rowStripes, boolean columnStripes) {}

    /**
     * The look of a part.
     *
     * @param look its borders are those around the part
     * @param horizontal the border between its rows
     * @param vertical the border between its columns
     * @param stripe how many rows or columns a stripe takes
     */
    public record Look(ConditionalLook look, Border horizontal, Border vertical, int stripe) {}

    public TableStyle {
        parts = parts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(parts));
    }

    /** The format of a cell of the table that has this one itself. */
    public CellStyle under(CellStyle own, Table table, int row, int column) {
        ConditionalLook look = ConditionalLook.NONE;
        Borders lines = Borders.NONE;
        for (Part part : Part.values()) {
            Look styled = parts.get(part);
            Optional<CellRange> range =
                    styled == null ? Optional.empty() : range(part, styled, table, row, column);
            if (styled != null && range.isPresent()) {
                look = styled.look().over(look);
                lines = over(lines(styled, range.get(), row, column), lines);
            }
        }
        return under(own, look, lines);
    }

    private CellStyle under(CellStyle own, ConditionalLook look, Borders lines) {
        CellFont font = own.font();
        boolean isUsual = font.colour().equals(usualColour) || font.colour().isEmpty();
        CellFont now =
                new CellFont(
                        font.family(),
                        font.size(),
                        font.isBold() || look.isBold().orElse(false),
                        font.isItalic() || look.isItalic().orElse(false),
                        font.isUnderlined() || look.isUnderlined().orElse(false),
                        font.isStruckOut() || look.isStruckOut().orElse(false),
                        isUsual && look.textColour().isPresent()
                                ? look.textColour()
                                : font.colour());
        return new CellStyle(
                own.numberFormat(),
                now,
                own.fill().isPresent() ? own.fill() : look.fill(),
                own.gradient(),
                over(own.borders(), lines),
                own.alignment(),
                own.origin());
    }

    private static Borders over(Borders strong, Borders weak) {
        return new Borders(
                over(strong.top(), weak.top()),
                over(strong.right(), weak.right()),
                over(strong.bottom(), weak.bottom()),
                over(strong.left(), weak.left()));
    }

    private static Border over(Border strong, Border weak) {
        return strong.line() == CellStyle.Line.NONE ? weak : strong;
    }

    /** The borders of a cell of a part: the part's own at its edge, those between cells elsewhere. */
    private static Borders lines(Look styled, CellRange part, int row, int column) {
        Borders around = styled.look().borders().orElse(Borders.NONE);
        return new Borders(
                row == part.firstRow() ? around.top() : styled.horizontal(),
                column == part.lastColumn() ? around.right() : styled.vertical(),
                row == part.lastRow() ? around.bottom() : styled.horizontal(),
                column == part.firstColumn() ? around.left() : styled.vertical());
    }

    /** What the part covers of the table, if the cell belongs to it; of stripes the one that the cell lies in. */
    private Optional<CellRange> range(Part part, Look styled, Table table, int row, int column) {
        CellRange all = table.range();
        Optional<CellRange> covered =
                switch (part) {
                    case WHOLE_TABLE -> Optional.of(all);
                    case FIRST_COLUMN_STRIPE, SECOND_COLUMN_STRIPE ->
                            shown.columnStripes()
                                    ? columnStripe(part, styled, table, column)
                                    : Optional.empty();
                    case FIRST_ROW_STRIPE, SECOND_ROW_STRIPE ->
                            shown.rowStripes()
                                    ? rowStripe(part, styled, table, row)
                                    : Optional.empty();
                    case FIRST_COLUMN -> first(all);
                    case LAST_COLUMN -> last(all);
                    case HEADER_ROW -> header(table);
                    case TOTAL_ROW -> totals(table);
                    case FIRST_HEADER_CELL -> header(table).flatMap(this::first);
                    case LAST_HEADER_CELL -> header(table).flatMap(this::last);
                    case FIRST_TOTAL_CELL -> totals(table).flatMap(this::first);
                    case LAST_TOTAL_CELL -> totals(table).flatMap(this::last);
                };
        return covered.filter(cells -> cells.contains(row, column));
    }

    private Optional<CellRange> first(CellRange of) {
        return shown.firstColumn()
                ? Optional.of(columns(of, of.firstColumn(), of.firstColumn()))
                : Optional.empty();
    }

    private Optional<CellRange> last(CellRange of) {
        return shown.lastColumn()
                ? Optional.of(columns(of, of.lastColumn(), of.lastColumn()))
                : Optional.empty();
    }

    private static Optional<CellRange> header(Table table) {
        int row = table.range().firstRow();
        return table.hasHeaders() ? Optional.of(rows(table.range(), row, row)) : Optional.empty();
    }

    private static Optional<CellRange> totals(Table table) {
        int row = table.range().lastRow();
        return table.hasTotals() ? Optional.of(rows(table.range(), row, row)) : Optional.empty();
    }

    private static CellRange rows(CellRange of, int first, int last) {
        return new CellRange(first, of.firstColumn(), last, of.lastColumn());
    }

    private static CellRange columns(CellRange of, int first, int last) {
        return new CellRange(of.firstRow(), first, of.lastRow(), last);
    }

    private Optional<CellRange> rowStripe(Part part, Look styled, Table table, int row) {
        boolean isFirst = part == Part.FIRST_ROW_STRIPE;
        int other = size(isFirst ? Part.SECOND_ROW_STRIPE : Part.FIRST_ROW_STRIPE);
        return table.dataRange()
                .flatMap(
                        data -> {
                            int start =
                                    start(isFirst, styled.stripe(), other, data.firstRow(), row);
                            int end = Math.min(data.lastRow(), start + styled.stripe() - 1);
                            return start > end
                                    ? Optional.empty()
                                    : Optional.of(rows(data, start, end));
                        });
    }

    private Optional<CellRange> columnStripe(Part part, Look styled, Table table, int column) {
        boolean isFirst = part == Part.FIRST_COLUMN_STRIPE;
        int other = size(isFirst ? Part.SECOND_COLUMN_STRIPE : Part.FIRST_COLUMN_STRIPE);
        return table.dataRange()
                .flatMap(
                        data -> {
                            int from = data.firstColumn();
                            int start = start(isFirst, styled.stripe(), other, from, column);
                            int end = Math.min(data.lastColumn(), start + styled.stripe() - 1);
                            return start > end
                                    ? Optional.empty()
                                    : Optional.of(columns(data, start, end));
                        });
    }

    /** Where the stripe begins in the pair of stripes, a first and a second one, that a row or column lies in. */
    private static int start(boolean isFirst, int own, int other, int from, int line) {
        int pair = from + Math.floorDiv(line - from, own + other) * (own + other);
        return Math.max(from, isFirst ? pair : pair + other);
    }

    private int size(Part part) {
        Look styled = parts.get(part);
        return styled == null ? 1 : styled.stripe();
    }
}
