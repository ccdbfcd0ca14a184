package sheetgrad.lesson;

import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * The workbook "attention": query, key and value of six words, the shares in which they attend to one another, and the
 * weighted sum. Trained, each word finds the meaning of the word before it.
 */
final class AttentionModel {
    static final String ID = "attention";
    static final CellAddress LOSS = CellAddress.of("C6");
    static final CellRange WORDS = CellRange.of("B11:G16");
    static final CellRange QUERY_WEIGHTS = CellRange.of("J11:K16");
    static final CellRange KEY_WEIGHTS = CellRange.of("M11:N16");
    static final CellRange VALUE_WEIGHTS = CellRange.of("P11:R16");
    static final CellRange QUERIES = CellRange.of("B23:C28");
    static final CellRange KEYS = CellRange.of("E23:F28");
    static final CellRange VALUES = CellRange.of("H23:J28");
    static final CellRange SCORES = CellRange.of("B35:G40");
    static final CellRange SHARES = CellRange.of("J35:O40");
    static final CellRange OUTPUTS = CellRange.of("B47:D52");
    static final CellRange WANTED = CellRange.of("F47:H52");
    private static final String[] TEXT = {"the", "dog", "with", "the", "red", "ball"};
    private static final String[] NUMBERS = {
        "meaning 1", "meaning 2", "meaning 3", "sine", "cosine", "one"
    };
    private static final double[][] MEANING = {
        {0.1, 0.2, -0.3},
        {1.2, -0.4, 0.5},
        {-0.5, 0.9, 0.1},
        {0.1, 0.2, -0.3},
        {-0.2, -1.1, 0.8},
        {0.9, -0.3, -1.0}
    };

