package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.ErrorCheck;
import sheetgrad.workbook.IgnoredErrors;

/** Reads and writes the list {@code ignoredErrors} of a sheet's part; checks that are not known stay in it. */
final class IgnoredErrorsXml {
    private IgnoredErrorsXml() {}

    static List<IgnoredErrors> read(XmlCursor list)
            throws XMLStreamException, WorkbookFileException {
        List<IgnoredErrors> ignored = new ArrayList<>();
        list.children(
                child ->
                        read(list.attribute("sqref", ""), word -> list.flag(word, false))
                                .ifPresent(ignored::add));
        return ignored;
    }

    private static Optional<IgnoredErrors> read(String sqref, Predicate<String> isSet) {
        List<CellRange> ranges = SheetReader.ranges(sqref);
        Set<ErrorCheck> checks = EnumSet.noneOf(ErrorCheck.class);
        for (ErrorCheck check : ErrorCheck.values()) {
            if (isSet.test(check.word())) {
                checks.add(check);
            }
        }
        return ranges.isEmpty() || checks.isEmpty()
                ? Optional.empty()
                : Optional.of(new IgnoredErrors(ranges, checks));
    }

    /** The list as it is to be; elements that say what they said stay as they are, empty if nothing is left. */
    static String of(Optional<XmlNode> old, String prefix, List<IgnoredErrors> now) {
        StringBuilder elements = new StringBuilder();
        List<IgnoredErrors> added = new ArrayList<>(now);
        for (XmlNode node : old.map(XmlNode::children).orElse(List.of())) {
            Optional<IgnoredErrors> said =
                    read(
                            node.attribute("sqref", ""),
                            word -> XmlCursor.isTrue(node.attribute(word, "0")));
            if (said.isEmpty() || added.remove(said.get())) {
                elements.append(node.source());
            }
        }
        for (IgnoredErrors one : added) {
            TagText tag = new TagText("<" + prefix + "ignoredError>");
            tag.with("sqref", ConditionalFormatXml.sqref(one.ranges()));
            new HashSet<>(one.checks())
                    .stream().sorted().forEach(check -> tag.with(check.word(), "1"));
            elements.append(tag.head()).append("/>");
        }
        String name = prefix + "ignoredErrors";
        return elements.isEmpty() ? "" : "<" + name + ">" + elements + "</" + name + ">";
    }
}
