package sheetgrad.lesson;

import java.util.List;
import java.util.Random;
import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.DenseRows;
import sheetgrad.lesson.generator.EmbeddingLookup;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.lesson.generator.TrainValidationSplit;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "entities" of the workbook "words": days and kiosks as two numbers each, and how many ices they sell. */
final class EntitySheet {
    static final CellAddress LOSS = CellAddress.of("C4");
    static final CellAddress VALIDATION = CellAddress.of("C5");
    static final int WEEKS = 6;
    static final int ROWS = WEEKS * 7 * 4;
    static final int SIZE = 2;
    static final int FIRST_ROW = 28;
    static final CellRange DAYS = CellRange.of("B12:C18");
    static final CellRange KIOSKS = CellRange.of("B22:C25");

    private static final List<String> DAY_NAMES =
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> KIOSK_NAMES = List.of("station", "beach", "school", "market");
    private static final double[] DAY_EFFECT = {1, 1, 1.1, 1, 1.3, 2, 2.2};
    private static final double[] KIOSK_EFFECT = {12, 20, 6, 15};
    private static final List<String> UNITS = List.of("unit 1", "unit 2", "unit 3", "unit 4");

    private static final CellAddress SHARE = CellAddress.of("C7");

    private EntitySheet() {}

    static void addTo(Workbook workbook) {
        Sheet sheet = workbook.addSheet("entities");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Embeddings for a table: days, kiosks, ices", Looks.TITLE);
        draft.text(
                1,
                0,
                "Each day and each kiosk has two numbers, random at first. Four units with ReLU and a sum make the"
                        + " prediction. The error is the root of the mean squared error, in ices.",
                Looks.NOTE);
        draft.height(0, 24);
        table(draft, "day", DAYS, DAY_NAMES, 21);
        table(draft, "kiosk", KIOSKS, KIOSK_NAMES, 22);
        sales(draft);
        CellRange[] weights = network(draft);
        draft.width(0, 10);
        draft.applyTo(workbook);
        sheet.layout().freeze(0, 1);
        workbook.solverModels()
                .put(
                        sheet.id(),
                        SolverModels.minimise(
                                sheet,
                                WeightDecay.OBJECTIVE,
                                DAYS,
                                KIOSKS,
                                weights[0],
                                weights[1]));
    }

    private static void table(
            SheetDraft draft, String name, CellRange table, List<String> names, long seed) {
        Numbers start = Numbers.normal(seed, 0.8);
        draft.text(table.firstRow() - 1, 0, name, Looks.HEADER);
        for (int i = 0; i < SIZE; i++) {
            draft.text(table.firstRow() - 1, 1 + i, "number " + (i + 1), Looks.HEADER);
        }
        for (int row = 0; row < table.rows(); row++) {
            draft.text(table.firstRow() + row, 0, names.get(row), Looks.NAME);
            for (int i = 0; i < SIZE; i++) {
                draft.number(table.firstRow() + row, 1 + i, start.next(), Looks.PARAMETER);
            }
        }
        draft.scale(Looks.signed(table));
    }

    private static void sales(SheetDraft draft) {
        Random random = new Random(5);
        String[] headers = {"day", "kiosk", "ices"};
        for (int i = 0; i < headers.length; i++) {
            draft.text(FIRST_ROW - 1, i, headers[i], Looks.HEADER);
        }
        for (int i = 0; i < ROWS; i++) {
            int day = i % DAY_NAMES.size();
            int kiosk = i / DAY_NAMES.size() % KIOSK_NAMES.size();
            draft.text(FIRST_ROW + i, 0, DAY_NAMES.get(day), Looks.CENTRED);
            draft.text(FIRST_ROW + i, 1, KIOSK_NAMES.get(kiosk), Looks.CENTRED);
            double sold = DAY_EFFECT[day] * KIOSK_EFFECT[kiosk] + 2 * random.nextGaussian();
            draft.number(FIRST_ROW + i, 2, Math.round(sold), Looks.CENTRED);
        }
    }

