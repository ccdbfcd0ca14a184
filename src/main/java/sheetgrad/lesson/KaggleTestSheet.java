package sheetgrad.lesson;

import java.util.List;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.TabEdits;
import sheetgrad.workbook.Workbook;

/**
 * The sheet "test" of a workbook built from Kaggle's files: the rows of test.csv, blanks filled with the modes of the
 * training set, the inputs, the prediction, and 0 or 1.
 */
final class KaggleTestSheet {
    static final String SHEET = "test";
    static final int FIRST_ROW = 5;
    static final int ID = 0;
    static final int SURVIVED = 29;

    private static final List<String> HEADERS =
            List.of(
                    "PassengerId",
                    "",
                    "Pclass",
                    "Sex",
                    "Age",
                    "SibSp",
                    "Parch",
                    "Fare",
                    "Embarked");
    private static final List<String> FILLED =
            List.of("Embarked", "Pclass", "Sex", "Age", "Fare", "SibSp", "Parch");

    /** Where each filled column comes from, and the cell with the mode. */
    private static final String SOURCES = "ICDEHFG";

    private static final int FIRST_FILLED = 10;
    private static final List<String> INPUT_NAMES =
            List.of(
                    "Age_N",
                    "log_Fare",
                    "Pclass_1",
                    "Pclass_2",
                    "Embark_S",
                    "Embark_C",
                    "Male",
                    "Ones");
    private static final int FIRST_INPUT = FIRST_FILLED + 7;

    private KaggleTestSheet() {}

    static void addTo(Workbook workbook, List<KagglePassenger> passengers) {
        fill(workbook, workbook.addSheet(SHEET), passengers);
    }

    /** The edit that adds the sheet behind the training set's, in one step. */
    static Edit added(Workbook workbook, List<KagglePassenger> passengers)
            throws EditRefusedException {
        return new TabEdits(workbook)
                .addFilled(2, SHEET, (target, sheet) -> fill(target, sheet, passengers));
    }

    private static void fill(Workbook workbook, Sheet sheet, List<KagglePassenger> passengers) {
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "test.csv, filled and predicted", Looks.TITLE);
        draft.height(0, 24);
        draft.text(2, FIRST_FILLED - 1, "mode", Looks.NAME);
        heads(draft);
        modes(draft, workbook);
        for (int i = 0; i < passengers.size(); i++) {
            int row = FIRST_ROW + i;
            KaggleTitanic.person(draft, row, passengers.get(i));
            row(draft, row, Integer.toString(row + 1));
        }
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 1);
    }

    private static void heads(SheetDraft draft) {
        draft.text(FIRST_ROW - 2, 0, "as it came", Looks.CAPTION);
        draft.text(FIRST_ROW - 2, FIRST_FILLED, "blanks filled with the mode", Looks.CAPTION);
        draft.text(FIRST_ROW - 2, FIRST_INPUT, "inputs", Looks.CAPTION);
        for (int column = 0; column < HEADERS.size(); column++) {
            if (!HEADERS.get(column).isEmpty()) {
                draft.text(FIRST_ROW - 1, column, HEADERS.get(column), Looks.HEADER);
            }
            draft.width(column, 12);
        }
        for (int i = 0; i < FILLED.size(); i++) {
            draft.text(FIRST_ROW - 1, FIRST_FILLED + i, FILLED.get(i), Looks.HEADER);
        }
        for (int i = 0; i < INPUT_NAMES.size(); i++) {
            draft.text(FIRST_ROW - 1, FIRST_INPUT + i, INPUT_NAMES.get(i), Looks.HEADER);
        }
        draft.text(FIRST_ROW - 1, SURVIVED - 1, "prediction", Looks.HEADER);
        draft.text(FIRST_ROW - 1, SURVIVED, "Survived", Looks.HEADER);
    }

    /** The most frequent values of the training set, blanks not counted. */
    private static void modes(SheetDraft draft, Workbook workbook) {
        int end =
                workbook.findSheet(KaggleTitanic.TRAIN)
                                .orElseThrow()
                                .contents()
                                .usedRange()
                                .orElseThrow()
                                .lastRow()
                        + 1;
        for (int i = 0; i < SOURCES.length(); i++) {
            String column = "train!$" + SOURCES.charAt(i) + "$4:$" + SOURCES.charAt(i) + "$" + end;
            String mode =
                    switch (SOURCES.charAt(i)) {
                        case 'I' -> mostFrequent(column, "S", "C", "Q");
                        case 'D' -> mostFrequent(column, "male", "female", "");
                        default -> "MODE(" + column + ")";
                    };
            draft.formula(2, FIRST_FILLED + i, "=" + mode, Looks.CENTRED);
        }
    }

    private static String mostFrequent(String column, String first, String second, String third) {
        String one = "COUNTIF(" + column + ",\"" + first + "\")";
        String two = "COUNTIF(" + column + ",\"" + second + "\")";
        String counts = one + "," + two + ",COUNTIF(" + column + ",\"" + third + "\")";
        return third.isEmpty()
                ? "IF(" + one + ">=" + two + ",\"" + first + "\",\"" + second + "\")"
                : "IF(" + one + "=MAX(" + counts + "),\"" + first + "\",IF(" + two + "=MAX("
                        + counts + "),\"" + second + "\",\"" + third + "\"))";
    }

    private static void row(SheetDraft draft, int row, String number) {
        for (int i = 0; i < SOURCES.length(); i++) {
            String source = SOURCES.charAt(i) + number;
            char filled = (char) ('A' + FIRST_FILLED + i);
            draft.formula(
                    row,
                    FIRST_FILLED + i,
                    "=IF(" + source + "=\"\"," + filled + "$3," + source + ")");
        }
        List<String> inputs = KaggleTitanic.inputs("KLMNO", number, "linear!$E$1");
        for (int i = 0; i < inputs.size(); i++) {
            draft.formula(row, FIRST_INPUT + i, "=" + inputs.get(i), Looks.PREDICTION);
        }
        // the inputs of "linear" begin with SibSp and Parch: the last two filled columns, P and Q
        draft.formula(
                row,
                SURVIVED - 1,
                "=SUMPRODUCT(P" + number + ":Y" + number + ",linear!$R$4:$AA$4)",
                Looks.PREDICTION);
        draft.formula(row, SURVIVED, "=IF(AC" + number + ">0.5,1,0)", Looks.CENTRED);
    }
}
