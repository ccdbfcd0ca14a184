package sheetgrad.lesson;

import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The workbook "softmax": softmax with a temperature, cross-entropy of a batch, activation functions and their slopes. */
final class SoftmaxModel {
    static final String ID = "softmax";
    private static final String[] ANIMALS = {"cat", "dog", "plane", "fish", "building"};
    private static final double[] OUTPUTS = {2.1, 1.4, -0.6, 0.3, -1.5};
    private static final int FIRST_ROW = 6;
    private static final int ACTIVATION_ROW = 6;
    private static final int ACTIVATION_STEPS = 41;

    private SoftmaxModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        softmax(workbook);
        CrossEntropySheet.addTo(workbook);
        activations(workbook);
        about(workbook);
        return workbook;
    }

    private static void softmax(Workbook workbook) {
        Sheet sheet = workbook.addSheet("softmax");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Softmax: any numbers become shares of 1", Looks.TITLE);
        draft.text(
                1,
                0,
                "Change an output: all shares follow. A high temperature makes the shares alike, a low one lets the largest"
                        + " take all.",
                Looks.NOTE);
        draft.height(0, 24);
        ColumnTable table = new ColumnTable(draft, FIRST_ROW, 1, OUTPUTS.length);
        table.setting(3, 1, "temperature", 1);
        table.numbers("output", OUTPUTS, Looks.SETTING)
                .column("e^output", "EXP({output})", Looks.PREDICTION)
                .column("softmax", "{e^output}/SUM({e^output:})", Looks.PREDICTION)
                .gap()
                .column("less the largest", "{output}-MAX({output:})", Looks.PREDICTION)
                .column("e^ of that", "EXP({less the largest})", Looks.PREDICTION)
                .column("softmax again", "{e^ of that}/SUM({e^ of that:})", Looks.PREDICTION)
                .gap()
                .column(
                        "with temperature",
                        "EXP({less the largest}/{$temperature})/SUMPRODUCT(EXP({less the largest:}/{$temperature}))",
                        Looks.PREDICTION);
        draft.text(FIRST_ROW - 1, 0, "class", Looks.HEADER);
        for (int i = 0; i < ANIMALS.length; i++) {
            draft.text(FIRST_ROW + i, 0, ANIMALS[i], Looks.NAME);
        }
        int sums = FIRST_ROW + OUTPUTS.length;
        draft.text(sums, 0, "sum", Looks.NAME);
        for (String column :
                new String[] {"e^output", "softmax", "softmax again", "with temperature"}) {
            CellRange range = table.range(column);
            draft.formula(sums, range.firstColumn(), "=SUM(" + range + ")", Looks.SQUARED_ERROR);
        }
        draft.scale(Looks.heat(table.range("softmax")));
        draft.scale(Looks.heat(table.range("softmax again")));
        draft.scale(Looks.heat(table.range("with temperature")));
        double[] widths = {11, 13, 11, 11, 3, 16, 12, 15, 3, 18};
        for (int column = 0; column < widths.length; column++) {
            draft.width(column, widths[column]);
        }
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
    }

    private static void activations(Workbook workbook) {
        Sheet sheet = workbook.addSheet("activations");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Activation functions and their slopes", Looks.TITLE);
        draft.text(
                1,
                0,
                "For each: the function, its exact slope, and the slope estimated between x-h and x+h. They differ where the"
                        + " function has a corner.",
                Looks.NOTE);
        draft.height(0, 24);
        ColumnTable table = new ColumnTable(draft, ACTIVATION_ROW, 0, ACTIVATION_STEPS);
        table.setting(3, 0, "h", 0.001);
        table.column("x", "-5+({n}-1)/4", Looks.CENTRED);
        for (Activation activation : Activation.values()) {
            if (activation != Activation.NONE) {
                activation(draft, table, activation);
            }
        }
        draft.width(0, 8);
        draft.width(1, 7);
        draft.applyTo(workbook);
        sheet.layout().freeze(ACTIVATION_ROW, 1);
        sheet.layout().scrollTo(ACTIVATION_ROW, 1);
    }

    private static void activation(SheetDraft draft, ColumnTable table, Activation activation) {
        table.gap();
        int column = table.nextColumn();
        String mark = "|" + activation.title();
        draft.text(ACTIVATION_ROW - 2, column, activation.title(), Looks.HEADING);
        String ahead = activation.of("({x}+{$h})");
        String behind = activation.of("({x}-{$h})");
        table.column("value" + mark, activation.of("{x}"), Looks.PREDICTION)
                .column("slope" + mark, activation.derivativeAt("{x}"), Looks.PREDICTION)
                .column(
                        "estimate" + mark,
                        "(" + ahead + "-" + behind + ")/(2*{$h})",
                        Looks.PREDICTION);
        CellRange values = table.range("value" + mark);
        CellRange slopes = table.range("slope" + mark);
        draft.scale(activation.isNeverNegative() ? Looks.heat(values) : Looks.signed(values));
        draft.scale(activation.isMonotonic() ? Looks.heat(slopes) : Looks.signed(slopes));
        for (int i = 0; i < 3; i++) {
            draft.width(column + i, 10);
        }
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Softmax, cross-entropy and activation functions")
                .see(
                        "\"softmax\" turns five outputs into shares: e to the power of each, divided by their sum. Beside it the"
                                + " same after the largest output was subtracted, and with a temperature.",
                        "\"cross-entropy\" has eight examples with four classes. The loss of an example is minus the natural"
                                + " logarithm of the share that its target got; with smoothing, the other classes want a"
                                + " little, too. At the right stands the slope of the loss by each output: share less target,"
                                + " divided by the number of examples.",
                        "\"activations\" has nine functions that networks bend their sums with, and their slopes.")
                .attempt(
                        "Set an output of \"softmax\" to 800: e^output is too large to be a number, softmax again is not.",
                        "Set the temperature to 10, then to 0.1.",
                        "On \"cross-entropy\" show the gradient: it is the block at the right. Then solve.",
                        "Set smoothing to 0 and solve: the outputs grow and grow, for the loss never quite reaches 0.",
                        "On \"activations\", look at x = 0, and at slopes far from 0: where would learning stop?")
                .notice(
                        "Only differences of outputs count: add 5 to all, and nothing changes.",
                        LessonResults.text("softmax/cross-entropy"),
                        "A share of 0.25 for each of four classes costs LN(4) = 1.386: a model that does worse is sure of"
                                + " something wrong.",
                        "The slope of the sigmoid is 0.25 at most, that of ReLU is 0 or 1. At its corner PyTorch, and this"
                                + " program, take 0.")
                .sources(
                        "The numbers are made up. Mish: D. Misra (2019), arXiv:1908.08681. GELU: D. Hendrycks and K. Gimpel"
                                + " (2016), arXiv:1606.08415, here with the exact normal distribution. Label smoothing as in"
                                + " PyTorch's CrossEntropyLoss.")
                .addTo(workbook);
    }
}
