package sheetgrad.xlsx;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.ChartSeries;

/**
 * Carries over what a series of one kind of chart has to another kind: labels, trend lines, error bars, markers and
 * colours of points, each where the standard lets the other kind have them (ECMA-376 part 1, 21.2.2.170 and following).
 */
final class SeriesConversion {
    private static final Set<Kind> OF_LINES = EnumSet.of(Kind.LINE, Kind.SCATTER, Kind.RADAR);
    private static final Set<String> OF_OTHER_KINDS =
            Set.of("dLblPos", "showLeaderLines", "leaderLines", "extLst");

    private final XmlNode old;
    private final Kind from;
    private final Kind to;
    private final boolean isStacked;

    /**
     * @param old the element of the series
     * @param isStacked whether the series of the new kind lie one on the other
     */
    SeriesConversion(XmlNode old, Kind from, Kind to, boolean isStacked) {
        this.old = old;
        this.from = from;
        this.to = to;
        this.isStacked = isStacked;
    }

    /** Whether series of both kinds are drawn in the same way: as lines, or as filled figures. */
    static boolean isSameLook(Kind from, Kind to) {
        return OF_LINES.contains(from) == OF_LINES.contains(to)
                && (from == Kind.PIE) == (to == Kind.PIE);
    }

    /** The lines and fills of the old element; nothing if those of the other kind have another meaning. */
    String look() {
        return isSameLook(from, to) ? all("spPr") : "";
    }

    /** The markers of the old element, where both kinds have markers and the series still has them. */
    String marker(ChartSeries now) {
        return isSameLook(from, to) && OF_LINES.contains(to) && now.hasMarkers()
                ? all("marker")
                : "";
    }

    /** What stands between the look and the sources. */
    String details() {
        StringBuilder all = new StringBuilder();
        if (isSameLook(from, to)) {
            all.append(all("dPt"));
        }
        old.children("dLbls").forEach(labels -> all.append(labels(labels)));
        boolean hasTrends = to != Kind.PIE && to != Kind.RADAR;
        if (hasTrends && !isStacked) {
            all.append(all("trendline"));
        }
        if (hasTrends) {
            old.children("errBars").stream()
                    .filter(bars -> to == Kind.SCATTER || !direction(bars).equals("x"))
                    .forEach(bars -> all.append(errorBars(bars)));
        }
        return all.toString();
    }

    private String all(String name) {
        return old.children(name).stream().map(XmlNode::source).collect(Collectors.joining());
    }

    /** Places of labels differ from kind to kind, and a place that a kind does not have makes Excel refuse the file. */
    private String labels(XmlNode labels) {
        return from == to ? labels.source() : without(labels, OF_OTHER_KINDS);
    }

    /** The labels of all series of a plot, for a plot of another kind. */
    static String labelsOfPlot(XmlNode plot, Kind from, Kind to) {
        return plot.children("dLbls").stream()
                .map(labels -> from == to ? labels.source() : without(labels, OF_OTHER_KINDS))
                .collect(Collectors.joining());
    }

    private static String direction(XmlNode bars) {
        return bars.child("errDir").map(one -> one.attribute("val", "y")).orElse("y");
    }

    private String errorBars(XmlNode bars) {
        if (to.hasBars()) {
            return without(bars, Set.of("errDir"));
        }
        Markup xml = new Markup(bars.prefix());
        boolean needsDirection = to == Kind.SCATTER && bars.child("errDir").isEmpty();
        String whole = bars.source();
        return needsDirection
                ? bars.tag().head()
                        + ">"
                        + xml.val("errDir", "y")
                        + whole.substring(bars.tagEnd() - bars.start())
                : whole;
    }

    /** An element as it is, but for children of some names. */
    private static String without(XmlNode node, Set<String> names) {
        if (node.children().isEmpty()) {
            return node.source();
        }
        String inner =
                node.children().stream()
                        .filter(child -> !names.contains(child.name()))
                        .map(
                                child ->
                                        child.name().equals("dLbl")
                                                ? without(child, names)
                                                : child.source())
                        .collect(Collectors.joining());
        return node.tag().head() + ">" + inner + "</" + node.tag().name() + ">";
    }
}
