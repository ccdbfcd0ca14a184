package sheetgrad.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * The people on board the Titanic by class, sex and age group, with how many died and how many survived. Source: R. J. M.
 * Dawson (1995), The "Unusual Episode" Data Revisited, Journal of Statistics Education 3(3).
 */
final class TitanicTable {
    private static final List<String> CLASSES = List.of("1st", "2nd", "3rd", "crew");

    /** The people who are alike in class, sex and age group. */
    record Group(String passengerClass, String sex, String age, int died, int survived) {}

    private TitanicTable() {}

    /** The sixteen groups, those without anybody included, class by class. */
    static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            groups.add(
                    group(i, "male", "child", new int[] {0, 0, 35, 0}, new int[] {5, 11, 13, 0}));
            groups.add(
                    group(i, "female", "child", new int[] {0, 0, 17, 0}, new int[] {1, 13, 14, 0}));
            groups.add(
                    group(
                            i,
                            "male",
                            "adult",
                            new int[] {118, 154, 387, 670},
                            new int[] {57, 14, 75, 192}));
            groups.add(
                    group(
                            i,
                            "female",
                            "adult",
                            new int[] {4, 13, 89, 3},
                            new int[] {140, 80, 76, 20}));
        }
        return groups;
    }

    private static Group group(int index, String sex, String age, int[] died, int[] survived) {
        return new Group(CLASSES.get(index), sex, age, died[index], survived[index]);
    }
}
