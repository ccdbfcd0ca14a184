package sheetgrad.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import sheetgrad.lesson.CourseModel;
import sheetgrad.lesson.KaggleTitanic;

/** Kaggle's train.csv and test.csv of the Titanic, opened or dropped on the window, and the submission that comes of them. */
final class KaggleFiles {
    private static final String TEST = "test.csv";

    private final MainWindow window;
    private final Stage stage;

    /** The test.csv whose passengers the open workbook predicts. */
    private Optional<Path> test = Optional.empty();

    KaggleFiles(MainWindow window, Stage stage) {
        this.window = window;
        this.stage = stage;
    }

    /** Whether a file is comma-separated text by its name. */
    static boolean isText(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Offers to build a model from train.csv, or to add test.csv to it; says what is possible with any other file. */
    void open(Path file) {
        if (KaggleTitanic.isTraining(file)) {
            offerModel(file);
        } else if (KaggleTitanic.isTest(file)) {
            addTest(file);
        } else {
            window.tell(
                    file.getFileName()
                            + " is not Kaggle's train.csv or test.csv of the Titanic"
                            + KaggleTitanic.complaint(file).map(why -> ": " + why).orElse("")
                            + ".");
        }
    }

    private void offerModel(Path train) {
        Optional<Path> beside =
                Optional.of(train.resolveSibling(TEST))
                        .filter(Files::isRegularFile)
                        .filter(KaggleTitanic::isTest);
        if (new Questions(stage).buildsModel(train, beside)) {
            window.openModel(
                    new CourseModel(
                            "titanic-kaggle",
                            "Titanic, from Kaggle's files",
                            "",
                            () -> KaggleTitanic.build(train, beside)));
            test = beside;
        }
    }

    private void addTest(Path file) {
        if (window.current().view().isEmpty()) {
            window.tell(
                    file.getFileName()
                            + " goes into a workbook that was built from train.csv: open train.csv first.");
            return;
        }
        window.current()
                .with(
                        view -> {
                            if (view.finishEdit()) {
                                view.session().kaggle().addTest(file);
                                test = Optional.of(file);
                            }
                        });
    }

    /** Asks where to, and writes the predictions as Kaggle takes them. */
    void writeSubmission(WorkbookView view) {
        if (view.finishEdit()) {
            window.services()
                    .files()
                    .toWriteText(stage, "submission.csv")
                    .ifPresent(target -> write(view, target));
        }
    }

    private void write(WorkbookView view, Path target) {
        Optional<Path> known =
                test.filter(Files::isRegularFile)
                        .or(
                                () ->
                                        Optional.of(target.resolveSibling(TEST))
                                                .filter(Files::isRegularFile));
        view.session().kaggle().writeSubmission(target, known).thenAccept(window::tell);
    }
}
