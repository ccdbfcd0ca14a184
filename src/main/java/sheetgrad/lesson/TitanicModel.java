package sheetgrad.lesson;

import java.util.List;
import sheetgrad.lesson.TitanicTable.Group;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.Workbook;

/**
 * The workbook "titanic": a linear model of survival, one row a person. Columns A to D tell who the person was, F to K
 * hold the inputs (dummies and a one), M whether the person survived as a number, N the prediction, O its squared error,
 * P whether it is right. The six parameters stand in F4:K4, all 0 at first; the loss in O4 is the mean squared error.
 * Crew, male and adult have no dummy: they are the baseline, so that the optimum is unique.
 */
final class TitanicModel {
    static final String ID = "titanic";
    static final String SHEET = "titanic";
    static final CellRange PARAMETERS = CellRange.of("F4:K4");
    static final CellAddress LOSS = CellAddress.of("O4");
    static final CellAddress ACCURACY = CellAddress.of("P4");
    static final int FIRST_ROW = 6;

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
                    "one",
                    "",
                    "survived",
                    "prediction",
                    "squared error",
                    "correct");
    private static final List<String> INPUTS =
            List.of(
                    "=IF($A{row}=\"1st\",1,0)",
                    "=IF($A{row}=\"2nd\",1,0)",
                    "=IF($A{row}=\"3rd\",1,0)",
                    "=IF($B{row}=\"female\",1,0)",
                    "=IF($C{row}=\"child\",1,0)");
    private static final int FIRST_INPUT = PARAMETERS.firstColumn();
    private static final int ONE = PARAMETERS.lastColumn();
    private static final int TARGET = 12;
    private static final int PREDICTION = 13;
    private static final int SQUARED_ERROR = 14;
    private static final int CORRECT = 15;

    private TitanicModel() {}

    /** A new workbook with the model; its formulas are not calculated. */
    static Workbook build() {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet(SHEET);
        SheetDraft builder = new SheetDraft(sheet);
        int lastRow = people(builder);
        head(builder, lastRow);
        layout(sheet, builder);
        builder.applyTo(workbook);
        workbook.solverModels()
                .put(
                        sheet.id(),
                        new SolverModel(
                                new SheetCell(SHEET, LOSS),
                                List.of(new SheetRange(SHEET, PARAMETERS)),
                                SolverModel.Goal.MINIMIZE,
                                0,
                                List.of(),
                                false));
        TitanicAbout.addTo(workbook);
        return workbook;
    }

    /** Writes one row for each person; returns the last row. */
    private static int people(SheetDraft builder) {
        int row = FIRST_ROW;
        for (Group group : TitanicTable.groups()) {
            for (int i = 0; i < group.died() + group.survived(); i++) {
                person(builder, row++, group, i < group.survived());
            }
        }
        return row - 1;
    }

    private static void person(SheetDraft builder, int row, Group group, boolean hasSurvived) {
        int number = row + 1;
        builder.text(row, 0, group.passengerClass());
        builder.text(row, 1, group.sex());
        builder.text(row, 2, group.age());
        builder.text(row, 3, hasSurvived ? "yes" : "no");
        for (int i = 0; i < INPUTS.size(); i++) {
            builder.formula(row, FIRST_INPUT + i, inRow(INPUTS.get(i), number));
        }
        builder.number(row, ONE, 1);
        builder.formula(row, TARGET, inRow("=IF($D{row}=\"yes\",1,0)", number));
        builder.formula(
                row,
                PREDICTION,
                inRow("=SUMPRODUCT(F{row}:K{row},$F$4:$K$4)", number),
                Looks.PREDICTION);
        builder.formula(
                row, SQUARED_ERROR, inRow("=(N{row}-M{row})^2", number), Looks.SQUARED_ERROR);
        builder.formula(row, CORRECT, inRow("=IF((N{row}>0.5)=(M{row}=1),1,0)", number));
    }

    /** The formula for a row, counted from 1. */
    private static String inRow(String pattern, int number) {
        return pattern.replace("{row}", Integer.toString(number));
    }

    private static void head(SheetDraft builder, int lastRow) {
        builder.text(0, 0, "Titanic: who survived?", Looks.TITLE);
        builder.text(
                1,
                0,
                "Change the yellow parameters or train them: the loss in O4 is to become as small as possible. Crew,"
                        + " male and adult are the baseline.",
                Looks.NOTE);
        builder.text(3, 3, "parameters", Looks.LABEL);
        for (int column = FIRST_INPUT; column <= ONE; column++) {
            builder.text(2, column, HEADERS.get(column), Looks.LABEL);
            builder.number(3, column, 0, Looks.PARAMETER);
        }
        builder.text(2, SQUARED_ERROR, "loss", Looks.LABEL);
        builder.text(2, CORRECT, "accuracy", Looks.LABEL);
        builder.formula(LOSS.row(), LOSS.column(), average(SQUARED_ERROR, lastRow), Looks.LOSS);
        builder.formula(ACCURACY.row(), ACCURACY.column(), average(CORRECT, lastRow), Looks.METRIC);
        for (int column = 0; column < HEADERS.size(); column++) {
            if (!HEADERS.get(column).isEmpty()) {
                builder.text(FIRST_ROW - 1, column, HEADERS.get(column), Looks.HEADER);
            }
        }
    }

    private static String average(int column, int lastRow) {
        return "=AVERAGE(" + new CellRange(FIRST_ROW, column, lastRow, column).toA1() + ")";
    }

    private static void layout(Sheet sheet, SheetDraft builder) {
        double[] widths = {7, 8, 7, 12, 2, 9, 9, 9, 9, 9, 9, 2, 10, 11, 13.5, 10};
        for (int column = 0; column < widths.length; column++) {
            builder.width(column, widths[column]);
        }
        builder.height(0, 24);
        sheet.layout().freeze(FIRST_ROW, 4);
        sheet.layout().scrollTo(FIRST_ROW, 4);
    }
}
