package sheetgrad.lesson.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

class GeneratorsTest {
    private final Workbook workbook = new Workbook();
    private final Sheet sheet = workbook.addSheet("Sheet1");
    private final SheetDraft draft = new SheetDraft(sheet);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    3, 1, 0, 'conv, map 1: 4 x 4 = (6 + 2*0 - 3)/1 + 1'
                    3, 2, 0, 'conv, map 1: 2 x 2 = (6 + 2*0 - 3)/2 + 1'
                    3, 1, 1, 'conv, map 1: 6 x 6 = (6 + 2*1 - 3)/1 + 1'
                    5, 1, 0, 'conv, map 1: 2 x 2 = (6 + 2*0 - 5)/1 + 1'
                    2, 2, 1, 'conv, map 1: 4 x 4 = (6 + 2*1 - 2)/2 + 1'
                    """)
    void labelsSayTheShapesThatKernelStrideAndPaddingGive(
            int kernel, int stride, int padding, String label) {
        Maps maps = convolution(kernel, stride, padding).write(draft, CellAddress.of("H1"));
        Calculation calculation = applied();
        CellRange map = maps.maps().get(0);
        assertEquals(
                new TextValue(label),
                calculation.value(sheet.id(), map.firstRow() - 1, map.firstColumn()));
    }

    @Test
    void aConvolutionOfOnesCountsTheCellsUnderItsWindow() {
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 6; column++) {
                draft.number(row, column, 1);
            }
        }
        Maps maps = convolution(3, 1, 1).write(draft, CellAddress.of("H1"));
        Calculation calculation = applied();
        CellRange map = maps.maps().get(0);
        assertEquals(4, number(calculation, Places.at(map, 0, 0)));
        assertEquals(6, number(calculation, Places.at(map, 0, 1)));
        assertEquals(9, number(calculation, Places.at(map, 2, 3)));
    }

    @Test
    void nothingIsOverwritten() {
        sheet.contents().set(3, 12, new CellContent.Constant(NumberValue.ZERO));
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> convolution(3, 1, 0).write(draft, CellAddress.of("H1")));
        assertEquals(
                "conv needs H1:O6 to be blank, but Sheet1!M4 holds something",
                refusal.getMessage());
    }

    @Test
    void oneStepTakesEverythingBack() {
        convolution(3, 1, 0).write(draft, CellAddress.of("H1"));
        Edit edit = draft.edit("Convolution");
        Edit undo = edit.applyTo(workbook);
        assertTrue(sheet.contents().find(1, 7).isPresent());
        assertTrue(!sheet.conditionalFormats().isEmpty());
        undo.applyTo(workbook);
        assertEquals(0, sheet.contents().usedRange().stream().count());
        assertTrue(sheet.conditionalFormats().isEmpty());
        assertTrue(sheet.layout().columns().isEmpty());
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        CellRange input = CellRange.of("A1:F6");
        assertRefused("does not fit", () -> convolution(7, 1, 0));
        assertRefused("stride", () -> convolution(3, 0, 0));
        assertRefused(
                "maps of one shape",
                () ->
                        new Pooling(
                                "pool",
                                List.of(input, CellRange.of("H1:I2")),
                                Pooling.Kind.MAX,
                                2,
                                2));
        assertRefused(
                "does not fit", () -> new Pooling("pool", List.of(input), Pooling.Kind.MAX, 7, 1));
        assertRefused(
                "3 x 1",
                () ->
                        new SoftmaxCrossEntropy(
                                CellRange.of("A2:C4"),
                                CellRange.of("E1:E3"),
                                CellRange.of("F2:F4")));
        assertRefused(
                "beside the logits",
                () ->
                        new SoftmaxCrossEntropy(
                                CellRange.of("A2:C4"),
                                CellRange.of("A1:C1"),
                                CellRange.of("F2:F5")));
        assertRefused(
                "beside the table",
                () ->
                        new EmbeddingLookup(
                                "word",
                                CellRange.of("A1:A3"),
                                CellRange.of("B1:C4"),
                                CellRange.of("E1:E2")));
        assertRefused(
                "from 0 to below 1",
                () ->
                        new DropoutMask("dropout", List.of(input))
                                .write(draft, CellAddress.of("H1"), 1));
        assertRefused(
                "not that many", () -> convolution(3, 1, 0).write(draft, CellAddress.of("XFC1")));
    }

    private static void assertRefused(String part, Runnable action) {
        Refusal refusal = assertThrows(Refusal.class, action::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(part), refusal.getMessage());
    }

    private static Convolution convolution(int kernel, int stride, int padding) {
        return new Convolution(
                "conv",
                List.of(CellRange.of("A1:F6")),
                kernel,
                kernel,
                1,
                stride,
                padding,
                false,
                Activation.NONE,
                Numbers.constant(1));
    }

    private Calculation applied() {
        draft.applyTo(workbook);
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        return calculation;
    }

    private double number(Calculation calculation, CellAddress cell) {
        Value value = calculation.value(sheet.id(), cell.row(), cell.column());
        return value instanceof NumberValue number ? number.number() : Double.NaN;
    }
}
