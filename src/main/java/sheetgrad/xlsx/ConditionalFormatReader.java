package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.IconSet;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.ConditionalFormat.Rule;
import sheetgrad.workbook.ConditionalLook;

/**
 * Collects a sheet's conditional formats (ECMA-376 part 1, 18.3.1.18): colour scales, data bars with what newer programs
 * say of them in an extension, icon sets, and rules with a condition.
 */
final class ConditionalFormatReader {
    private record Ranked(int priority, ConditionalFormat format, String extension) {}

    /** What an extension says of a data bar. */
    private record BarDetails(boolean isGradient, OptionalInt negativeColour) {}

    private final Palette palette;
    private final IntFunction<ConditionalLook> looks;
    private final List<Ranked> formats = new ArrayList<>();
    private final Map<String, BarDetails> bars = new HashMap<>();

    /** @param looks the look that rules refer to by number */
    ConditionalFormatReader(Palette palette, IntFunction<ConditionalLook> looks) {
        this.palette = palette;
        this.looks = looks;
    }

    /** Reads an element {@code conditionalFormatting}. */
    void read(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        List<CellRange> ranges = SheetReader.ranges(root.attribute("sqref", ""));
        root.children(
                rule -> {
                    if (rule.equals("cfRule") && !ranges.isEmpty()) {
                        readRule(root, ranges);
                    }
                });
    }

    private void readRule(XmlCursor root, List<CellRange> ranges)
            throws XMLStreamException, WorkbookFileException {
        int priority = root.integer("priority", Integer.MAX_VALUE);
        boolean stops = root.flag("stopIfTrue", false);
        ConditionalLook look = looks.apply(root.integer("dxfId", -1));
        RuleConditions conditions = RuleConditions.of(root, RuleHost.corner(ranges));
        List<Optional<ConditionalFormat>> graded = new ArrayList<>();
        String[] extension = {""};
        root.children(
                child -> {
                    switch (child) {
                        case "formula" -> conditions.addFormula(root.text());
                        case "colorScale" -> graded.add(readScale(root, ranges));
                        case "dataBar" -> graded.add(readBar(root, ranges));
                        case "iconSet" -> graded.add(readIcons(root, ranges));
                        case "extLst" ->
                                root.children(
                                        ext ->
                                                root.children(
                                                        id -> {
                                                            if (id.equals("id")) {
                                                                extension[0] = root.text();
                                                            }
                                                        }));
                        default -> {}
                    }
                });
        for (Optional<ConditionalFormat> format : graded) {
            format.ifPresent(one -> formats.add(new Ranked(priority, one, extension[0])));
        }
        conditions
                .condition()
                .ifPresent(
                        condition ->
                                formats.add(
                                        new Ranked(
                                                priority,
                                                new Rule(ranges, condition, look, stops),
                                                "")));
    }

    private Optional<ConditionalFormat> readScale(XmlCursor root, List<CellRange> ranges)
            throws XMLStreamException, WorkbookFileException {
        List<Point> points = new ArrayList<>();
        List<Integer> colours = new ArrayList<>();
        readPoints(root, points, colours);
        if (points.size() < 2 || points.size() != colours.size()) {
            return Optional.empty();
        }
        List<Point> coloured = new ArrayList<>();
        for (int i = 0; i < colours.size(); i++) {
            Point point = points.get(i);
            coloured.add(new Point(point.kind(), point.number(), colours.get(i)));
        }
        return Optional.of(new ColourScale(ranges, coloured));
    }

    private void readPoints(XmlCursor root, List<Point> points, List<Integer> colours)
            throws XMLStreamException, WorkbookFileException {
        root.children(
                child -> {
                    if (child.equals("cfvo")) {
                        points.add(
                                point(root.attribute("type", "num"), root.attribute("val", "0")));
                    } else if (child.equals("color")) {
                        colours.add(palette.colour(root).orElse(0xFFFFFF));
                    }
                });
    }

    private Optional<ConditionalFormat> readBar(XmlCursor root, List<CellRange> ranges)
            throws XMLStreamException, WorkbookFileException {
        boolean showsValue = root.flag("showValue", true);
        List<Point> points = new ArrayList<>();
        List<Integer> colours = new ArrayList<>();
        readPoints(root, points, colours);
        return points.size() == 2 && colours.size() == 1
                ? Optional.of(
                        new DataBar(
                                ranges,
                                points.get(0),
                                points.get(1),
                                colours.get(0),
                                0xFF0000,
                                true,
                                showsValue))
                : Optional.empty();
    }

    private Optional<ConditionalFormat> readIcons(XmlCursor root, List<CellRange> ranges)
            throws XMLStreamException, WorkbookFileException {
        String icons = root.attribute("iconSet", "3TrafficLights1");
        boolean isReversed = root.flag("reverse", false);
        boolean showsValue = root.flag("showValue", true);
        List<Point> points = new ArrayList<>();
        readPoints(root, points, new ArrayList<>());
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(new IconSet(ranges, icons, points, isReversed, showsValue));
    }

    private static Point point(String type, String value) {
        return switch (type) {
            case "min", "autoMin" -> new Point(PointKind.MINIMUM, 0, 0);
            case "max", "autoMax" -> new Point(PointKind.MAXIMUM, 0, 0);
            case "percent" -> numbered(PointKind.PERCENT, value);
            case "percentile" -> numbered(PointKind.PERCENTILE, value);
            case "formula" -> numbered(PointKind.FORMULA, value);
            default -> numbered(PointKind.NUMBER, value);
        };
    }

    private static Point numbered(PointKind kind, String value) {
        OptionalDouble number = XmlTree.number(value);
        return number.isPresent()
                ? new Point(kind, number.getAsDouble(), 0)
                : new Point(PointKind.FORMULA, 0, 0);
    }

    /** Reads a list of the sheet's extensions, in which newer programs say more of data bars. */
    void readExtension(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        root.children(one -> root.children(rule -> readMore(root)));
    }

    private void readMore(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        String id = root.attribute("id", "");
        root.children(
                bar -> {
                    if (bar.equals("dataBar")) {
                        boolean isGradient = root.flag("gradient", true);
                        OptionalInt[] negative = {OptionalInt.empty()};
                        root.children(
                                child -> {
                                    if (child.equals("negativeFillColor")) {
                                        negative[0] = palette.colour(root);
                                    }
                                });
                        bars.put(id, new BarDetails(isGradient, negative[0]));
                    }
                });
    }

    /** The formats, the first winning where two disagree. */
    List<ConditionalFormat> inOrderOfPriority() {
        return formats.stream()
                .sorted(Comparator.comparingInt(Ranked::priority))
                .map(this::detailed)
                .toList();
    }

    private ConditionalFormat detailed(Ranked ranked) {
        BarDetails details = bars.get(ranked.extension());
        return ranked.format() instanceof DataBar bar && details != null
                ? new DataBar(
                        bar.ranges(),
                        bar.shortest(),
                        bar.longest(),
                        bar.colour(),
                        details.negativeColour().orElse(bar.negativeColour()),
                        details.isGradient(),
                        bar.showsValue())
                : ranked.format();
    }
}
