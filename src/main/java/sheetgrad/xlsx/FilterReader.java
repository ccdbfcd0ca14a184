package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.FilterCondition;

/** Reads an element {@code autoFilter} of a sheet or table (ECMA-376 part 1, 18.3.1.2). */
final class FilterReader {
    private FilterReader() {}

    /** The filter; nothing if it has no range. */
    static Optional<AutoFilter> read(XmlCursor filter)
            throws XMLStreamException, WorkbookFileException {
        Optional<CellRange> range = CellRange.parse(filter.attribute("ref", ""));
        Map<Integer, FilterCondition> conditions = new HashMap<>();
        filter.children(
                child -> {
                    if (child.equals("filterColumn")) {
                        int place = filter.integer("colId", 0);
                        condition(filter).ifPresent(one -> conditions.put(place, one));
                    }
                });
        return range.map(cells -> new AutoFilter(cells, conditions));
    }

    /** The condition of the element {@code filterColumn}; nothing if it only says something of its button. */
    private static Optional<FilterCondition> condition(XmlCursor column)
            throws XMLStreamException, WorkbookFileException {
        List<FilterCondition> found = new ArrayList<>();
        column.children(
                child -> {
                    switch (child) {
                        case "filters" -> found.add(oneOf(column));
                        case "customFilters" -> found.add(compared(column));
                        case "top10" ->
                                found.add(
                                        new FilterCondition.Highest(
                                                (int) column.number("val", 10),
                                                column.flag("percent", false),
                                                !column.flag("top", true)));
                        case "dynamicFilter" -> found.add(dynamic(column.attribute("type", "")));
                        case "extLst" -> {}
                        default -> found.add(new FilterCondition.Kept());
                    }
                });
        return found.stream().findFirst();
    }

    private static FilterCondition oneOf(XmlCursor filters)
            throws XMLStreamException, WorkbookFileException {
        boolean includesBlanks = filters.flag("blank", false);
        Set<String> texts = new HashSet<>();
        boolean[] isKnown = {true};
        filters.children(
                child -> {
                    if (child.equals("filter")) {
                        texts.add(FileText.decode(filters.attribute("val", "")));
                    } else {
                        isKnown[0] = false;
                    }
                });
        return isKnown[0]
                ? new FilterCondition.OneOf(texts, includesBlanks)
                : new FilterCondition.Kept();
    }

    private static FilterCondition compared(XmlCursor filters)
            throws XMLStreamException, WorkbookFileException {
        boolean needsBoth = filters.flag("and", false);
        List<FilterCondition.Comparison> comparisons = new ArrayList<>();
        filters.children(
                child ->
                        comparisons.add(
                                new FilterCondition.Comparison(
                                        FilterCondition.Operator.of(
                                                filters.attribute("operator", "equal")),
                                        FileText.decode(filters.attribute("val", "")))));
        return comparisons.isEmpty() || comparisons.size() > 2
                ? new FilterCondition.Kept()
                : new FilterCondition.Compared(comparisons, needsBoth);
    }

    private static FilterCondition dynamic(String type) {
        return switch (type) {
            case "aboveAverage" -> new FilterCondition.BesideAverage(true);
            case "belowAverage" -> new FilterCondition.BesideAverage(false);
            default -> new FilterCondition.Kept();
        };
    }
}
