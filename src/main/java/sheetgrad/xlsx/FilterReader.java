package sheetgrad.xlsx;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.DateGroup;
import sheetgrad.workbook.FilterCondition;

/** Reads an element {@code autoFilter} of a sheet or table (ECMA-376 part 1, 18.3.1.2). */
final class FilterReader {
    private final IntFunction<ConditionalLook> looks;

    /** @param looks those of the style sheet by their numbers, which say colours */
    FilterReader(IntFunction<ConditionalLook> looks) {
        this.looks = looks;
    }

    /** The filter; nothing if it has no range. */
    Optional<AutoFilter> read(XmlCursor filter) throws XMLStreamException, WorkbookFileException {
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
    private Optional<FilterCondition> condition(XmlCursor column)
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
                        case "colorFilter" -> found.add(coloured(column));
                        case "iconFilter" -> found.add(iconed(column));
                        case "extLst" -> {}
                        default -> found.add(new FilterCondition.Kept());
                    }
                });
        return found.stream().findFirst();
    }

    private FilterCondition coloured(XmlCursor column) {
        ConditionalLook look = looks.apply(column.integer("dxfId", -1));
        boolean isFill = column.flag("cellColor", true);
        boolean isInFont = !isFill && look.textColour().isPresent();
        return new FilterCondition.Coloured(isFill, isInFont ? look.textColour() : look.fill());
    }

    /** Without a number the cells are those without an icon. */
    private static FilterCondition iconed(XmlCursor icon) {
        int level = icon.integer("iconId", -1);
        return level < 0
                ? FilterCondition.Iconed.NONE
                : FilterCondition.Iconed.of(icon.attribute("iconSet", "3Arrows"), level);
    }

    private static FilterCondition oneOf(XmlCursor filters)
            throws XMLStreamException, WorkbookFileException {
        boolean includesBlanks = filters.flag("blank", false);
        Set<String> texts = new HashSet<>();
        Set<DateGroup> dates = new HashSet<>();
        boolean[] isKnown = {true};
        filters.children(
                child -> {
                    if (child.equals("filter")) {
                        texts.add(FileText.decode(filters.attribute("val", "")));
                    } else if (child.equals("dateGroupItem")) {
                        Optional<DateGroup> group = group(filters);
                        group.ifPresent(dates::add);
                        isKnown[0] &= group.isPresent();
                    } else {
                        isKnown[0] = false;
                    }
                });
        return isKnown[0]
                ? new FilterCondition.OneOf(texts, dates, includesBlanks)
                : new FilterCondition.Kept();
    }

    /** The element {@code dateGroupItem}; nothing for one of another calendar or of a day that there is not. */
    private static Optional<DateGroup> group(XmlCursor item) {
        try {
            String word = item.attribute("dateTimeGrouping", "").toUpperCase(Locale.ROOT);
            return Optional.of(
                    new DateGroup(
                            LocalDateTime.of(
                                    item.integer("year", 0),
                                    item.integer("month", 1),
                                    item.integer("day", 1),
                                    item.integer("hour", 0),
                                    item.integer("minute", 0),
                                    item.integer("second", 0)),
                            DateGroup.Unit.valueOf(word)));
        } catch (DateTimeException | IllegalArgumentException noSuchGroup) {
            return Optional.empty();
        }
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
