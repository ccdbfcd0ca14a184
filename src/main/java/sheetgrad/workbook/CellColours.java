package sheetgrad.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The colours that the cells of a sheet show, conditional formats included.
 *
 * @param looks what conditional formats change of cells
 */
public record CellColours(Sheet sheet, Grid<ConditionalLook> looks) {
    private static final int BLACK = 0;

    /** Those of a sheet on which no conditional format holds. */
    public static CellColours of(Sheet sheet) {
        return new CellColours(sheet, new Grid<>());
    }

    private CellStyle style(int row, int column) {
        CellStyle own = sheet.styleAt(row, column);
        return looks.find(row, column).map(look -> look.applyTo(own)).orElse(own);
    }

    /** Whether a cell shows the colour; a text without a colour of its own is black. */
    boolean matches(FilterCondition.Coloured wanted, int row, int column) {
        return key(wanted).equals(key(of(wanted.isFill(), row, column)));
    }

    private FilterCondition.Coloured of(boolean isFill, int row, int column) {
        CellStyle style = style(row, column);
        return new FilterCondition.Coloured(isFill, isFill ? style.fill() : style.font().colour());
    }

    private static OptionalInt key(FilterCondition.Coloured one) {
        return one.isFill() || one.colour().isPresent() ? one.colour() : OptionalInt.of(BLACK);
    }

    /** The different fills, or colours of texts, that rows of a column show, in the order of their first cells. */
    List<FilterCondition.Coloured> among(boolean isFill, IntStream rows, int column) {
        Map<OptionalInt, FilterCondition.Coloured> found = new LinkedHashMap<>();
        rows.forEach(
                row -> {
                    FilterCondition.Coloured shown = of(isFill, row, column);
                    found.putIfAbsent(key(shown), shown);
                });
        return List.copyOf(found.values());
    }
}
