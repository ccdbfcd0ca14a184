package sheetgrad.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.lesson.generator.Refusal;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The predictions of a workbook built by {@link KaggleTitanic}, as Kaggle wants them: one line an id, 0 or 1. */
public final class KaggleSubmission {
    private final Map<Integer, Integer> survived;

    private KaggleSubmission(Map<Integer, Integer> survived) {
        this.survived = survived;
    }

    /** Reads the sheet "test"; a {@link Refusal} if there is none, or an id or a prediction is not what it should be. */
    public static KaggleSubmission of(Workbook workbook, CellValues values) {
        Sheet sheet =
                workbook.findSheet(KaggleTestSheet.SHEET)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "the workbook has no sheet named test; build it from Kaggle's"
                                                        + " train.csv and test.csv"));
        int last = sheet.contents().usedRange().map(CellRange::lastRow).orElse(0);
        Map<Integer, Integer> survived = new LinkedHashMap<>();
        for (int row = KaggleTestSheet.FIRST_ROW; row <= last; row++) {
            int id = whole(workbook, sheet, values, row, KaggleTestSheet.ID);
            int prediction = whole(workbook, sheet, values, row, KaggleTestSheet.SURVIVED);
            if (prediction != 0 && prediction != 1) {
                throw new Refusal(
                        workbook.locate(sheet.id(), row, KaggleTestSheet.SURVIVED)
                                + " is neither 0 nor 1");
            }
            if (survived.put(id, prediction) != null) {
                throw new Refusal("the sheet test has the PassengerId " + id + " twice");
            }
        }
        return new KaggleSubmission(survived);
    }

    private static int whole(
            Workbook workbook, Sheet sheet, CellValues values, int row, int column) {
        Value value = values.value(sheet.id(), row, column);
        if (value instanceof NumberValue number && number.number() == Math.rint(number.number())) {
            return (int) number.number();
        }
        throw new Refusal(workbook.locate(sheet.id(), row, column) + " is not a whole number");
    }

    /** Refuses unless the ids are those of test.csv, each once. */
    public KaggleSubmission checkedAgainst(Path test) {
        List<Integer> wanted =
                KagglePassenger.test(test).stream().map(KagglePassenger::id).toList();
        if (wanted.size() != survived.size()) {
            throw new Refusal(
                    "the sheet test has "
                            + survived.size()
                            + " passengers, "
                            + test.getFileName()
                            + " has "
                            + wanted.size());
        }
        Optional<Integer> missing =
                wanted.stream().filter(id -> !survived.containsKey(id)).findFirst();
        missing.ifPresent(
                id -> {
                    throw new Refusal("the sheet test lacks the PassengerId " + id);
                });
        return this;
    }

    public int passengers() {
        return survived.size();
    }

    /** The lines of the file, the header first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("PassengerId,Survived");
        survived.forEach((id, prediction) -> lines.add(id + "," + prediction));
        return lines;
    }
}
