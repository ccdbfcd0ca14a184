package sheetgrad.workbook;

/**
 * How a chart shows the series of one plot.
 *
 * @param gap between the bars of neighbouring categories, in per cent of a bar
 * @param overlap of the bars of one category, in per cent of a bar; negative for gaps
 * @param hole the part of a pie's diameter that is left out, in per cent
 * @param angle where the first slice of a pie begins, in degrees clockwise from the top
 * @param variesColours whether each point of an only series has a colour of its own
 * @param hasDropLines whether lines go from the highest points to the axis
 * @param hasHighLowLines whether lines go from the highest points to the lowest
 * @param hasUpDownBars whether bars go from the first series to the last
 */
public record PlotLook(
        int gap,
        int overlap,
        int hole,
        int angle,
        boolean variesColours,
        boolean hasDropLines,
        boolean hasHighLowLines,
        boolean hasUpDownBars) {
    public static final PlotLook USUAL = new PlotLook(67, 0, 0, 0, false, false, false, false);
}
