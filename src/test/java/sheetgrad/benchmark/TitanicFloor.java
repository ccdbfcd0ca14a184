package sheetgrad.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** The formulas of the course's Titanic workbook in plain loops: of one sheet's loss, or of all three sheets. */
final class TitanicFloor implements RecalculationWorks.Floor {
    private static final int INPUTS = 10;

    private final double[][] inputs;
    private final double[] survived;
    private final double[] weights;
    private final double[] predictions;
    private final double[] errors;

    /** The loss of the sheet linear. */
    TitanicFloor(BenchmarkWorkbook book) {
        this.inputs = book.columns("linear", "G4:P715");
        this.survived = book.columns("linear", "A4:A715")[0];
        this.weights = row(book.columns("linear", "R4:AA4"));
        this.predictions = new double[survived.length];
        this.errors = new double[survived.length];
    }

    private static double[] row(double[][] columns) {
        double[] row = new double[columns.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = columns[k][0];
        }
        return row;
    }

    @Override
    public double calculate(double edited) {
        weights[0] = edited;
        Arrays.fill(predictions, 0);
        for (int k = 0; k < INPUTS; k++) {
            Loops.addScaled(predictions, weights[k], inputs[k]);
        }
        return mean(predictions);
    }

    private double mean(double[] predicted) {
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            double error = predicted[i] - survived[i];
            errors[i] = error * error;
            sum += errors[i];
        }
        return sum / predicted.length;
    }

    /** All formulas: the derived inputs of three sheets, a linear unit, and twice two rectified ones. */
    static RecalculationWorks.Floor all(BenchmarkWorkbook book) {
        TitanicFloor linear = new TitanicFloor(book);
        List<Derived> sheets = new ArrayList<>();
        for (String sheet : List.of("linear", "nnet", "mmult")) {
            sheets.add(new Derived(book, sheet));
        }
        double[][] network = {
            row(book.columns("nnet", "R4:AA4")),
            row(book.columns("nnet", "R5:AA5")),
            book.columns("mmult", "S4:T13")[0],
            book.columns("mmult", "S4:T13")[1]
        };
        double[][] units = new double[4][linear.survived.length];
        double[] sums = new double[linear.survived.length];
        double[] last = new double[1];
        return edited -> {
            sheets.forEach(Derived::calculate);
            for (int unit = 0; unit < units.length; unit++) {
                rectify(sheets.get(1 + unit / 2).columns, network[unit], units[unit]);
            }
            for (int pair = 0; pair < 2; pair++) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = units[2 * pair][i] + units[2 * pair + 1][i];
                }
                last[0] = linear.mean(sums);
            }
            return linear.calculate(edited);
        };
    }

    private static void rectify(double[][] columns, double[] weights, double[] unit) {
        Arrays.fill(unit, 0);
        for (int k = 0; k < INPUTS; k++) {
            Loops.addScaled(unit, weights[k], columns[k]);
        }
        for (int i = 0; i < unit.length; i++) {
            unit[i] = unit[i] < 0 ? 0 : unit[i];
        }
    }

    /** The inputs of one sheet that are derived from the passengers' data. */
    private static final class Derived {
        private final double[][] columns;
        private final double[] age;
        private final double[] fare;
        private final double[] passengerClass;
        private final String[] embarked;
        private final String[] sex;

        Derived(BenchmarkWorkbook book, String sheet) {
            columns = book.columns(sheet, "G4:P715");
            embarked = texts(book, sheet, 1);
            passengerClass = book.columns(sheet, "C4:C715")[0];
            sex = texts(book, sheet, 3);
            age = book.columns(sheet, "E4:E715")[0];
            fare = book.columns(sheet, "F4:F715")[0];
        }

        private static String[] texts(BenchmarkWorkbook book, String sheet, int column) {
            int id = book.workbook().findSheet(sheet).orElseThrow().id();
            String[] texts = new String[712];
            for (int i = 0; i < texts.length; i++) {
                Value value = book.calculation().value(id, 3 + i, column);
                texts[i] = value instanceof TextValue text ? text.text() : "";
            }
            return texts;
        }

        void calculate() {
            double oldest = 0;
            double dearest = 0;
            for (int i = 0; i < age.length; i++) {
                oldest = Math.max(oldest, age[i]);
                dearest = Math.max(dearest, fare[i]);
            }
            for (int i = 0; i < age.length; i++) {
                columns[2][i] = age[i] / oldest;
                columns[3][i] = Math.log10(fare[i] + 1);
                columns[4][i] = passengerClass[i] == 1 ? 1 : 0;
                columns[5][i] = passengerClass[i] == 2 ? 1 : 0;
                columns[6][i] = embarked[i].equals("S") ? 1 : 0;
                columns[7][i] = embarked[i].equals("C") ? 1 : 0;
                columns[8][i] = sex[i].equals("male") ? 1 : 0;
            }
        }
    }
}
