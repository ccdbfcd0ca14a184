package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CategoryLevels;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** Writes what a series of a chart shows: a reference, with the values that its cells have when the file is written. */
final class ChartSources {
    private static final long MOST_VALUES = 200_000;

    private final Workbook workbook;
    private final CellValues calculated;

    ChartSources(Workbook workbook, CellValues calculated) {
        this.workbook = workbook;
        this.calculated = calculated;
    }

    private record Cells(List<Value> values, String format) {
        boolean hasText() {
            return values.stream().anyMatch(TextValue.class::isInstance);
        }
    }

    /** The values of the cells; those that were kept where a range cannot be found or is very large. */
    private Cells cells(Source source) {
        List<Value> values = new ArrayList<>();
        String format = CellStyle.GENERAL;
        for (String range : Source.ranges(source.reference())) {
            Optional<SheetRange> place =
                    SheetRange.parse(range.replace("$", ""))
                            .filter(one -> one.range().size() <= MOST_VALUES);
            Optional<Sheet> sheet = place.flatMap(one -> workbook.findSheet(one.sheet()));
            if (sheet.isEmpty()) {
                return new Cells(source.kept(), CellStyle.GENERAL);
            }
            CellRange cells = place.orElseThrow().range();
            format = sheet.get().styleAt(cells.firstRow(), cells.firstColumn()).numberFormat();
            addValues(sheet.get(), cells, values);
        }
        return new Cells(values, format);
    }

    private void addValues(Sheet sheet, CellRange range, List<Value> values) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                values.add(calculated.value(sheet.id(), row, column));
            }
        }
    }

    /** An element such as {@code val}; empty for nothing to show. Numbers, unless one of the cells holds a text. */
    String element(Markup xml, String name, Source source) {
        if (source.isEmpty()) {
            return "";
        }
        Cells cells = cells(source);
        return xml.element(
                name, cells.hasText() ? texts(xml, source, cells) : numbers(xml, source, cells));
    }

    /** How many points a source has. */
    int count(Source source) {
        return cells(source).values().size();
    }

    /** The categories of a series, with all their levels where they come from several lines of cells. */
    String categories(Markup xml, String name, Source categories, Source values) {
        if (categories.reference().isEmpty()) {
            return element(xml, name, categories);
        }
        List<Value> cells = cells(categories).values();
        List<List<Value>> levels = CategoryLevels.ofCells(categories, cells, values).levels();
        if (levels.size() < 2) {
            return element(xml, name, categories);
        }
        StringBuilder cache = new StringBuilder(xml.val("ptCount", levels.get(0).size()));
        levels.forEach(level -> cache.append(xml.element("lvl", listed(xml, level))));
        return xml.element(
                name,
                xml.element(
                        "multiLvlStrRef",
                        xml.element("f", FileText.escape(categories.reference())),
                        xml.element("multiLvlStrCache", cache.toString())));
    }

    /** The name of a series. */
    String name(Markup xml, Source source) {
        if (source.isEmpty()) {
            return "";
        }
        return source.reference().isEmpty()
                ? xml.element("tx", xml.element("v", text(source.kept().get(0)).orElse("")))
                : xml.element("tx", texts(xml, source, cells(source)));
    }

    private static String texts(Markup xml, Source source, Cells cells) {
        return wrapped(xml, source, "str", points(xml, cells.values()));
    }

    private static String numbers(Markup xml, Source source, Cells cells) {
        List<Value> numbers =
                cells.values().stream()
                        .map(one -> one instanceof NumberValue ? one : BlankValue.BLANK)
                        .toList();
        String format = xml.element("formatCode", FileText.escape(cells.format()));
        return wrapped(xml, source, "num", format + points(xml, numbers));
    }

    private static String wrapped(Markup xml, Source source, String kind, String content) {
        return source.reference().isEmpty()
                ? xml.element(kind + "Lit", content)
                : xml.element(
                        kind + "Ref",
                        xml.element("f", FileText.escape(source.reference())),
                        xml.element(kind + "Cache", content));
    }

    private static String points(Markup xml, List<Value> values) {
        return xml.val("ptCount", values.size()) + listed(xml, values);
    }

    private static String listed(Markup xml, List<Value> values) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            int index = i;
            text(values.get(i))
                    .ifPresent(
                            text ->
                                    points.append("<" + xml.prefix() + "pt idx=\"" + index + "\">")
                                            .append(xml.element("v", text))
                                            .append("</" + xml.prefix() + "pt>"));
        }
        return points.toString();
    }

    /** As XML; nothing for what is no point. */
    private static Optional<String> text(Value value) {
        return value instanceof NumberValue || value instanceof TextValue
                ? Optional.of(FileValue.text(value)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
