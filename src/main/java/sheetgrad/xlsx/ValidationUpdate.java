package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.Validation;

/**
 * Brings the validations of a sheet's part up to date. Those that stay keep their elements, wherever these are; one whose
 * cells alone are others gets its cells and formulas changed; new ones come last in the main list.
 */
final class ValidationUpdate {
    /**
     * A validation in the part.
     *
     * @param holder what goes when the list is emptied: the list, or the extension that holds nothing else
     */
    private record Present(XmlNode list, XmlNode holder, XmlNode element, Validation validation) {}

    private final XmlNode root;
    private final PartText text;
    private final List<Present> present = new ArrayList<>();

    ValidationUpdate(XmlNode root, PartText text) {
        this.root = root;
        this.text = text;
    }

    /** @param place where a new list is put */
    void write(List<Validation> now, int place) throws WorkbookFileException, XMLStreamException {
        readPresent();
        Map<Present, Validation> kept = new HashMap<>();
        List<Validation> added = new ArrayList<>(now);
        match(added, kept, true);
        match(added, kept, false);
        kept.forEach(this::changeCells);
        StringBuilder elements = new StringBuilder();
        added.forEach(one -> elements.append(new ValidationXml(root.prefix()).of(one)));
        Set<XmlNode> lists = new HashSet<>();
        present.forEach(one -> lists.add(one.list()));
        Optional<XmlNode> main = root.child("dataValidations");
        main.ifPresent(lists::add);
        lists.forEach(
                list ->
                        writeList(
                                list,
                                kept.keySet(),
                                main.filter(list::equals).map(m -> elements.toString()).orElse(""),
                                main.filter(list::equals).map(m -> added.size()).orElse(0)));
        if (main.isEmpty() && !added.isEmpty()) {
            String tag = root.prefix() + "dataValidations";
            text.insert(
                    place,
                    "<" + tag + " count=\"" + added.size() + "\">" + elements + "</" + tag + ">");
        }
    }

    private void readPresent() throws WorkbookFileException, XMLStreamException {
        for (XmlNode list : root.children("dataValidations")) {
            readPresent(list, list);
        }
        for (XmlNode extension : root.child("extLst").map(XmlNode::children).orElse(List.of())) {
            for (XmlNode list : extension.children("dataValidations")) {
                readPresent(list, extension.children().size() == 1 ? extension : list);
            }
        }
    }

    private void readPresent(XmlNode list, XmlNode holder)
            throws WorkbookFileException, XMLStreamException {
        Map<String, String> spaces = new HashMap<>(root.namespaces());
        root.child("extLst").ifPresent(all -> all.walk(n -> spaces.putAll(n.namespaces())));
        for (XmlNode element : list.children("dataValidation")) {
            XmlNode.Fragment fragment = new XmlNode.Fragment(element.source(), spaces);
            List<Validation> read = new ArrayList<>();
            ValidationReader.readAll(new XmlCursor(fragment.part().reader()), read);
            read.forEach(one -> present.add(new Present(list, holder, element, one)));
        }
    }

    /** Finds the elements of validations, each serving once; those found are no longer to be added. */
    private void match(List<Validation> added, Map<Present, Validation> kept, boolean isWhole) {
        for (Validation validation : List.copyOf(added)) {
            present.stream()
                    .filter(one -> !kept.containsKey(one))
                    .filter(
                            one ->
                                    isWhole
                                            ? one.validation().equals(validation)
                                            : one.validation()
                                                    .withRanges(validation.ranges())
                                                    .equals(validation))
                    .findFirst()
                    .ifPresent(
                            one -> {
                                kept.put(one, validation);
                                added.remove(validation);
                            });
        }
    }

    private void changeCells(Present old, Validation now) {
        if (old.validation().equals(now)) {
            return;
        }
        XmlNode element = old.element();
        String cells = ConditionalFormatXml.sqref(now.ranges());
        Optional<XmlNode> inner = element.child("sqref");
        if (inner.isPresent()) {
            text.replace(inner.get().tagEnd(), inner.get().contentEnd(), cells);
        } else {
            text.retag(element, element.tag().with("sqref", cells));
        }
        for (int i = 1; i <= now.criterion().operands().size(); i++) {
            int index = i - 1;
            element.child("formula" + i)
                    .map(node -> node.children().stream().findFirst().orElse(node))
                    .ifPresent(
                            node ->
                                    text.replace(
                                            node.tagEnd(),
                                            node.contentEnd(),
                                            ValidationXml.formula(now, index)));
        }
    }

    /** Takes out what is gone, the whole list if nothing is left, and adds what is new. */
    private void writeList(XmlNode list, Set<Present> kept, String added, int count) {
        List<Present> here = present.stream().filter(one -> one.list() == list).toList();
        List<Present> gone = here.stream().filter(one -> !kept.contains(one)).toList();
        int left = list.children().size() - gone.size() + count;
        if (left == 0) {
            text.remove(here.isEmpty() ? list : here.get(0).holder());
            return;
        }
        gone.forEach(one -> text.remove(one.element()));
        if (!gone.isEmpty() || count > 0) {
            text.append(list, list.tag().with("count", left), added);
        }
    }
}
