package sheetgrad.lesson;

import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.lesson.generator.SoftmaxColumn;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "draw" of the workbook "digits": a square to draw in, and what the network makes of it. */
final class DrawSheet {
    static final CellRange PAPER = CellRange.of("A6:J15");
    private static final CellRange OUTPUTS = CellRange.of("N7:N16");
    private static final CellRange NAMES = CellRange.of("M7:M16");
    private static final int UNIT_COLUMN = 18;

    private DrawSheet() {}

    static void addTo(Workbook workbook) {
        Sheet sheet = workbook.addSheet("draw");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Draw a digit", Looks.TITLE);
        draft.text(
                1,
                0,
                "Type 1 into the cells of the square for ink, 0.5 for grey, 0 for white. The shares say what the network takes"
                        + " it for; train \"ten digits\" first.",
                Looks.NOTE);
        draft.height(0, 24);
        DigitNetwork.input(draft, PAPER, 2, 8);
        units(draft);
        for (int digit = 0; digit < 10; digit++) {
            CellRange weights = Places.row(DigitsModel.OUTPUT_WEIGHTS, digit);
            draft.text(NAMES.firstRow() + digit, NAMES.firstColumn(), "digit " + digit, Looks.NAME);
            draft.formula(
                    Places.at(OUTPUTS, digit, 0),
                    "=SUMPRODUCT("
                            + unitValues()
                            + ","
                            + onNetwork(less(weights))
                            + ")+"
                            + onNetwork(CellRange.of(weights.last())),
                    Looks.PREDICTION);
        }
        draft.text(OUTPUTS.firstRow() - 1, OUTPUTS.firstColumn(), "output", Looks.LABEL);
        SoftmaxColumn.Written softmax =
                new SoftmaxColumn(OUTPUTS, NAMES)
                        .write(draft, OUTPUTS.firstColumn() + 1, "digit 2");
        String shares = softmax.probabilities().toA1();
        draft.text(3, 12, "It looks like", Looks.HEADING);
        draft.formula(
                3,
                14,
                "=INDEX(" + NAMES + ",MATCH(MAX(" + shares + ")," + shares + ",0))",
                Looks.HEADING);
        draft.width(11, 2);
        draft.width(12, 12);
        draft.width(13, 9);
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
    }

    /** The hidden units in a row, under their names. */
    private static void units(SheetDraft draft) {
        draft.text(4, UNIT_COLUMN, "hidden units", Looks.CAPTION);
        for (int unit = 0; unit < DigitsModel.HIDDEN; unit++) {
            CellRange weights = Places.row(DigitsModel.HIDDEN_WEIGHTS, unit);
            StringBuilder sum = new StringBuilder();
            for (int row = 0; row < PAPER.rows(); row++) {
                int first = weights.firstColumn() + row * PAPER.columns();
                CellRange part =
                        new CellRange(
                                weights.firstRow(),
                                first,
                                weights.firstRow(),
                                first + PAPER.columns() - 1);
                sum.append("SUMPRODUCT(")
                        .append(Places.fixed(Places.row(PAPER, row)))
                        .append(',')
                        .append(onNetwork(part))
                        .append(")+");
            }
            draft.text(5, UNIT_COLUMN + unit, "unit " + (unit + 1), Looks.HEADER);
            draft.formula(
                    6,
                    UNIT_COLUMN + unit,
                    "=MAX(0," + sum + onNetwork(CellRange.of(weights.last())) + ")",
                    Looks.PREDICTION);
        }
    }

    private static String unitValues() {
        return Places.fixed(
                CellRange.ofSize(new CellAddress(6, UNIT_COLUMN), 1, DigitsModel.HIDDEN));
    }

    /** All weights of a unit but its bias. */
    private static CellRange less(CellRange weights) {
        return new CellRange(
                weights.firstRow(),
                weights.firstColumn(),
                weights.lastRow(),
                weights.lastColumn() - 1);
    }

    private static String onNetwork(CellRange range) {
        return "'" + DigitsModel.SHEET + "'!" + range;
    }
}
