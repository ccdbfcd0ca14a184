package sheetgrad.lint;

import java.util.List;

/** Looks for one kind of mistake. */
@FunctionalInterface
interface LintRule {
    List<Finding> check(LintedWorkbook book);
}
