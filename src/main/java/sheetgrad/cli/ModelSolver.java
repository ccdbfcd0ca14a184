package sheetgrad.cli;

import java.time.Clock;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.training.GoalObjective;
import sheetgrad.training.Method;
import sheetgrad.training.SheetObjective;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingResult;
import sheetgrad.training.TrainingRun;
import sheetgrad.workbook.Edit;

/** Trains the model of an opened file and puts the parameters found into its cells. */
final class ModelSolver {
    private final CalculatedFile file;
    private final TrainingModel model;
    private final Method method;
    private final OptionalDouble learningRate;
    private final IntFunction<SolveProgress> progressBar;
    private final LossGradient gradient;

    ModelSolver(
            CalculatedFile file,
            TrainingModel model,
            Method method,
            OptionalDouble learningRate,
            IntFunction<SolveProgress> progressBar) {
        this.file = file;
        this.model = model;
        this.method = method;
        this.learningRate = learningRate;
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
        Losses.requireUsable(gradient, gradient.evaluate(start), file.file());
        TrainingResult result = train(start, mostSteps);
        Edit edit = model.write(result.best().parameters());
        edit.applyTo(file.workbook());
        file.calculation().random().setFrozen(true);
        file.calculation().contentsChanged(edit);
        file.calculation().recalculate();
        return result;
    }

    private TrainingResult train(double[] start, int mostSteps) throws CommandException {
        GoalObjective objective =
                new GoalObjective(new SheetObjective(gradient), model.goal(), model.target());
        try (SolveProgress progress = progressBar.apply(mostSteps)) {
            return new TrainingRun(
                            objective,
                            method.create(learningRate),
                            mostSteps,
                            progress,
                            Clock.systemUTC())
                    .run(start);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        }
    }
}
