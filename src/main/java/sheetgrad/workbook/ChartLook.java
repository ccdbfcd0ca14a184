package sheetgrad.workbook;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is behind and around a chart.
 *
 * @param fill 0xRRGGBB; nothing to see the cells behind it
 * @param border nothing for none
 * @param plotFill the colour between the axes; nothing for the same as around
 * @param accents the colours of the workbook's theme that series get one after the other
 * @param blanks how lines go where there is no number
 */
public record ChartLook(
        OptionalInt fill,
        OptionalInt border,
        OptionalInt plotFill,
        List<Integer> accents,
        Blanks blanks) {
    /** The accents of Office's theme, then darker ones. */
    private static final List<Integer> OFFICE =
            List.of(0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x264478, 0x9E480E);

    public static final ChartLook USUAL =
            new ChartLook(
                    OptionalInt.of(0xFFFFFF),
                    OptionalInt.of(0xD9D9D9),
                    OptionalInt.empty(),
                    OFFICE,
                    Blanks.GAP);

    /** Lines end before a missing number, go down to 0, or on to the next number. */
    public enum Blanks {
        GAP,
        ZERO,
        SPAN
    }

    public ChartLook {
        accents = List.copyOf(accents);
    }

    /** The colour of a series or slice that has none of its own, by its number from 0. */
    public int accent(int index) {
        return accents.get(index % accents.size());
    }
}
