package sheetgrad.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.DenseRows;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SetFigures;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.lesson.generator.SoftmaxCrossEntropy;
import sheetgrad.lesson.generator.TrainValidationSplit;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The workbook "digits": threes against sevens by a linear model, all ten by a small network, and one to draw. */
final class DigitsModel {
    static final String ID = "digits";
    static final String SHEET = "ten digits";
    static final CellAddress LOSS = CellAddress.of("C4");
    static final int HIDDEN = 8;
    static final int PIXELS = DigitImages.SIZE * DigitImages.SIZE;
    static final int FIRST_ROW = 28;
    static final int FIRST_PIXEL = 4;
    static final CellRange HIDDEN_WEIGHTS =
            CellRange.ofSize(new CellAddress(8, 4), HIDDEN, PIXELS + 1);
    static final CellRange OUTPUT_WEIGHTS =
            CellRange.ofSize(new CellAddress(8, FIRST_PIXEL + PIXELS + 4), 10, HIDDEN + 1);
    private static final CellAddress SHARE = CellAddress.of("C7");
    private static final int UNITS = FIRST_PIXEL + PIXELS + 1;
    private static final int OUTPUTS = UNITS + HIDDEN + 4;
    private static final int SOFTMAX = OUTPUTS + 11;
    private static final int GUESS = SOFTMAX + SoftmaxCrossEntropy.width(10) + 1;

    private DigitsModel() {}

    static Workbook build() {
        return build(DigitImages.drawn());
    }

    static Workbook build(DigitImages images) {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet(SHEET);
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Ten digits by a small network", Looks.TITLE);
        draft.text(
                1,
                0,
                "One row a picture of 10 x 10 pixels; eight units with ReLU; ten outputs and"
                        + " softmax. Train it, then draw on the sheet \"draw\".",
                Looks.NOTE);
        draft.height(0, 24);
        pictures(draft, images);
        network(draft, images.count());
        widths(draft);
        draft.applyTo(workbook);
        sheet.layout().freeze(0, 2);
        workbook.solverModels()
                .put(
                        sheet.id(),
                        SolverModels.minimise(
                                sheet, WeightDecay.OBJECTIVE, HIDDEN_WEIGHTS, OUTPUT_WEIGHTS));
        ThreeOrSevenSheet.addTo(workbook, images);
        DrawSheet.addTo(workbook);
        about(workbook, images);
        return workbook;
    }

