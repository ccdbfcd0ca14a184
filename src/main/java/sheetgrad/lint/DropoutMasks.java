package sheetgrad.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionSearch;
import sheetgrad.value.NumberValue;

/**
 * A dropout mask =IF(r&gt;p,r,0) on random numbers r: it keeps the random number where 1 is meant, or nothing of the sheet is
 * divided by the probability 1-p of being kept.
 */
final class DropoutMasks implements LintRule {
    @Override
    public List<Finding> check(LintedWorkbook book) {
        List<Finding> findings = new ArrayList<>();
        for (FormulaBlock block : book.blocks()) {
            mask(block)
                    .ifPresent(
                            condition -> {
                                findings.add(
                                        finding(
                                                block,
                                                "dropout-mask",
                                                "The mask keeps the random number itself where 1 is"
                                                        + " meant."));
                                if (!isScaled(book, block)) {
                                    findings.add(
                                            finding(
                                                    block,
                                                    "dropout-scale",
                                                    "Nothing is divided by 1-p, so that what is"
                                                            + " kept is too small on average."));
                                }
                            });
        }
        return findings;
    }

    private static Finding finding(FormulaBlock block, String rule, String message) {
        return new Finding(rule, block.sheet().name(), block.range().toA1(), message);
    }

    /** The condition of a mask that gives the random number or 0. */
    private static Optional<Expression> mask(FormulaBlock block) {
        if (block.formula() instanceof Expression.FunctionCall call
                && call.name().equals("IF")
                && call.arguments().size() == 3
                && call.arguments().get(0) instanceof Expression.Binary condition
                && condition.left() instanceof Expression.CellReference random
                && random.equals(call.arguments().get(1))
                && isZero(call.arguments().get(2))
                && isRandom(block, random)) {
            return Optional.of(condition);
        }
        return Optional.empty();
    }

    private static boolean isZero(Expression expression) {
        return expression instanceof Expression.Literal literal
                && literal.value() instanceof NumberValue number
                && number.number() == 0;
    }

    private static boolean isRandom(FormulaBlock block, Expression.CellReference reference) {
        return reference.sheet().isEmpty()
                && reference
                        .cell()
                        .at(block.range().firstRow(), block.range().firstColumn())
                        .flatMap(
                                cell ->
                                        LintedWorkbook.tree(
                                                block.sheet(), cell.row(), cell.column()))
                        .filter(
                                tree ->
                                        tree instanceof Expression.FunctionCall call
                                                && call.name().equals("RAND"))
                        .isPresent();
    }

    private static boolean isScaled(LintedWorkbook book, FormulaBlock mask) {
        return book.blocks().stream()
                .filter(block -> block.sheet() == mask.sheet())
                .anyMatch(block -> block.formula().accept(new Remainder()));
    }

    /** Looks for 1 minus a cell. */
    private static final class Remainder extends ExpressionSearch {
        @Override
        public Boolean visitBinary(Expression.Binary binary) {
            return binary.operator() == BinaryOperator.SUBTRACT
                            && binary.left() instanceof Expression.Literal literal
                            && literal.value() instanceof NumberValue number
                            && number.number() == 1
                            && binary.right() instanceof Expression.CellReference
                    || super.visitBinary(binary);
        }
    }
}
