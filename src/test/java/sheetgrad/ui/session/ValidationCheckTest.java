package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.Validation;
import sheetgrad.workbook.Validation.Alert;
import sheetgrad.workbook.Validation.Criterion;
import sheetgrad.workbook.Validation.Kind;
import sheetgrad.workbook.Validation.Prompt;
import sheetgrad.workbook.Validation.Severity;
import sheetgrad.workbook.Workbook;

/** What may be typed into C1, beside a sheet with 1, 3, 5 in B1:B3; the rules are those of Excel's help on validation. */
class ValidationCheckTest {
    private static Recorded recorded;

    @BeforeAll
    static void open() throws Exception {
        recorded =
                Recorded.create(
                        () -> {
                            Workbook workbook = SmallModels.line();
                            workbook.addSheet("Other");
                            return workbook;
                        });
        recorded.enter("F1", "red");
        recorded.enter("F2", "Green");
        recorded.enter("F3", "007");
        recorded.enter("G1", "a");
        recorded.enter("G2", "b");
    }

    @AfterAll
    static void close() {
        recorded.close();
    }

    private static Validation rule(Kind kind, String operator, String operands, boolean blank)
            throws Exception {
        List<Expression> trees = new ArrayList<>();
        for (String operand : operands.split("; ")) {
            trees.add(FormulaParser.parse(operand, CellAddress.of("G3")));
        }
        return new Validation(
                List.of(CellRange.of("G3")),
                new Criterion(kind, operator, trees, true),
                blank,
                new Alert(true, Severity.STOP, "", "no"),
                new Prompt(false, "", ""));
    }

    private static boolean accepts(Validation rule, String text) {
        recorded.session().rules().validate(0, rule.ranges(), Optional.of(rule));
        Optional<Alert> said =
                Recorded.get(recorded.session().rules().enter(0, CellAddress.of("G3"), text));
        recorded.clear("G3");
        return said.isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            WHOLE       | between            | 1; 10             | 3          | true
            WHOLE       | between            | 1; 10             | 10         | true
            WHOLE       | between            | 1; 10             | 11         | false
            WHOLE       | between            | 1; 10             | 3.5        | false
            WHOLE       | between            | 1; 10             | three      | false
            WHOLE       | notBetween         | 1; 10             | 11         | true
            DECIMAL     | greaterThan        | $B$2              | 3.5        | true
            DECIMAL     | greaterThan        | $B$2              | 3          | false
            DECIMAL     | lessThanOrEqual    | B2+B3             | =4*2       | true
            DECIMAL     | lessThanOrEqual    | $B$2+$B$3         | =4*3       | false
            DATE        | greaterThanOrEqual | 45000             | 44999      | false
            DATE        | equal              | 45000             | 45000      | true
            TIME        | lessThan           | 0.5               | 0.25       | true
            TEXT_LENGTH | lessThan           | 4                 | abc        | true
            TEXT_LENGTH | lessThan           | 4                 | 1234       | false
            LIST        | between            | "Yes, No,12"      | No         | true
            LIST        | between            | "Yes, No,12"      | no         | false
            LIST        | between            | "Yes, No,12"      | 12         | true
            LIST        | between            | $F$1:$F$2         | GREEN      | true
            LIST        | between            | $F$1:$F$2         | blue       | false
            LIST        | between            | B1:B3             | 7          | false
            LIST        | between            | $B$1:$B$3         | 5          | true
            CUSTOM      | between            | COUNTIF(G$1:G3,G3)=1 | b       | false
            CUSTOM      | between            | COUNTIF(G$1:G3,G3)=1 | c       | true
            CUSTOM      | between            | ISTEXT(G3)        | 12         | false
            CUSTOM      | between            | G3/0              | 12         | false
            ANY         | between            | 1                 | x          | true
            DECIMAL     | greaterThan        | $Z$99             | -5         | true
            """)
    void anEntryIsComparedWithTheCriterion(
            Kind kind, String operator, String operands, String text, boolean isAccepted)
            throws Exception {
        assertEquals(isAccepted, accepts(rule(kind, operator, operands, true), text));
    }

    @Test
    void nothingIsEnteredWhereBlankIsNotAllowedOrTheLimitIsBlank() throws Exception {
        assertTrue(!accepts(rule(Kind.WHOLE, "equal", "1", false), ""));
        assertTrue(accepts(rule(Kind.WHOLE, "equal", "1", true), ""));
        assertTrue(!accepts(rule(Kind.DECIMAL, "greaterThan", "$Z$99", false), "-5"));
        assertTrue(accepts(rule(Kind.DECIMAL, "greaterThan", "$Z$99", false), "5"));
    }

    @Test
    void aRefusedEntryLeavesTheCellAndWhatDependsOnItAsTheyWere() throws Exception {
        recorded.enter("H1", "=G3");
        accepts(rule(Kind.CUSTOM, "between", "G3>5", true), "7");
        assertEquals(new NumberValue(0), recorded.value("H1"));
        assertTrue(!accepts(rule(Kind.CUSTOM, "between", "G3>5", true), "4"));
        assertEquals(BlankValue.BLANK, recorded.value("G3"));
        assertEquals(new NumberValue(0), recorded.value("H1"));
        recorded.clear("H1");
    }

    @Test
    void theChoicesAreTheTextsThatTheCellsShow() throws Exception {
        Validation list = rule(Kind.LIST, "between", "$F$1:$F$4", true);
        recorded.session().rules().validate(0, list.ranges(), Optional.of(list));
        assertEquals(
                List.of("red", "Green", "7"),
                Recorded.get(recorded.session().rules().choices(0, CellAddress.of("G3"))));
        recorded.session().undo();
        assertEquals(
                0,
                recorded.latest().sheet(0).sheet().validations().stream()
                        .filter(list::equals)
                        .count());
    }
}
