package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.DateText;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * The rows of a list that satisfy a range of criteria: the range's first row names columns, each row below is one way
 * to satisfy it, with all of its criteria; a blank one is always satisfied. A text without an operator stands for
 * every text that begins with it. A criterion that is a formula about the list's first row stands under a heading that
 * is none of the list's, and is worked out for each row by {@link FormulaCriteria}.
 */
final class DatabaseMatch {
    private static final String OPERATORS = "=<>";

    /** What a row of the list, by its number, has to satisfy. */
    private interface RowCriterion {
        boolean holds(int row);
    }

    private final Elements list;
    private final FormulaCriteria formulas;
    private final DateText dates;
    private final List<List<RowCriterion>> ways = new ArrayList<>();
    private final Optional<ErrorValue> error;

    DatabaseMatch(Elements list, Elements criteria, FormulaCriteria formulas, DateText dates) {
        this.list = list;
        this.formulas = formulas;
        this.dates = dates;
        this.error = read(criteria);
    }

    /** The zero-based column that a field means: its heading, or its number from 1; -1 if there is none. */
    static int column(Elements list, Value field) {
        if (field instanceof NumberValue number) {
            int column = (int) number.number() - 1;
            return column >= 0 && column < list.columns() ? column : -1;
        }
        return field instanceof TextValue heading ? column(list, heading.text()) : -1;
    }

    /** The zero-based column whose heading equals that of criteria, a number too; -1 if there is none. */
    static int columnBelow(Elements list, Value heading) {
        if (!(heading instanceof NumberValue)) {
            return column(list, heading);
        }
        for (int column = 0; column < list.usedColumns(); column++) {
            if (list.get(0, column).equals(heading)) {
                return column;
            }
        }
        return -1;
    }

    private static int column(Elements list, String heading) {
        for (int column = 0; column < list.usedColumns(); column++) {
            if (list.get(0, column) instanceof TextValue text
                    && text.text().strip().equalsIgnoreCase(heading.strip())) {
                return column;
            }
        }
        return -1;
    }

    private Optional<ErrorValue> read(Elements criteria) {
        if (criteria.rows() < 2) {
            return Optional.of(
                    ErrorValue.of(ErrorKind.VALUE, "there is no criterion below the heading"));
        }
        int last = Math.min(criteria.rows() - 1, criteria.usedRows());
        for (int row = 1; row <= last; row++) {
            List<RowCriterion> all = new ArrayList<>();
            for (int column = 0; column < criteria.usedColumns(); column++) {
                Value criterion = criteria.get(row, column);
                if (criterion instanceof BlankValue) {
                    continue;
                }
                Optional<RowCriterion> one = criterion(criteria, row, column);
                if (one.isEmpty()) {
                    return Optional.of(
                            ErrorValue.of(
                                    ErrorKind.VALUE,
                                    "a criterion stands below a heading that the list does not"
                                            + " have"));
                }
                all.add(one.get());
            }
            ways.add(all);
        }
        return Optional.empty();
    }

    /** What one cell of the criteria asks for; nothing if it is about no column of the list and no formula. */
    private Optional<RowCriterion> criterion(Elements criteria, int row, int column) {
        int place = columnBelow(list, criteria.get(0, column));
        if (place < 0) {
            return formulas.at(row, column).map(outcomes -> outcomes::get);
        }
        Criterion criterion = criterion(criteria.get(row, column));
        return Optional.of(listRow -> criterion.holds(list.get(listRow, place)));
    }

    private Criterion criterion(Value value) {
        boolean isBeginning =
                value instanceof TextValue text
                        && !text.text().isEmpty()
                        && OPERATORS.indexOf(text.text().charAt(0)) < 0
                        && NumberText.parse(text.text()).isEmpty()
                        && dates.parse(text.text()).isEmpty();
        return Criterion.of(
                isBeginning ? new TextValue(((TextValue) value).text() + "*") : value, dates);
    }

    /** Why the criteria cannot be used, if they cannot. */
    Optional<ErrorValue> error() {
        return error;
    }

    /** The zero-based rows of the list, its headings being row 0, that satisfy the criteria. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 1; row < list.usedRows(); row++) {
            if (holds(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Which rows satisfy the criteria, as a column of truth values. */
    Value mask() {
        return ArrayValue.generate(
                Math.max(1, list.usedRows()), 1, row -> BooleanValue.of(row > 0 && holds(row)));
    }

    private boolean holds(int row) {
        for (List<RowCriterion> all : ways) {
            boolean holds = true;
            for (RowCriterion one : all) {
                holds &= one.holds(row);
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }
}
