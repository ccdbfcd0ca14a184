package sheetgrad.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import sheetgrad.xlsx.Relationships.Relationship;

/**
 * A package under change: the parts as they were opened, with some replaced, added or taken out. Parts that are added or
 * taken out are entered in, and struck off, the list of contents and the relationships.
 */
final class PackageChanges implements PartSource {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String NO_LINKS =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "</Relationships>";

    private final ZipParts original;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();

    PackageChanges(ZipParts original) {
        this.original = original;
    }

    @Override
    public boolean has(String name) {
        String key = ZipParts.key(name);
        return changed.containsKey(key) || (!removed.contains(key) && original.has(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
        byte @Nullable [] own = changed.get(ZipParts.key(name));
        if (own != null) {
            return new ByteArrayInputStream(own);
        }
        if (removed.contains(ZipParts.key(name))) {
            throw new IOException("the part " + name + " is missing");
        }
        return original.open(name);
    }

    XmlText text(String part) throws IOException {
        return new XmlText(read(part));
    }

    /** Gives a part other bytes. */
    void put(String part, byte[] bytes) {
        String key = ZipParts.key(part);
        names.putIfAbsent(key, part);
        changed.put(key, bytes);
    }

    /** Makes the replacements in a part, if there are any. */
    void put(String part, PartText text) {
        if (!text.isEmpty()) {
            put(part, text.bytes());
        }
    }

    /** Adds a part of a type that the list of contents does not imply. */
    void add(String part, String contentType, byte[] bytes) throws IOException, XMLStreamException {
        put(part, bytes);
        XmlText types = text(CONTENT_TYPES);
        XmlNode root = XmlNode.root(types);
        PartText text = new PartText(types);
        TagText entry =
                new TagText("<" + root.prefix() + "Override>")
                        .with("PartName", "/" + part)
                        .with("ContentType", contentType);
        text.append(root, root.tag(), entry.head() + "/>");
        put(CONTENT_TYPES, text);
    }

    /** The content type of a part, if the list of contents has it entered by its name. */
    Optional<String> contentType(String part) throws IOException, XMLStreamException {
        return XmlNode.root(text(CONTENT_TYPES)).children("Override").stream()
                .filter(entry -> isNamed(entry, part))
                .findFirst()
                .flatMap(entry -> entry.attribute("ContentType"));
    }

    private static boolean isNamed(XmlNode entry, String part) {
        return entry.attribute("PartName", "").equalsIgnoreCase("/" + part);
    }

    /** Takes out a part, its entry in the list of contents and its own relationships; links to it stay. */
    void remove(String part) throws IOException, XMLStreamException {
        for (String name : new String[] {part, Relationships.partName(part)}) {
            removed.add(ZipParts.key(name));
            changed.remove(ZipParts.key(name));
        }
        XmlText types = text(CONTENT_TYPES);
        PartText text = new PartText(types);
        XmlNode.root(types).children("Override").stream()
                .filter(entry -> isNamed(entry, part))
                .forEach(text::remove);
        put(CONTENT_TYPES, text);
    }

    /** Enters a relationship and returns its id. */
    String link(String from, String type, String target) throws IOException, XMLStreamException {
        return link(from, type, "/" + target, false);
    }

    /** Enters a relationship with an address outside of the package and returns its id. */
    String linkOutside(String from, String type, String address)
            throws IOException, XMLStreamException {
        return link(from, type, address, true);
    }

    private String link(String from, String type, String target, boolean isOutside)
            throws IOException, XMLStreamException {
        String list = Relationships.partName(from);
        if (!has(list)) {
            removed.remove(ZipParts.key(list));
            put(list, NO_LINKS.getBytes(StandardCharsets.UTF_8));
        }
        XmlText links = text(list);
        XmlNode root = XmlNode.root(links);
        String id = freeId(root);
        TagText entry =
                new TagText("<" + root.prefix() + "Relationship>")
                        .with("Id", id)
                        .with("Type", type)
                        .with("Target", target);
        entry.withUnless(!isOutside, "TargetMode", "External");
        PartText text = new PartText(links);
        text.append(root, root.tag(), entry.head() + "/>");
        put(list, text);
        return id;
    }

    private static String freeId(XmlNode links) {
        Set<String> taken = new HashSet<>();
        links.children().forEach(link -> taken.add(link.attribute("Id", "")));
        int number = 1;
        while (taken.contains("rId" + number)) {
            number++;
        }
        return "rId" + number;
    }

    /** Strikes off a relationship. */
    void unlink(String from, Relationship link) throws IOException, XMLStreamException {
        String list = Relationships.partName(from);
        XmlText links = text(list);
        PartText text = new PartText(links);
        XmlNode.root(links).children().stream()
                .filter(entry -> entry.attribute("Id", "").equals(link.id()))
                .forEach(text::remove);
        put(list, text);
    }

    /** A name that no part has: the stem with a number before the ending. */
    String freeName(String stem, String ending) {
        int number = 1;
        while (original.has(stem + number + ending) || has(stem + number + ending)) {
            number++;
        }
        return stem + number + ending;
    }

    void writeTo(SeekableByteChannel channel) throws IOException {
        if (changed.isEmpty() && removed.isEmpty()) {
            ByteBuffer bytes = ByteBuffer.wrap(original.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return;
        }
        original.write(channel, named(), removed);
    }

    /** As {@link ZipParts#writeAnew}. */
    void writeAnew(SeekableByteChannel channel) throws IOException {
        original.writeAnew(channel, named());
    }

    private Map<String, byte[]> named() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        changed.forEach((key, bytes) -> parts.put(names.getOrDefault(key, key), bytes));
        return parts;
    }
}
