package sheetgrad.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import sheetgrad.workbook.AxisLayout;
import sheetgrad.workbook.AxisLayout.Crossing;
import sheetgrad.workbook.AxisLayout.Labels;
import sheetgrad.workbook.Chart.Axes;
import sheetgrad.workbook.ChartAxis;

/** Reads the axes of a chart's plots (ECMA-376 part 1, 21.2.2). */
final class AxisReader {
    /** What Excel shows where a title has no text. */
    private static final String UNTITLED = "Axis Title";

    private final List<XmlTree> all;

    /** @param area the element {@code plotArea} */
    AxisReader(XmlTree area) {
        all = area.children().stream().filter(one -> one.name().endsWith("Ax")).toList();
    }

    /** The axes that a plot names: that of its places, and that of its values. */
    Axes axes(XmlTree plot) {
        List<XmlTree> own =
                plot.children("axId").stream()
                        .flatMap(id -> withNumber(id.attribute("val")).stream())
                        .toList();
        boolean isScatter = own.stream().allMatch(one -> one.name().equals("valAx"));
        Stream<XmlTree> places =
                own.stream()
                        .filter(one -> isScatter ? !isAtSide(one) : !one.name().equals("valAx"));
        Optional<XmlTree> place = places.findFirst();
        Optional<XmlTree> value =
                own.stream()
                        .filter(one -> one.name().equals("valAx"))
                        .filter(one -> place.isEmpty() || one != place.get())
                        .findFirst();
        return new Axes(axis(place, value), axis(value, place));
    }

    private static boolean isAtSide(XmlTree axis) {
        String place = axis.attribute("axPos", "val");
        return place.equals("l") || place.equals("r");
    }

    private Optional<XmlTree> withNumber(String number) {
        return all.stream().filter(one -> one.attribute("axId", "val").equals(number)).findFirst();
    }

    private static ChartAxis axis(Optional<XmlTree> read, Optional<XmlTree> other) {
        if (read.isEmpty()) {
            return ChartAxis.USUAL;
        }
        XmlTree axis = read.get();
        return new ChartAxis(
                axis.find("title/tx")
                        .map(ChartReader::texts)
                        .orElse(axis.has("title") ? UNTITLED : ""),
                XmlTree.number(axis.attribute("scaling/min", "val")),
                XmlTree.number(axis.attribute("scaling/max", "val")),
                XmlTree.number(axis.attribute("scaling/logBase", "val")),
                XmlCursor.isTrue(axis.attribute("delete", "val")),
                axis.has("majorGridlines"),
                Optional.of(axis.attribute("numFmt", "formatCode"))
                        .filter(code -> !code.isEmpty())
                        .orElse("General"),
                layout(axis, other));
    }

    private static AxisLayout layout(XmlTree axis, Optional<XmlTree> other) {
        OptionalDouble place = XmlTree.number(axis.attribute("crossesAt", "val"));
        Crossing crossing =
                place.isPresent()
                        ? Crossing.NUMBER
                        : switch (axis.attribute("crosses", "val")) {
                            case "max" -> Crossing.MAXIMUM;
                            case "min" -> Crossing.MINIMUM;
                            default -> Crossing.ZERO;
                        };
        Labels labels =
                switch (axis.attribute("tickLblPos", "val")) {
                    case "low" -> Labels.LOW;
                    case "high" -> Labels.HIGH;
                    case "none" -> Labels.NONE;
                    default -> Labels.BESIDE;
                };
        return new AxisLayout(
                XmlTree.number(axis.attribute("majorUnit", "val")),
                axis.attribute("scaling/orientation", "val").equals("maxMin"),
                crossing,
                place,
                labels,
                axis.name().equals("dateAx"),
                axis.find("numFmt").map(one -> one.flag("sourceLinked")).orElse(true),
                axis.name().equals("valAx")
                        || !other.map(one -> one.attribute("crossBetween", "val"))
                                .orElse("")
                                .equals("midCat"),
                axis.has("minorGridlines"));
    }
}
