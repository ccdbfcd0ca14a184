package sheetgrad.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import sheetgrad.xlsx.Relationships.Relationship;

/** The parts that can be reached from the root of a package through relationships. */
final class Reachability {
    private Reachability() {}

    /** The names of the parts by their names in lower case. */
    static Map<String, String> parts(PackageFile file) throws WorkbookFileException {
        Map<String, String> found = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add("");
        while (!waiting.isEmpty()) {
            for (Relationship link : Relationships.of(file, waiting.remove()).all()) {
                String key = link.target().toLowerCase(Locale.ROOT);
                if (!link.isExternal()
                        && file.has(link.target())
                        && found.putIfAbsent(key, link.target()) == null) {
                    waiting.add(link.target());
                }
            }
        }
        return found;
    }

    /** Takes out the parts that nothing leads to any more. */
    static void removeLost(Map<String, String> before, PackageFile file, PackageChanges changes)
            throws WorkbookFileException, IOException, XMLStreamException {
        Map<String, String> left = parts(file);
        for (Map.Entry<String, String> part : before.entrySet()) {
            if (!left.containsKey(part.getKey()) && changes.has(part.getValue())) {
                changes.remove(part.getValue());
            }
        }
    }
}
