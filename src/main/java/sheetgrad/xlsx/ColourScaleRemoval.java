package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalLook;

/** Takes colour scales out of a sheet's part; conditional formats of other kinds beside them stay. */
final class ColourScaleRemoval {
    private final XmlNode root;
    private final Palette palette;
    private final PartText text;

    ColourScaleRemoval(XmlNode root, Palette palette, PartText text) {
        this.root = root;
        this.palette = palette;
        this.text = text;
    }

    /** Takes out each of the formats once. */
    void remove(List<ConditionalFormat> formats) throws WorkbookFileException, XMLStreamException {
        List<ConditionalFormat> waiting = new ArrayList<>(formats);
        for (XmlNode node : root.children("conditionalFormatting")) {
            List<XmlNode> removed = new ArrayList<>();
            for (XmlNode rule : node.children("cfRule")) {
                List<ConditionalFormat> read = read(node, rule);
                if (read.size() == 1 && waiting.remove(read.get(0))) {
                    removed.add(rule);
                }
            }
            if (!removed.isEmpty() && removed.size() == node.children("cfRule").size()) {
                text.remove(node);
            } else {
                removed.forEach(text::remove);
            }
        }
    }

    private List<ConditionalFormat> read(XmlNode node, XmlNode rule)
            throws WorkbookFileException, XMLStreamException {
        Map<String, String> namespaces = root.namespaces();
        String tag = node.tag().head() + ">";
        String element = tag + rule.source() + "</" + node.tag().name() + ">";
        XmlNode.Fragment fragment = new XmlNode.Fragment(element, namespaces);
        ConditionalFormatReader formats =
                new ConditionalFormatReader(palette, look -> ConditionalLook.NONE);
        XmlCursor cursor = new XmlCursor(fragment.part().reader());
        cursor.children(name -> formats.read(cursor));
        return formats.inOrderOfPriority();
    }
}
