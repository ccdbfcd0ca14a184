package sheetgrad.xlsx;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.DateGroup;
import sheetgrad.workbook.FilterCondition;

/** Writes an element {@code autoFilter}; columns with the same condition as before stay as they are. */
final class FilterXml {
    private final String prefix;
    private final Map<String, String> namespaces;
    private final StyleNumbers styles;

    /**
     * @param namespaces those declared around the element
     * @param styles where the colours of conditions are kept
     */
    FilterXml(String prefix, Map<String, String> namespaces, StyleNumbers styles) {
        this.prefix = prefix;
        this.namespaces = namespaces;
        this.styles = styles;
    }

    /**
     * The element.
     *
     * @param old the one in the part, its range and columns where they are now
     */
    String of(Optional<XmlNode> old, AutoFilter now)
            throws WorkbookFileException, IOException, XMLStreamException {
        if (old.isPresent() && read(old.get()).equals(Optional.of(now))) {
            return old.get().source();
        }
        Map<Integer, FilterCondition> before =
                old.isPresent()
                        ? read(old.get()).map(AutoFilter::conditions).orElse(Map.of())
                        : Map.of();
        Map<Integer, String> columns = new TreeMap<>();
        StringBuilder rest = new StringBuilder();
        for (XmlNode child : old.map(XmlNode::children).orElse(List.of())) {
            if (child.name().equals("filterColumn")) {
                int place = child.integer("colId", 0);
                String column = column(child, before.get(place), now.conditions().get(place));
                columns.put(place, column);
            } else {
                rest.append(child.source());
            }
        }
        for (Map.Entry<Integer, FilterCondition> one : now.conditions().entrySet()) {
            int place = one.getKey();
            if (!columns.containsKey(place)) {
                columns.put(place, whole(tag("filterColumn").with("colId", place), one.getValue()));
            }
        }
        TagText tag = old.map(XmlNode::tag).orElseGet(() -> tag("autoFilter"));
        tag.with("ref", now.range().toA1());
        String content = String.join("", columns.values()) + rest;
        return content.isEmpty()
                ? tag.head() + "/>"
                : tag.head() + ">" + content + "</" + tag.name() + ">";
    }

    /** What the element says; nothing if it has no range. */
    Optional<AutoFilter> read(XmlNode node) throws WorkbookFileException, XMLStreamException {
        XmlText part = new XmlNode.Fragment(node.source(), namespaces).part();
        XmlCursor cursor = new XmlCursor(part.reader());
        List<AutoFilter> read = new ArrayList<>();
        FilterReader reader = new FilterReader(styles.looks());
        cursor.children(name -> reader.read(cursor).ifPresent(read::add));
        return read.stream().findFirst();
    }

    /** What becomes of a column; empty if nothing is to be said of it. */
    private String column(
            XmlNode old, @Nullable FilterCondition before, @Nullable FilterCondition now)
            throws WorkbookFileException, IOException, XMLStreamException {
        if (Objects.equals(before, now)) {
            return old.source();
        }
        if (now != null) {
            return whole(old.tag(), now);
        }
        boolean saysMore =
                old.attribute("hiddenButton").isPresent()
                        || old.attribute("showButton").isPresent();
        return saysMore ? old.tag().head() + "/>" : "";
    }

    private TagText tag(String name) {
        return new TagText("<" + prefix + name + ">");
    }

    private String whole(TagText column, FilterCondition condition)
            throws WorkbookFileException, IOException, XMLStreamException {
        return column.head() + ">" + content(condition) + "</" + column.name() + ">";
    }

    private String content(FilterCondition condition)
            throws WorkbookFileException, IOException, XMLStreamException {
        if (condition instanceof FilterCondition.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (condition instanceof FilterCondition.Compared compared) {
            return compared(compared);
        }
        if (condition instanceof FilterCondition.Highest highest) {
            TagText tag = tag("top10");
            tag.withUnless(!highest.isBottom(), "top", "0");
            tag.withUnless(!highest.isPercent(), "percent", "1");
            return tag.with("val", highest.count()).head() + "/>";
        }
        if (condition instanceof FilterCondition.BesideAverage beside) {
            String type = beside.isAbove() ? "aboveAverage" : "belowAverage";
            return tag("dynamicFilter").with("type", type).head() + "/>";
        }
        if (condition instanceof FilterCondition.Coloured coloured) {
            TagText tag = tag("colorFilter").with("dxfId", styles.lookNumber(coloured));
            return tag.withUnless(coloured.isFill(), "cellColor", "0").head() + "/>";
        }
        if (condition instanceof FilterCondition.Iconed iconed) {
            TagText tag = tag("iconFilter").with("iconSet", iconed.set());
            iconed.level().ifPresent(level -> tag.with("iconId", level));
            return tag.head() + "/>";
        }
        return "";
    }

    private String oneOf(FilterCondition.OneOf oneOf) {
        TagText tag = tag("filters");
        tag.withUnless(!oneOf.includesBlanks(), "blank", "1");
        StringBuilder texts = new StringBuilder();
        oneOf.texts().stream()
                .sorted()
                .forEach(text -> texts.append(tag("filter").with("val", text).head()).append("/>"));
        oneOf.dates().stream()
                .sorted(Comparator.comparing(DateGroup::start).thenComparing(DateGroup::unit))
                .forEach(group -> texts.append(item(group).head()).append("/>"));
        return texts.isEmpty()
                ? tag.head() + "/>"
                : tag.head() + ">" + texts + "</" + tag.name() + ">";
    }

    /** The numbers of a date down to the unit that counts. */
    private TagText item(DateGroup group) {
        LocalDateTime start = group.start();
        int[] numbers = {
            start.getYear(),
            start.getMonthValue(),
            start.getDayOfMonth(),
            start.getHour(),
            start.getMinute(),
            start.getSecond()
        };
        TagText item = tag("dateGroupItem");
        for (int i = 0; i <= group.unit().ordinal(); i++) {
            item.with(DateGroup.Unit.values()[i].word(), numbers[i]);
        }
        return item.with("dateTimeGrouping", group.unit().word());
    }

    private String compared(FilterCondition.Compared compared) {
        TagText tag = tag("customFilters");
        tag.withUnless(!compared.needsBoth(), "and", "1");
        StringBuilder comparisons = new StringBuilder();
        for (FilterCondition.Comparison one : compared.comparisons()) {
            TagText comparison = tag("customFilter");
            boolean isEqual = one.operator() == FilterCondition.Operator.EQUAL;
            comparison.withUnless(isEqual, "operator", one.operator().word());
            comparisons.append(comparison.with("val", one.value()).head()).append("/>");
        }
        return tag.head() + ">" + comparisons + "</" + tag.name() + ">";
    }
}
