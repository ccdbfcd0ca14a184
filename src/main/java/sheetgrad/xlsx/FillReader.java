package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.GradientFill;

/** Reads the backgrounds of cells: plain colours and gradients (ECMA-376 part 1, 18.8.20). */
final class FillReader {
    private static final int WHITE = 0xFFFFFF;

    private final Palette palette;

    FillReader(Palette palette) {
        this.palette = palette;
    }

    /** What the element {@code fill} gives a format. */
    UnaryOperator<CellStyle> read(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        List<UnaryOperator<CellStyle>> found = new ArrayList<>();
        root.children(
                kind -> {
                    if (kind.equals("gradientFill")) {
                        gradient(root).ifPresent(fill -> found.add(s -> s.withGradient(fill)));
                    } else if (root.attribute("patternType", "none").equals("solid")) {
                        solid(root).ifPresent(rgb -> found.add(style -> style.withFill(rgb)));
                    }
                });
        return found.isEmpty() ? UnaryOperator.identity() : found.get(0);
    }

    private OptionalInt solid(XmlCursor pattern) throws XMLStreamException, WorkbookFileException {
        OptionalInt[] fill = {OptionalInt.empty()};
        pattern.children(
                colour -> {
                    if (colour.equals("fgColor")) {
                        fill[0] = palette.colour(pattern);
                    }
                });
        return fill[0];
    }

    private Optional<GradientFill> gradient(XmlCursor root)
            throws XMLStreamException, WorkbookFileException {
        Optional<GradientFill.Box> path =
                root.attribute("type", "linear").equals("path")
                        ? Optional.of(
                                new GradientFill.Box(
                                        root.number("left", 0),
                                        root.number("top", 0),
                                        root.number("right", 0),
                                        root.number("bottom", 0)))
                        : Optional.empty();
        double degrees = root.number("degree", 0);
        List<GradientFill.Stop> stops = new ArrayList<>();
        root.children(
                stop -> {
                    double position = root.number("position", 0);
                    root.children(
                            colour ->
                                    stops.add(
                                            new GradientFill.Stop(
                                                    position, palette.colour(root).orElse(WHITE))));
                });
        stops.sort(Comparator.comparingDouble(GradientFill.Stop::position));
        return stops.isEmpty()
                ? Optional.empty()
                : Optional.of(new GradientFill(path, degrees, stops));
    }
}
