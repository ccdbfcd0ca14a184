package sheetgrad.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.DenseRows;
import sheetgrad.lesson.generator.EmbeddingLookup;
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

/** The workbook "words": a model that guesses the next word from two, and embeddings of the entities of a table. */
final class WordsModel {
    static final String ID = "words";
    static final String SHEET = "next word";
    static final CellAddress LOSS = CellAddress.of("C4");
    static final int SIZE = 3;
    static final int EXAMPLES = 118;
    static final List<String> VOCABULARY =
            List.of(
                    ".", "the", "a", "cat", "dog", "bird", "ball", "fish", "sees", "chases",
                    "wants", "red", "small", "never");
    private static final int TABLE_ROW = 9;
    private static final int FIRST_ROW = TABLE_ROW + 14 + 4;
    private static final CellRange TABLE =
            CellRange.ofSize(new CellAddress(TABLE_ROW, 1), VOCABULARY.size(), SIZE);
    private static final int UNIT_COLUMN = 5;
    private static final CellAddress SHARE = CellAddress.of("C7");

    private WordsModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet(SHEET);
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "The next word, guessed from the two before", Looks.TITLE);
        draft.text(
                1,
                0,
                "Embeddings of all words at the left, the dense layer beside them; below, the text:"
                        + " two words, what they are looked up as, a share for each word that may"
                        + " follow.",
                Looks.NOTE);
        draft.height(0, 24);
        table(draft);
        List<String> text = text();
        CellRange weights = examples(draft, text);
        draft.width(0, 10);
        draft.applyTo(workbook);
        sheet.layout().freeze(0, 1);
        workbook.solverModels()
                .put(
                        sheet.id(),
                        SolverModels.minimise(sheet, WeightDecay.OBJECTIVE, TABLE, weights));
        EntitySheet.addTo(workbook);
        about(workbook);
        return workbook;
    }

    /** Sentences of a small grammar: a cat sees the red ball. the dog never chases a bird. */
    static List<String> text() {
        Random random = new Random(26);
        List<String> text = new ArrayList<>();
        while (text.size() < EXAMPLES + 2) {
            article(text, random);
            text.add(List.of("cat", "dog", "bird").get(random.nextInt(3)));
            if (random.nextInt(4) == 0) {
                text.add("never");
            }
            String verb = List.of("sees", "chases", "wants").get(random.nextInt(3));
            text.add(verb);
            article(text, random);
            if (verb.equals("wants") && random.nextInt(3) > 0) {
                text.add(random.nextBoolean() ? "red" : "small");
            }
            text.add(verb.equals("wants") ? random.nextInt(4) == 0 ? "fish" : "ball" : "bird");
            text.add(".");
        }
        return text.subList(0, EXAMPLES + 2);
    }

    private static void article(List<String> text, Random random) {
        text.add(random.nextInt(3) == 0 ? "a" : "the");
    }

    private static void table(SheetDraft draft) {
        draft.text(TABLE_ROW - 1, 0, "word", Looks.HEADER);
        Numbers start = Numbers.normal(11, 0.5);
        for (int i = 0; i < SIZE; i++) {
            draft.text(TABLE_ROW - 1, 1 + i, "number " + (i + 1), Looks.HEADER);
        }
        for (int word = 0; word < VOCABULARY.size(); word++) {
            draft.text(TABLE_ROW + word, 0, VOCABULARY.get(word), Looks.NAME);
            for (int i = 0; i < SIZE; i++) {
                draft.number(TABLE_ROW + word, 1 + i, start.next(), Looks.PARAMETER);
            }
        }
        draft.scale(Looks.signed(TABLE));
    }

    /** Writes the examples and everything made of them; returns the weights of the dense layer. */
    private static CellRange examples(SheetDraft draft, List<String> text) {
        String[] headers = {"first", "second", "next"};
        for (int i = 0; i < headers.length; i++) {
            draft.text(FIRST_ROW - 1, i, headers[i], Looks.HEADER);
            for (int row = 0; row < EXAMPLES; row++) {
                draft.text(FIRST_ROW + row, i, text.get(row + i), Looks.CENTRED);
            }
        }
        CellRange keys = new CellRange(TABLE.firstRow(), 0, TABLE.lastRow(), 0);
        EmbeddingLookup.Columns first =
                new EmbeddingLookup("1st", keys, TABLE, column(0)).write(draft, 4, false);
        EmbeddingLookup.Columns second =
                new EmbeddingLookup("2nd", keys, TABLE, column(1))
                        .write(draft, first.lastColumn() + 2, false);
        int next = second.lastColumn() + 2;
        CellRange features = features(draft, next, first.embeddings(), second.embeddings());
        DenseRows dense =
                new DenseRows(
                        "dense", features, VOCABULARY, Activation.NONE, Numbers.normal(12, 0.3));
        CellRange weights = dense.writeWeights(draft, new CellAddress(TABLE_ROW - 1, UNIT_COLUMN));
        int outputs = features.lastColumn() + 2;
        CellRange logits = dense.writeOutputs(draft, weights, outputs);
        CellRange classes =
                new CellRange(FIRST_ROW - 1, outputs, FIRST_ROW - 1, logits.lastColumn());
        int softmax = logits.lastColumn() + 2;
        SoftmaxCrossEntropy.Columns columns =
                new SoftmaxCrossEntropy(logits, classes, column(2)).write(draft, softmax);
        int guess = softmax + SoftmaxCrossEntropy.width(VOCABULARY.size()) + 1;
        caption(draft, 0, "three words of the text in turn");
        caption(draft, 4, "first word: its embedding");
        caption(draft, first.lastColumn() + 2, "second word: its embedding");
        caption(draft, next, "both embeddings, side by side");
        caption(draft, outputs, "outputs: one a word that may follow");
        caption(draft, softmax, "softmax: e to the power of each output, their sum, the shares p");
        metrics(draft, columns, classes, guess);
        WeightDecay.write(draft, LOSS, 0.003, TABLE, weights);
        return weights;
    }

    private static void caption(SheetDraft draft, int column, String text) {
        draft.text(FIRST_ROW - 2, column, text, Looks.CAPTION);
    }

    private static CellRange column(int column) {
        return CellRange.ofSize(new CellAddress(FIRST_ROW, column), EXAMPLES, 1);
    }

    /** Both embeddings side by side. */
    private static CellRange features(SheetDraft draft, int column, CellRange... embeddings) {
        int next = column;
        for (CellRange embedding : embeddings) {
            for (int i = 0; i < SIZE; i++) {
                draft.text(FIRST_ROW - 1, next, "input " + (next - column + 1), Looks.HEADER);
                for (int row = 0; row < EXAMPLES; row++) {
                    draft.formula(
                            FIRST_ROW + row,
                            next,
                            "=" + Places.at(embedding, row, i),
                            Looks.PREDICTION);
                }
                next++;
            }
        }
        return CellRange.ofSize(new CellAddress(FIRST_ROW, column), EXAMPLES, next - column);
    }

    private static void metrics(
            SheetDraft draft, SoftmaxCrossEntropy.Columns columns, CellRange classes, int column) {
        draft.text(FIRST_ROW - 1, column, "guess", Looks.HEADER);
        draft.text(FIRST_ROW - 1, column + 1, "right", Looks.HEADER);
        CellRange sets =
                new TrainValidationSplit(FIRST_ROW, FIRST_ROW + EXAMPLES - 1, 3)
                        .write(draft, column + 2, SHARE);
        for (int i = 0; i < EXAMPLES; i++) {
            CellRange shares = Places.row(columns.probabilities(), i);
            CellAddress guess = new CellAddress(FIRST_ROW + i, column);
            draft.formula(
                    guess,
                    "=INDEX("
                            + Places.fixed(classes)
                            + ",1,MATCH(MAX("
                            + shares
                            + "),"
                            + shares
                            + ",0))",
                    Looks.CENTRED);
            draft.formula(
                    FIRST_ROW + i,
                    column + 1,
                    "=IF(" + guess + "=$C" + (FIRST_ROW + i + 1) + ",1,0)",
                    Looks.CENTRED);
        }
        CellRange right = CellRange.ofSize(new CellAddress(FIRST_ROW, column + 1), EXAMPLES, 1);
        new SetFigures(columns.losses(), right, Optional.of(sets)).write(draft, LOSS, 0);
        draft.text(6, 0, "validation share", Looks.CAPTION);
        draft.number(SHARE.row(), SHARE.column(), 0.2, Looks.SETTING);
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Words: numbers that mean something")
                .see(
                        "\"next word\": each of 14 words has three numbers, its embedding, random"
                                + " at first. For every two words of a text of 120, their embeddings"
                                + " are looked up and a dense layer gives each word a share: how likely"
                                + " it is to follow. A fifth of the places is kept for judging.",
                        "\"entities\": the same idea for a table. Day of the week and kiosk get two"
                                + " numbers each, and a small network guesses from them how many ices"
                                + " were sold. There are 168 rows, six weeks; a quarter is kept for"
                                + " judging, and a little weight decay keeps the 47 trained numbers"
                                + " from learning the noise by heart.")
                .attempt(
                        "Solve \"next word\". Which words have come to lie close to one another?"
                                + " Look at red and small, at sees and chases, at never and dog. Then set"
                                + " the weight decay to 0.01 and solve again: now a and the are nearest to"
                                + " each other, too.",
                        "Change words of the text (of the columns first, second and next alike) and"
                                + " solve again.",
                        "Solve \"entities\", then read the two numbers of each day. Which days are"
                                + " alike?",
                        "Set the weight decay of \"entities\" to 0, then to 0.1, and solve: what"
                                + " becomes of the two errors?")
                .notice(
                        LessonResults.text("words/next word"),
                        LessonResults.text("words/entities"),
                        "Nobody could always be right: after \"the cat\" three verbs may follow."
                                + " What can be learnt is which kinds of words follow one another.",
                        "The numbers of a word come to say what may follow it: after dog and after"
                                + " never comes a verb, after red and small a thing. Nobody said so.",
                        "The two weight decays were chosen on the training sets alone, each cut in"
                                + " five parts of which one was left out in turn: 0.003 had the smallest"
                                + " error of 0.0001, 0.0003, 0.001, 0.003 and 0.01 for the words, and one as"
                                + " small as any for the ices.")
                .sources(
                        "The text follows a small grammar of our own: article, animal, sometimes"
                                + " \"never\", verb, article, object; chosen by a program with the seed"
                                + " 26. The ices were sold by a program with the seed 5: a number for"
                                + " each day times one for each kiosk, plus noise with a deviation of"
                                + " 2.")
                .addTo(workbook);
    }
}
