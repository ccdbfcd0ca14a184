package sheetgrad.ui.session;

import java.util.List;
import java.util.OptionalDouble;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.training.Method;
import sheetgrad.workbook.SolverModel.Goal;

/**
 * What to train and how.
 *
 * @param target the value to reach if the goal is VALUE_OF
 * @param learningRate nothing for the method's own
 * @param isPaced whether training waits for the window, so that every step is seen
 */
public record SolveRequest(
        SheetCell loss,
        List<SheetRange> parameters,
        Goal goal,
        double target,
        Method method,
        OptionalDouble learningRate,
        int maximumSteps,
        boolean isPaced) {
    public SolveRequest {
        parameters = List.copyOf(parameters);
    }
}
