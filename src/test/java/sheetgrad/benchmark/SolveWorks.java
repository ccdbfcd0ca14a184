package sheetgrad.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import sheetgrad.SharedFiles;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.training.GoalObjective;
import sheetgrad.training.Initialisation;
import sheetgrad.training.Lbfgs;
import sheetgrad.training.Method;
import sheetgrad.training.Objective;
import sheetgrad.training.Restart;
import sheetgrad.training.Restarts;
import sheetgrad.training.SheetObjective;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingObserver;
import sheetgrad.training.TrainingRun;

/** Training of the course's models by their Solver models, to the end. */
final class SolveWorks {
    private static final Path TITANIC = SharedFiles.path("corpus/course22/titanic.xlsx");
    private static final Path FACTORS = SharedFiles.path("corpus/course22/collab_filter.xlsx");
    private static final int RESTARTS = 1500;

    private SolveWorks() {}

    static List<Work> all() {
        return List.of(
                once("solve bundled titanic", Path.of("workbooks/titanic.xlsx"), "titanic"),
                once("solve titanic linear", TITANIC, "linear"),
                once("solve collab_filter dotprod", FACTORS, "dotprod"),
                once("solve collab_filter movielens_emb", FACTORS, "movielens_emb"),
                once("solve collab_filter bias", FACTORS, "bias"),
                restarts("solve titanic nnet, 1,500 restarts", "nnet"),
                restarts("solve titanic mmult, 1,500 restarts", "mmult"));
    }

    private static Work once(String name, Path file, String sheet) {
        return new Work(
                Work.Section.SOLVE,
                name,
                file,
                path -> {
                    BenchmarkWorkbook workbook = BenchmarkWorkbook.open(path);
                    TrainingModel model = workbook.model(sheet);
                    FrozenCalculation frozen = workbook.calculation().freeze();
                    return Work.Prepared.withoutFloor(() -> trained(frozen, model));
                });
    }

    private static double trained(FrozenCalculation frozen, TrainingModel model) {
        Objective objective = objective(frozen, model);
        double[] start =
                new LossGradient(frozen, model.loss(), model.parameters()).storedParameters();
        int steps = Method.parse("lbfgs").orElseThrow().defaultSteps();
        return new TrainingRun(
                        objective, new Lbfgs(), steps, TrainingObserver.NONE, Clock.systemUTC())
                .run(start)
                .best()
                .loss();
    }

    private static Work restarts(String name, String sheet) {
        return new Work(
                Work.Section.RESTARTS,
                name,
                TITANIC,
                path -> {
                    BenchmarkWorkbook workbook = BenchmarkWorkbook.open(path);
                    TrainingModel model = workbook.model(sheet);
                    FrozenCalculation frozen = workbook.calculation().freeze();
                    return Work.Prepared.withoutFloor(() -> restarted(frozen, model));
                });
    }

    private static double restarted(FrozenCalculation frozen, TrainingModel model) {
        int steps = Method.parse("lbfgs").orElseThrow().defaultRestartSteps();
        Restarts restarts =
                new Restarts(
                        () -> objective(frozen, model),
                        Lbfgs::new,
                        Initialisation.DEFAULT,
                        1,
                        steps,
                        Clock.systemUTC());
        int threads = Runtime.getRuntime().availableProcessors();
        return restarts.run(RESTARTS, threads, Restarts.Observer.NONE)
                .best()
                .map(Restart::loss)
                .orElseThrow();
    }

    private static Objective objective(FrozenCalculation frozen, TrainingModel model) {
        LossGradient gradient = new LossGradient(frozen, model.loss(), model.parameters());
        return new GoalObjective(new SheetObjective(gradient), model.goal(), model.target());
    }
}
