package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;

/** Collects the colour scales among a sheet's conditional formats (ECMA-376 part 1, 18.3.1.16). */
final class ColourScales {
    private record Threshold(PointKind kind, double number) {}

    private record Ranked(int priority, ConditionalFormat format) {}

    private final Palette palette;
    private final List<Ranked> formats = new ArrayList<>();

    ColourScales(Palette palette) {
        this.palette = palette;
    }

    /** Reads an element {@code conditionalFormatting}. */
    void read(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        List<CellRange> ranges = SheetReader.ranges(root.attribute("sqref", ""));
        root.children(
                rule -> {
                    if (root.attribute("type", "").equals("colorScale") && !ranges.isEmpty()) {
                        int priority = root.integer("priority", Integer.MAX_VALUE);
                        root.children(scale -> readScale(root, ranges, priority));
                    }
                });
    }

    private void readScale(XmlCursor root, List<CellRange> ranges, int priority)
            throws XMLStreamException, WorkbookFileException {
        List<Threshold> thresholds = new ArrayList<>();
        List<Integer> colours = new ArrayList<>();
        root.children(
                child -> {
                    if (child.equals("cfvo")) {
                        thresholds.add(
                                threshold(
                                        root.attribute("type", "num"), root.attribute("val", "0")));
                    } else if (child.equals("color")) {
                        colours.add(palette.colour(root).orElse(0xFFFFFF));
                    }
                });
        if (thresholds.size() >= 2 && thresholds.size() == colours.size()) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < colours.size(); i++) {
                points.add(
                        new Point(
                                thresholds.get(i).kind(),
                                thresholds.get(i).number(),
                                colours.get(i)));
            }
            formats.add(new Ranked(priority, new ColourScale(ranges, points)));
        }
    }

    private static Threshold threshold(String type, String value) {
        return switch (type) {
            case "min" -> new Threshold(PointKind.MINIMUM, 0);
            case "max" -> new Threshold(PointKind.MAXIMUM, 0);
            case "percent" -> numbered(PointKind.PERCENT, value);
            case "percentile" -> numbered(PointKind.PERCENTILE, value);
            case "formula" -> numbered(PointKind.FORMULA, value);
            default -> numbered(PointKind.NUMBER, value);
        };
    }

    private static Threshold numbered(PointKind kind, String value) {
        try {
            return new Threshold(kind, Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return new Threshold(PointKind.FORMULA, 0);
        }
    }

    /** The colour scales, the first winning where two disagree. */
    List<ConditionalFormat> inOrderOfPriority() {
        return formats.stream()
                .sorted(Comparator.comparingInt(Ranked::priority))
                .map(Ranked::format)
                .toList();
    }
}
