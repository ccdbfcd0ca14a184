package sheetgrad.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.FilterCondition.Aspect;
import sheetgrad.workbook.FilterCondition.Coloured;
import sheetgrad.workbook.FilterCondition.Shown;

/**
 * The colours and icons that the cells of a sheet show, conditional formats included.
 *
 * @param looks what the rules of conditional formats change of cells
 * @param values what the cells hold, which decides about their icons
 */
public record ShownLooks(
        Sheet sheet, Grid<ConditionalLook> looks, IconLevels icons, CellValues values) {
    private static final int BLACK = 0;

    /**
     * Those of a sheet.
     *
     * @param used the part of the sheet that holds anything
     */
    public static ShownLooks of(
            Sheet sheet, Optional<CellRange> used, Grid<ConditionalLook> looks, CellValues values) {
        FormatNumbers numbers = new FormatNumbers(sheet.id(), used, values);
        return new ShownLooks(
                sheet, looks, new IconLevels(sheet.conditionalFormats(), numbers), values);
    }

    private CellStyle style(int row, int column) {
        CellStyle own = sheet.styleAt(row, column);
        return looks.find(row, column).map(look -> look.applyTo(own)).orElse(own);
    }

    /** Whether a cell shows the colour or icon; a text without a colour of its own is black. */
    boolean matches(Shown wanted, int row, int column) {
        return key(wanted).equals(key(of(wanted.aspect(), row, column)));
    }

    /** What a cell shows. */
    Shown of(Aspect aspect, int row, int column) {
        return switch (aspect) {
            case FILL -> new Coloured(true, style(row, column).fill());
            case TEXT_COLOUR -> new Coloured(false, style(row, column).font().colour());
            case ICON -> icons.icon(row, column, values.value(sheet.id(), row, column));
        };
    }

    /** Equal for what looks alike. */
    private static Shown key(Shown one) {
        return one instanceof Coloured text && !text.isFill() && text.colour().isEmpty()
                ? new Coloured(false, OptionalInt.of(BLACK))
                : one;
    }

    /** The different things of a kind that rows of a column show, in the order of their first cells. */
    List<Shown> among(Aspect aspect, IntStream rows, int column) {
        Map<Shown, Shown> found = new LinkedHashMap<>();
        rows.forEach(
                row -> {
                    Shown shown = of(aspect, row, column);
                    found.putIfAbsent(key(shown), shown);
                });
        return List.copyOf(found.values());
    }
}
