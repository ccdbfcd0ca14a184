package sheetgrad.lint;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.workbook.Workbook;

/** Looks for likely mistakes in the models of a workbook. Time is linear in the cells of its used ranges. */
public final class Lint {
    private static final List<LintRule> RULES =
            List.of(
                    new ShapeLabels(),
                    new BlankEdges(),
                    new CountShapes(),
                    new DropoutMasks(),
                    new OtherTableRows(),
                    new NamesBeforeLastStep(),
                    new SolverObjectives());

    private Lint() {}

    /** What was found, rule by rule; nothing is calculated. */
    public static List<Finding> check(Workbook workbook) {
        LintedWorkbook book = LintedWorkbook.of(workbook);
        List<Finding> findings = new ArrayList<>();
        for (LintRule rule : RULES) {
            findings.addAll(rule.check(book));
        }
        return findings;
    }
}
