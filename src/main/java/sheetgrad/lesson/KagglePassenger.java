package sheetgrad.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import sheetgrad.lesson.generator.Refusal;

/**
 * A row of Kaggle's train.csv or test.csv of the Titanic.
 *
 * @param survived nothing in test.csv
 * @param embarked S, C or Q; "" if blank
 */
record KagglePassenger(
        int id,
        OptionalDouble survived,
        int passengerClass,
        String sex,
        OptionalDouble age,
        int siblings,
        int parents,
        OptionalDouble fare,
        String embarked) {
    private static final List<String> COLUMNS =
            List.of("PassengerId", "Pclass", "Sex", "Age", "SibSp", "Parch", "Fare", "Embarked");

    /** Reads train.csv, which says who survived. */
    static List<KagglePassenger> training(Path file) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add("Survived");
        return read(CsvTable.read(file, columns), file, true);
    }

    /** Reads test.csv. */
    static List<KagglePassenger> test(Path file) {
        return read(CsvTable.read(file, COLUMNS), file, false);
    }

    private static List<KagglePassenger> read(CsvTable table, Path file, boolean isTraining) {
        List<KagglePassenger> passengers = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            KagglePassenger passenger = passenger(table, row, isTraining);
            if (!ids.add(passenger.id())) {
                throw new Refusal(
                        file.getFileName() + " has the PassengerId " + passenger.id() + " twice");
            }
            passengers.add(passenger);
        }
        if (passengers.isEmpty()) {
            throw new Refusal(file.getFileName() + " has no passengers");
        }
        return passengers;
    }

    private static KagglePassenger passenger(CsvTable table, int row, boolean isTraining) {
        return new KagglePassenger(
                (int) table.required(row, "PassengerId"),
                isTraining
                        ? OptionalDouble.of(table.required(row, "Survived"))
                        : OptionalDouble.empty(),
                (int) table.required(row, "Pclass"),
                table.text(row, "Sex"),
                table.number(row, "Age"),
                (int) table.required(row, "SibSp"),
                (int) table.required(row, "Parch"),
                table.number(row, "Fare"),
                table.text(row, "Embarked"));
    }

    /** Whether nothing that the model reads is blank. */
    boolean isComplete() {
        return age.isPresent() && fare.isPresent() && !embarked.isEmpty() && !sex.isEmpty();
    }
}
