package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.Workbook;

class TitanicModelTest {
    private static final int PEOPLE = 2201;

    private final Workbook workbook = TitanicModel.build();
    private final Sheet sheet = workbook.findSheet("titanic").orElseThrow();

    @Test
    void countsAreThoseOfThePublishedTable() {
        int died = TitanicTable.groups().stream().mapToInt(TitanicTable.Group::died).sum();
        int survived = TitanicTable.groups().stream().mapToInt(TitanicTable.Group::survived).sum();
        assertEquals(1490, died);
        assertEquals(711, survived);
        long present =
                TitanicTable.groups().stream()
                        .mapToLong(
                                group ->
                                        (group.died() > 0 ? 1 : 0) + (group.survived() > 0 ? 1 : 0))
                        .sum();
        assertEquals(16, TitanicTable.groups().size());
        assertEquals(24, present);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 1st,   325
                    0, 2nd,   285
                    0, 3rd,   706
                    0, crew,  885
                    1, female, 470
                    1, male,  1731
                    2, child, 109
                    2, adult, 2092
                    3, yes,   711
                    3, no,    1490
                    """)
    void marginsAreThoseOfThePublishedTable(int column, String text, int people) {
        int count = 0;
        for (int row = TitanicModel.FIRST_ROW; row < TitanicModel.FIRST_ROW + PEOPLE; row++) {
            count += text(row, column).equals(text) ? 1 : 0;
        }
        assertEquals(people, count);
    }

    @Test
    void everyPersonHasOneRow() {
        CellRange used = sheet.contents().usedRange().orElseThrow();
        assertEquals(CellRange.of("A1:P2207"), used);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F7    | IF($A7="1st",1,0)
                    J2207 | IF($C2207="child",1,0)
                    M8    | IF($D8="yes",1,0)
                    N7    | SUMPRODUCT(F7:K7,$F$4:$K$4)
                    O9    | (N9-M9)^2
                    P2207 | IF((N2207>0.5)=(M2207=1),1,0)
                    O4    | AVERAGE(O7:O2207)
                    P4    | AVERAGE(P7:P2207)
                    """)
    void cellsHoldLiveFormulas(String a1, String formula) {
        CellAddress cell = CellAddress.of(a1);
        assertEquals(
                formula, FormulaPrinter.print(expression(cell), cell, FormulaPrinter.Form.DISPLAY));
    }

    @Test
    void copiesShareOneTree() {
        Set<Expression> trees = Collections.newSetFromMap(new IdentityHashMap<>());
        sheet.contents()
                .forEach(
                        CellRange.of("A1:P2207"),
                        (row, column, content) -> {
                            if (content instanceof CellContent.Formula formula) {
                                trees.add(formula.expression());
                            }
                        });
        // five inputs, survived, prediction, squared error, correct; loss and accuracy are one
        // relative formula
        assertEquals(10, trees.size());
    }

    @Test
    void solverModelMinimisesTheLossByTheParameters() {
        SolverModel model = workbook.solverModels().values().iterator().next();
        assertEquals(Set.of(sheet.id()), workbook.solverModels().keySet());
        assertEquals("titanic!O4", model.loss().toA1());
        assertEquals(
                List.of("titanic!F4:K4"),
                model.parameters().stream().map(Object::toString).toList());
        assertEquals(SolverModel.Goal.MINIMIZE, model.goal());
        assertEquals(false, model.isNonNegative());
    }

    @Test
    void headAndPeopleStayInViewAndParametersAreHighlighted() {
        assertEquals(6, sheet.layout().frozenRows());
        assertEquals(4, sheet.layout().frozenColumns());
        assertTrue(sheet.styleAt(3, 5).fill().isPresent());
        assertEquals("0.0000", sheet.styleAt(3, 10).numberFormat());
    }

    @Test
    void aboutNamesTheOptimumAndTheSource() {
        Sheet about = workbook.findSheet("about").orElseThrow();
        StringBuilder all = new StringBuilder();
        about.contents()
                .forEach(CellRange.of("A1:A50"), (row, column, content) -> all.append(content));
        TitanicOptimum optimum = TitanicOptimum.of(sheet, PEOPLE);
        assertTrue(all.toString().contains(String.format(Locale.ROOT, "%.6f", optimum.loss())));
        assertTrue(
                all.toString()
                        .contains(String.format(Locale.ROOT, "%.1f%%", 100 * optimum.accuracy())));
        double share = 711.0 / PEOPLE;
        assertTrue(
                all.toString().contains(String.format(Locale.ROOT, "%.6f", share * (1 - share))));
        double[] parameters = optimum.parameters();
        assertTrue(all.toString().contains(String.format(Locale.ROOT, "%.2f more", parameters[3])));
        double girlOfFirstClass = parameters[0] + parameters[3] + parameters[4] + parameters[5];
        assertTrue(all.toString().contains(String.format(Locale.ROOT, "%.3f", girlOfFirstClass)));
        // of the women 344 survived, of the men 1364 died
        assertTrue(
                all.toString()
                        .contains(
                                String.format(
                                        Locale.ROOT, "%.1f%%", 100.0 * (344 + 1364) / PEOPLE)));
        assertTrue(all.toString().contains("Dawson"));
    }

    @Test
    void optimumIsUnique() {
        // a second opinion: PyTorch 1.13.1, torch.linalg.solve on the normal equations in float64
        double[] parameters = TitanicOptimum.of(sheet, PEOPLE).parameters();
        double[] expected = {0.1756, -0.0105, -0.1312, 0.4907, 0.1813, 0.2268};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], parameters[i], 5.1e-5);
        }
    }

    private String text(int row, int column) {
        return sheet.contents().find(row, column).orElseThrow()
                                instanceof CellContent.Constant constant
                        && constant.value() instanceof TextValue value
                ? value.text()
                : "";
    }

    private Expression expression(CellAddress cell) {
        return sheet.contents().find(cell.row(), cell.column()).orElseThrow()
                        instanceof CellContent.Formula formula
                ? formula.expression()
                : new Expression.Omitted();
    }
}
