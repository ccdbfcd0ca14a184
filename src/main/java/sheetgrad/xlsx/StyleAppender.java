package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.FilterCondition;

/**
 * Adds formats to a style sheet. What is there keeps its place and number; equal fonts, fills and borders are added
 * once. A new format is a copy of the one it comes from in all that it does not change.
 */
final class StyleAppender {
    private static final int FIRST_OWN_NUMBER_FORMAT = 164;
    private static final List<String> ORDER =
            List.of(
                    "numFmts",
                    "fonts",
                    "fills",
                    "borders",
                    "cellStyleXfs",
                    "cellXfs",
                    "cellStyles",
                    "dxfs");

    private final XmlText part;
    private final XmlNode root;
    private final String prefix;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, Integer> numberFormats = new LinkedHashMap<>();

    StyleAppender(XmlText part) throws XMLStreamException {
        this.part = part;
        this.root = XmlNode.root(part);
        this.prefix = root.prefix();
        for (String list : ORDER) {
            List<String> elements = new ArrayList<>();
            root.child(list).ifPresent(l -> l.children().forEach(c -> elements.add(c.source())));
            lists.put(list, elements);
        }
        root.child("numFmts").stream()
                .flatMap(list -> list.children().stream())
                .forEach(
                        format ->
                                numberFormats.putIfAbsent(
                                        format.attribute("formatCode", ""),
                                        format.integer("numFmtId", 0)));
    }

    /**
     * Adds a format and returns its number.
     *
     * @param base the number of the format that it comes from
     * @param before what that looks like
     */
    int add(int base, CellStyle before, CellStyle style) throws XMLStreamException {
        List<String> formats = list("cellXfs");
        String empty =
                "<" + prefix + "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
        XmlNode old = parse(base < formats.size() ? formats.get(base) : empty);
        TagText tag = old.tag();
        if (!style.numberFormat().equals(before.numberFormat())) {
            tag.with("numFmtId", numberFormat(style.numberFormat())).with("applyNumberFormat", 1);
        }
        if (!style.font().equals(before.font())) {
            String font =
                    new FontXml(prefix).of(at("fonts", old, "fontId"), before.font(), style.font());
            tag.with("fontId", number("fonts", font)).with("applyFont", 1);
        }
        if (!style.fill().equals(before.fill()) || !style.gradient().equals(before.gradient())) {
            tag.with("fillId", number("fills", new FillXml(prefix).of(style))).with("applyFill", 1);
        }
        if (!style.borders().equals(before.borders())) {
            String borders =
                    new BordersXml(prefix)
                            .of(at("borders", old, "borderId"), before.borders(), style.borders());
            tag.with("borderId", number("borders", borders)).with("applyBorder", 1);
        }
        StringBuilder content = new StringBuilder();
        boolean isAligned = !style.alignment().equals(before.alignment());
        if (isAligned) {
            tag.with("applyAlignment", 1);
            content.append(new AlignmentXml(prefix).of(old.child("alignment"), style.alignment()));
        }
        for (XmlNode child : old.children()) {
            if (!isAligned || !child.name().equals("alignment")) {
                content.append(child.source());
            }
        }
        String end = content.length() == 0 ? "/>" : ">" + content + "</" + tag.name() + ">";
        formats.add(tag.head() + end);
        return formats.size() - 1;
    }

    /** Adds what a rule of a conditional format changes of a look, and returns its number. */
    int add(ConditionalLook look) throws XMLStreamException {
        int code = look.numberFormat().map(this::numberFormat).orElse(0);
        String element =
                new LookXml(prefix)
                        .of(look, code, parse("<" + prefix + "border></" + prefix + "border>"));
        return number("dxfs", element);
    }

    /** Adds the look by which a filter says a colour, and returns its number. */
    int add(FilterCondition.Coloured condition) {
        return number("dxfs", new LookXml(prefix).of(condition));
    }

    private XmlNode parse(String element) throws XMLStreamException {
        return new XmlNode.Fragment(element, root.namespaces()).node();
    }

    private XmlNode at(String list, XmlNode format, String attribute) throws XMLStreamException {
        int index = format.integer(attribute, 0);
        String element = "<" + prefix + list.substring(0, list.length() - 1) + "/>";
        return parse(index < list(list).size() ? list(list).get(index) : element);
    }

    private List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    private int number(String list, String element) {
        int index = list(list).indexOf(element);
        if (index < 0) {
            list(list).add(element);
            index = list(list).size() - 1;
        }
        return index;
    }

    private int numberFormat(String code) {
        int builtIn = BuiltinFormats.getBuiltinFormat(code);
        Integer own = numberFormats.get(code);
        if (own != null || builtIn >= 0) {
            return own != null ? own : builtIn;
        }
        int next = FIRST_OWN_NUMBER_FORMAT;
        for (int taken : numberFormats.values()) {
            next = Math.max(next, taken + 1);
        }
        numberFormats.put(code, next);
        TagText format =
                new TagText("<" + prefix + "numFmt>")
                        .with("numFmtId", next)
                        .with("formatCode", code);
        list("numFmts").add(format.head() + "/>");
        return next;
    }

    /** The style sheet with everything added. */
    byte[] text() {
        PartText text = new PartText(part);
        int place = root.tagEnd();
        for (String name : ORDER) {
            List<String> elements = list(name);
            var present = root.child(name);
            if (present.isPresent()) {
                XmlNode node = present.get();
                int old = node.children().size();
                if (elements.size() > old) {
                    TagText tag = node.tag().with("count", elements.size());
                    text.append(node, tag, String.join("", elements.subList(old, elements.size())));
                }
                place = node.end();
            } else if (!elements.isEmpty()) {
                String tag = "<" + prefix + name + " count=\"" + elements.size() + "\">";
                String end = "</" + prefix + name + ">";
                text.insert(place, tag + String.join("", elements) + end);
            }
        }
        return text.bytes();
    }
}
