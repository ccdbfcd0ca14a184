package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ShownText;
import sheetgrad.workbook.Validation;
import sheetgrad.workbook.Validation.Alert;
import sheetgrad.workbook.Validation.Criterion;
import sheetgrad.workbook.Validation.Kind;

/** Asks the validations of a sheet about entries, as Excel does; used by the session's thread. */
final class ValidationCheck {
    private final OpenWorkbook open;
    private final int sheet;
    private final FrozenCalculation calculation;

    ValidationCheck(OpenWorkbook open, int sheet) {
        this.open = open;
        this.sheet = sheet;
        this.calculation = open.calculation().freeze();
    }

    /** What the validation of the first cell says that may not hold the content; nothing if all may. */
    Optional<Alert> objection(List<CellRange> ranges, Optional<CellContent> content) {
        for (Validation validation : open.workbook().sheet(sheet).validations()) {
            for (CellRange range : ranges) {
                Optional<CellAddress> objecting =
                        validation.alert().isShown()
                                ? objecting(validation, range, content)
                                : Optional.empty();
                if (objecting.isPresent()) {
                    return Optional.of(validation.alert());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CellAddress> objecting(
            Validation validation, CellRange range, Optional<CellContent> content) {
        return validation.ranges().stream()
                .flatMap(governed -> governed.intersection(range).stream())
                .flatMap(common -> common.cells().stream())
                .filter(cell -> !accepts(validation, cell, value(content, cell)))
                .findFirst();
    }

    private Value value(Optional<CellContent> content, CellAddress cell) {
        if (content.isEmpty()) {
            return BlankValue.BLANK;
        }
        return CellEntry.expression(content.get())
                .map(formula -> evaluate(formula, cell))
                .orElseGet(() -> CellEntry.constantOf(content.get()));
    }

    /** Whether a cell may hold a value. */
    boolean accepts(Validation validation, CellAddress cell, Value entered) {
        Criterion criterion = validation.criterion();
        if (criterion.kind() == Kind.ANY) {
            return true;
        }
        if (entered instanceof BlankValue) {
            return validation.allowsBlank();
        }
        return switch (criterion.kind()) {
            case LIST ->
                    items(validation, cell).stream()
                            .anyMatch(item -> isItem(item, entered, isLiteral(criterion)));
            case CUSTOM ->
                    criterion.operands().isEmpty()
                            || RuleEvaluation.isTrue(
                                    open.evaluateWith(
                                            sheet, cell, entered, criterion.operands().get(0)));
            default -> compares(validation, cell, entered);
        };
    }

    private boolean compares(Validation validation, CellAddress cell, Value entered) {
        Criterion criterion = validation.criterion();
        Optional<Double> number = number(criterion.kind(), entered);
        if (number.isEmpty()) {
            return false;
        }
        int[] orders = new int[criterion.operands().size()];
        for (int i = 0; i < orders.length; i++) {
            Expression limit = criterion.operands().get(i);
            if (validation.allowsBlank() && namesBlankCell(limit, cell)) {
                return true;
            }
            Optional<Double> bound = asNumber(evaluate(limit, cell));
            if (bound.isEmpty()) {
                return false;
            }
            orders[i] = Double.compare(number.get(), bound.get());
        }
        return orders.length == 0 || RuleEvaluation.holds(criterion.operator(), orders);
    }

    /** What is compared with the limits; nothing if the entry is of another kind. */
    private static Optional<Double> number(Kind kind, Value entered) {
        if (kind == Kind.TEXT_LENGTH) {
            return Optional.of((double) plain(entered).length());
        }
        boolean isWanted =
                entered instanceof NumberValue value
                        && (kind != Kind.WHOLE || value.number() == Math.rint(value.number()))
                        && (kind != Kind.DATE && kind != Kind.TIME || value.number() >= 0);
        return isWanted ? Optional.of(((NumberValue) entered).number() + 0.0) : Optional.empty();
    }

    private boolean namesBlankCell(Expression limit, CellAddress cell) {
        return areas(limit, cell).stream()
                .filter(Area::isSingleCell)
                .anyMatch(area -> values(area).get(0) instanceof BlankValue);
    }

    private static Optional<Double> asNumber(Value limit) {
        if (limit instanceof NumberValue number) {
            return Optional.of(number.number() + 0.0);
        }
        if (limit instanceof TextValue text) {
            return NumberText.parse(text.text());
        }
        return Optional.empty();
    }

    /** The texts that a list offers, in its order, without blank ones. */
    List<String> choices(Validation validation, CellAddress cell) {
        if (validation.criterion().kind() != Kind.LIST) {
            return List.of();
        }
        List<CellStyle> styles = styles(validation.criterion(), cell);
        List<Value> items = items(validation, cell);
        ShownText texts = new ShownText(open.formatter());
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            CellStyle style = styles.size() == items.size() ? styles.get(i) : CellStyle.DEFAULT;
            String text = texts.of(items.get(i), style);
            if (!text.isBlank()) {
                choices.add(text);
            }
        }
        return choices;
    }

    private List<Value> items(Validation validation, CellAddress cell) {
        Criterion criterion = validation.criterion();
        if (criterion.operands().isEmpty()) {
            return List.of();
        }
        Expression source = criterion.operands().get(0);
        if (isLiteral(criterion)) {
            TextValue text = (TextValue) ((Expression.Literal) source).value();
            return Arrays.stream(text.text().split(","))
                    .map(String::strip)
                    .<Value>map(TextValue::new)
                    .toList();
        }
        Value list = calculation.evaluate(source, sheet, cell);
        List<Value> items = list instanceof ArrayValue array ? elements(array) : List.of(list);
        return place(criterion, cell)
                .filter(area -> area.range().size() == items.size())
                .map(this::values)
                .orElse(items);
    }

    private static List<Value> elements(ArrayValue array) {
        List<Value> elements = new ArrayList<>();
        for (int row = 0; row < array.rows(); row++) {
            for (int column = 0; column < array.columns(); column++) {
                elements.add(array.get(row, column));
            }
        }
        return elements;
    }

    /** Where a list stands, if it stands in one range. */
    private Optional<Area> place(Criterion criterion, CellAddress cell) {
        List<Area> areas = areas(criterion.operands().get(0), cell);
        return areas.size() == 1 ? Optional.of(areas.get(0)) : Optional.empty();
    }

    private List<Area> areas(Expression formula, CellAddress cell) {
        return calculation.precedents(formula, sheet, cell.row(), cell.column());
    }

    /** What cells hold, blank ones as such. */
    private List<Value> values(Area area) {
        return area.range().cells().stream()
                .map(one -> open.calculation().value(area.sheet(), one.row(), one.column()))
                .toList();
    }

    /** The formats of the cells in which a list stands. */
    private List<CellStyle> styles(Criterion criterion, CellAddress cell) {
        return place(criterion, cell).stream()
                .flatMap(
                        area ->
                                area.range().cells().stream()
                                        .map(
                                                one ->
                                                        open.workbook()
                                                                .sheet(area.sheet())
                                                                .styleAt(one.row(), one.column())))
                .toList();
    }

    private static boolean isLiteral(Criterion criterion) {
        return criterion.operands().get(0) instanceof Expression.Literal literal
                && literal.value() instanceof TextValue;
    }

    /** A list that is typed out minds the case of letters, one in cells does not. */
    private static boolean isItem(Value item, Value entered, boolean mindsCase) {
        if (item instanceof TextValue text) {
            String shown = plain(entered);
            boolean isSameNumber =
                    entered instanceof NumberValue number
                            && NumberText.parse(text.text())
                                    .filter(one -> one == number.number())
                                    .isPresent();
            return isSameNumber
                    || (mindsCase
                            ? shown.equals(text.text())
                            : shown.equalsIgnoreCase(text.text()));
        }
        return item.equals(entered);
    }

    private static String plain(Value value) {
        if (value instanceof NumberValue number) {
            return NumberText.general(number.number());
        }
        if (value instanceof BooleanValue truth) {
            return truth.isTrue() ? "TRUE" : "FALSE";
        }
        return value instanceof TextValue text ? text.text() : "";
    }

    private Value evaluate(Expression formula, CellAddress cell) {
        Value value = calculation.evaluate(formula, sheet, cell);
        return value instanceof ArrayValue array ? array.get(0, 0) : value;
    }
}
