package sheetgrad.lesson;

import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.ActivationBlock;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "layer" of the workbook "matrix-multiplication": a layer of two units over five examples by one MMULT. */
final class LayerSheet {
    private static final CellRange EXAMPLES = CellRange.of("B7:D11");
    private static final CellRange WEIGHTS = CellRange.of("F7:G9");
    private static final CellRange SUMS = CellRange.of("I7:J11");
    private static final double[][] EXAMPLE_NUMBERS = {
        {0.2, 1, 1}, {0.8, 0, 1}, {0.5, 1, 1}, {0.1, 0, 1}, {0.9, 1, 1}
    };
    private static final double[][] WEIGHT_NUMBERS = {{1.5, -2}, {-0.5, 1}, {-0.4, 0.6}};

    private LayerSheet() {}

    static void addTo(Workbook workbook) {
        Sheet sheet = workbook.addSheet("layer");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "A layer of a network is a matrix product", Looks.TITLE);
        draft.text(
                1,
                0,
                "Each example is a row: age from 0 to 1, whether a woman, and a one for the constant. Each unit is a column of"
                        + " weights.",
                Looks.NOTE);
        MatrixModel.caption(draft, "examples", EXAMPLES);
        MatrixModel.caption(draft, "weights", WEIGHTS);
        MatrixModel.caption(draft, "products, by MMULT", SUMS);
        heads(draft, EXAMPLES, "age", "woman", "one");
        heads(draft, WEIGHTS, "unit 1", "unit 2");
        heads(draft, SUMS, "unit 1", "unit 2");
        MatrixModel.numbers(draft, EXAMPLES, EXAMPLE_NUMBERS);
        MatrixModel.numbers(draft, WEIGHTS, WEIGHT_NUMBERS);
        draft.array(SUMS, "=MMULT(" + EXAMPLES + "," + WEIGHTS + ")", Looks.PREDICTION);
        draft.scale(Looks.signed(WEIGHTS));
        draft.scale(Looks.signed(SUMS));
        new ActivationBlock(SUMS, Activation.RELU).write(draft, new CellAddress(5, 11));
        double[] widths = {3, 8, 8, 8, 3, 9, 9, 3, 9, 9, 3, 9, 9};
        for (int column = 0; column < widths.length; column++) {
            draft.width(column, widths[column]);
        }
        draft.height(0, 24);
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
    }

    private static void heads(SheetDraft draft, CellRange block, String... names) {
        for (int i = 0; i < names.length; i++) {
            draft.text(block.firstRow() - 1, block.firstColumn() + i, names[i], Looks.HEADER);
        }
    }
}
