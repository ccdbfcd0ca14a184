package sheetgrad.xlsx;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.SheetLayout;

/** Writes the element {@code cols}, where neighbouring columns that are alike share one element. */
final class ColumnsXml {
    private final String prefix;
    private final StyleNumbers numbers;

    ColumnsXml(String prefix, StyleNumbers numbers) {
        this.prefix = prefix;
        this.numbers = numbers;
    }

    /** The element as it must be now; empty if no column is special. */
    String of(Optional<XmlNode> present, SheetLayout old, SheetLayout now)
            throws WorkbookFileException, IOException, XMLStreamException {
        TreeMap<Integer, String> heads = heads(present);
        TreeMap<Integer, SheetLayout.Column> all = new TreeMap<>(old.columns());
        all.putAll(now.columns());
        for (int column : all.keySet()) {
            if (now.columns().containsKey(column)) {
                SheetLayout.Column before = old.column(column);
                if (!before.equals(now.column(column)) || !heads.containsKey(column)) {
                    String head = heads.getOrDefault(column, "<" + prefix + "col");
                    heads.put(column, head(new TagText(head + ">"), before, now.column(column)));
                }
            } else {
                heads.remove(column);
            }
        }
        return list(prefix, heads);
    }

    /** The start tags of the file, one for each column, without the numbers of the columns. */
    static TreeMap<Integer, String> heads(Optional<XmlNode> present) {
        TreeMap<Integer, String> heads = new TreeMap<>();
        for (XmlNode column : present.map(XmlNode::children).orElse(java.util.List.of())) {
            int first = Math.max(1, column.integer("min", 1));
            int last = Math.min(CellAddress.MAXIMUM_COLUMNS, column.integer("max", first));
            String head = column.tag().without("min").without("max").head();
            for (int i = first; i <= last; i++) {
                heads.put(i - 1, head);
            }
        }
        return heads;
    }

    private String head(TagText tag, SheetLayout.Column old, SheetLayout.Column now)
            throws WorkbookFileException, IOException, XMLStreamException {
        if (old.width() != now.width() || !tag.has("width")) {
            tag.with("width", FileNumber.text(now.width())).with("customWidth", 1);
        }
        tag.withUnless(!now.isHidden(), "hidden", "1");
        int level = now.outlineLevel();
        tag.withUnless(level == 0, "outlineLevel", Integer.toString(level));
        tag.withUnless(!now.isCollapsed(), "collapsed", "1");
        if (!old.style().equals(now.style())) {
            int number = numbers.number(now.style());
            tag.withUnless(number == 0, "style", Integer.toString(number));
        }
        return tag.head();
    }

    /** The whole element, of start tags by column. */
    static String list(String prefix, TreeMap<Integer, String> heads) {
        StringBuilder elements = new StringBuilder();
        int column = heads.isEmpty() ? CellAddress.MAXIMUM_COLUMNS : heads.firstKey();
        while (column < CellAddress.MAXIMUM_COLUMNS) {
            String head = heads.getOrDefault(column, "");
            int last = column;
            while (head.equals(heads.get(last + 1))) {
                last++;
            }
            TagText tag = new TagText(head + ">").with("min", column + 1).with("max", last + 1);
            elements.append(tag.head()).append("/>");
            Integer next = heads.higherKey(last);
            column = next == null ? CellAddress.MAXIMUM_COLUMNS : next;
        }
        return elements.length() == 0
                ? ""
                : "<" + prefix + "cols>" + elements + "</" + prefix + "cols>";
    }
}
