package sheetgrad.lesson;

import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.A1;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** A sheet of the workbook "gradient-descent": one step of an optimiser a row, in two definitions side by side. */
final class StepSheet {
    static final int STEPS = 100;
    static final int FIRST_ROW = 11;

    private static final CellStyle NUMBER = Looks.PREDICTION;

    private final SheetDraft draft;
    private final ColumnTable table;
    private final Rule rule;

    /** How a step follows from the gradient. */
    enum Rule {
        SGD("sgd", "Stochastic gradient descent: every step follows one point's slope", 0.1),
        MOMENTUM("momentum", "Momentum: steps remember where they were going", 0.02),
        RMSPROP("rmsprop", "RMSProp: each parameter has a rate of its own", 0.5),
        ADAM("adam", "Adam: momentum and a rate for each parameter", 1.5),
        ANNEALING("annealing", "Adam, with a learning rate that becomes smaller", 3);

        private final String sheet;
        private final String title;
        private final double rate;

        Rule(String sheet, String title, double rate) {
            this.sheet = sheet;
            this.title = title;
            this.rate = rate;
        }

        String sheet() {
            return sheet;
        }

        private boolean isAdam() {
            return this == ADAM || this == ANNEALING;
        }
    }

    private StepSheet(SheetDraft draft, Rule rule) {
        this.draft = draft;
        this.rule = rule;
        this.table = new ColumnTable(draft, FIRST_ROW, 0, STEPS);
    }

