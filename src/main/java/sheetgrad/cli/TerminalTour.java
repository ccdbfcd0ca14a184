package sheetgrad.cli;

import java.nio.file.Path;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.lesson.CourseModels;
import sheetgrad.training.Method;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingPlan;
import sheetgrad.training.TrainingResult;
import sheetgrad.workbook.SolverModel.Goal;

/** What the program does where there is no display: it solves the bundled Titanic workbook before the reader's eyes. */
final class TerminalTour {
    private static final Path SAVED = Path.of("titanic-solved.xlsx");

    private final FunctionRegistry functions;
    private final Output output;

    TerminalTour(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    int run() throws CommandException {
        output.line(
                "There is no display, so the bundled Titanic workbook is solved here in the terminal instead.");
        CalculatedFile.requireWritable(SAVED);
        NewCommand.write(CourseModels.find("titanic").orElseThrow(), SAVED);
        CalculatedFile titanic = CalculatedFile.open(SAVED, functions, 1);
        TrainingModel model = new ModelOptions().model(titanic, Goal.MINIMIZE, 0);
        ModelSolver solver =
                new ModelSolver(
                        titanic, model, TrainingPlan.of(Method.LBFGS), SolveProgress::shown);
        double[] before = solver.start();
        TrainingResult result = solver.solve(Method.LBFGS.defaultSteps());
        titanic.save(SAVED);
        output.line(
                "%s before %.12g, after %.12g",
                titanic.name(model.loss()), result.lossBefore(), result.best().loss());
        for (int i = 0; i < before.length; i++) {
            output.line(
                    "%s before %.9g, after %.9g",
                    titanic.name(model.parameters().get(i)),
                    before[i],
                    result.best().parameters()[i]);
        }
        output.line(
                "%d steps in %.3f s, %s; saved to %s",
                result.steps(),
                result.seconds(),
                result.stopReason().documentName(),
                SAVED.toAbsolutePath());
        return ExitStatus.DONE;
    }
}