    private static void pictures(SheetDraft draft, DigitImages images) {
        draft.text(
                FIRST_ROW - 2,
                FIRST_PIXEL,
                "pixels 1 to 100, row by row of the picture",
                Looks.CAPTION);
        draft.text(FIRST_ROW - 1, 0, "no.", Looks.HEADER);
        draft.text(FIRST_ROW - 1, 1, "digit", Looks.HEADER);
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            draft.number(FIRST_ROW - 1, FIRST_PIXEL + pixel, pixel + 1, Looks.PIXEL);
        }
        for (int i = 0; i < images.count(); i++) {
            int row = FIRST_ROW + i;
            draft.number(row, 0, i + 1, Looks.CENTRED);
            draft.number(row, 1, images.labels().get(i), Looks.CENTRED);
            double[] pixels = images.pixels().get(i);
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                draft.number(row, FIRST_PIXEL + pixel, pixels[pixel], Looks.PIXEL);
            }
        }
        draft.scale(Looks.heat(inputs(images.count())));
    }

    private static CellRange inputs(int count) {
        return CellRange.ofSize(new CellAddress(FIRST_ROW, FIRST_PIXEL), count, PIXELS);
    }

    private static void network(SheetDraft draft, int count) {
        List<String> units = IntStream.rangeClosed(1, HIDDEN).mapToObj(i -> "unit " + i).toList();
        DenseRows hidden =
                new DenseRows(
                        "hidden layer",
                        inputs(count),
                        units,
                        Activation.RELU,
                        Numbers.normal(41, 0.15));
        CellRange first =
                hidden.writeWeights(
                        draft,
                        new CellAddress(
                                HIDDEN_WEIGHTS.firstRow() - 1, HIDDEN_WEIGHTS.firstColumn() - 1));
        draft.style(first, Looks.WEIGHT);
        CellRange values = hidden.writeOutputs(draft, first, UNITS);
        List<String> names = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            names.add(Integer.toString(digit));
        }
        DenseRows output =
                new DenseRows(
                        "output layer", values, names, Activation.NONE, Numbers.normal(42, 0.3));
        CellRange second =
                output.writeWeights(
                        draft,
                        new CellAddress(
                                OUTPUT_WEIGHTS.firstRow() - 1, OUTPUT_WEIGHTS.firstColumn() - 1));
        CellRange logits = output.writeOutputs(draft, second, OUTPUTS);
        draft.text(FIRST_ROW - 2, UNITS, "hidden units", Looks.CAPTION);
        draft.text(FIRST_ROW - 2, OUTPUTS, "outputs", Looks.CAPTION);
        draft.text(
                FIRST_ROW - 2,
                SOFTMAX,
                "softmax: e to the power of each output, their sum, the shares p",
                Looks.CAPTION);
        classes(draft);
        CellRange classes =
                CellRange.ofSize(new CellAddress(FIRST_ROW - 3, OUTPUTS), 1, names.size());
        CellRange targets = CellRange.ofSize(new CellAddress(FIRST_ROW, 1), count, 1);
        SoftmaxCrossEntropy.Columns columns =
                new SoftmaxCrossEntropy(logits, classes, targets).write(draft, SOFTMAX);
        metrics(draft, columns, count);
    }

    /** The digits as numbers, above the outputs: the targets are numbers, too. */
    private static void classes(SheetDraft draft) {
        draft.text(FIRST_ROW - 3, OUTPUTS - 1, "digit", Looks.NAME);
        for (int digit = 0; digit < 10; digit++) {
            draft.number(FIRST_ROW - 3, OUTPUTS + digit, digit, Looks.CENTRED);
        }
    }

    private static void metrics(SheetDraft draft, SoftmaxCrossEntropy.Columns columns, int count) {
        draft.text(FIRST_ROW - 1, GUESS, "guess", Looks.HEADER);
        draft.text(FIRST_ROW - 1, GUESS + 1, "right", Looks.HEADER);
        CellRange sets =
                new TrainValidationSplit(FIRST_ROW, FIRST_ROW + count - 1, 43)
                        .write(draft, GUESS + 2, SHARE);
        for (int i = 0; i < count; i++) {
            CellRange shares = Places.row(columns.probabilities(), i);
            CellAddress guess = new CellAddress(FIRST_ROW + i, GUESS);
            draft.formula(guess, "=MATCH(MAX(" + shares + ")," + shares + ",0)-1", Looks.CENTRED);
            draft.formula(
                    FIRST_ROW + i,
                    GUESS + 1,
                    "=IF(" + guess + "=$B" + (FIRST_ROW + i + 1) + ",1,0)",
                    Looks.CENTRED);
        }
        CellRange right = CellRange.ofSize(new CellAddress(FIRST_ROW, GUESS + 1), count, 1);
        new SetFigures(columns.losses(), right, Optional.of(sets))
                .write(draft, new CellAddress(3, 2), 0);
        WeightDecay.write(draft, LOSS, 0.001, HIDDEN_WEIGHTS, OUTPUT_WEIGHTS);
        draft.text(6, 0, "validation share", Looks.CAPTION);
        draft.number(SHARE.row(), SHARE.column(), 0.25, Looks.SETTING);
    }

    private static void widths(SheetDraft draft) {
        double[] widths = {8, 8, 10, 10};
        for (int column = 0; column < widths.length; column++) {
            draft.width(column, widths[column]);
        }
        for (int pixel = 0; pixel <= PIXELS; pixel++) {
            draft.width(FIRST_PIXEL + pixel, Looks.PIXEL_WIDTH);
        }
    }

    private static void about(Workbook workbook, DigitImages images) {
        new AboutSheet("Digits: learnt from pictures")
                .see(
                        "\"ten digits\" has "
                                + images.count()
                                + " pictures, a row each, of 10 x 10 pixels from 0, white, to 1,"
                                + " ink. Eight units with ReLU look at all pixels; from them come"
                                + " ten outputs, and by softmax ten shares. 898 numbers are"
                                + " trained.",
                        "\"three or seven\" takes only these two and a linear model: one weight a"
                                + " pixel, shown as a picture.",
                        "On \"draw\" you draw, and the network of \"ten digits\" says what it"
                                + " sees.")
                .attempt(
                        "Solve \"three or seven\" and look at the weights: where must there be ink"
                                + " for a three, where for a seven?",
                        "Solve \"ten digits\", then go to \"draw\" and set pixels to 1. Which"
                                + " digits does it mistake?",
                        "Train with a smaller part: set the validation share to 0.8.",
                        "Set the weight decay to 0 and solve: the training loss goes to 0, and what"
                                + " becomes of the validation loss?")
                .notice(
                        LessonResults.text("digits/three or seven"),
                        LessonResults.text("digits/ten digits"),
                        "The same network in PyTorch, with weight decays from 0.0001 to 0.01, with tanh for"
                                + " ReLU or with sixteen units for eight, ends at 92% to 96% of the validation"
                                + " set, which are 46 to 48 of its 50 pictures: it is the 150 pictures learnt"
                                + " from that are few.",
                        "Before training the accuracy is near 10%, as by guessing. On the training"
                                + " set it comes to 100%; only the validation set tells what that is"
                                + " worth.",
                        "A drawing that is moved by two pixels may be lost on the network: it knows"
                                + " nothing of neighbours. That is what convolutions are for.")
                .sources(
                        "The pictures are "
                                + images.source()
                                + ". MNIST's pictures, or Kaggle's, can be put in their place:"
                                + " sheetgrad new digits --data train.csv -o digits.xlsx.")
                .addTo(workbook);
    }
}
