package sheetgrad.lesson;

import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "layer" of the workbook "matrix-multiplication": a layer of two units over five examples by one MMULT. */
final class LayerSheet {
    private static final CellRange EXAMPLES = CellRange.of("B7:D11");
    private static final CellRange WEIGHTS = CellRange.of("F7:G9");
    private static final CellRange SUMS = CellRange.of("I7:J11");
    private static final CellRange OUTPUTS = CellRange.of("L7:M11");
    private static final String[] INPUTS = {"age", "woman", "one"};
    private static final String[] UNITS = {"unit 1", "unit 2"};
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
                        + " weights. Change them.",
                Looks.NOTE);
        BlockCaption.write(draft, "examples", EXAMPLES, "people", "inputs");
        BlockCaption.write(draft, "weights", WEIGHTS, "inputs", "units");
        BlockCaption.write(draft, "sums, by MMULT", SUMS, "people", "units");
        BlockCaption.write(draft, "after ReLU", OUTPUTS, "people", "units");
        BlockCaption.heads(draft, EXAMPLES, INPUTS);
        BlockCaption.heads(draft, WEIGHTS, UNITS);
        BlockCaption.heads(draft, SUMS, UNITS);
        BlockCaption.heads(draft, OUTPUTS, UNITS);
        BlockCaption.names(
                draft, EXAMPLES, "person 1", "person 2", "person 3", "person 4", "person 5");
        BlockCaption.names(draft, WEIGHTS, INPUTS);
        MatrixModel.numbers(draft, EXAMPLES, EXAMPLE_NUMBERS);
        MatrixModel.numbers(draft, WEIGHTS, WEIGHT_NUMBERS);
        draft.array(SUMS, "=MMULT(" + EXAMPLES + "," + WEIGHTS + ")", Looks.PREDICTION);
        draft.scale(Looks.signed(WEIGHTS));
        draft.scale(Looks.signed(SUMS));
        for (int row = 0; row < OUTPUTS.rows(); row++) {
            for (int unit = 0; unit < OUTPUTS.columns(); unit++) {
                String sum = Places.at(SUMS, row, unit).toA1();
                draft.formula(
                        Places.at(OUTPUTS, row, unit),
                        "=" + Activation.RELU.of(sum),
                        Looks.PREDICTION);
            }
        }
        draft.scale(Looks.heat(OUTPUTS));
        double[] widths = {10, 8, 8, 8, 10, 9, 9, 3, 10, 10, 3, 10, 10};
        for (int column = 0; column < widths.length; column++) {
            draft.width(column, widths[column]);
        }
        draft.height(0, 24);
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
    }
}
