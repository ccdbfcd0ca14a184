package sheetgrad.cli;

import java.time.Clock;
import java.util.function.IntFunction;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.training.Initialisation;
import sheetgrad.training.Optimiser;
import sheetgrad.training.RestartSummary;
import sheetgrad.training.Restarts;
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
            TrainingResult result =
                    new TrainingRun(
                                    plan.objective(file.calculation().freeze(), model),
                                    plan.optimiser(model),
                                    mostSteps,
                                    progress,
                                    Clock.systemUTC())
                            .run(start);
            return keep(result).withLossBefore(before);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        }
    }

    /** Runs from random parameters; nothing is changed. */
    Restarts restarts(Initialisation initialisation, long seed, int mostSteps)
            throws CommandException {
        double stored = gradient.evaluate(start());
        if (Double.isFinite(stored)) {
            Losses.requireUsable(gradient, stored, file.file());
        }
        requirePossible();
        FrozenCalculation frozen = file.calculation().freeze();
        return new Restarts(
                () -> plan.objective(frozen, model),
                () -> plan.optimiser(model),
                initialisation,
                seed,
                mostSteps,
                Clock.systemUTC());
    }

    /** Finds out before any thread does whether a run of this method can be begun at all. */
    private void requirePossible() throws CommandException {
        try {
            Optimiser unused = plan.optimiser(model);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        }
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
            return keep(restarts.replay(number, mostSteps, progress)).withLossBefore(before);
        }
    }

    private TrainingResult keep(TrainingResult result) {
        Edit edit = model.write(result.best().parameters());
        edit.applyTo(file.workbook());
        file.calculation().random().setFrozen(true);
        file.calculation().contentsChanged(edit);
        file.calculation().recalculate();
        return result;
    }
}
