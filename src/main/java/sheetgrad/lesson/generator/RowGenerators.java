package sheetgrad.lesson.generator;

import java.util.List;
import sheetgrad.lesson.generator.Generator.Where;
import sheetgrad.lesson.generator.Setting.Kind;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** The generators for many examples, one a row, headed by the row above the first. */
final class RowGenerators {
    private RowGenerators() {}

    static Generator dense() {
        return new Generator(
                "dense-rows",
                "Dense layer over rows",
                "Writes the weights of each unit in a row, and for every example a column a unit.",
                Where.COLUMN,
                List.of(
                        Setting.cells("inputs", "Input", "Examples x features, without headings."),
                        Setting.cells(
                                "weightsPlace",
                                "Weights at",
                                "The upper left corner for label, names and weights."),
                        MapGenerators.name("dense"),
                        Setting.of(
                                "units",
                                "Units",
                                Kind.TEXT,
                                "How many, or their names with commas between.",
                                "2"),
                        MapGenerators.activationInPlace(),
                        MapGenerators.seed()),
                (draft, place, answers) -> {
                    CellRange inputs = answers.cells("inputs");
                    DenseRows layer =
                            new DenseRows(
                                    answers.text("name"),
                                    inputs,
                                    answers.names("units", "unit"),
                                    answers.activation(),
                                    Numbers.normal(
                                            MapGenerators.seed(answers),
                                            1 / Math.sqrt(inputs.columns())));
                    CellRange weights =
                            layer.writeWeights(draft, answers.cells("weightsPlace").first());
                    return List.of(layer.writeOutputs(draft, weights, place.column()));
                });
    }

    static Generator softmax() {
        return new Generator(
                "softmax-rows",
                "Softmax and cross-entropy of rows",
                "For each example: exponentials, their sum, shares of 1, and the loss of its"
                        + " target.",
                Where.COLUMN,
                List.of(
                        Setting.cells("logits", "Outputs", "Examples x classes."),
                        Setting.cells("classes", "Classes", "Their names, in one row."),
                        Setting.cells("targets", "Targets", "The class of each example.")),
                (draft, place, answers) ->
                        List.of(
                                new SoftmaxCrossEntropy(
                                                answers.cells("logits"),
                                                answers.cells("classes"),
                                                answers.cells("targets"))
                                        .write(draft, place.column())
                                        .probabilities()));
    }

    static Generator embedding() {
        return new Generator(
                "embedding",
                "Embedding look-up",
                "Finds the row of each key with MATCH and fetches it with OFFSET; if wanted, as a"
                        + " one-hot product as well.",
                Where.COLUMN,
                List.of(
                        Setting.cells("keys", "Keys", "The key of each row of the table."),
                        Setting.cells("table", "Table", "Keys x size of the embedding."),
                        Setting.cells("queries", "Look up", "One column of keys."),
                        MapGenerators.name("word"),
                        Setting.flag(
                                "oneHot",
                                "One-hot beside it",
                                "The same as a product with rows of zeros and a one.",
                                false)),
                (draft, place, answers) ->
                        List.of(
                                new EmbeddingLookup(
                                                answers.text("name"),
                                                answers.cells("keys"),
                                                answers.cells("table"),
                                                answers.cells("queries"))
                                        .write(draft, place.column(), answers.flag("oneHot"))
                                        .embeddings()));
    }

    static Generator errors() {
        return new Generator(
                "squared-error",
                "Squared error and accuracy",
                "For each example its squared error and whether it is right, and the means that are"
                        + " to be watched.",
                Where.COLUMN,
                List.of(
                        Setting.cells("predictions", "Predictions", "One column."),
                        Setting.cells("targets", "Targets", "One column of zeros and ones."),
                        Setting.of(
                                "sets",
                                "Sets",
                                Kind.CELLS_OR_NONE,
                                "The set of each example, if there is a split.",
                                ""),
                        Setting.cells(
                                "meansPlace",
                                "Loss at",
                                "The cell of the loss; a heading above, a name to its left.")),
                RowGenerators::writeErrors);
    }

    private static List<CellRange> writeErrors(
            SheetDraft draft, CellAddress place, Answers answers) {
        ErrorColumns.Columns columns =
                new ErrorColumns(answers.cells("predictions"), answers.cells("targets"))
                        .write(draft, place.column());
        CellAddress loss = answers.cells("meansPlace").first();
        Refusal.unless(loss.column() > 0, "the loss needs a column for its name to the left");
        new SetFigures(columns.squaredErrors(), columns.correct(), answers.cellsOrNone("sets"))
                .write(draft, loss, loss.column() - 1);
        return List.of(columns.squaredErrors(), columns.correct());
    }

    static Generator split() {
        return new Generator(
                "split",
                "Train and validation split",
                "Gives each example a number drawn once; those below the share are the validation"
                        + " set.",
                Where.COLUMN,
                List.of(
                        Setting.cells("examples", "Examples", "Their rows, without headings."),
                        Setting.cells(
                                "sharePlace",
                                "Share at",
                                "The cell for the share; its name stands to the left."),
                        Setting.of(
                                "share",
                                "Share",
                                Kind.NUMBER,
                                "The share of the validation set, from 0 to 1.",
                                "0.2"),
                        MapGenerators.seed()),
                RowGenerators::writeSplit);
    }

    private static List<CellRange> writeSplit(
            SheetDraft draft, CellAddress place, Answers answers) {
        CellRange examples = answers.cells("examples");
        CellAddress share = answers.cells("sharePlace").first();
        double number = answers.number("share");
        Refusal.unless(number > 0 && number < 1, "the share lies between 0 and 1, not %s", number);
        Refusal.unless(share.column() > 0, "the share needs a column for its name to the left");
        draft.text(share.row(), share.column() - 1, "validation share", Looks.NAME);
        draft.number(share.row(), share.column(), number, Looks.SETTING);
        return List.of(
                new TrainValidationSplit(
                                examples.firstRow(),
                                examples.lastRow(),
                                MapGenerators.seed(answers))
                        .write(draft, place.column(), share));
    }
}
