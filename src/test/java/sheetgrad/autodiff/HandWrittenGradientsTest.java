package sheetgrad.autodiff;

import static java.lang.Double.NaN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.FormulaParser;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** Workbooks whose authors worked out derivatives by hand: our gradients against the cells that hold theirs. */
class HandWrittenGradientsTest {
    /** The derivatives of one row's squared error by that row's intercept and slope, for each of the 29 rows. */
    @ParameterizedTest
    @CsvSource({"basic, F, K, L", "momentum, L, F, G"})
    void everyStepOfTheCoursesDescent(
            String sheet, String error, String byIntercept, String bySlope) throws Exception {
        Opened opened = new Opened("corpus/course-v3/graddesc.xlsm", sheet);
        for (int row = 4; row <= 32; row++) {
            Map<CellAddress, Double> gradient = opened.gradient(error + row);
            opened.assertSame(
                    byIntercept + row, gradient.getOrDefault(CellAddress.of("C" + row), NaN), 1e-9);
            opened.assertSame(
                    bySlope + row, gradient.getOrDefault(CellAddress.of("D" + row), NaN), 1e-9);
        }
    }

    /**
     * Three layers, softmax and cross-entropy. The author passes the gradient of A2 on to Z2 where the ReLU is off (P20,
     * Q20, P21, Q21 copy J30, K30, J31, K31 though M24, N24 are negative), so only what lies behind layer 2 is compared.
     */
    @Test
    void lastLayerOfTheNetworkBackpropagatedByHand() throws Exception {
        Opened opened = new Opened("corpus/ai-by-hand/Backpropgation.xlsx", "Backpropagation");
        opened.put("AB1", "-SUMPRODUCT(V34:W36,LN(S34:T36))");
        Map<CellAddress, Double> gradient = opened.gradient("AB1");
        opened.assertTransposed("P34:Q36", "S30:U31", gradient);
        opened.assertTransposed("J34:N36", "S24:U28", gradient);
        opened.assertTransposed("P24:Q27", "J30:M31", gradient);
    }

    /** One sheet of an opened workbook. */
    private static final class Opened {
        private final Workbook workbook;
        private final int sheet;
        private final Calculation calculation;

        Opened(String file, String sheet) throws Exception {
            workbook = new WorkbookReader().read(SharedFiles.file(file)).workbook();
            this.sheet = workbook.findSheet(sheet).orElseGet(() -> workbook.sheets().get(0)).id();
            calculation =
                    new Calculation(
                            workbook,
                            BuiltInFunctions.registry(),
                            new RandomDraws(1),
                            Clock.systemUTC());
            calculation.calculateAll();
        }

        void put(String cell, String formula) throws Exception {
            CellAddress address = CellAddress.of(cell);
            CellContent content = new CellContent.Formula(FormulaParser.parse(formula, address));
            Edit.CellChange change = new Edit.CellChange(sheet, address, Optional.of(content));
            Edit edit = new Edit("a loss", List.of(change));
            edit.applyTo(workbook);
            calculation.contentsChanged(edit);
            calculation.recalculate();
        }

        Map<CellAddress, Double> gradient(String loss) {
            return CellGradients.of(
                            calculation.freeze(), new ModelCell(sheet, CellAddress.of(loss)))
                    .cells()
                    .stream()
                    .filter(cell -> cell.cell().sheet() == sheet)
                    .collect(
                            Collectors.toMap(
                                    cell -> cell.cell().address(), CellGradient::gradient));
        }

        /** What the cell holds: Excel's own figure, as verify shows for every cell of these files. */
        double stored(CellAddress cell) {
            return ((NumberValue) calculation.value(sheet, cell.row(), cell.column())).number();
        }

        void assertSame(String cell, double gradient, double tolerance) {
            double expected = stored(CellAddress.of(cell));
            assertEquals(expected, gradient, tolerance * Math.abs(expected), cell);
        }

        /** The author's matrix stands transposed; cells that the loss does not reach count as 0. */
        void assertTransposed(
                String differentiated, String author, Map<CellAddress, Double> gradient) {
            CellRange range = CellRange.of(differentiated);
            CellRange expected = CellRange.of(author);
            List<String> wrong = new ArrayList<>();
            for (CellAddress cell : cells(range)) {
                double ours = gradient.getOrDefault(cell, 0.0);
                CellAddress place =
                        new CellAddress(
                                expected.firstRow() + cell.column() - range.firstColumn(),
                                expected.firstColumn() + cell.row() - range.firstRow());
                if (Math.abs(stored(place) - ours) > 1e-9 * Math.abs(stored(place)) + 1e-15) {
                    wrong.add(cell + ": " + ours + ", the author " + stored(place));
                }
            }
            assertEquals(List.of(), wrong);
        }

        private static List<CellAddress> cells(CellRange range) {
            List<CellAddress> cells = new ArrayList<>();
            for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                    cells.add(new CellAddress(row, column));
                }
            }
            return cells;
        }
    }
}
