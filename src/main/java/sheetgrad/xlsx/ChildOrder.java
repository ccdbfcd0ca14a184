package sheetgrad.xlsx;

import java.util.List;
import java.util.Optional;

/** The order in which the standard wants the children of an element, for putting one where it belongs. */
record ChildOrder(List<String> names) {
    static ChildOrder of(String... names) {
        return new ChildOrder(List.of(names));
    }

    ChildOrder {
        names = List.copyOf(names);
    }

    /** Where a child is put that has none of its name, or a further one. */
    int placeOf(XmlNode parent, String name) {
        int order = names.indexOf(name);
        int place = parent.tagEnd();
        for (XmlNode child : parent.children()) {
            int other = names.indexOf(child.name());
            if (other >= 0 && other <= order) {
                place = child.end();
            }
        }
        return place;
    }

    /** Puts a child in the place of the one of its name, or where the standard wants it; an empty text takes it out. */
    void put(XmlNode parent, PartText text, String name, String element) {
        Optional<XmlNode> present = parent.child(name);
        if (present.isPresent()) {
            text.replace(present.get().start(), present.get().end(), element);
        } else if (!element.isEmpty()) {
            text.insert(placeOf(parent, name), element);
        }
    }
}
