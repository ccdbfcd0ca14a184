package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the title of a chart, or of one of its axes, into the chart's part. */
final class TitleUpdate {
    private final PartText text;
    private final ChartXml elements;

    /** @param text of the part, which gets the changes */
    TitleUpdate(PartText text, ChartXml elements) {
        this.text = text;
        this.elements = elements;
    }

    /** A title that there is keeps its place and the format of its first letters. */
    void put(XmlNode parent, ChildOrder order, String title, boolean isOfChart) {
        Optional<XmlNode> present = parent.child("title").filter(one -> !title.isEmpty());
        Optional<XmlNode> content = present.flatMap(one -> one.child("tx"));
        List<XmlNode> letters = new ArrayList<>();
        content.ifPresent(tx -> tx.walk(node -> addLetters(node, letters)));
        if (!letters.isEmpty()) {
            replaceLetters(content.get(), letters, title);
        } else if (content.isPresent()) {
            XmlNode tx = content.get();
            text.replace(tx.start(), tx.end(), elements.titleText(title, isOfChart));
        } else if (present.isPresent() && !present.get().isClosed()) {
            text.insert(present.get().tagEnd(), elements.titleText(title, isOfChart));
        } else {
            String element = title.isEmpty() ? "" : elements.title(title, isOfChart);
            order.put(parent, text, "title", element);
        }
    }

    private static void addLetters(XmlNode node, List<XmlNode> letters) {
        if (node.name().equals("t") && !node.isClosed()) {
            letters.add(node);
        }
    }

    private void replaceLetters(XmlNode content, List<XmlNode> letters, String title) {
        XmlNode first = letters.get(0);
        text.replace(first.tagEnd(), first.contentEnd(), FileText.encode(title));
        content.walk(
                node -> {
                    boolean isBehind = node.start() > first.end();
                    boolean isRun = Set.of("r", "br", "fld").contains(node.name());
                    boolean isOfFirst = isRun && isInParagraphOf(content, node, first);
                    if (isBehind && (node.name().equals("p") || isOfFirst)) {
                        text.remove(node);
                    }
                });
    }

    private static boolean isInParagraphOf(XmlNode content, XmlNode node, XmlNode other) {
        List<XmlNode> shared = new ArrayList<>();
        content.walk(
                one -> {
                    boolean isAround = one.start() < other.start() && one.end() > node.end();
                    if (isAround && one.name().equals("p")) {
                        shared.add(one);
                    }
                });
        return !shared.isEmpty();
    }
}
