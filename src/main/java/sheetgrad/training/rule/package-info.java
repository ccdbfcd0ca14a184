/**
 * How first-order methods move parameters: each is an {@link sheetgrad.training.rule.UpdateRule}. Start there. A new rule is
 * a class here and a line in {@link sheetgrad.training.Method}. Rules see numbers only, neither losses nor cells.
 */
@NullMarked
package sheetgrad.training.rule;

import org.jspecify.annotations.NullMarked;
