package sheetgrad.lesson;

import java.util.List;
import java.util.Optional;
import sheetgrad.lesson.TitanicTable.Group;
import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.DenseRows;
import sheetgrad.lesson.generator.ErrorColumns;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.SetFigures;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.lesson.generator.TrainValidationSplit;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * The workbook "titanic-network": two units with ReLU for the people of {@link TitanicTable}, with a training and a
 * validation set; and the same network as one matrix product.
 */
final class TitanicNetworkModel {
    static final String ID = "titanic-network";
    static final String SHEET = "nnet";
    static final CellAddress LOSS = CellAddress.of("Q4");
    static final CellAddress VALIDATION_LOSS = CellAddress.of("Q5");
    static final CellAddress VALIDATION_ACCURACY = CellAddress.of("R5");
    static final CellRange WEIGHTS = CellRange.of("F5:K6");
    static final int FIRST_ROW = 9;

    private static final CellAddress SHARE = CellAddress.of("M4");
    private static final List<String> HEADERS =
            List.of(
                    "class",
                    "sex",
                    "age",
                    "survived",
                    "",
                    "1st",
                    "2nd",
                    "3rd",
                    "female",
                    "child",
                    "one");
    private static final List<String> INPUTS =
            List.of(
                    "IF($A{n}=\"1st\",1,0)",
                    "IF($A{n}=\"2nd\",1,0)",
                    "IF($A{n}=\"3rd\",1,0)",
                    "IF($B{n}=\"female\",1,0)",
                    "IF($C{n}=\"child\",1,0)");
    private static final int FIRST_INPUT = 5;
    private static final int ONE = 10;
    private static final int SPLIT = 11;
    private static final int TARGET = 13;
    private static final int UNITS = 14;

    private TitanicNetworkModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet(SHEET);
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Titanic: a network of two units", Looks.TITLE);
        draft.text(
                1,
                0,
                "Two sums of the inputs, each cut off at 0; the prediction is their sum. Trained on"
                        + " one part of the people, judged by the other.",
                Looks.NOTE);
        int people = people(draft);
        CellRange units = network(draft, people);
        metrics(draft, people, units);
        layout(draft);
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 4);
        sheet.layout().scrollTo(FIRST_ROW, 4);
        workbook.solverModels().put(sheet.id(), SolverModels.minimise(sheet, LOSS, WEIGHTS));
        TitanicProductSheet.addTo(workbook, people);
        about(workbook);
        return workbook;
    }

    /** Writes one row for each person; returns how many. */
    private static int people(SheetDraft draft) {
        for (int column = 0; column < HEADERS.size(); column++) {
            if (!HEADERS.get(column).isEmpty()) {
                draft.text(FIRST_ROW - 1, column, HEADERS.get(column), Looks.HEADER);
            }
        }
        draft.text(FIRST_ROW - 1, TARGET, "target", Looks.HEADER);
        int row = FIRST_ROW;
        for (Group group : TitanicTable.groups()) {
            for (int i = 0; i < group.died() + group.survived(); i++) {
                person(draft, row++, group, i < group.survived());
            }
        }
        return row - FIRST_ROW;
    }

    private static void person(SheetDraft draft, int row, Group group, boolean hasSurvived) {
        draft.text(row, 0, group.passengerClass());
        draft.text(row, 1, group.sex());
        draft.text(row, 2, group.age());
        draft.text(row, 3, hasSurvived ? "yes" : "no");
        String number = Integer.toString(row + 1);
        for (int i = 0; i < INPUTS.size(); i++) {
            draft.formula(row, FIRST_INPUT + i, "=" + INPUTS.get(i).replace("{n}", number));
        }
        draft.number(row, ONE, 1);
        draft.formula(row, TARGET, "=IF($D" + number + "=\"yes\",1,0)");
    }

    private static CellRange network(SheetDraft draft, int people) {
        CellRange inputs =
                CellRange.ofSize(new CellAddress(FIRST_ROW, FIRST_INPUT), people, INPUTS.size());
        DenseRows layer =
                new DenseRows(
                        "hidden layer",
                        inputs,
                        List.of("unit 1", "unit 2"),
                        Activation.RELU,
                        Numbers.normal(1, 0.3));
        CellRange weights = layer.writeWeights(draft, new CellAddress(3, FIRST_INPUT - 1));
        return layer.writeOutputs(draft, weights, UNITS);
    }

    private static void metrics(SheetDraft draft, int people, CellRange units) {
        CellRange sets =
                new TrainValidationSplit(FIRST_ROW, FIRST_ROW + people - 1, 1912)
                        .write(draft, SPLIT, SHARE);
        draft.text(3, SPLIT, "validation share", Looks.NAME);
        draft.number(SHARE.row(), SHARE.column(), 0.2, Looks.SETTING);
        int prediction = units.lastColumn() + 1;
        CellRange predictions = CellRange.ofSize(new CellAddress(FIRST_ROW, prediction), people, 1);
        draft.text(FIRST_ROW - 1, prediction, "prediction", Looks.HEADER);
        for (int i = 0; i < people; i++) {
            String row = Integer.toString(FIRST_ROW + i + 1);
            draft.formula(FIRST_ROW + i, prediction, "=O" + row + "+P" + row, Looks.PREDICTION);
        }
        CellRange targets = CellRange.ofSize(new CellAddress(FIRST_ROW, TARGET), people, 1);
        ErrorColumns.Columns errors =
                new ErrorColumns(predictions, targets).write(draft, prediction + 1);
        new SetFigures(errors.squaredErrors(), errors.correct(), Optional.of(sets))
                .write(draft, LOSS, LOSS.column() - 1);
    }

    private static void layout(SheetDraft draft) {
        double[] widths = {7, 8, 7, 9, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 11, 12, 13, 10};
        for (int column = 0; column < widths.length; column++) {
            draft.width(column, widths[column]);
        }
        draft.height(0, 24);
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Titanic: a network of two units")
                .see(
                        "The people and inputs are those of the workbook \"titanic\". Each of two"
                                + " units multiplies the inputs by weights of its own (rows 5 and 6;"
                                + " the last is the bias), adds, and puts 0 where the sum is below 0."
                                + " The prediction is the sum of both.",
                        "A number between 0 and 1 was drawn for each person, once. Those below the"
                                + " validation share are judged by only; the loss is that of the"
                                + " others.",
                        "The sheet \"mmult\" does the same with one matrix product: people x inputs"
                                + " times inputs x units.")
                .attempt(
                        "Solve. Then solve from other random numbers, by restarts: the runs end at"
                                + " different losses.",
                        "Set a unit's weights to 0 and its bias to -1, and solve: the unit is dead,"
                                + " its slope is 0 everywhere.",
                        "Change the validation share to 0.5, to 0.9. How do the two losses part?")
                .notice(
                        LessonResults.text("titanic-network/nnet"),
                        "The linear model of all people reaches 0.163369. Two units do better"
                                + " because one may answer for men, the other for women.",
                        "Validation is not always worse: the people differ, and 440 are few.")
                .sources(
                        "R. J. M. Dawson (1995), The \"Unusual Episode\" Data Revisited, Journal of"
                                + " Statistics Education 3(3). The form of the sheets follows"
                                + " titanic.xlsx of fast.ai's course.")
                .addTo(workbook);
    }
}
