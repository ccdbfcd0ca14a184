package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A background that runs from colour to colour (ECMA-376 part 1, 18.8.24).
 *
 * @param path the rectangle from which the colours run outwards; nothing for colours that run along a line
 * @param degrees the direction of that line, clockwise from left to right
 * @param stops in ascending order
 */
public record GradientFill(Optional<Box> path, double degrees, List<Stop> stops) {
    /** A place from 0 to 1, and the colour there, 0xRRGGBB. */
    public record Stop(double position, int colour) {}

    /** Where each side lies, in fractions of the cell from its left and upper edges. */
    public record Box(double left, double top, double right, double bottom) {}

    public GradientFill {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("a gradient without colours");
        }
    }

    /** The colour at a place from 0 to 1, mixed of those beside it. */
    public int colour(double position) {
        Stop before = stops.get(0);
        for (Stop stop : stops) {
            if (stop.position() >= position) {
                double gap = stop.position() - before.position();
                double part = gap <= 0 ? 1 : (position - before.position()) / gap;
                return mixed(before.colour(), stop.colour(), Math.max(0, part));
            }
            before = stop;
        }
        return before.colour();
    }

    private static int mixed(int one, int other, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = one >> shift & 255;
            int to = other >> shift & 255;
            mixed |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return mixed;
    }
}
