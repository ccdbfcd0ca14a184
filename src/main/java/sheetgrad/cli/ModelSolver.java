package sheetgrad.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.function.IntFunction;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.training.Initialisation;
import sheetgrad.training.ModelException;
import sheetgrad.training.RateRangeTest;
import sheetgrad.training.RestartSummary;
import sheetgrad.training.Restarts;
import sheetgrad.training.TrainingHistory;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingPlan;
import sheetgrad.training.TrainingResult;
import sheetgrad.training.TrainingRun;
import sheetgrad.workbook.Edit;

/** Trains the model of an opened file and puts the parameters found into its cells. */
final class ModelSolver {
    private final CalculatedFile file;
    private final TrainingModel model;
    private final TrainingPlan plan;
    private final IntFunction<SolveProgress> progressBar;
    private final LossGradient gradient;
    private Optional<TrainingHistory> history = Optional.empty();

    ModelSolver(
            CalculatedFile file,
            TrainingModel model,
            TrainingPlan plan,
            IntFunction<SolveProgress> progressBar) {
        this.file = file;
        this.model = model;
        this.plan = plan;
        this.progressBar = progressBar;
        this.gradient =
                new LossGradient(file.calculation().freeze(), model.loss(), model.parameters());
    }

    /** What the parameter cells hold before. */
    double[] start() {
        return gradient.storedParameters();
    }

    /** Trains, and recalculates the workbook with the best parameters met; nothing is saved. */
    TrainingResult solve(int mostSteps) throws CommandException {
        double[] start = start();
        double before = gradient.evaluate(start);
        Losses.requireUsable(gradient, before, file.file());
        try (SolveProgress progress = progressBar.apply(mostSteps)) {
            TrainingRun run =
                    plan.withSteps(mostSteps)
                            .run(file.calculation().freeze(), model, progress, Clock.systemUTC());
            history = Optional.of(run.history());
            return keep(run.run(start)).withLossBefore(before);
        } catch (IllegalArgumentException | ModelException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, file.file() + ": " + e.getMessage());
        }
    }

    /** Tries learning rates; nothing is changed. */
    RateRangeTest.Outcome findRate() throws CommandException {
        Losses.requireUsable(gradient, gradient.evaluate(start()), file.file());
        try {
            return new RateRangeTest(
                            plan.objective(file.calculation().freeze(), model), plan.method())
                    .run(start());
        } catch (IllegalArgumentException | ModelException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, file.file() + ": " + e.getMessage());
        }
    }

    /** Runs from random parameters; nothing is changed. */
    Restarts restarts(Initialisation initialisation, long seed, int mostSteps)
            throws CommandException {
        double stored = gradient.evaluate(start());
        if (Double.isFinite(stored)) {
            Losses.requireUsable(gradient, stored, file.file());
        }
        try {
            return plan.withSteps(mostSteps)
                    .restarts(
                            file.calculation().freeze(),
                            model,
                            initialisation,
                            seed,
                            Clock.systemUTC());
        } catch (IllegalArgumentException | ModelException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        }
    }

    /** What happened in the last run; nothing before the first. */
    Optional<TrainingHistory> history() {
        return history;
    }

    /** Carries out many runs with a progress bar. */
    RestartSummary run(Restarts restarts, int count) {
        try (SolveProgress progress = progressBar.apply(count)) {
            return restarts.run(
                    count,
                    Runtime.getRuntime().availableProcessors(),
                    (finished, best) -> progress.show(finished, best.loss()));
        }
    }

    /** Carries out one run to its end and recalculates the workbook with the best parameters met. */
    TrainingResult keep(Restarts restarts, int number, int mostSteps) {
        double before = gradient.evaluate(start());
        try (SolveProgress progress = progressBar.apply(mostSteps)) {
            TrainingRun run = restarts.replay(number, mostSteps, progress);
            history = Optional.of(run.history());
            return keep(run.run(restarts.start(number, start().length))).withLossBefore(before);
        }
    }

    private TrainingResult keep(TrainingResult result) {
        Edit edit = model.write(result.best().parameters());
        edit.applyTo(file.workbook());
        file.calculation().random().setFrozen(true);
        file.calculation().contentsChanged(edit);
        file.calculation().recalculate();
        return result.withBestLoss(gradient.evaluate(result.best().parameters()));
    }
}
