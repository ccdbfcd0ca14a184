package sheetgrad.ui.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.AgainstAverage;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Comparison;
import sheetgrad.workbook.ConditionalFormat.Condition;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.FormulaHolds;
import sheetgrad.workbook.ConditionalFormat.IconSet;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.ConditionalFormat.Ranked;
import sheetgrad.workbook.ConditionalFormat.Repeated;
import sheetgrad.workbook.ConditionalFormat.Rule;

/** A conditional format while the user makes it. Colours are 0xRRGGBB. */
public final class RuleForm {
    /** The looks to choose among, the first four as Excel offers them. */
    public static final List<RuleLook> LOOKS =
            List.of(
                    RuleLook.of("Light red fill, dark red text", 0xFFC7CE, 0x9C0006, false),
                    RuleLook.of("Yellow fill, dark yellow text", 0xFFEB9C, 0x9C5700, false),
                    RuleLook.of("Green fill, dark green text", 0xC6EFCE, 0x006100, false),
                    RuleLook.of("Light red fill", 0xFFC7CE, -1, false),
                    RuleLook.of("Blue fill", 0xDDEBF7, -1, false),
                    RuleLook.of("Red text", -1, 0x9C0006, false),
                    RuleLook.of("Bold text", -1, -1, true));

    /** The sets of icons that every program knows, by their names in files. */
    public static final List<String> ICONS =
            List.of(
                    "3TrafficLights1",
                    "3Arrows",
                    "3Flags",
                    "3Signs",
                    "3Symbols",
                    "4Arrows",
                    "4Rating",
                    "5Arrows",
                    "5Quarters",
                    "5Rating");

    private static final int NEGATIVE = 0xFF0000;

    private final StringProperty cells = new SimpleStringProperty("");
    private final ObjectProperty<RuleKind> kind = new SimpleObjectProperty<>(RuleKind.GREATER);
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final ObjectProperty<RuleLook> look = new SimpleObjectProperty<>(LOOKS.get(0));
    private final StringProperty icons = new SimpleStringProperty(ICONS.get(0));
    private final List<IntegerProperty> colours =
            List.of(
                    new SimpleIntegerProperty(0xF8696B),
                    new SimpleIntegerProperty(0xFFEB84),
                    new SimpleIntegerProperty(0x63BE7B));

    /** @param cells the cells it shall govern, such as "A1:A9, C1" */
    public RuleForm(String cells) {
        this.cells.set(cells);
    }

    public StringProperty cellsProperty() {
        return cells;
    }

    public ObjectProperty<RuleKind> kindProperty() {
        return kind;
    }

    /** A number, a text, or a formula with its equals sign. */
    public StringProperty firstProperty() {
        return first;
    }

    public StringProperty secondProperty() {
        return second;
    }

    public ObjectProperty<RuleLook> lookProperty() {
        return look;
    }

    public StringProperty iconsProperty() {
        return icons;
    }

    /** The colours for the lowest, middle and highest values; a data bar has the last. */
    public List<IntegerProperty> colours() {
        return colours;
    }

    /** The format; nothing if something is missing or cannot be read. */
    public Optional<ConditionalFormat> format() {
        List<CellRange> ranges = ranges();
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case TWO_COLOURS -> Optional.of(new ColourScale(ranges, scale(false)));
            case THREE_COLOURS -> Optional.of(new ColourScale(ranges, scale(true)));
            case DATA_BAR -> Optional.of(bar(ranges));
            case ICONS -> Optional.of(icons(ranges));
            default ->
                    condition(corner(ranges))
                            .map(one -> new Rule(ranges, one, look.get().look(), false));
        };
    }

    private List<CellRange> ranges() {
        List<CellRange> ranges = new ArrayList<>();
        for (String text : cells.get().split("[,; ]+")) {
            Optional<CellRange> range = CellRange.parse(text.replace("$", "").strip());
            if (range.isEmpty()) {
                return List.of();
            }
            ranges.add(range.get());
        }
        return ranges;
    }

    /** The cell for which formulas are written: the upper left one of all ranges. */
    static CellAddress corner(List<CellRange> ranges) {
        return ranges.stream().reduce(CellRange::union).orElseThrow().first();
    }

    private List<Point> scale(boolean hasMiddle) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(PointKind.MINIMUM, 0, colours.get(0).get()));
        if (hasMiddle) {
            points.add(new Point(PointKind.PERCENTILE, 50, colours.get(1).get()));
        }
        points.add(new Point(PointKind.MAXIMUM, 0, colours.get(2).get()));
        return points;
    }

    private DataBar bar(List<CellRange> ranges) {
        Point shortest = new Point(PointKind.MINIMUM, 0, 0);
        Point longest = new Point(PointKind.MAXIMUM, 0, 0);
        return new DataBar(ranges, shortest, longest, colours.get(2).get(), NEGATIVE, true, true);
    }

    private IconSet icons(List<CellRange> ranges) {
        int count = icons.get().charAt(0) - '0';
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Point(PointKind.PERCENT, Math.round(100.0 * i / count), 0));
        }
        return new IconSet(ranges, icons.get(), points, false, true);
    }

    private Optional<Condition> condition(CellAddress corner) {
        return switch (kind.get()) {
            case GREATER -> comparison("greaterThan", corner, first);
            case LESS -> comparison("lessThan", corner, first);
            case BETWEEN -> comparison("between", corner, first, second);
            case EQUAL -> comparison("equal", corner, first);
            case NOT_EQUAL -> comparison("notEqual", corner, first);
            case CONTAINS -> contains(corner);
            case DUPLICATES -> Optional.of(new Repeated(false));
            case UNIQUE -> Optional.of(new Repeated(true));
            case TOP -> ranked(false, false);
            case TOP_PERCENT -> ranked(true, false);
            case BOTTOM -> ranked(false, true);
            case BOTTOM_PERCENT -> ranked(true, true);
            case ABOVE_AVERAGE -> Optional.of(new AgainstAverage(true, false, 0));
            case BELOW_AVERAGE -> Optional.of(new AgainstAverage(false, false, 0));
            case FORMULA -> formula(first.get(), corner).map(FormulaHolds::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Condition> comparison(
            String operator, CellAddress corner, StringProperty... texts) {
        List<Expression> operands =
                Arrays.stream(texts).flatMap(text -> operand(text.get(), corner).stream()).toList();
        return operands.size() == texts.length
                ? Optional.of(new Comparison(operator, operands))
                : Optional.empty();
    }

    private static Optional<Expression> operand(String text, CellAddress corner) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (text.strip().startsWith("=")) {
            return formula(text, corner);
        }
        return Optional.of(
                NumberText.parse(text)
                        .<Expression>map(number -> new Expression.Literal(new NumberValue(number)))
                        .orElseGet(() -> new Expression.Literal(new TextValue(text))));
    }

    private static Optional<Expression> formula(String text, CellAddress corner) {
        String formula = text.strip().startsWith("=") ? text.strip().substring(1) : text;
        try {
            return Optional.of(FormulaParser.parse(formula, corner));
        } catch (FormulaSyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Condition> contains(CellAddress corner) {
        String text = first.get().replace("\"", "\"\"");
        return text.isEmpty()
                ? Optional.empty()
                : formula("NOT(ISERROR(SEARCH(\"" + text + "\"," + corner.toA1() + ")))", corner)
                        .map(FormulaHolds::new);
    }

    private Optional<Condition> ranked(boolean isPercent, boolean isBottom) {
        return NumberText.parse(first.get())
                .filter(count -> count >= 1 && count <= 1000)
                .map(count -> new Ranked(count.intValue(), isPercent, isBottom));
    }
}
