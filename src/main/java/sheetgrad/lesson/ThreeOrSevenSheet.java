package sheetgrad.lesson;

import java.util.Optional;
import java.util.stream.IntStream;
import sheetgrad.lesson.generator.ErrorColumns;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SetFigures;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.lesson.generator.TrainValidationSplit;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "three or seven" of the workbook "digits": a weight for each pixel, a sum, and a sigmoid. */
final class ThreeOrSevenSheet {
    static final CellAddress LOSS = CellAddress.of("C4");
    static final CellRange WEIGHTS = CellRange.of("E7:N16");
    static final CellAddress BIAS = CellAddress.of("C9");
    private static final CellAddress SHARE = CellAddress.of("C7");
    private static final CellRange IN_A_ROW =
            CellRange.ofSize(new CellAddress(18, 4), 1, DigitsModel.PIXELS);
    private static final int FIRST_ROW = 22;

    private ThreeOrSevenSheet() {}

    static void addTo(Workbook workbook, DigitImages images) {
        Sheet sheet = workbook.addSheet("three or seven");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Three or seven by a linear model", Looks.TITLE);
        draft.text(
                1,
                0,
                "Each pixel has a weight. Pixels times weights, added, through a sigmoid: 1 means"
                        + " three, 0 means seven. The loss is the mean squared error.",
                Looks.NOTE);
        draft.height(0, 24);
        weights(draft);
        int[] chosen =
                IntStream.range(0, images.count())
                        .filter(i -> images.labels().get(i) == 3 || images.labels().get(i) == 7)
                        .toArray();
        predictions(draft, chosen);
        for (int column = 4; column < 4 + DigitsModel.PIXELS; column++) {
            draft.width(column, Looks.PIXEL_WIDTH);
        }
        draft.width(0, 11);
        draft.width(2, 11);
        draft.applyTo(workbook);
        sheet.layout().freeze(0, 2);
        workbook.solverModels()
                .put(
                        sheet.id(),
                        SolverModels.minimise(
                                sheet, WeightDecay.OBJECTIVE, WEIGHTS, CellRange.of(BIAS)));
    }

    private static void weights(SheetDraft draft) {
        Numbers start = Numbers.normal(44, 0.05);
        draft.formula(
                5,
                4,
                "=\"weights: \"&ROWS(" + WEIGHTS + ")&\" x \"&COLUMNS(" + WEIGHTS + ")",
                Looks.CAPTION);
        draft.text(17, 4, "the same in a row, as the pictures are", Looks.CAPTION);
        for (int pixel = 0; pixel < DigitsModel.PIXELS; pixel++) {
            CellAddress cell =
                    Places.at(WEIGHTS, pixel / DigitImages.SIZE, pixel % DigitImages.SIZE);
            draft.number(cell.row(), cell.column(), start.next(), Looks.WEIGHT);
            draft.formula(Places.at(IN_A_ROW, 0, pixel), "=" + cell, Looks.PIXEL);
        }
        draft.text(8, 0, "bias", Looks.CAPTION);
        draft.number(BIAS.row(), BIAS.column(), 0, Looks.PARAMETER);
        draft.scale(Looks.signed(WEIGHTS));
    }

    private static void predictions(SheetDraft draft, int[] chosen) {
        String[] headers = {"picture no.", "digit", "three?", "prediction"};
        int[] columns = {0, 1, 2, 3};
        for (int i = 0; i < headers.length; i++) {
            draft.text(FIRST_ROW - 1, columns[i], headers[i], Looks.HEADER);
        }
        String data = "'" + DigitsModel.SHEET + "'!";
        for (int i = 0; i < chosen.length; i++) {
            int row = FIRST_ROW + i;
            CellAddress digit = new CellAddress(DigitsModel.FIRST_ROW + chosen[i], 1);
            CellRange pixels =
                    CellRange.ofSize(
                            new CellAddress(digit.row(), DigitsModel.FIRST_PIXEL),
                            1,
                            DigitsModel.PIXELS);
            draft.number(row, 0, chosen[i] + 1, Looks.CENTRED);
            draft.formula(row, 1, "=" + data + digit, Looks.CENTRED);
            draft.formula(row, 2, "=IF(B" + (row + 1) + "=3,1,0)", Looks.CENTRED);
            draft.formula(
                    row,
                    3,
                    "=1/(1+EXP(-(SUMPRODUCT("
                            + data
                            + pixels
                            + ","
                            + Places.fixed(IN_A_ROW)
                            + ")+"
                            + Places.fixed(BIAS)
                            + ")))",
                    Looks.PREDICTION);
        }
        metrics(draft, chosen.length);
    }

    private static void metrics(SheetDraft draft, int count) {
        int column = 4 + DigitsModel.PIXELS + 1;
        CellRange predictions = CellRange.ofSize(new CellAddress(FIRST_ROW, 3), count, 1);
        CellRange targets = CellRange.ofSize(new CellAddress(FIRST_ROW, 2), count, 1);
        ErrorColumns.Columns errors = new ErrorColumns(predictions, targets).write(draft, column);
        CellRange sets =
                new TrainValidationSplit(FIRST_ROW, FIRST_ROW + count - 1, 45)
                        .write(draft, column + 2, SHARE);
        WeightDecay.write(draft, LOSS, 0.001, WEIGHTS);
        draft.text(6, 0, "validation share", Looks.CAPTION);
        draft.number(SHARE.row(), SHARE.column(), 0.25, Looks.SETTING);
        new SetFigures(errors.squaredErrors(), errors.correct(), Optional.of(sets))
                .write(draft, new CellAddress(3, 2), 0);
        draft.width(3, 11);
    }
}
