package sheetgrad.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.value.NumberValue;

/** A count written as a product, such as =26*26, below a block of nearly but not quite that size. */
final class CountShapes implements LintRule {
    private static final int NEAR = 4;
    private static final int DIFFERENCE = 3;

    @Override
    public List<Finding> check(LintedWorkbook book) {
        List<Finding> findings = new ArrayList<>();
        for (FormulaBlock count : book.blocks()) {
            if (count.range().isSingleCell()
                    && count.formula() instanceof Expression.Binary product
                    && product.operator() == BinaryOperator.MULTIPLY) {
                OptionalInt rows = integer(product.left());
                OptionalInt columns = integer(product.right());
                if (rows.isPresent() && columns.isPresent()) {
                    check(book, count, rows.getAsInt(), columns.getAsInt())
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static OptionalInt integer(Expression factor) {
        return factor instanceof Expression.Literal literal
                        && literal.value() instanceof NumberValue number
                        && number.number() == Math.rint(number.number())
                        && number.number() > DIFFERENCE
                        && number.number() < 1e6
                ? OptionalInt.of((int) number.number())
                : OptionalInt.empty();
    }

    private static Optional<Finding> check(
            LintedWorkbook book, FormulaBlock count, int rows, int columns) {
        return book.blocks().stream()
                .filter(block -> isJustAbove(block, count))
                .filter(block -> isNearly(block.range().rows(), rows))
                .filter(block -> isNearly(block.range().columns(), columns))
                .findFirst()
                .filter(block -> block.range().rows() != rows || block.range().columns() != columns)
                .map(
                        block ->
                                new Finding(
                                        "count-shape",
                                        count.sheet().name(),
                                        count.range().toA1(),
                                        "%d*%d is %d, but %s above it is %s, which is %d cells."
                                                .formatted(
                                                        rows,
                                                        columns,
                                                        rows * columns,
                                                        block.range().toA1(),
                                                        block.shape(),
                                                        block.range().size())));
    }

    private static boolean isJustAbove(FormulaBlock block, FormulaBlock count) {
        int below = count.range().firstRow() - block.range().lastRow();
        return block.sheet() == count.sheet()
                && below > 0
                && below <= NEAR
                && block.range().firstColumn() <= count.range().firstColumn() + NEAR
                && block.range().lastColumn() >= count.range().firstColumn();
    }

    private static boolean isNearly(int actual, int written) {
        return Math.abs(actual - written) <= DIFFERENCE;
    }
}