    static void addTo(Workbook workbook, Rule rule) {
        Sheet sheet = workbook.addSheet(rule.sheet);
        SheetDraft draft = new SheetDraft(sheet);
        new StepSheet(draft, rule).write();
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 3);
        sheet.layout().scrollTo(FIRST_ROW, 3);
    }

    private void write() {
        draft.text(0, 0, rule.title, Looks.TITLE);
        draft.text(
                1,
                0,
                "One row is one step. Change the yellow settings and look at the green cells: how far a and b are from the"
                        + " truth at the end.",
                Looks.NOTE);
        settings();
        int points = GradientDescentModel.POINTS;
        table.column("step", "{n}", Looks.CENTRED)
                .column(
                        "x",
                        "INDEX("
                                + GradientDescentModel.points()
                                + ",MOD({step}-1,"
                                + points
                                + ")+1)",
                        Looks.CENTRED)
                .column(
                        "y",
                        GradientDescentModel.trueA() + "*{x}+" + GradientDescentModel.trueB(),
                        NUMBER);
        if (rule == Rule.ANNEALING) {
            table.column("rate", "{$learning rate}*{$gamma}^({step}-1)", NUMBER);
        }
        group("as PyTorch defines it", "");
        if (rule != Rule.SGD) {
            group("as the course's workbook does it", "|course");
        }
        for (int column = 0; column < table.nextColumn(); column++) {
            draft.width(column, column < 2 ? 13 : 11);
        }
        draft.width(0, 15);
        draft.height(0, 24);
    }

    private void settings() {
        table.setting(3, 0, "first a", 0)
                .setting(4, 0, "first b", 0)
                .setting(5, 0, "learning rate", rule.rate);
        switch (rule) {
            case MOMENTUM -> table.setting(6, 0, "momentum", 0.9);
            case RMSPROP -> table.setting(6, 0, "alpha", 0.9).setting(7, 0, "eps", 1e-8);
            case ADAM, ANNEALING ->
                    table.setting(6, 0, "beta1", 0.9)
                            .setting(7, 0, "beta2", 0.95)
                            .setting(8, 0, "eps", 1e-8);
            case SGD -> {}
        }
        if (rule == Rule.ANNEALING) {
            table.setting(9, 0, "gamma", 0.95);
        }
    }

    /** One definition: where the row stands, its slopes, the optimiser's memory, where it goes. */
    private void group(String title, String mark) {
        table.gap();
        int column = table.nextColumn();
        int memories = rule == Rule.SGD ? 0 : rule.isAdam() ? 4 : 2;
        draft.text(FIRST_ROW - 2, column, title, Looks.HEADING);
        table.announce("new a" + mark, column + 5 + memories);
        table.announce("new b" + mark, column + 6 + memories);
        for (String name : new String[] {"a", "b"}) {
            table.column(
                    name + mark, "{$first " + name + "}", "{new " + name + mark + "-}", NUMBER);
        }
        String error = "({a" + mark + "}*{x}+{b" + mark + "}-{y})";
        table.column("error²" + mark, error + "^2", NUMBER)
                .column("slope by a" + mark, "2*" + error + "*{x}", NUMBER)
                .column("slope by b" + mark, "2*" + error, NUMBER);
        boolean isCourse = !mark.isEmpty();
        for (String name : new String[] {"a", "b"}) {
            memory(name, mark, isCourse);
        }
        for (String name : new String[] {"a", "b"}) {
            String now = "{" + name + mark + "}-";
            table.column(
                    "new " + name + mark,
                    now + step(name, mark, isCourse, ""),
                    now + step(name, mark, isCourse, "-"),
                    NUMBER);
        }
        truth(column, mark);
    }

    private void memory(String name, String mark, boolean isCourse) {
        String slope = "{slope by " + name + mark + "}";
        if (rule == Rule.MOMENTUM) {
            String velocity = "velocity " + name + mark;
            String share = isCourse ? "(1-{$momentum})*" : "";
            String before = "{$momentum}*{" + velocity + "-}+";
            String first = isCourse ? share + slope : slope;
            table.column(velocity, first, before + share + slope, NUMBER);
        }
        if (rule.isAdam()) {
            mean("mean " + name + mark, "{$beta1}", slope);
            mean("mean² " + name + mark, "{$beta2}", slope + "^2");
        }
        if (rule == Rule.RMSPROP) {
            mean("mean² " + name + mark, "{$alpha}", slope + "^2");
        }
    }

    private void mean(String column, String decay, String term) {
        table.column(
                column,
                "(1-" + decay + ")*" + term,
                decay + "*{" + column + "-}+(1-" + decay + ")*" + term,
                NUMBER);
    }

    /** @param before what marks the row whose mean square the course divides by: the one before, if there is one */
    private String step(String name, String mark, boolean isCourse, String before) {
        String slope = "{slope by " + name + mark + "}";
        String square = "{mean² " + name + mark + "}";
        return switch (rule) {
            case SGD -> "{$learning rate}*" + slope;
            case MOMENTUM -> "{$learning rate}*{velocity " + name + mark + "}";
            case RMSPROP ->
                    isCourse
                            ? "{$learning rate}*"
                                    + slope
                                    + "/SQRT({mean² "
                                    + name
                                    + mark
                                    + before
                                    + "})"
                            : "{$learning rate}*" + slope + "/(SQRT(" + square + ")+{$eps})";
            case ADAM, ANNEALING -> adam(name, mark, isCourse);
        };
    }

    private String adam(String name, String mark, boolean isCourse) {
        String rate = rule == Rule.ANNEALING ? "{rate}" : "{$learning rate}";
        String mean = "{mean " + name + mark + "}";
        String square = "{mean² " + name + mark + "}";
        return isCourse
                ? rate + "*" + mean + "/SQRT(" + square + ")"
                : rate
                        + "*"
                        + mean
                        + "/(1-{$beta1}^{step})/(SQRT("
                        + square
                        + "/(1-{$beta2}^{step}))+{$eps})";
    }

    private void truth(int column, String mark) {
        draft.text(3, column, "last a", Looks.NAME);
        draft.text(4, column, "last b", Looks.NAME);
        draft.text(5, column, "off by", Looks.NAME);
        int last = STEPS - 1;
        draft.formula(3, column + 1, table.filled("={new a" + mark + "}", last), NUMBER);
        draft.formula(4, column + 1, table.filled("={new b" + mark + "}", last), NUMBER);
        String a = A1.columnName(column + 1) + "4";
        String b = A1.columnName(column + 1) + "5";
        draft.formula(
                5,
                column + 1,
                "=SQRT(("
                        + a
                        + "-"
                        + GradientDescentModel.trueA()
                        + ")^2+("
                        + b
                        + "-"
                        + GradientDescentModel.trueB()
                        + ")^2)",
                Looks.LOSS);
    }
}