    /** Writes everything from the look-up to the loss; returns the weights of both layers. */
    private static CellRange[] network(SheetDraft draft) {
        CellRange day = lookUp(draft, "day", DAYS, 0, 4);
        CellRange kiosk = lookUp(draft, "kiosk", KIOSKS, 1, 8);
        CellRange inputs = CellRange.ofSize(new CellAddress(FIRST_ROW, 12), ROWS, 2 * SIZE);
        for (int i = 0; i < 2 * SIZE; i++) {
            draft.text(FIRST_ROW - 1, 12 + i, "input " + (i + 1), Looks.HEADER);
            for (int row = 0; row < ROWS; row++) {
                CellRange source = i < SIZE ? day : kiosk;
                draft.formula(
                        Places.at(inputs, row, i),
                        "=" + Places.at(source, row, i % SIZE),
                        Looks.PREDICTION);
            }
        }
        DenseRows hidden =
                new DenseRows(
                        "hidden layer", inputs, UNITS, Activation.RELU, Numbers.normal(23, 0.8));
        CellRange first = hidden.writeWeights(draft, new CellAddress(10, 5));
        CellRange units = hidden.writeOutputs(draft, first, 17);
        DenseRows output =
                new DenseRows(
                        "output",
                        units,
                        List.of("prediction"),
                        Activation.NONE,
                        Numbers.constant(5));
        CellRange second = output.writeWeights(draft, new CellAddress(17, 5));
        CellRange prediction = output.writeOutputs(draft, second, 22);
        caption(draft, 0, "what was sold");
        caption(draft, 4, "day: its numbers");
        caption(draft, 8, "kiosk: its numbers");
        caption(draft, 12, "all four, side by side");
        caption(draft, 17, "hidden units");
        errors(draft, prediction);
        WeightDecay.write(draft, "error", LOSS, 0.003, DAYS, KIOSKS, first, second);
        return new CellRange[] {first, second};
    }

    private static void caption(SheetDraft draft, int column, String text) {
        draft.text(FIRST_ROW - 2, column, text, Looks.CAPTION);
    }

    private static CellRange lookUp(
            SheetDraft draft, String name, CellRange table, int queries, int column) {
        CellRange keys = new CellRange(table.firstRow(), 0, table.lastRow(), 0);
        CellRange wanted = CellRange.ofSize(new CellAddress(FIRST_ROW, queries), ROWS, 1);
        return new EmbeddingLookup(name, keys, table, wanted)
                .write(draft, column, false)
                .embeddings();
    }

    /** The error of each row, and its root mean square in the training and in the validation set. */
    private static void errors(SheetDraft draft, CellRange prediction) {
        draft.text(FIRST_ROW - 1, 23, "error²", Looks.HEADER);
        for (int i = 0; i < ROWS; i++) {
            draft.formula(
                    FIRST_ROW + i,
                    23,
                    "=(" + Places.at(prediction, i, 0) + "-$C" + (FIRST_ROW + i + 1) + ")^2",
                    Looks.PREDICTION);
        }
        CellRange errors = CellRange.ofSize(new CellAddress(FIRST_ROW, 23), ROWS, 1);
        CellRange sets =
                new TrainValidationSplit(FIRST_ROW, FIRST_ROW + ROWS - 1, 24)
                        .write(draft, 24, SHARE);
        draft.text(LOSS.row() - 1, 2, "error in ices", Looks.LABEL);
        error(
                draft,
                LOSS,
                "training",
                TrainValidationSplit.mean(sets, TrainValidationSplit.TRAINING, errors));
        error(
                draft,
                VALIDATION,
                "validation",
                TrainValidationSplit.mean(sets, TrainValidationSplit.VALIDATION, errors));
        draft.text(SHARE.row(), 0, "validation share", Looks.CAPTION);
        draft.number(SHARE.row(), SHARE.column(), 0.25, Looks.SETTING);
        draft.width(2, 11);
    }

    private static void error(SheetDraft draft, CellAddress place, String set, String mean) {
        draft.text(place.row(), 0, set, Looks.CAPTION);
        draft.formula(place, "=SQRT(" + mean.substring(1) + ")", Looks.LOSS);
    }
}
