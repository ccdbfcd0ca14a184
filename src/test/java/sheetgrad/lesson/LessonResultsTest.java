package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.lesson.LessonResults.Result;
import sheetgrad.lesson.LessonResults.Training;
import sheetgrad.training.GoalObjective;
import sheetgrad.training.Initialisation;
import sheetgrad.training.Method;
import sheetgrad.training.Objective;
import sheetgrad.training.Restarts;
import sheetgrad.training.SheetObjective;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingObserver;
import sheetgrad.training.TrainingResult;
import sheetgrad.training.TrainingRun;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;

/**
 * The stated results are those that training comes to, by the same steps as the command solve; and the page of models
 * says so. Run with {@code -Dsheetgrad.regenerate=true} to write the page anew.
 */
class LessonResultsTest {
    private static final Path PAGE = Path.of("docs", "models.md");

    static List<Training> trainings() {
        return LessonResults.all();
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void trainingComesToTheStatedResults(Training training) throws Exception {
        BuiltModel model = BuiltModel.of(training.model());
        Sheet sheet = model.workbook().findSheet(training.sheet()).orElseThrow();
        assertEquals(training.isOnlyModel(), model.workbook().solverModels().size() == 1);
        TrainingModel trained =
                TrainingModel.of(
                        model.workbook(),
                        Objects.requireNonNull(model.workbook().solverModels().get(sheet.id())));
        TrainingResult result = train(model.calculation().freeze(), trained, training.restarts());
        Edit edit = trained.write(result.best().parameters());
        edit.applyTo(model.workbook());
        model.calculation().contentsChanged(edit);
        model.calculation().recalculate();
        for (Result stated : training.results()) {
            assertEquals(
                    stated.number(),
                    model.number(stated.cell()),
                    stated.tolerance(),
                    stated.cell());
        }
    }

    private static TrainingResult train(FrozenCalculation frozen, TrainingModel model, int runs) {
        Supplier<Objective> objectives =
                () ->
                        new GoalObjective(
                                new SheetObjective(
                                        new LossGradient(frozen, model.loss(), model.parameters())),
                                model.goal(),
                                model.target());
        if (runs == 0) {
            LossGradient gradient = new LossGradient(frozen, model.loss(), model.parameters());
            return new TrainingRun(
                            objectives.get(),
                            Method.LBFGS.create(OptionalDouble.empty()),
                            Method.LBFGS.defaultSteps(),
                            TrainingObserver.NONE,
                            Clock.systemUTC())
                    .run(gradient.storedParameters());
        }
        Restarts restarts =
                new Restarts(
                        objectives,
                        () -> Method.LBFGS.create(OptionalDouble.empty()),
                        Initialisation.DEFAULT,
                        1,
                        Method.LBFGS.defaultRestartSteps(),
                        Clock.systemUTC());
        int best = restarts.run(runs, 2, Restarts.Observer.NONE).best().orElseThrow().number();
        return restarts.replay(best, Method.LBFGS.defaultSteps(), TrainingObserver.NONE)
                .run(restarts.start(best, model.parameters().size()));
    }

    @Test
    void thePageOfModelsIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("sheetgrad.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void theAboutSheetSaysWhatThePageSays(Training training) {
        Sheet about =
                CourseModels.find(training.model())
                        .orElseThrow()
                        .build()
                        .findSheet("about")
                        .orElseThrow();
        List<String> texts = new ArrayList<>();
        about.contents()
                .forEach(
                        about.contents().usedRange().orElseThrow(),
                        (row, column, content) -> texts.add(content.toString()));
        assertTrue(
                texts.stream().anyMatch(text -> text.contains(training.text())), training.text());
    }

    @Test
    void everyStoredSolverModelHasAStatedResult() {
        for (CourseModel model : CourseModels.all()) {
            var workbook = model.build();
            for (int id : workbook.solverModels().keySet()) {
                String sheet = workbook.sheet(id).name();
                boolean isRandom = model.id().equals(DropoutModel.ID);
                assertTrue(
                        isRandom
                                || LessonResults.all().stream()
                                        .anyMatch(
                                                training ->
                                                        training.model().equals(model.id())
                                                                && training.sheet().equals(sheet)),
                        model.id() + "/" + sheet);
            }
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("# The bundled workbooks\n\n")
                .append(
                        "`sheetgrad new MODEL -o MODEL.xlsx` writes one. Each has a sheet \"about\": what to see, to try, to")
                .append(" notice.\n\n| MODEL | |\n|---|---|\n");
        for (CourseModel model : CourseModels.all()) {
            page.append("| `")
                    .append(model.id())
                    .append("` | **")
                    .append(model.title())
                    .append("** ")
                    .append(model.description())
                    .append(" |\n");
        }
        page.append("\n## Solved by one command each\n\n")
                .append(
                        "Start values are random, drawn with the seeds that the builders state; with `--restarts` they are")
                .append(
                        " drawn with `--seed`. A test carries out every line; it and this page are run by\n")
                .append(
                        "`mvn test -Dtest=LessonResultsTest`, and with `-Dsheetgrad.regenerate=true` the page is written")
                .append(" anew.\n\n| Command | Cell | | Result |\n|---|---|---|---|\n");
        for (Training training : LessonResults.all()) {
            for (Result result : training.results()) {
                page.append("| `")
                        .append(training.command())
                        .append("` | ")
                        .append(result.cell())
                        .append(" | ")
                        .append(result.meaning())
                        .append(" | ")
                        .append(number(result))
                        .append(" |\n");
            }
        }
        page.append("\n## What they tell\n\n");
        for (Training training : LessonResults.all()) {
            page.append("- `").append(training.model()).append("`: ");
            page.append(training.text()).append('\n');
        }
        return page.toString();
    }

    private static String number(Result result) {
        return result.number() == 0 && result.tolerance() > 0
                ? String.format(Locale.ROOT, "below %.0e", result.tolerance())
                : String.format(Locale.ROOT, "%.6g", result.number());
    }
}
