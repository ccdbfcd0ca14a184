package sheetgrad.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Refusal;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * Builds a workbook from Kaggle's train.csv: the sheet "train" with all rows, "linear" with those that have no blanks, in
 * the places of the course's sheet of that name (parameters R4:AA4, loss AA7), and "test" with predictions for test.csv.
 */
public final class KaggleTitanic {
    static final String TRAIN = "train";
    static final String LINEAR = "linear";
    static final CellRange PARAMETERS = CellRange.of("R4:AA4");
    static final CellAddress LOSS = CellAddress.of("AA7");
    static final int FIRST_ROW = 3;

    private static final List<String> RAW =
            List.of(
                    "PassengerId",
                    "Survived",
                    "Pclass",
                    "Sex",
                    "Age",
                    "SibSp",
                    "Parch",
                    "Fare",
                    "Embarked");
    private static final List<String> HEADERS =
            List.of(
                    "Survived",
                    "Embarked",
                    "Pclass",
                    "Sex",
                    "Age",
                    "Fare",
                    "SibSp",
                    "Parch",
                    "Age_N",
                    "log_Fare",
                    "Pclass_1",
                    "Pclass_2",
                    "Embark_S",
                    "Embark_C",
                    "Male",
                    "Ones");

    /** For the columns A to H of "linear", the columns of "train". */
    private static final String SOURCES = "BICDEHFG";

    private static final int FIRST_INPUT = 8;

    private KaggleTitanic() {}

    /** A new workbook, not calculated; a {@link Refusal} if a file is not what Kaggle gives. */
    public static Workbook build(Path train, Optional<Path> test) {
        List<KagglePassenger> passengers = KagglePassenger.training(train);
        Workbook workbook = new Workbook();
        Sheet linear = workbook.addSheet(LINEAR);
        Sheet raw = workbook.addSheet(TRAIN);
        raw(workbook, raw, passengers);
        linear(workbook, linear, passengers);
        test.ifPresent(file -> KaggleTestSheet.addTo(workbook, KagglePassenger.test(file)));
        about(workbook);
        return workbook;
    }

    /** Whether a file has the columns of Kaggle's train.csv. */
    public static boolean isTraining(Path file) {
        return KagglePassenger.isTraining(file);
    }

    /** Whether a file has the columns of Kaggle's test.csv. */
    public static boolean isTest(Path file) {
        return KagglePassenger.isTest(file);
    }

    /** What a file lacks to be Kaggle's train.csv or test.csv; nothing if it lacks nothing. */
    public static Optional<String> complaint(Path file) {
        return KagglePassenger.complaint(file);
    }

    /**
     * The edit that adds the sheet "test" to a workbook built from train.csv, in one step; a {@link Refusal} if the workbook
     * is none, has such a sheet, or the file is not what Kaggle gives.
     */
    public static Edit withTest(Workbook workbook, Path test) {
        Refusal.unless(
                workbook.findSheet(TRAIN).isPresent() && workbook.findSheet(LINEAR).isPresent(),
                "%s goes into a workbook that was built from train.csv: open train.csv first",
                test.getFileName());
        try {
            return KaggleTestSheet.added(workbook, KagglePassenger.test(test));
        } catch (EditRefusedException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }

    private static void raw(Workbook workbook, Sheet sheet, List<KagglePassenger> passengers) {
        SheetDraft draft = new SheetDraft(sheet);
        int last = FIRST_ROW + passengers.size();
        draft.text(0, 0, "train.csv as it came", Looks.TITLE);
        draft.text(1, 0, "blanks", Looks.NAME);
        for (int column = 0; column < RAW.size(); column++) {
            draft.text(2, column, RAW.get(column), Looks.HEADER);
            draft.width(column, 12);
            if (column > 0) {
                String letter = String.valueOf((char) ('A' + column));
                draft.formula(
                        1,
                        column,
                        "=COUNTBLANK(" + letter + (FIRST_ROW + 1) + ":" + letter + last + ")",
                        Looks.CENTRED);
            }
        }
        for (int i = 0; i < passengers.size(); i++) {
            KagglePassenger passenger = passengers.get(i);
            int row = FIRST_ROW + i;
            draft.number(row, 1, passenger.survived().orElse(0));
            person(draft, row, passenger);
        }
        draft.height(0, 24);
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 1);
    }

    /** The columns that train.csv and test.csv share. */
    static void person(SheetDraft draft, int row, KagglePassenger passenger) {
        draft.number(row, 0, passenger.id());
        draft.number(row, 2, passenger.passengerClass());
        draft.text(row, 3, passenger.sex());
        passenger.age().ifPresent(age -> draft.number(row, 4, age));
        draft.number(row, 5, passenger.siblings());
        draft.number(row, 6, passenger.parents());
        passenger.fare().ifPresent(fare -> draft.number(row, 7, fare));
        if (!passenger.embarked().isEmpty()) {
            draft.text(row, 8, passenger.embarked());
        }
    }

