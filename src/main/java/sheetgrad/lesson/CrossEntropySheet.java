package sheetgrad.lesson;

import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.lesson.generator.SoftmaxCrossEntropy;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "cross-entropy" of the workbook "softmax": a batch of examples, their loss, and its slope by each output. */
final class CrossEntropySheet {
    static final CellRange LOGITS = CellRange.of("C8:F15");
    static final CellAddress LOSS = CellAddress.of("C5");
    private static final CellRange CLASSES = CellRange.of("C7:F7");
    private static final CellRange TARGETS = CellRange.of("B8:B15");
    private static final CellAddress SMOOTHING = CellAddress.of("C4");
    private static final String[] NAMES = {"cat", "dog", "fish", "bird"};
    private static final int[] TARGET_CLASSES = {0, 1, 2, 3, 0, 0, 2, 1};
    private static final int FIRST_COLUMN = 7;

    private CrossEntropySheet() {}

    static void addTo(Workbook workbook) {
        Sheet sheet = workbook.addSheet("cross-entropy");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Cross-entropy: what it costs to be surprised", Looks.TITLE);
        draft.text(
                1,
                0,
                "Change outputs or targets. The loss C5 is the mean over the examples; with smoothing 0 it is the plain one.",
                Looks.NOTE);
        draft.height(0, 24);
        examples(draft);
        SoftmaxCrossEntropy.Columns columns =
                new SoftmaxCrossEntropy(LOGITS, CLASSES, TARGETS).write(draft, FIRST_COLUMN);
        int next = FIRST_COLUMN + SoftmaxCrossEntropy.width(NAMES.length);
        CellRange smoothed = smoothed(draft, columns, next);
        slopes(draft, columns, next + 2);
        draft.text(3, 1, "smoothing", Looks.NAME);
        draft.number(SMOOTHING.row(), SMOOTHING.column(), 0.1, Looks.SETTING);
        draft.text(4, 1, "loss", Looks.NAME);
        draft.formula(LOSS, "=AVERAGE(" + smoothed + ")", Looks.LOSS);
        draft.width(0, 9);
        draft.width(1, 11);
        draft.applyTo(workbook);
        sheet.layout().freeze(LOGITS.firstRow(), 2);
        sheet.layout().scrollTo(LOGITS.firstRow(), 2);
        workbook.solverModels().put(sheet.id(), SolverModels.minimise(sheet, LOSS, LOGITS));
    }

    private static void examples(SheetDraft draft) {
        Numbers outputs = Numbers.normal(8, 1.5);
        draft.text(LOGITS.firstRow() - 1, 0, "example", Looks.HEADER);
        draft.text(LOGITS.firstRow() - 1, 1, "target", Looks.HEADER);
        for (int i = 0; i < NAMES.length; i++) {
            draft.text(CLASSES.firstRow(), CLASSES.firstColumn() + i, NAMES[i], Looks.HEADER);
        }
        draft.text(CLASSES.firstRow() - 1, CLASSES.firstColumn(), "outputs", Looks.CAPTION);
        for (int i = 0; i < TARGET_CLASSES.length; i++) {
            int row = LOGITS.firstRow() + i;
            draft.number(row, 0, i + 1, Looks.CENTRED);
            draft.text(row, 1, NAMES[TARGET_CLASSES[i]], Looks.SETTING);
            for (int j = 0; j < NAMES.length; j++) {
                draft.number(row, LOGITS.firstColumn() + j, outputs.next(), Looks.PARAMETER);
            }
        }
    }

    /** The loss of which a part is the mean surprise over all classes. */
    private static CellRange smoothed(
            SheetDraft draft, SoftmaxCrossEntropy.Columns columns, int column) {
        draft.text(LOGITS.firstRow() - 1, column, "smoothed", Looks.HEADER);
        for (int i = 0; i < LOGITS.rows(); i++) {
            CellRange probabilities = Places.row(columns.probabilities(), i);
            String mixed = Places.fixed(SMOOTHING);
            draft.formula(
                    LOGITS.firstRow() + i,
                    column,
                    "=(1-"
                            + mixed
                            + ")*"
                            + Places.at(columns.losses(), i, 0)
                            + "-"
                            + mixed
                            + "*SUMPRODUCT(LN("
                            + probabilities
                            + "))/COLUMNS("
                            + probabilities
                            + ")",
                    Looks.SQUARED_ERROR);
        }
        return new CellRange(LOGITS.firstRow(), column, LOGITS.lastRow(), column);
    }

    private static void slopes(SheetDraft draft, SoftmaxCrossEntropy.Columns columns, int column) {
        draft.text(
                LOGITS.firstRow() - 2, column, "slope of the loss by each output", Looks.CAPTION);
        for (int j = 0; j < NAMES.length; j++) {
            draft.text(LOGITS.firstRow() - 1, column + j, "by " + NAMES[j], Looks.HEADER);
            for (int i = 0; i < LOGITS.rows(); i++) {
                String target =
                        "IF("
                                + Places.fixedColumn(Places.at(TARGETS, i, 0))
                                + "="
                                + Places.fixedRow(Places.at(CLASSES, 0, j))
                                + ",1-"
                                + Places.fixed(SMOOTHING)
                                + ",0)+"
                                + Places.fixed(SMOOTHING)
                                + "/COLUMNS("
                                + Places.fixed(CLASSES)
                                + ")";
                draft.formula(
                        LOGITS.firstRow() + i,
                        column + j,
                        "=("
                                + Places.at(columns.probabilities(), i, j)
                                + "-("
                                + target
                                + "))/ROWS("
                                + Places.fixed(LOGITS)
                                + ")",
                        Looks.SQUARED_ERROR);
            }
        }
        draft.scale(
                Looks.signed(
                        CellRange.ofSize(
                                new CellAddress(LOGITS.firstRow(), column),
                                LOGITS.rows(),
                                NAMES.length)));
    }
}
