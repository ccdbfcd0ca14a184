package sheetgrad.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    private static final int MOST = 20_000;

    /** Whether a file has the columns of train.csv. */
    static boolean isTraining(Path file) {
        List<String> header = CsvTable.header(file);
        return header.containsAll(COLUMNS) && header.contains("Survived");
    }

    /** Whether a file has the columns of test.csv, which does not say who survived. */
    static boolean isTest(Path file) {
        List<String> header = CsvTable.header(file);
        return header.containsAll(COLUMNS) && !header.contains("Survived");
    }

    /** What the file lacks to be train.csv or test.csv; nothing if it lacks nothing. */
    static Optional<String> complaint(Path file) {
        return CsvTable.complaint(file, COLUMNS);
    }

    /** Reads train.csv, which says who survived. */
    static List<KagglePassenger> training(Path file) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add("Survived");
        return read(columns, file, true);
    }

    /** Reads test.csv. */
    static List<KagglePassenger> test(Path file) {
        return read(COLUMNS, file, false);
    }

    private static List<KagglePassenger> read(List<String> columns, Path file, boolean isTraining) {
        List<KagglePassenger> passengers = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        CsvTable.read(
                file,
                columns,
                row -> {
                    KagglePassenger passenger = passenger(row, isTraining);
                    Refusal.unless(
                            ids.add(passenger.id()),
                            "%s has the PassengerId %d twice",
                            file.getFileName(),
                            passenger.id());
                    Refusal.unless(
                            ids.size() <= MOST,
                            "%s has more than %d passengers, more than a sheet can show well",
                            file.getFileName(),
                            MOST);
                    return passengers.add(passenger);
                });
        Refusal.unless(!passengers.isEmpty(), "%s has no passengers", file.getFileName());
        return passengers;
    }

    private static KagglePassenger passenger(CsvTable.Row row, boolean isTraining) {
        return new KagglePassenger(
                row.whole("PassengerId", 0, Integer.MAX_VALUE),
                isTraining
                        ? OptionalDouble.of(row.whole("Survived", 0, 1))
                        : OptionalDouble.empty(),
                row.whole("Pclass", 1, 3),
                row.oneOf("Sex", List.of("male", "female", "")),
                row.number("Age"),
                row.whole("SibSp", 0, MOST),
                row.whole("Parch", 0, MOST),
                row.number("Fare"),
                row.oneOf("Embarked", List.of("S", "C", "Q", "")));
    }

    /** Whether nothing that the model reads is blank. */
    boolean isComplete() {
        return age.isPresent() && fare.isPresent() && !embarked.isEmpty() && !sex.isEmpty();
    }
}
