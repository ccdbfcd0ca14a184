package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;
import sheetgrad.lesson.generator.Refusal;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookReader;

/** Kaggle's files in, the course's sheet and a submission out. */
class KaggleTitanicTest {
    private static final String HEADER =
            "PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Parch,Ticket,Fare,Cabin,Embarked";
    private static final String COURSE = "corpus/course22/titanic.xlsx";

    @TempDir private Path folder = Path.of("");

    @Test
    void theModelOfTrainCsvIsTheCoursesSheet() throws Exception {
        OpenedWorkbook course = new WorkbookReader().read(SharedFiles.file(COURSE));
        Path train = folder.resolve("train.csv");
        Files.write(train, trainCsv(course));
        BuiltModel built = BuiltModel.of(KaggleTitanic.build(train, Optional.empty()));
        int linear = course.workbook().findSheet("linear").orElseThrow().id();
        copyParameters(course, linear, built);
        assertEquals(
                715, built.workbook().sheets().get(0).contents().usedRange().orElseThrow().rows());
        for (int row = 3; row < 715; row++) {
            for (int column = 0; column < 30; column++) {
                if (column < 16 || column > 27) {
                    assertSame(course, linear, built, row, column);
                }
            }
        }
        assertEquals(0.14422714930851466, built.number("linear!AA7"), 1e-12);
        assertEquals(80, built.number("linear!E1"));
        assertEquals(891, built.number("train!A894"));
    }

    private static void assertSame(
            OpenedWorkbook course, int linear, BuiltModel built, int row, int column) {
        Value expected = course.stored().value(linear, row, column);
        Value actual = built.calculation().value(0, row, column);
        String cell = new CellAddress(row, column).toA1();
        if (expected instanceof NumberValue number && actual instanceof NumberValue other) {
            assertEquals(number.number(), other.number(), 1e-9, cell);
        } else {
            assertEquals(expected, actual, cell);
        }
    }

    private static void copyParameters(OpenedWorkbook course, int linear, BuiltModel built) {
        List<Edit.CellChange> changes = new ArrayList<>();
        for (int column = 17; column < 27; column++) {
            Value value = course.stored().value(linear, 3, column);
            changes.add(
                    new Edit.CellChange(
                            0,
                            new CellAddress(3, column),
                            Optional.of(new CellContent.Constant(value))));
        }
        Edit edit = new Edit("parameters", changes);
        edit.applyTo(built.workbook());
        built.calculation().contentsChanged(edit);
        built.calculation().recalculate();
    }

