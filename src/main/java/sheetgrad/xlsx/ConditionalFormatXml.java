package sheetgrad.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.AgainstAverage;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Comparison;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.FormulaHolds;
import sheetgrad.workbook.ConditionalFormat.IconSet;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.Ranked;
import sheetgrad.workbook.ConditionalFormat.Repeated;
import sheetgrad.workbook.ConditionalFormat.Rule;

/** Writes a conditional format as an element {@code conditionalFormatting} (ECMA-376 part 1, 18.3.1.18). */
final class ConditionalFormatXml {
    private final String prefix;

    ConditionalFormatXml(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The element.
     *
     * @param look the number of a rule's look in the style sheet; unused for other formats
     */
    String of(ConditionalFormat format, int priority, int look) {
        TagText host = tag("conditionalFormatting").with("sqref", sqref(format.ranges()));
        return host.head()
                + ">"
                + rule(format, priority, look)
                + "</"
                + prefix
                + "conditionalFormatting>";
    }

    static String sqref(List<CellRange> ranges) {
        return ranges.stream().map(CellRange::toA1).collect(Collectors.joining(" "));
    }

    private TagText tag(String name) {
        return new TagText("<" + prefix + name + ">");
    }

    private String whole(TagText tag, String content) {
        return content.isEmpty()
                ? tag.head() + "/>"
                : tag.head() + ">" + content + "</" + tag.name() + ">";
    }

    private String rule(ConditionalFormat format, int priority, int look) {
        TagText tag = tag("cfRule");
        if (format instanceof Rule rule) {
            CellAddress corner = RuleHost.corner(rule.ranges());
            String formulas = condition(tag, rule.condition(), corner);
            tag.with("dxfId", look).with("priority", priority);
            tag.withUnless(!rule.stopsOthers(), "stopIfTrue", "1");
            return whole(tag, formulas);
        }
        String type =
                format instanceof ColourScale
                        ? "colorScale"
                        : format instanceof DataBar ? "dataBar" : "iconSet";
        return whole(tag.with("type", type).with("priority", priority), graded(format));
    }

    /** Says in the rule's tag when it holds; returns its formulas. */
    private String condition(
            TagText tag, ConditionalFormat.Condition condition, CellAddress corner) {
        if (condition instanceof Comparison comparison) {
            tag.with("type", "cellIs").with("operator", comparison.operator());
            return comparison.operands().stream()
                    .map(operand -> formula(operand, corner))
                    .collect(Collectors.joining());
        }
        if (condition instanceof FormulaHolds holds) {
            tag.with("type", "expression");
            return formula(holds.formula(), corner);
        }
        if (condition instanceof Repeated repeated) {
            tag.with("type", repeated.isOnce() ? "uniqueValues" : "duplicateValues");
        } else if (condition instanceof Ranked ranked) {
            tag.with("type", "top10").with("rank", ranked.count());
            tag.withUnless(!ranked.isPercent(), "percent", "1");
            tag.withUnless(!ranked.isBottom(), "bottom", "1");
        } else if (condition instanceof AgainstAverage average) {
            tag.with("type", "aboveAverage");
            tag.withUnless(average.isAbove(), "aboveAverage", "0");
            tag.withUnless(!average.includesEqual(), "equalAverage", "1");
            tag.withUnless(
                    average.deviations() == 0, "stdDev", Integer.toString(average.deviations()));
        }
        return "";
    }

    private String formula(Expression expression, CellAddress corner) {
        String text = FormulaPrinter.print(expression, corner, FormulaPrinter.Form.FILE);
        return whole(tag("formula"), FileText.escape(text));
    }

    private String graded(ConditionalFormat format) {
        if (format instanceof ColourScale scale) {
            String colours =
                    scale.points().stream()
                            .map(point -> colour(point.colour()))
                            .collect(Collectors.joining());
            return whole(tag("colorScale"), thresholds(scale.points()) + colours);
        }
        if (format instanceof DataBar bar) {
            TagText tag = tag("dataBar");
            tag.withUnless(bar.showsValue(), "showValue", "0");
            String ends = thresholds(List.of(bar.shortest(), bar.longest()));
            String extension =
                    DataBarExtension.isNeeded(bar) ? DataBarExtension.reference(bar, prefix) : "";
            return whole(tag, ends + colour(bar.colour())) + extension;
        }
        IconSet icons = (IconSet) format;
        TagText tag = tag("iconSet").with("iconSet", icons.icons());
        tag.withUnless(icons.showsValue(), "showValue", "0");
        tag.withUnless(!icons.isReversed(), "reverse", "1");
        return whole(tag, thresholds(icons.thresholds()));
    }

    private String colour(int rgb) {
        return tag("color").with("rgb", FillXml.argb(rgb)).head() + "/>";
    }

    private String thresholds(List<Point> points) {
        return points.stream().map(this::threshold).collect(Collectors.joining());
    }

    private String threshold(Point point) {
        TagText tag = tag("cfvo").with("type", type(point));
        boolean isNumbered = !type(point).equals("min") && !type(point).equals("max");
        return tag.withUnless(!isNumbered, "val", FileNumber.text(point.number())).head() + "/>";
    }

    /** The type of a threshold as files have it. */
    static String type(Point point) {
        return switch (point.kind()) {
            case MINIMUM -> "min";
            case MAXIMUM -> "max";
            case NUMBER, FORMULA -> "num";
            case PERCENT -> "percent";
            case PERCENTILE -> "percentile";
        };
    }
}
