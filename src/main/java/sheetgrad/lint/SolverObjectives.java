package sheetgrad.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import sheetgrad.workbook.DefinedName;

/** A stored Solver model whose objective cell is gone. */
final class SolverObjectives implements LintRule {
    @Override
    public List<Finding> check(LintedWorkbook book) {
        List<Finding> findings = new ArrayList<>();
        for (DefinedName name : book.workbook().names()) {
            OptionalInt scope = name.scope();
            boolean isObjective = name.name().toLowerCase(Locale.ROOT).equals("solver_opt");
            if (isObjective && scope.isPresent() && name.text().contains("#REF!")) {
                findings.add(
                        new Finding(
                                "solver-objective",
                                book.workbook().sheet(scope.getAsInt()).name(),
                                "",
                                "The objective of the sheet's Solver model is #REF!: its cell was"
                                        + " deleted."));
            }
        }
        return findings;
    }
}
