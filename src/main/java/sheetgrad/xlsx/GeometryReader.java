package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sheetgrad.workbook.ShapeGeometry;
import sheetgrad.workbook.ShapeGeometry.Guide;
import sheetgrad.workbook.ShapeGeometry.Path;
import sheetgrad.workbook.ShapeGeometry.Shade;
import sheetgrad.workbook.ShapeGeometry.Step;

/** Reads the outlines of shapes, preset ones and those drawn by hand; what cannot be read is a rectangle. */
final class GeometryReader {
    private final Map<String, Optional<XmlTree>> presets = new HashMap<>();

    /** The outline that a shape's properties tell of. */
    ShapeGeometry read(Optional<XmlTree> properties) {
        Optional<XmlTree> own = properties.flatMap(shape -> shape.find("custGeom"));
        if (own.isPresent()) {
            return geometry(own.get(), List.of());
        }
        Optional<XmlTree> preset = properties.flatMap(shape -> shape.find("prstGeom"));
        return preset.flatMap(
                        named ->
                                definition(named.attribute("prst"))
                                        .map(found -> geometry(found, guides(named, "avLst"))))
                .orElse(ShapeGeometry.RECTANGLE);
    }

    private Optional<XmlTree> definition(String name) {
        return name.equals("rect")
                ? Optional.empty()
                : presets.computeIfAbsent(
                        name, key -> StandardDefinitions.SHAPES.find(key).flatMap(XmlTree::parse));
    }

    /** @param adjusted values that the shape puts in place of the definition's */
    private static ShapeGeometry geometry(XmlTree definition, List<Guide> adjusted) {
        List<Guide> guides = new ArrayList<>(guides(definition, "avLst"));
        guides.addAll(adjusted);
        guides.addAll(guides(definition, "gdLst"));
        List<Path> paths = new ArrayList<>();
        for (XmlTree path : children(definition, "pathLst")) {
            paths.add(
                    new Path(
                            path.number("w", 0),
                            path.number("h", 0),
                            shade(path.attribute("fill")),
                            path.attribute("stroke").isEmpty() || path.flag("stroke"),
                            path.children().stream()
                                    .flatMap(step -> step(step).stream())
                                    .toList()));
        }
        List<String> text =
                definition
                        .find("rect")
                        .map(rect -> Stream.of("l", "t", "r", "b").map(rect::attribute).toList())
                        .orElse(List.of());
        return new ShapeGeometry(guides, paths, text);
    }

    private static List<XmlTree> children(XmlTree parent, String list) {
        return parent.find(list).map(XmlTree::children).orElse(List.of());
    }

    private static List<Guide> guides(XmlTree parent, String list) {
        return children(parent, list).stream()
                .map(guide -> new Guide(guide.attribute("name"), guide.attribute("fmla")))
                .toList();
    }

    private static Shade shade(String fill) {
        return switch (fill) {
            case "none" -> Shade.NONE;
            case "lighten" -> Shade.LIGHTER;
            case "lightenLess" -> Shade.SLIGHTLY_LIGHTER;
            case "darken" -> Shade.DARKER;
            case "darkenLess" -> Shade.SLIGHTLY_DARKER;
            default -> Shade.NORMAL;
        };
    }

    private static Optional<Step> step(XmlTree step) {
        return switch (step.name()) {
            case "moveTo" -> points(Step.Kind.MOVE, 1, step);
            case "lnTo" -> points(Step.Kind.LINE, 1, step);
            case "quadBezTo" -> points(Step.Kind.QUADRATIC_CURVE, 2, step);
            case "cubicBezTo" -> points(Step.Kind.CURVE, 3, step);
            case "arcTo" ->
                    Optional.of(
                            new Step(
                                    Step.Kind.ARC,
                                    Stream.of("wR", "hR", "stAng", "swAng")
                                            .map(step::attribute)
                                            .toList()));
            case "close" -> Optional.of(new Step(Step.Kind.CLOSE, List.of()));
            default -> Optional.empty();
        };
    }

    /** A step to points; nothing if there are not as many as it takes. */
    private static Optional<Step> points(Step.Kind kind, int count, XmlTree step) {
        List<String> numbers =
                step.children("pt").stream()
                        .flatMap(point -> Stream.of(point.attribute("x"), point.attribute("y")))
                        .toList();
        return numbers.size() == 2 * count
                ? Optional.of(new Step(kind, numbers))
                : Optional.empty();
    }
}
