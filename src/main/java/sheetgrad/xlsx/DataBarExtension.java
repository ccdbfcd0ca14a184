package sheetgrad.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;

/**
 * What newer programs say of data bars in the extensions of a sheet's part: whether a bar fades out, and its colour below
 * 0 (MS-XLSX 2.6.32).
 */
final class DataBarExtension {
    private static final String SPACE =
            "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    private static final String FORMATS = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
    private static final int USUAL_NEGATIVE = 0xFF0000;

    private DataBarExtension() {}

    /** Whether the main element cannot say all of the bar. */
    static boolean isNeeded(DataBar bar) {
        return !bar.isGradient() || bar.negativeColour() != USUAL_NEGATIVE;
    }

    private static String id(DataBar bar) {
        UUID id = UUID.nameUUIDFromBytes(bar.toString().getBytes(StandardCharsets.UTF_8));
        return "{" + id.toString().toUpperCase(Locale.ROOT) + "}";
    }

    /** The element within the rule that leads to the extension. */
    static String reference(DataBar bar, String prefix) {
        return ("<~extLst><~ext xmlns:x14=\""
                                + SPACE
                                + "\" uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>")
                        .replace("~", prefix)
                + id(bar)
                + "</x14:id></~ext></~extLst>".replace("~", prefix);
    }

    /** Adds what is to be said of bars to the extensions of a sheet. */
    static void add(Iterable<DataBar> bars, XmlNode root, PartText text) {
        StringBuilder formats = new StringBuilder();
        bars.forEach(bar -> formats.append(format(bar)));
        if (formats.length() == 0) {
            return;
        }
        Optional<XmlNode> extensions = root.child("extLst");
        Optional<XmlNode> list =
                extensions.stream()
                        .flatMap(all -> all.children().stream())
                        .flatMap(ext -> ext.children("conditionalFormattings").stream())
                        .findFirst();
        if (list.isPresent()) {
            text.insert(list.get().contentEnd(), formats.toString());
            return;
        }
        String tag = root.prefix() + "ext";
        String extension =
                "<"
                        + tag
                        + " xmlns:x14=\""
                        + SPACE
                        + "\" uri=\""
                        + FORMATS
                        + "\"><x14:conditionalFormattings>"
                        + formats
                        + "</x14:conditionalFormattings></"
                        + tag
                        + ">";
        if (extensions.isPresent()) {
            text.append(extensions.get(), extensions.get().tag(), extension);
        } else {
            text.insert(root.contentEnd(), "<" + tag + "Lst>" + extension + "</" + tag + "Lst>");
        }
    }

    private static String format(DataBar bar) {
        return "<x14:conditionalFormatting xmlns:x14=\""
                + SPACE
                + "\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:cfRule"
                + " type=\"dataBar\" id=\""
                + id(bar)
                + "\"><x14:dataBar minLength=\"0\" maxLength=\"100\""
                + (bar.isGradient() ? "" : " gradient=\"0\"")
                + ">"
                + threshold(bar.shortest())
                + threshold(bar.longest())
                + "<x14:negativeFillColor rgb=\""
                + FillXml.argb(bar.negativeColour())
                + "\"/><x14:axisColor rgb=\"FF000000\"/></x14:dataBar></x14:cfRule><xm:sqref>"
                + ConditionalFormatXml.sqref(bar.ranges())
                + "</xm:sqref></x14:conditionalFormatting>";
    }

    private static String threshold(Point point) {
        if (point.kind() == PointKind.MINIMUM || point.kind() == PointKind.MAXIMUM) {
            String end = point.kind() == PointKind.MINIMUM ? "autoMin" : "autoMax";
            return "<x14:cfvo type=\"" + end + "\"/>";
        }
        return "<x14:cfvo type=\""
                + ConditionalFormatXml.type(point)
                + "\"><xm:f>"
                + FileNumber.text(point.number())
                + "</xm:f></x14:cfvo>";
    }

    /** Takes out what is said of the rules with these ids. */
    static void remove(Set<String> ids, XmlNode root, PartText text) {
        for (XmlNode extension : root.child("extLst").map(XmlNode::children).orElse(List.of())) {
            for (XmlNode list : extension.children("conditionalFormattings")) {
                long gone = list.children().stream().filter(one -> isGone(one, ids)).count();
                boolean isAll = gone == list.children().size();
                if (gone > 0 && isAll) {
                    text.remove(extension);
                } else {
                    list.children().stream().filter(one -> isGone(one, ids)).forEach(text::remove);
                }
            }
        }
    }

    private static boolean isGone(XmlNode format, Set<String> ids) {
        return format.children("cfRule").stream()
                .allMatch(rule -> ids.contains(rule.attribute("id", "")));
    }
}
