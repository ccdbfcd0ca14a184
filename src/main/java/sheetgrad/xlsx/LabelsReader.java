package sheetgrad.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sheetgrad.workbook.SeriesLook.Labels;
import sheetgrad.workbook.SeriesLook.Position;

/** Reads the texts beside the points of a series ({@code dLbls}, ECMA-376 part 1, 21.2.2.49). */
final class LabelsReader {
    private LabelsReader() {}

    /** Nothing if none are shown. */
    static Optional<Labels> read(XmlTree labels) {
        boolean isOff = isOn(labels, "delete");
        Map<Integer, String> texts = new HashMap<>();
        for (XmlTree one : labels.children("dLbl")) {
            int index = (int) XmlTree.number(one.attribute("idx", "val")).orElse(0);
            String text = ChartReader.texts(one);
            if (isOn(one, "delete")) {
                texts.put(index, "");
            } else if (!text.isEmpty()) {
                texts.put(index, text);
            }
        }
        boolean hasFormat = !isOn(labels.find("numFmt"), "sourceLinked");
        Labels read =
                new Labels(
                        isOn(labels, "showVal"),
                        isOn(labels, "showCatName"),
                        isOn(labels, "showSerName"),
                        isOn(labels, "showPercent"),
                        labels.has("separator") ? labels.text("separator") : ", ",
                        hasFormat ? labels.attribute("numFmt", "formatCode") : "",
                        position(labels.attribute("dLblPos", "val")),
                        texts);
        boolean isBare =
                !read.hasValue()
                        && !read.hasCategory()
                        && !read.hasSeries()
                        && !read.hasShare()
                        && texts.values().stream().allMatch(String::isEmpty);
        return isOff || isBare ? Optional.empty() : Optional.of(read);
    }

    private static boolean isOn(XmlTree labels, String name) {
        return labels.has(name)
                && XmlCursor.isTrue(
                        labels.find(name)
                                .map(one -> one.attribute("val"))
                                .filter(value -> !value.isEmpty())
                                .orElse("1"));
    }

    private static boolean isOn(Optional<XmlTree> element, String attribute) {
        return element.isEmpty() || element.get().flag(attribute);
    }

    private static Position position(String name) {
        return switch (name) {
            case "ctr" -> Position.CENTRE;
            case "t" -> Position.ABOVE;
            case "b" -> Position.BELOW;
            case "l" -> Position.LEFT;
            case "r" -> Position.RIGHT;
            case "inEnd" -> Position.INSIDE_END;
            case "inBase" -> Position.INSIDE_BASE;
            case "outEnd" -> Position.OUTSIDE_END;
            default -> Position.USUAL;
        };
    }
}
