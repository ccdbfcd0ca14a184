package sheetgrad.calculation.evaluation;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.value.Value;

/**
 * One step of an evaluation: a part of the formula got its value.
 *
 * @param part the very object within the formula
 * @param value what stands in its place from now on; a reference where cells are wanted and not their values
 * @param source the cells that the part refers to, if it is a reference that was read
 */
public record EvaluationStep(Expression part, Value value, Optional<Area> source) {}
