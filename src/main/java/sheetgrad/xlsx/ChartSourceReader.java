package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Chart.Source;

/** Reads what elements of a chart refer to, with the values that the file keeps of it (ECMA-376 part 1, 21.2.2). */
final class ChartSourceReader {
    private static final int MOST_POINTS = 100_000;

    private ChartSourceReader() {}

    /** What a child of an element says; {@link Source#NONE} if there is none. */
    static Source of(XmlTree parent, String name) {
        return parent.find(name).map(ChartSourceReader::of).orElse(Source.NONE);
    }

    static Source of(XmlTree parent) {
        for (XmlTree child : parent.children()) {
            switch (child.name()) {
                case "numRef" -> {
                    return new Source(child.text("f"), numbers(child.find("numCache")));
                }
                case "strRef" -> {
                    return new Source(child.text("f"), texts(child.find("strCache")));
                }
                case "multiLvlStrRef" -> {
                    return new Source(child.text("f"), levels(child.find("multiLvlStrCache")));
                }
                case "numLit" -> {
                    return new Source("", numbers(Optional.of(child)));
                }
                case "strLit" -> {
                    return new Source("", texts(Optional.of(child)));
                }
                case "v" -> {
                    return Source.text(child.text());
                }
                default -> {}
            }
        }
        return Source.NONE;
    }

    private static List<Value> numbers(Optional<XmlTree> cache) {
        return points(
                cache,
                text -> {
                    OptionalDouble number = XmlTree.number(text);
                    return number.isPresent()
                            ? new NumberValue(number.getAsDouble())
                            : BlankValue.BLANK;
                });
    }

    private static List<Value> texts(Optional<XmlTree> cache) {
        return points(cache, TextValue::new);
    }

    /** The file has the innermost level first; here each category's outermost one comes first. */
    private static List<Value> levels(Optional<XmlTree> cache) {
        List<List<Value>> levels =
                cache.map(tree -> tree.children("lvl")).orElse(List.of()).stream()
                        .map(level -> texts(Optional.of(level)))
                        .toList();
        int count =
                Math.max(
                        levels.stream().mapToInt(List::size).max().orElse(0),
                        cache.map(ChartSourceReader::count).orElse(0));
        List<Value> all = new ArrayList<>();
        for (int point = 0; point < count; point++) {
            for (int level = levels.size() - 1; level >= 0; level--) {
                List<Value> texts = levels.get(level);
                all.add(point < texts.size() ? texts.get(point) : BlankValue.BLANK);
            }
        }
        return all;
    }

    private static int count(XmlTree cache) {
        double count = XmlTree.number(cache.attribute("ptCount", "val")).orElse(0);
        return (int) Math.min(MOST_POINTS, count);
    }

    private static List<Value> points(Optional<XmlTree> cache, Function<String, Value> value) {
        List<Value> points = new ArrayList<>();
        for (XmlTree point : cache.map(tree -> tree.children("pt")).orElse(List.of())) {
            int index = (int) point.number("idx", points.size());
            while (points.size() < Math.min(index, MOST_POINTS)) {
                points.add(BlankValue.BLANK);
            }
            points.add(value.apply(point.text("v")));
        }
        return points;
    }
}
