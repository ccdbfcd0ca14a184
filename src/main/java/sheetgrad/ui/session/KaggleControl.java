package sheetgrad.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import sheetgrad.lesson.KaggleSubmission;
import sheetgrad.lesson.KaggleTitanic;
import sheetgrad.lesson.generator.Refusal;

/** Kaggle's test.csv into an open Titanic workbook, and its predictions out. */
public final class KaggleControl {
    private final CommandQueue queue;
    private final Consumer<Consumer<OpenWorkbook>> change;

    /** @param change carries out a command that changes cells */
    KaggleControl(CommandQueue queue, Consumer<Consumer<OpenWorkbook>> change) {
        this.queue = queue;
        this.change = change;
    }

    /** Adds the sheet "test" in one step that can be undone; the listener hears of a refusal. */
    public void addTest(Path test) {
        change.accept(
                open -> {
                    try {
                        open.apply(KaggleTitanic.withTest(open.workbook(), test));
                    } catch (Refusal refusal) {
                        queue.fail(sentence(refusal));
                    }
                });
    }

    /**
     * Writes the predictions of the sheet "test", its ids and their count checked against test.csv if that is known. Completes
     * on the listener's executor with a sentence that says what was done, or why nothing was.
     */
    public CompletableFuture<String> writeSubmission(Path target, Optional<Path> test) {
        return queue.ask(
                open -> {
                    try {
                        KaggleSubmission submission =
                                KaggleSubmission.of(open.workbook(), open.calculation().snapshot());
                        test.ifPresent(submission::checkedAgainst);
                        Files.write(target, submission.lines());
                        return written(submission, target, test);
                    } catch (Refusal refusal) {
                        return sentence(refusal);
                    } catch (IOException e) {
                        return target + " could not be written: " + e.getMessage() + ".";
                    }
                });
    }

    private static String written(KaggleSubmission submission, Path target, Optional<Path> test) {
        return submission.passengers()
                + " predictions were written to "
                + target.getFileName()
                + test.map(file -> "; their ids are those of " + file.getFileName() + ".")
                        .orElse("; there was no test.csv beside it to check their ids against.");
    }

    private static String sentence(Refusal refusal) {
        String text = String.valueOf(refusal.getMessage());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
