package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.ConditionalFormat.AgainstAverage;
import sheetgrad.workbook.ConditionalFormat.Comparison;
import sheetgrad.workbook.ConditionalFormat.Condition;
import sheetgrad.workbook.ConditionalFormat.FormulaHolds;
import sheetgrad.workbook.ConditionalFormat.Ranked;
import sheetgrad.workbook.ConditionalFormat.Repeated;
import sheetgrad.workbook.ConditionalFormat.Rule;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Workbook;

class RuleEvaluationTest {
    private static final ConditionalLook LOOK =
            new ConditionalLook(
                    OptionalInt.of(0xFF0000),
                    OptionalInt.empty(),
                    Optional.of(true),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** The cells of B1:B3, which hold 1, 3, 5, that have the look. */
    private static String marked(Condition condition) throws Exception {
        try (Recorded recorded =
                Recorded.create(
                        () -> {
                            Workbook workbook = SmallModels.line();
                            workbook.sheets()
                                    .get(0)
                                    .conditionalFormats()
                                    .add(
                                            new Rule(
                                                    List.of(CellRange.of("B1:B4")),
                                                    condition,
                                                    LOOK,
                                                    false));
                            return workbook;
                        })) {
            Grid<ConditionalLook> looks =
                    java.util.Objects.requireNonNull(recorded.latest().looks().get(0));
            StringBuilder cells = new StringBuilder();
            for (int row = 0; row < 4; row++) {
                cells.append(looks.find(row, 1).isPresent() ? "B" + (row + 1) + " " : "");
            }
            return cells.toString().strip();
        }
    }

    private static Expression formula(String text) throws FormulaSyntaxException {
        return FormulaParser.parse(text, CellAddress.of("B1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    greaterThan | 2 |   | B2 B3
                    lessThan    | 2 |   | B1 B4
                    equal       | A1+2 | | B2
                    between     | 2 | 4 | B2
                    notBetween  | 2 | 4 | B1 B3 B4
                    """)
    void comparisons(String operator, String one, String other, String expected) throws Exception {
        List<Expression> operands =
                other == null ? List.of(formula(one)) : List.of(formula(one), formula(other));
        assertEquals(expected, marked(new Comparison(operator, operands)));
    }

    @Test
    void formulaIsRelativeToTheFirstCell() throws Exception {
        assertEquals("B2 B3", marked(new FormulaHolds(formula("=B1>A1+1"))));
    }

    @Test
    void largestAndAverage() throws Exception {
        assertEquals("B3", marked(new Ranked(1, false, false)));
        assertEquals("B1 B2", marked(new Ranked(2, false, true)));
        assertEquals("B3", marked(new AgainstAverage(true, false, 0)));
        assertEquals("B2 B3", marked(new AgainstAverage(true, true, 0)));
    }

    @Test
    void valuesThatStandOnce() throws Exception {
        assertEquals("B1 B2 B3", marked(new Repeated(true)));
        assertEquals("", marked(new Repeated(false)));
    }
}
