package sheetgrad.lesson;

import java.util.List;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * The workbook "gradient-descent": the line y = ax + b found from {@value #POINTS} points. The sheet "by hand" has the
 * derivative as finite difference and exactly; the others take one step of an optimiser a row, in the definition of
 * PyTorch and in that of the course's workbook.
 */
final class GradientDescentModel {
    static final String ID = "gradient-descent";
    static final String BY_HAND = "by hand";
    static final int POINTS = 20;

    private static final double[] X = {
        0.6, -1.4, 1.8, -0.2, 1, -2, 0.2, 1.4, -0.8, 2, -1, 0.4, -1.8, 0.8, 1.6, -0.6, -1.6, 1.2,
        -0.4, -1.2
    };
    private static final CellAddress TRUE_A = CellAddress.of("C4");
    private static final CellAddress TRUE_B = CellAddress.of("C5");
    static final CellAddress LOSS = CellAddress.of("J4");
    static final CellRange PARAMETERS = CellRange.of("F4:F5");
    private static final int FIRST_ROW = 10;

    private GradientDescentModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        byHand(workbook);
        for (StepSheet.Rule rule : StepSheet.Rule.values()) {
            StepSheet.addTo(workbook, rule);
        }
        about(workbook);
        return workbook;
    }

    private static void byHand(Workbook workbook) {
        Sheet sheet = workbook.addSheet(BY_HAND);
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "A line through points, by hand", Looks.TITLE);
        draft.text(
                1,
                0,
                "Change a and b (yellow), or let the Solver model do it: the loss in J4 is to become 0. Both kinds of"
                        + " derivative tell which way to go.",
                Looks.NOTE);
        ColumnTable table = new ColumnTable(draft, FIRST_ROW, 0, POINTS);
        table.setting(3, 1, "true a", 2).setting(4, 1, "true b", 30);
        table.setting(3, 4, "a", 0).setting(4, 4, "b", 0);
        draft.style(PARAMETERS, Looks.PARAMETER);
        table.setting(5, 4, "nudge h", 0.01).setting(6, 4, "learning rate", 0.1);
        table.numbers("x", X, Looks.CENTRED)
                .column("y", "{$true a}*{x}+{$true b}", Looks.PREDICTION)
                .column("prediction", "{$a}*{x}+{$b}", Looks.PREDICTION)
                .column("error²", "({prediction}-{y})^2", Looks.PREDICTION)
                .gap()
                .column("error² at a+h", "(({$a}+{$nudge h})*{x}+{$b}-{y})^2", Looks.PREDICTION)
                .column(
                        "slope by a, estimated",
                        "({error² at a+h}-{error²})/{$nudge h}",
                        Looks.PREDICTION)
                .column("slope by a, exact", "2*({prediction}-{y})*{x}", Looks.PREDICTION)
                .gap()
                .column("error² at b+h", "({$a}*{x}+{$b}+{$nudge h}-{y})^2", Looks.PREDICTION)
                .column(
                        "slope by b, estimated",
                        "({error² at b+h}-{error²})/{$nudge h}",
                        Looks.PREDICTION)
                .column("slope by b, exact", "2*({prediction}-{y})", Looks.PREDICTION);
        results(draft, table);
        double[] widths = {10, 11, 11, 11, 13, 13, 20, 16, 13, 13, 20, 16};
        for (int column = 0; column < widths.length; column++) {
            draft.width(column, widths[column]);
        }
        draft.height(0, 24);
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 1);
        sheet.layout().scrollTo(FIRST_ROW, 1);
        workbook.solverModels().put(sheet.id(), SolverModels.minimise(sheet, LOSS, PARAMETERS));
    }

    private static void results(SheetDraft draft, ColumnTable table) {
        draft.text(3, 8, "loss, mean error²", Looks.NAME);
        draft.formula(LOSS, table.filled("=AVERAGE({error²:})", 0), Looks.LOSS);
        draft.text(5, 7, "estimated", Looks.LABEL);
        draft.text(5, 8, "exact", Looks.LABEL);
        draft.text(5, 9, "new value", Looks.LABEL);
        List<String> names = List.of("a", "b");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int row = 6 + i;
            draft.text(row, 6, "slope by " + name, Looks.NAME);
            draft.formula(
                    row,
                    7,
                    table.filled("=AVERAGE({slope by " + name + ", estimated:})", 0),
                    Looks.PREDICTION);
            draft.formula(
                    row,
                    8,
                    table.filled("=AVERAGE({slope by " + name + ", exact:})", 0),
                    Looks.PREDICTION);
            draft.formula(
                    row,
                    9,
                    table.filled("={$" + name + "}-{$learning rate}*I" + (row + 1), 0),
                    Looks.PREDICTION);
        }
    }

    /** The cells of this sheet that the others read. */
    static String onByHand(CellAddress cell) {
        return new SheetCell(BY_HAND, cell)
                .toA1()
                .replace("!", "!$")
                .replaceAll("([0-9]+)$", "\\$$1");
    }

    static String trueA() {
        return onByHand(TRUE_A);
    }

    static String trueB() {
        return onByHand(TRUE_B);
    }

    /** The column x of the points, for INDEX. */
    static String points() {
        CellRange x = new CellRange(FIRST_ROW, 0, FIRST_ROW + POINTS - 1, 0);
        return new SheetRange(BY_HAND, x).toA1().replaceAll("A([0-9]+)", "\\$A\\$$1");
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Gradient descent: a line through points")
                .see(
                        "Twenty points lie on the line y = ax + b with a = 2 and b = 30; the model begins at a = 0, b = 0 and"
                                + " does not know. The loss is the mean of the squared errors.",
                        "The sheet \"by hand\" nudges a and b by h and looks how the squared error of each point changes:"
                                + " that is the estimated slope. Beside it stands the exact one, by the rule of the chain.",
                        "The sheets sgd, momentum, rmsprop, adam and annealing take one step a row, each with the next"
                                + " point. At the left the rule as PyTorch defines it, at the right as the course's workbook"
                                + " does. The last values of a and b, and how far they are from the truth, stand at the top.")
                .attempt(
                        "On \"by hand\", copy the new values (J7, J8) and paste them as values (Ctrl+Shift+V) into a and b,"
                                + " again and again: that is gradient descent with all points. Then solve.",
                        "Make the nudge h 1, then 0.000001, then 1E-15: the estimate becomes good, and bad again when"
                                + " the nudge is lost in the last digits of the errors.",
                        "Set the learning rate of sgd to 0.3, 0.5 and 0.6: a and b leap further and further beyond the truth,"
                                + " and at last fly away. On momentum, set the momentum to 0, 0.5 and 0.99: where does it end"
                                + " nearest?",
                        "Change true a and true b: every sheet follows.")
                .notice(
                        LessonResults.text("gradient-descent/by hand"),
                        "The estimated slope is off by h for b and by h times the mean of x² for a: the loss is a parabola.",
                        "PyTorch's momentum adds up gradients, so that its steps grow to ten times the size at 0.9; the"
                                + " course's takes their mean. The same learning rate does not mean the same.",
                        "The course's rmsprop divides by the mean square of the step before, and its adam has no bias"
                                + " correction: its first steps are shorter than they should be.",
                        "Adam's first step has the length of the learning rate, however steep the slope is. Near the end it"
                                + " circles around the truth until annealing makes the rate small.")
                .sources(
                        "The points are made up. The definitions are those of PyTorch 1.13's documentation (torch.optim: SGD,"
                                + " RMSprop, Adam; lr_scheduler.ExponentialLR) and of graddesc.xlsm of fast.ai's course.")
                .addTo(workbook);
    }
}
