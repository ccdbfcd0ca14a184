package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sheetgrad.ui.session.SheetSnapshot;

/** Kaggle's files, brought to the window. */
class KaggleWindowTest extends WindowRobot {
    private static final String TEST_HEADER =
            "PassengerId,Pclass,Name,Sex,Age,SibSp,Parch,Ticket,Fare,Cabin,Embarked";
    private static final String TRAIN_HEADER =
            TEST_HEADER.replace("PassengerId,", "PassengerId,Survived,");

    private Path folder = Path.of("");
    private Path train = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        folder = Files.createTempDirectory("kaggle");
        train =
                write(
                        "train.csv",
                        TRAIN_HEADER,
                        "1,0,3,\"A, B\",male,22,1,0,x,8,,S",
                        "2,1,1,\"C, D\",female,40,1,0,x,71.3,C85,C",
                        "3,1,3,\"E, F\",female,22,0,0,x,8,,S");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private Path testFile() throws IOException {
        return write(
                "test.csv",
                TEST_HEADER,
                "11,1,\"A, Mrs. B\",female,30,0,0,x,80,,C",
                "12,3,\"C, Mr. D\",male,,0,0,x,,,");
    }

    private List<String> sheets() {
        return view().model().visibleSheets().stream().map(SheetSnapshot::name).toList();
    }

    /** As dropping and opening do. */
    private void bring(Path dropped) {
        Platform.runLater(() -> window.openFile(dropped));
    }

    private void build() {
        bring(train);
        waitFor(() -> lookup("Build the model").tryQuery().isPresent());
        clickOn("Build the model");
        waitFor(() -> lookup("#grid").tryQuery().isPresent());
    }

    private void writeSubmission(Path target) {
        file = target;
        interact(() -> window.commands().find("Kaggle submission...").orElseThrow().run());
        waitFor(() -> !message().isEmpty());
    }

    @Test
    void theModelIsBuiltOfBothFilesAndGivesASubmission() throws IOException {
        testFile();
        build();
        assertEquals(List.of("linear", "train", "test", "about"), sheets());
        Path submission = folder.resolve("submission.csv");
        writeSubmission(submission);
        assertEquals(
                "2 predictions were written to submission.csv; their ids are those of test.csv.",
                message());
        assertEquals(
                List.of("PassengerId,Survived", "11,0", "12,0"), Files.readAllLines(submission));
    }

    @Test
    void testCsvMayComeLaterAndIsTakenBackInOneStep() throws IOException {
        build();
        assertEquals(List.of("linear", "train", "about"), sheets());
        bring(testFile());
        waitFor(() -> sheets().contains("test"));
        waitForNumber("N7", 22, 0);
        writeSubmission(folder.resolve("submission.csv"));
        assertTrue(message().startsWith("2 predictions"), message());
        write("test.csv", TEST_HEADER, "11,1,x,female,30,0,0,x,80,,C");
        interact(() -> window.commands().find("Kaggle submission...").orElseThrow().run());
        waitFor(() -> message().contains("2 passengers, test.csv has 1"));
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> !sheets().contains("test"));
    }

    @Test
    void whatIsNotKagglesIsSaid() throws IOException {
        bring(testFile());
        waitFor(() -> message().contains("open train.csv first"));
        bring(write("prices.csv", "a,b", "1,2"));
        waitFor(() -> message().contains("is not Kaggle's train.csv or test.csv"));
        openModel("empty");
        bring(testFile());
        waitFor(() -> message().contains("was built from train.csv"));
        writeSubmission(folder.resolve("submission.csv"));
        assertTrue(message().contains("no sheet named test"), message());
        interact(window::closeWorkbook);
        write("train.csv", TRAIN_HEADER, "1,0,7,A,male,22,1,0,x,8,,S");
        bring(train);
        waitFor(() -> lookup("Build the model").tryQuery().isPresent());
        clickOn("Build the model");
        waitFor(() -> message().contains("column Pclass: 7 is no whole number from 1 to 3"));
        assertTrue(window.current().view().isEmpty(), "no empty workbook is opened");
    }
}
