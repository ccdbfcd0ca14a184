package sheetgrad.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import sheetgrad.xlsx.Relationships.Relationship;

/** The list of sheets in docProps/app.xml, which file managers show. */
final class AppProperties {
    private AppProperties() {}

    /** Replaces the names of the sheets; where the list is not as Excel writes it, it is taken out. */
    static void write(
            PackageFile file, PackageChanges changes, List<String> before, List<String> now)
            throws WorkbookFileException, IOException, XMLStreamException {
        Optional<String> part =
                Relationships.of(file, "")
                        .ofKind("extended-properties")
                        .map(Relationship::target)
                        .filter(changes::has);
        if (part.isEmpty() || before.equals(now)) {
            return;
        }
        XmlText xml = changes.text(part.get());
        XmlNode root = XmlNode.root(xml);
        Optional<XmlNode> counts = root.child("HeadingPairs").flatMap(n -> n.child("vector"));
        Optional<XmlNode> titles = root.child("TitlesOfParts").flatMap(n -> n.child("vector"));
        if (counts.isEmpty() || titles.isEmpty()) {
            return;
        }
        PartText text = new PartText(xml);
        Optional<XmlNode> count =
                counts.get().children().stream().skip(1).findFirst().flatMap(n -> n.child("i4"));
        List<XmlNode> names = titles.get().children();
        if (count.isPresent()
                && count.get().content().strip().equals(Integer.toString(before.size()))
                && names.size() >= before.size()) {
            XmlNode number = count.get();
            text.replace(number.tagEnd(), number.contentEnd(), Integer.toString(now.size()));
            writeTitles(text, titles.get(), before.size(), now);
        } else {
            root.child("HeadingPairs").ifPresent(text::remove);
            root.child("TitlesOfParts").ifPresent(text::remove);
        }
        changes.put(part.get(), text);
    }

    private static void writeTitles(PartText text, XmlNode list, int old, List<String> now) {
        List<XmlNode> names = list.children();
        int total = names.size() - old + now.size();
        text.retag(list, list.tag().with("size", total));
        String tag = names.isEmpty() ? "vt:lpstr" : names.get(0).tag().name();
        StringBuilder elements = new StringBuilder();
        now.forEach(
                name ->
                        elements.append("<" + tag + ">")
                                .append(FileText.escape(name))
                                .append("</" + tag + ">"));
        int end = old == 0 ? list.tagEnd() : names.get(old - 1).end();
        text.replace(list.tagEnd(), end, elements.toString());
    }
}
