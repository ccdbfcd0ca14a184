package sheetgrad.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.StructuralEdit;

/** Writes the element {@code definedNames}; entries that stand for the same as before stay as they are. */
final class DefinedNamesXml {
    private record Key(String name, OptionalInt scope) {
        static Key of(String name, OptionalInt scope) {
            return new Key(name.toLowerCase(Locale.ROOT), scope);
        }
    }

    private final List<Optional<Integer>> entries;
    private final SheetListXml sheets;
    private final List<StructuralEdit> history;
    private final Map<Key, DefinedName> opened = new LinkedHashMap<>();
    private final Map<Key, DefinedName> waiting = new LinkedHashMap<>();

    /**
     * @param entries for each entry of the file's list of sheets the id of its sheet, nothing for a chart sheet
     * @param sheets where the sheets are now
     */
    DefinedNamesXml(
            List<Optional<Integer>> entries,
            SheetListXml sheets,
            List<StructuralEdit> history,
            List<DefinedName> opened,
            List<DefinedName> now) {
        this.entries = entries;
        this.sheets = sheets;
        this.history = history;
        opened.forEach(name -> this.opened.put(Key.of(name.name(), name.scope()), name));
        now.forEach(name -> waiting.put(Key.of(name.name(), name.scope()), name));
    }

    /** Makes the changes in the workbook's part. */
    void write(XmlNode root, PartText text) {
        Optional<XmlNode> list = root.child("definedNames");
        StringBuilder elements = new StringBuilder();
        list.stream()
                .flatMap(names -> names.children().stream())
                .forEach(node -> elements.append(kept(node)));
        waiting.values().forEach(name -> elements.append(added(root.prefix(), name)));
        String content = elements.toString();
        String tag = root.prefix() + "definedNames";
        String element = content.isEmpty() ? "" : "<" + tag + ">" + content + "</" + tag + ">";
        if (list.isEmpty()) {
            if (!element.isEmpty()) {
                text.insert(place(root), element);
            }
        } else if (element.isEmpty()) {
            text.remove(list.get());
        } else if (!content.equals(list.get().content())) {
            text.replace(list.get().tagEnd(), list.get().contentEnd(), content);
        }
    }

    private static int place(XmlNode root) {
        int place = root.tagEnd();
        for (XmlNode child : root.children()) {
            if (List.of("sheets", "functionGroups", "externalReferences").contains(child.name())) {
                place = child.end();
            }
        }
        return place;
    }

    /** What becomes of an entry; empty if its name is gone. */
    private String kept(XmlNode node) {
        int local = node.integer("localSheetId", -1);
        boolean isLocal = local >= 0 && local < entries.size();
        TagText tag = node.tag();
        if (isLocal && entries.get(local).isEmpty()) {
            return withPlace(node, tag, placeOfEntry(local));
        }
        OptionalInt scope =
                isLocal ? OptionalInt.of(entries.get(local).orElseThrow()) : OptionalInt.empty();
        if (isLocal && sheets.place(scope.getAsInt()) < 0) {
            return "";
        }
        Key old = Key.of(node.attribute("name", ""), scope);
        DefinedName now = waiting.remove(renamed(old));
        DefinedName before = opened.get(old);
        if (now == null || before == null) {
            // Of two names that differ in case only, the workbook knows the second.
            return now == null && before != null && !isDuplicate(node, old) ? "" : node.source();
        }
        if (!now.name().equals(before.name())) {
            tag.with("name", now.name());
        }
        if (now.isHidden() != before.isHidden()) {
            tag.withUnless(!now.isHidden(), "hidden", "1");
        }
        if (!now.comment().equals(before.comment())) {
            tag.withUnless(now.comment().isEmpty(), "comment", now.comment());
        }
        String kept = withPlace(node, tag, isLocal ? sheets.place(scope.getAsInt()) : -1);
        return now.text().equals(before.text())
                ? kept
                : kept.substring(0, tag.head().length() + 1)
                        + FileText.escape(now.text())
                        + kept.substring(kept.lastIndexOf("</"));
    }

    private boolean isDuplicate(XmlNode node, Key key) {
        DefinedName before = opened.get(key);
        return before != null && !before.name().equals(node.attribute("name", ""));
    }

    private int placeOfEntry(int entry) {
        IntUnaryOperator entryAt = i -> sheets.tabs().get(i).entry();
        for (int i = 0; i < sheets.tabs().size(); i++) {
            if (entryAt.applyAsInt(i) == entry) {
                return i;
            }
        }
        return entry;
    }

    private static String withPlace(XmlNode node, TagText tag, int place) {
        if (place >= 0 && node.integer("localSheetId", -1) != place) {
            tag.with("localSheetId", place);
        }
        return tag.head() + node.source().substring(node.tag().head().length());
    }

    private Key renamed(Key old) {
        Key key = old;
        for (StructuralEdit edit : history) {
            if (edit instanceof StructuralEdit.NameRenamed renamed
                    && Key.of(renamed.from(), renamed.scope()).equals(key)) {
                key = Key.of(renamed.to(), renamed.scope());
            }
        }
        return key;
    }

    private String added(String prefix, DefinedName name) {
        TagText tag = new TagText("<" + prefix + "definedName>").with("name", name.name());
        name.scope().ifPresent(sheet -> tag.with("localSheetId", sheets.place(sheet)));
        tag.withUnless(!name.isHidden(), "hidden", "1");
        tag.withUnless(name.comment().isEmpty(), "comment", name.comment());
        return tag.head() + ">" + FileText.escape(name.text()) + "</" + prefix + "definedName>";
    }
}
