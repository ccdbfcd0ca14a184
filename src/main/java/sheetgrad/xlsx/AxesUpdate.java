package sheetgrad.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Axes;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.ChartAxis;
import sheetgrad.xlsx.ChartXml.AxisNumbers;

/** Brings the axes of a chart's part up to date: their titles and scales, or all of them where another kind needs others. */
final class AxesUpdate {
    private static final ChildOrder OF_AXIS =
            ChildOrder.of(
                    "axId",
                    "scaling",
                    "delete",
                    "axPos",
                    "majorGridlines",
                    "minorGridlines",
                    "title",
                    "numFmt");

    private final List<XmlNode> nodes;
    private final PartText text;
    private final ChartXml elements;
    private final TitleUpdate titles;

    /** @param area the element {@code plotArea} */
    AxesUpdate(XmlNode area, PartText text, ChartXml elements, TitleUpdate titles) {
        this.nodes = area.children().stream().filter(one -> one.name().endsWith("Ax")).toList();
        this.text = text;
        this.elements = elements;
        this.titles = titles;
    }

    void write(Chart before, Chart now, PlotsUpdate plots) {
        AxisNumbers first = plots.numbers(before, false);
        write(before.axes(), before.kind(), Optional.of(now.axes()), now.kind(), first, plots);
        AxisNumbers second = plots.numbers(before, true);
        if (before.secondAxes().isPresent()) {
            Axes old = before.secondAxes().get();
            write(old, before.secondKind(), now.secondAxes(), now.secondKind(), second, plots);
        } else if (now.secondAxes().isPresent()) {
            String added = elements.axes(now.secondKind(), now.secondAxes().get(), second);
            text.insert(plots.endOfAxes(nodes), added);
        }
    }

    private void write(
            Axes before,
            Kind kind,
            Optional<Axes> now,
            Kind kindNow,
            AxisNumbers numbers,
            PlotsUpdate plots) {
        boolean isSameKind =
                kind == kindNow
                        || Kind.OF_SAME_AXES.contains(kind) && Kind.OF_SAME_AXES.contains(kindNow);
        if (now.isPresent() && isSameKind) {
            writeAxis(numbers.places(), before.horizontal(), now.get().horizontal());
            writeAxis(numbers.values(), before.vertical(), now.get().vertical());
            return;
        }
        node(numbers.places()).ifPresent(text::remove);
        node(numbers.values()).ifPresent(text::remove);
        now.ifPresent(
                axes -> text.insert(plots.endOfAxes(nodes), elements.axes(kindNow, axes, numbers)));
    }

    private Optional<XmlNode> node(String number) {
        return nodes.stream()
                .filter(
                        one ->
                                one.child("axId")
                                        .filter(id -> id.attribute("val", "").equals(number))
                                        .isPresent())
                .findFirst();
    }

    private void writeAxis(String number, ChartAxis before, ChartAxis now) {
        Optional<XmlNode> axis = node(number);
        if (axis.isEmpty()) {
            return;
        }
        if (!before.title().equals(now.title())) {
            titles.put(axis.get(), OF_AXIS, now.title(), false);
        }
        boolean hasOtherScale =
                !before.minimum().equals(now.minimum())
                        || !before.maximum().equals(now.maximum())
                        || !before.logBase().equals(now.logBase());
        if (hasOtherScale) {
            OF_AXIS.put(axis.get(), text, "scaling", elements.scaling(now, others(axis.get())));
        }
    }

    private static String others(XmlNode axis) {
        Set<String> written = Set.of("logBase", "max", "min");
        return axis.child("scaling").stream()
                .flatMap(scaling -> scaling.children().stream())
                .filter(one -> !written.contains(one.name()))
                .map(XmlNode::source)
                .collect(Collectors.joining());
    }
}