    private AttentionModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("attention");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Attention: each word asks, and the others answer", Looks.TITLE);
        draft.text(
                1,
                0,
                "Read from top to bottom: words, queries and keys and values, scores, shares, outputs. The loss is small when"
                        + " each word has found the meaning of the word before it.",
                Looks.NOTE);
        draft.height(0, 24);
        settings(draft);
        words(draft);
        weights(draft);
        products(draft);
        scores(draft);
        outputs(draft);
        draft.width(0, 14);
        for (int column = 1; column <= VALUE_WEIGHTS.lastColumn(); column++) {
            draft.width(column, 10);
        }
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
        workbook.solverModels()
                .put(sheet.id(), SolverModels.minimise(sheet, LOSS, QUERY_WEIGHTS, KEY_WEIGHTS));
        about(workbook);
        return workbook;
    }

    private static void settings(SheetDraft draft) {
        draft.text(3, 0, "look ahead? 1 yes, 0 no", Looks.CAPTION);
        draft.number(3, 2, 1, Looks.SETTING);
        draft.text(5, 0, "loss", Looks.CAPTION);
        draft.formula(
                LOSS, "=SUMXMY2(" + OUTPUTS + "," + WANTED + ")/COUNT(" + WANTED + ")", Looks.LOSS);
    }

    private static void words(SheetDraft draft) {
        BlockCaption.write(
                draft, "words: 3 numbers of meaning, 3 of position", WORDS, "words", "numbers");
        BlockCaption.heads(draft, WORDS, NUMBERS);
        for (int word = 0; word < TEXT.length; word++) {
            int row = WORDS.firstRow() + word;
            draft.text(row, 0, TEXT[word], Looks.NAME);
            for (int i = 0; i < MEANING[word].length; i++) {
                draft.number(row, 1 + i, MEANING[word][i], Looks.SETTING);
            }
            String angle = "2*PI()*" + word + "/8";
            draft.formula(row, 4, "=SIN(" + angle + ")", Looks.PREDICTION);
            draft.formula(row, 5, "=COS(" + angle + ")", Looks.PREDICTION);
            draft.number(row, 6, 1, Looks.PREDICTION);
        }
        draft.scale(Looks.signed(WORDS));
    }

    private static void weights(SheetDraft draft) {
        Numbers start = Numbers.normal(4, 0.5);
        BlockCaption.write(draft, "weights for queries", QUERY_WEIGHTS, "numbers", "queries");
        BlockCaption.write(draft, "weights for keys", KEY_WEIGHTS, "numbers", "keys");
        BlockCaption.write(draft, "weights for values (fixed)", VALUE_WEIGHTS, "numbers", "values");
        BlockCaption.names(draft, QUERY_WEIGHTS, NUMBERS);
        BlockCaption.names(draft, KEY_WEIGHTS, NUMBERS);
        BlockCaption.names(draft, VALUE_WEIGHTS, NUMBERS);
        for (CellRange block : new CellRange[] {QUERY_WEIGHTS, QUERIES}) {
            BlockCaption.heads(draft, block, "query 1", "query 2");
        }
        for (CellRange block : new CellRange[] {KEY_WEIGHTS, KEYS}) {
            BlockCaption.heads(draft, block, "key 1", "key 2");
        }
        for (CellRange block : new CellRange[] {VALUE_WEIGHTS, VALUES, OUTPUTS, WANTED}) {
            BlockCaption.heads(draft, block, "value 1", "value 2", "value 3");
        }
        for (CellRange block : new CellRange[] {QUERY_WEIGHTS, KEY_WEIGHTS, VALUE_WEIGHTS}) {
            for (int row = 0; row < block.rows(); row++) {
                for (int column = 0; column < block.columns(); column++) {
                    CellAddress cell = Places.at(block, row, column);
                    boolean isFixed = block.equals(VALUE_WEIGHTS);
                    double number = !isFixed ? start.next() : row == column ? 1 : 0;
                    draft.number(
                            cell.row(),
                            cell.column(),
                            number,
                            isFixed ? Looks.SETTING : Looks.PARAMETER.withNumberFormat("0.00"));
                }
            }
        }
        draft.scale(Looks.signed(QUERY_WEIGHTS, KEY_WEIGHTS));
    }

    private static void products(SheetDraft draft) {
        product(draft, "queries", QUERIES, QUERY_WEIGHTS);
        product(draft, "keys", KEYS, KEY_WEIGHTS);
        product(draft, "values", VALUES, VALUE_WEIGHTS);
        names(draft, QUERIES);
    }

    private static void product(SheetDraft draft, String name, CellRange block, CellRange weights) {
        BlockCaption.write(draft, name, block, "words", "numbers");
        draft.array(block, "=MMULT(" + WORDS + "," + weights + ")", Looks.PREDICTION);
        draft.scale(Looks.signed(block));
    }

    private static void scores(SheetDraft draft) {
        BlockCaption.write(
                draft,
                "scores: query times key, divided by the root of their length",
                SCORES,
                "words that ask",
                "words that answer");
        BlockCaption.write(
                draft,
                "shares: softmax of each row",
                SHARES,
                "words that ask",
                "words that answer");
        draft.array(
                SCORES,
                "=MMULT("
                        + QUERIES
                        + ",TRANSPOSE("
                        + KEYS
                        + "))/SQRT(COLUMNS("
                        + KEYS
                        + "))-(1-$C$4)*IF(COLUMN("
                        + SCORES
                        + ")-ROW("
                        + SCORES
                        + ")>"
                        + (SCORES.firstColumn() - SCORES.firstRow())
                        + ",1000,0)",
                Looks.PREDICTION);
        for (CellRange block : new CellRange[] {SCORES, SHARES}) {
            for (int word = 0; word < TEXT.length; word++) {
                draft.formula(
                        block.firstRow() - 1,
                        block.firstColumn() + word,
                        "=$A$" + (WORDS.firstRow() + word + 1),
                        Looks.HEADER);
            }
        }
        names(draft, SHARES);
        names(draft, SCORES);
        for (int row = 0; row < SHARES.rows(); row++) {
            String own = Places.fixedColumns(Places.row(SCORES, row));
            for (int column = 0; column < SHARES.columns(); column++) {
                draft.formula(
                        Places.at(SHARES, row, column),
                        "=EXP("
                                + Places.at(SCORES, row, column)
                                + "-MAX("
                                + own
                                + "))/SUMPRODUCT(EXP("
                                + own
                                + "-MAX("
                                + own
                                + ")))",
                        Looks.PREDICTION);
            }
        }
        draft.scale(Looks.signed(SCORES));
        draft.scale(Looks.heat(SHARES));
    }

    private static void outputs(SheetDraft draft) {
        BlockCaption.write(
                draft, "outputs: the values in these shares", OUTPUTS, "words", "numbers");
        BlockCaption.write(
                draft, "wanted: the meaning of the word before", WANTED, "words", "numbers");
        names(draft, OUTPUTS);
        draft.array(OUTPUTS, "=MMULT(" + SHARES + "," + VALUES + ")", Looks.PREDICTION);
        for (int row = 0; row < WANTED.rows(); row++) {
            for (int column = 0; column < WANTED.columns(); column++) {
                draft.formula(
                        Places.at(WANTED, row, column),
                        "=" + Places.at(WORDS, Math.max(0, row - 1), column),
                        Looks.PREDICTION);
            }
        }
        draft.scale(Looks.signed(OUTPUTS, WANTED));
    }

    private static void names(SheetDraft draft, CellRange block) {
        for (int word = 0; word < TEXT.length; word++) {
            draft.formula(
                    block.firstRow() + word,
                    block.firstColumn() - 1,
                    "=$A" + (WORDS.firstRow() + word + 1),
                    Looks.NAME);
        }
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Attention: query, key, value, softmax, weighted sum")
                .see(
                        "Six words, each as six numbers: three for what it means, three for where it stands. Each word makes"
                                + " a query and a key by a matrix product. Query times key is the score of a pair; softmax"
                                + " turns the scores of a row into shares; the output is the sum of all values in these"
                                + " shares.",
                        "The task: find the meaning of the word before (the first word finds itself). Only the weights of"
                                + " queries and keys are trained, 24 numbers; those of the values just pick the meaning.")
                .attempt(
                        "Look at the shares before training: everybody attends to everybody. Then solve, and look again.",
                        "Set \"look ahead\" to 0: no word sees those behind it, as in a model that writes text.",
                        "Exchange two words after training, that is their meanings in B11:D16: the loss is large again. The weights"
                                + " have learnt this one sentence by heart.",
                        "So let them know the places only: make the weights of the three meanings 0, J11:K13 and M11:N13, take"
                                + " J14:K16, M14:N16 as the parameters, and solve. Exchange words again: the loss stays near 0.",
                        "Then make the two query weights of the sine 0: some words no longer find the one before.")
                .notice(
                        LessonResults.text("attention/attention"),
                        "Trained with the places only, the shares are nearly 1 just left of the diagonal: queries ask for the sine"
                                + " and cosine of one place before, whatever the words are. Trained with all weights, the first"
                                + " two words may as well ask the second \"the\", which means the same as the first.",
                        "The scores are divided by the root of the length of a key, so that long keys do not make softmax"
                                + " choose one word only.",
                        "All of it is five matrix products and one softmax, at once for all words.")
                .sources(
                        "The sentence and its numbers are made up. A. Vaswani and others (2017), Attention Is All You Need,"
                                + " arXiv:1706.03762, equation 1.")
                .addTo(workbook);
    }
}
