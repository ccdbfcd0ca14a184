package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;

/** Slopes worked out by hand. */
class GradientPathTest {
    private static GradientPath path(TestWorkbook book, String loss, String start) {
        FrozenCalculation base = book.calculation().freeze();
        ModelCell lossCell = new ModelCell(0, CellAddress.of(loss));
        List<CellGradient> cells = CellGradients.of(base, lossCell).cells();
        return GradientPath.find(
                base,
                lossCell,
                find(cells, start).orElseThrow(),
                cell -> find(cells, cell.address().toA1()));
    }

    private static Optional<CellGradient> find(List<CellGradient> cells, String a1) {
        return cells.stream().filter(one -> one.cell().address().toA1().equals(a1)).findFirst();
    }

    private static List<String> cells(GradientPath path) {
        return path.steps().stream().map(step -> step.cell().cell().address().toA1()).toList();
    }

    private static List<Double> slopes(GradientPath path) {
        return path.steps().stream().map(GradientPath.Step::slope).toList();
    }

    @Test
    void chainWithTheLargestContributionIsFollowedToTheLoss() {
        TestWorkbook book =
                TestWorkbook.of("A1=2", "A2=3", "B1==A1*A2", "C1==B1^2+A1", "D1==C1/10");
        GradientPath path = path(book, "D1", "A1");
        assertEquals(List.of("A1", "B1", "C1", "D1"), cells(path));
        // By A1 alone C1 has the slope 1, through B1 = 6 it has 12 times 3.
        assertEquals(List.of(1.0, 3.0, 12.0, 0.1), slopes(path));
        assertEquals(3.6, path.contribution(), 1e-12);
        assertTrue(path.isComplete());
    }

    @Test
    void cellsBetweenAreHeldWhenASlopeIsTaken() {
        TestWorkbook book = TestWorkbook.of("A1=2", "B1==A1*0.5", "C1==A1*7+B1");
        assertEquals(List.of(1.0, 7.0), slopes(path(book, "C1", "A1")));
    }

    @Test
    void chainLeadsThroughArraysAndComputedReferences() {
        TestWorkbook book =
                TestWorkbook.of("A1=1", "A2=5", "B1=1", "C1=#=A1:A2*2", "D1==OFFSET(C1,B1,0)*3");
        GradientPath path = path(book, "D1", "A2");
        assertEquals(List.of("A2", "C2", "D1"), cells(path));
        assertEquals(List.of(1.0, 2.0, 3.0), slopes(path));
    }

    @Test
    void deadUnitShowsWhereTheSlopeIsZero() {
        TestWorkbook book = TestWorkbook.of("A1=-2", "B1==A1*4", "C1==MAX(0,B1)", "D1==C1*5");
        GradientPath path = path(book, "D1", "A1");
        assertEquals(List.of("A1", "B1", "C1", "D1"), cells(path));
        assertEquals(List.of(1.0, 4.0, 0.0, 5.0), slopes(path));
    }

    @Test
    void veryLongChainIsCutOff() {
        TestWorkbook book =
                TestWorkbook.of(
                        Stream.concat(
                                        Stream.of("A1=1"),
                                        IntStream.rangeClosed(2, 300)
                                                .mapToObj(
                                                        row ->
                                                                "A" + row + "==A" + (row - 1)
                                                                        + "+1"))
                                .toArray(String[]::new));
        GradientPath path = path(book, "A300", "A1");
        assertEquals(GradientPath.MOST_STEPS, path.steps().size());
        assertFalse(path.isComplete());
    }
}
