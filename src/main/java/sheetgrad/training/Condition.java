package sheetgrad.training;

import java.util.Optional;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.workbook.SolverModel.Relation;

/**
 * A constraint between a cell and a number or another cell.
 *
 * @param relation LESS_OR_EQUAL, EQUAL or GREATER_OR_EQUAL
 * @param right the other cell; nothing if the cell is compared with {@code number}
 * @param text for people, such as "model!A1 <= 5"
 */
record Condition(
        ModelCell left, Relation relation, Optional<ModelCell> right, double number, String text) {
    boolean isEquality() {
        return relation == Relation.EQUAL;
    }

    /** 1, or -1 where the condition is turned round so that it says "at most 0". */
    double sign() {
        return relation == Relation.GREATER_OR_EQUAL ? -1 : 1;
    }
}
