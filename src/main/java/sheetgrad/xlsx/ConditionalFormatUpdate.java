package sheetgrad.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.Rule;

/**
 * Brings the conditional formats of a sheet's part up to date. Rules that stay keep their elements, of which at most the
 * priority changes; rules of kinds that are not known stay behind all others.
 */
final class ConditionalFormatUpdate {
    /** A rule in the part; without a format if it is of no known kind. */
    private record Present(XmlNode host, XmlNode element, Optional<ConditionalFormat> format) {
        int priority() {
            return element.integer("priority", 0);
        }
    }

    private final XmlNode root;
    private final StyleNumbers numbers;
    private final PartText text;
    private final List<Present> present = new ArrayList<>();

    ConditionalFormatUpdate(XmlNode root, StyleNumbers numbers, PartText text) {
        this.root = root;
        this.numbers = numbers;
        this.text = text;
    }

    /**
     * Writes the formats, the first winning where two disagree.
     *
     * @param place where new elements are put
     */
    void write(List<ConditionalFormat> now, int place)
            throws WorkbookFileException, IOException, XMLStreamException {
        readPresent();
        Map<ConditionalFormat, Present> kept = match(now);
        Set<Present> staying = new HashSet<>(kept.values());
        removeOthers(staying);
        List<Integer> priorities = priorities(now, kept);
        StringBuilder added = new StringBuilder();
        List<DataBar> bars = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            ConditionalFormat format = now.get(i);
            Present old = kept.get(format);
            int priority = priorities.get(i);
            if (old == null) {
                int look = format instanceof Rule rule ? numbers.lookNumber(rule.look()) : 0;
                added.append(new ConditionalFormatXml(root.prefix()).of(format, priority, look));
                if (format instanceof DataBar bar && DataBarExtension.isNeeded(bar)) {
                    bars.add(bar);
                }
            } else if (old.priority() != priority) {
                text.retag(old.element(), old.element().tag().with("priority", priority));
            }
        }
        if (added.length() > 0) {
            text.insert(place, added.toString());
        }
        DataBarExtension.add(bars, root, text);
    }

    private void readPresent() throws WorkbookFileException, XMLStreamException {
        for (XmlNode host : root.children("conditionalFormatting")) {
            for (XmlNode rule : host.children("cfRule")) {
                List<ConditionalFormat> read = read(host, rule);
                present.add(new Present(host, rule, read.stream().findFirst()));
            }
        }
        present.sort(Comparator.comparingInt(Present::priority));
    }

    private List<ConditionalFormat> read(XmlNode host, XmlNode rule)
            throws WorkbookFileException, XMLStreamException {
        String tag = host.tag().head() + ">";
        String element = tag + rule.source() + "</" + host.tag().name() + ">";
        String extensions = root.child("extLst").map(XmlNode::source).orElse("");
        XmlNode.Fragment fragment = new XmlNode.Fragment(element + extensions, root.namespaces());
        ConditionalFormatReader formats =
                new ConditionalFormatReader(numbers.palette(), numbers::look);
        XmlCursor cursor = new XmlCursor(fragment.part().reader());
        cursor.children(
                name -> {
                    if (name.equals("extLst")) {
                        readExtensions(cursor, formats);
                    } else {
                        formats.read(cursor);
                    }
                });
        return formats.inOrderOfPriority();
    }

    private static void readExtensions(XmlCursor cursor, ConditionalFormatReader formats)
            throws WorkbookFileException, XMLStreamException {
        cursor.children(
                ext ->
                        cursor.children(
                                list -> {
                                    if (list.equals("conditionalFormattings")) {
                                        formats.readExtension(cursor);
                                    }
                                }));
    }

    /** The elements that say what formats of now say; each serves once. */
    private Map<ConditionalFormat, Present> match(List<ConditionalFormat> now) {
        Map<ConditionalFormat, Present> kept = new IdentityHashMap<>();
        List<Present> waiting = new ArrayList<>(present);
        for (ConditionalFormat format : now) {
            waiting.stream()
                    .filter(one -> one.format().equals(Optional.of(format)))
                    .findFirst()
                    .ifPresent(
                            one -> {
                                kept.put(format, one);
                                waiting.remove(one);
                            });
        }
        return kept;
    }

    private void removeOthers(Set<Present> staying) {
        Set<String> extensions = new HashSet<>();
        for (XmlNode host : root.children("conditionalFormatting")) {
            List<Present> rules = present.stream().filter(one -> one.host() == host).toList();
            List<Present> gone =
                    rules.stream()
                            .filter(one -> one.format().isPresent() && !staying.contains(one))
                            .toList();
            if (!gone.isEmpty() && gone.size() == host.children().size()) {
                text.remove(host);
            } else {
                gone.forEach(one -> text.remove(one.element()));
            }
            gone.forEach(one -> extensions.addAll(extensionIds(one.element())));
        }
        if (!extensions.isEmpty()) {
            DataBarExtension.remove(extensions, root, text);
        }
    }

    private static List<String> extensionIds(XmlNode rule) {
        List<String> ids = new ArrayList<>();
        rule.walk(
                node -> {
                    if (node.name().equals("id")) {
                        ids.add(node.content().strip());
                    }
                });
        return ids;
    }

    /** Numbers stay as they are while new formats come last; otherwise all are counted anew. */
    private List<Integer> priorities(
            List<ConditionalFormat> now, Map<ConditionalFormat, Present> kept) {
        int last = present.stream().mapToInt(Present::priority).max().orElse(0);
        List<Integer> priorities = new ArrayList<>();
        int before = 0;
        boolean isInOrder = true;
        for (ConditionalFormat format : now) {
            Present old = kept.get(format);
            int priority = old == null ? ++last : old.priority();
            isInOrder &= priority >= before;
            before = priority;
            priorities.add(priority);
        }
        if (isInOrder) {
            return priorities;
        }
        int next = now.size();
        for (Present other : present) {
            if (other.format().isEmpty()) {
                text.retag(other.element(), other.element().tag().with("priority", ++next));
            }
        }
        return IntStream.rangeClosed(1, now.size()).boxed().toList();
    }
}