    /** The rows of the course's sheet all_rows in the form of train.csv, names and tickets invented. */
    private static List<String> trainCsv(OpenedWorkbook course) {
        Sheet rows = course.workbook().findSheet("all_rows").orElseThrow();
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int row = 1; row <= 891; row++) {
            String[] cells = new String[8];
            for (int column = 0; column < 8; column++) {
                cells[column] = text(course.stored().value(rows.id(), row, column));
            }
            lines.add(
                    String.join(
                            ",",
                            Integer.toString(row),
                            cells[0],
                            cells[1],
                            "\"Doe, Mr. \"\"Jack\"\" (no. " + row + ")\"",
                            cells[2],
                            cells[3],
                            cells[4],
                            cells[5],
                            "A/5 " + row,
                            cells[6],
                            "",
                            cells[7]));
        }
        return lines;
    }

    private static String text(Value value) {
        return value instanceof NumberValue number
                ? Double.toString(number.number()).replaceAll("\\.0$", "")
                : value instanceof TextValue text ? text.text() : "";
    }

    @Test
    void aSubmissionHasEveryPassengerOfTestCsvOnce() throws IOException {
        Path train = write("train.csv", HEADER, rows());
        Path test =
                write(
                        "test.csv",
                        HEADER.replace("Survived,", ""),
                        List.of(
                                "11,1,\"A, Mrs. B\",female,30,0,0,x,80,,C",
                                "12,3,\"C,\nMr. \"\"D\"\"\",male,,0,0,x,,,",
                                "13,2,\"E, Miss F\",female,,1,1,x,20,,S"));
        BuiltModel built = BuiltModel.of(KaggleTitanic.build(train, Optional.of(test)));
        // blanks become the modes of the training set: the age 22, the fare 8, the port S
        assertEquals(22, built.number("test!N7"));
        assertEquals(8, built.number("test!O7"));
        assertEquals("S", built.text("test!K7"));
        assertEquals(22.0 / 40, built.number("test!R7"), 1e-15);
        KaggleSubmission submission =
                KaggleSubmission.of(built.workbook(), built.calculation().snapshot())
                        .checkedAgainst(test);
        assertEquals(List.of("PassengerId,Survived", "11,0", "12,0", "13,0"), submission.lines());
        Path other =
                write(
                        "other.csv",
                        HEADER.replace("Survived,", ""),
                        List.of("11,1,x,female,30,0,0,x,80,,C"));
        assertThrows(Refusal.class, () -> submission.checkedAgainst(other));
    }

    private static List<String> rows() {
        return List.of(
                "1,0,3,\"A, B\",male,22,1,0,x,8,,S",
                "2,1,1,\"C, D\",female,40,1,0,x,71.3,C85,C",
                "3,1,3,\"E, F\",female,22,0,0,x,8,,S",
                "4,0,2,\"G, H\",male,,0,0,x,13,,S");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,0,3,A,male,old,1,0,x,8,,S   | Age
                    ,0,3,A,male,22,1,0,x,8,,S     | PassengerId
                    1,,3,A,male,22,1,0,x,8,,S     | Survived
                    1,0,3,A,male,22               | line
                    1,0,4,A,male,22,1,0,x,8,,S    | Pclass: 4 is no whole number from 1 to 3
                    1,2,3,A,male,22,1,0,x,8,,S    | Survived: 2
                    1,0,3,A,man,22,1,0,x,8,,S     | Sex: "man" is none of male, female
                    1,0,3,A,male,22,1,0,x,8,,X    | Embarked: "X" is none of S, C, Q
                    1,0,3,A,male,NaN,1,0,x,8,,S   | Age: NaN is no number
                    1.5,0,3,A,male,22,1,0,x,8,,S  | PassengerId: 1.5
                    """)
    void aRowThatIsNotKagglesIsRefusedWithItsPlace(String row, String named) throws IOException {
        Path train = write("train.csv", HEADER, List.of(row));
        Refusal refusal =
                assertThrows(Refusal.class, () -> KaggleTitanic.build(train, Optional.empty()));
        assertTrue(String.valueOf(refusal.getMessage()).contains(named), refusal.getMessage());
    }

    @Test
    void columnsInAnotherOrderLinesOfWindowsAndAByteOrderMarkMakeNoDifference() throws IOException {
        Path plain = write("plain.csv", HEADER, rows());
        StringBuilder turned =
                new StringBuilder(
                        "\uFEFF\"Embarked\",Fare,Parch,SibSp,Age,Sex,Pclass,Survived,PassengerId\r\n");
        turned.append("S,8,0,1,22,male,3,0,1\r\n")
                .append("C,71.3,0,1,40,female,1,1,2\r\n")
                .append("S,8,0,0,22,female,3,1,3\r\n")
                .append("S,13,0,0,,male,2,0,4\r\n\r\n");
        Path other = Files.writeString(folder.resolve("other.csv"), turned);
        BuiltModel expected = BuiltModel.of(KaggleTitanic.build(plain, Optional.empty()));
        BuiltModel actual = BuiltModel.of(KaggleTitanic.build(other, Optional.empty()));
        for (String cell : List.of("linear!I4", "linear!J5", "linear!N5", "linear!AA7")) {
            assertEquals(expected.number(cell), actual.number(cell), cell);
        }
        assertEquals("C", actual.text("linear!B5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                | no column PassengerId
                    PassengerId,PassengerId | two columns PassengerId
                    PassengerId;Age   | semicolons or tabs between its cells: save it anew with commas
                    """)
    void aFileThatIsNoSuchTableIsRefused(String text, String named) throws IOException {
        Path train = Files.writeString(folder.resolve("train.csv"), text);
        Refusal refusal =
                assertThrows(Refusal.class, () -> KaggleTitanic.build(train, Optional.empty()));
        assertTrue(String.valueOf(refusal.getMessage()).contains(named), refusal.getMessage());
    }

    @Test
    void aHugeFileAndOneThatIsNoTextAreRefused() throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int id = 1; id <= 20_001; id++) {
            text.append(id).append(",0,3,A,male,22,1,0,x,8,,S\n");
        }
        Path huge = Files.writeString(folder.resolve("huge.csv"), text);
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xFF, 0, 7});
        for (Path file : List.of(huge, binary, folder.resolve("missing.csv"))) {
            assertThrows(Refusal.class, () -> KaggleTitanic.build(file, Optional.empty()));
        }
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path train = write("train.csv", HEADER.replace("Fare", "Price"), rows());
        Refusal refusal =
                assertThrows(Refusal.class, () -> KaggleTitanic.build(train, Optional.empty()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("no column Fare"));
    }

    private Path write(String name, String header, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return Files.write(folder.resolve(name), lines);
    }
}