    private static void linear(Workbook workbook, Sheet sheet, List<KagglePassenger> passengers) {
        SheetDraft draft = new SheetDraft(sheet);
        int row = FIRST_ROW;
        for (int i = 0; i < passengers.size(); i++) {
            if (passengers.get(i).isComplete()) {
                complete(draft, row++, FIRST_ROW + i + 1);
            }
        }
        if (row == FIRST_ROW) {
            throw new Refusal("train.csv has no passenger of whom nothing is blank");
        }
        head(draft, row);
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 0);
        workbook.solverModels().put(sheet.id(), SolverModels.minimise(sheet, LOSS, PARAMETERS));
    }

    private static void complete(SheetDraft draft, int row, int source) {
        for (int column = 0; column < SOURCES.length(); column++) {
            draft.formula(row, column, "=" + TRAIN + "!" + SOURCES.charAt(column) + source);
        }
        String number = Integer.toString(row + 1);
        List<String> inputs = inputs("BCDEF", number, "$E$1");
        for (int i = 0; i < inputs.size(); i++) {
            draft.formula(row, FIRST_INPUT + i, "=" + inputs.get(i), Looks.PREDICTION);
        }
        draft.formula(
                row,
                28,
                "=SUMPRODUCT(G" + number + ":P" + number + ",$R$4:$AA$4)",
                Looks.PREDICTION);
        draft.formula(row, 29, "=(AC" + number + "-A" + number + ")^2", Looks.SQUARED_ERROR);
    }

    /**
     * The formulas of the inputs, without the sign of equality.
     *
     * @param columns the letters of the columns of Embarked, Pclass, Sex, Age and Fare
     * @param maximum the cell with the largest age of the training set
     */
    static List<String> inputs(String columns, String row, String maximum) {
        String embarked = columns.charAt(0) + row;
        String passengerClass = columns.charAt(1) + row;
        return List.of(
                columns.charAt(3) + row + "/" + maximum,
                "LOG10(" + columns.charAt(4) + row + "+1)",
                "IF(" + passengerClass + "=1,1,0)",
                "IF(" + passengerClass + "=2,1,0)",
                "IF(" + embarked + "=\"S\",1,0)",
                "IF(" + embarked + "=\"C\",1,0)",
                "IF(" + columns.charAt(2) + row + "=\"male\",1,0)",
                "1");
    }

    private static void head(SheetDraft draft, int end) {
        draft.text(0, 0, "Data", Looks.CAPTION);
        draft.text(0, 3, "Max:", Looks.NAME);
        draft.formula(0, 4, "=MAX(E4:E" + end + ")", Looks.CENTRED);
        draft.formula(0, 5, "=MAX(F4:F" + end + ")", Looks.PREDICTION);
        draft.text(0, 17, "Parameters", Looks.CAPTION);
        draft.text(0, 28, "Model", Looks.CAPTION);
        for (int column = 0; column < HEADERS.size(); column++) {
            draft.text(2, column, HEADERS.get(column), Looks.HEADER);
            draft.width(column, 10);
        }
        for (int i = 0; i < PARAMETERS.columns(); i++) {
            String name = i == PARAMETERS.columns() - 1 ? "Const" : HEADERS.get(6 + i);
            draft.text(2, PARAMETERS.firstColumn() + i, name, Looks.HEADER);
            draft.number(3, PARAMETERS.firstColumn() + i, 0, Looks.PARAMETER);
            draft.width(PARAMETERS.firstColumn() + i, 10);
        }
        draft.text(2, 28, "Linear", Looks.HEADER);
        draft.text(2, 29, "Loss", Looks.HEADER);
        draft.text(5, 26, "loss", Looks.LABEL);
        draft.formula(LOSS, "=AVERAGE(AD4:AD" + end + ")", Looks.LOSS);
        draft.text(5, 25, "accuracy", Looks.LABEL);
        draft.formula(
                6,
                25,
                "=SUMPRODUCT(--((AC4:AC"
                        + end
                        + ">0.5)=(A4:A"
                        + end
                        + "=1)))/ROWS(A4:A"
                        + end
                        + ")",
                Looks.METRIC);
        draft.width(16, 2);
        draft.width(27, 2);
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Titanic, from Kaggle's files")
                .see(
                        "\"train\" is train.csv as it came, with the blanks of each column counted. \"linear\" has the rows"
                                + " without blanks and turns them into inputs, in the places of the course's sheet of that"
                                + " name: age by its maximum, the logarithm of the fare, zeros and ones for class, port and"
                                + " sex, and a one.",
                        "\"test\", if you brought test.csv, fills blanks with the most frequent value of the training set,"
                                + " makes the same inputs with the training set's maxima, and predicts: above 0.5 is survived.")
                .attempt(
                        "Solve \"linear\": the Solver model is stored. Then write the file for Kaggle: File, Kaggle"
                                + " submission; or sheetgrad submission FILE --test test.csv -o submission.csv.")
                .notice(
                        "The maxima and modes are those of the training set, also for the test set: a model must not know the"
                                + " people it is judged by.")
                .sources(
                        "train.csv and test.csv of kaggle.com/competitions/titanic, which are yours to bring. The form of the"
                                + " sheet follows titanic.xlsx of fast.ai's course.")
                .addTo(workbook);
    }
}
