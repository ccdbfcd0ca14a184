package sheetgrad.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;
import sheetgrad.value.Value;

/**
 * A formula as a tree. References are relative to the cell that holds it, so that equal copies of a formula are equal
 * trees. Trees are immutable; whoever walks them is a {@link Visitor}.
 *
 * <p>The records that hold other expressions write {@code equals} and {@code hashCode} out: those that Java generates
 * need five times the stack for each level, too much for the deepest trees of {@link FormulaParser}, and ten times the
 * time.
 */
public sealed interface Expression {
    <R> R accept(Visitor<R> visitor);

    /** One method for each form of expression; Java checks that none is forgotten. */
    interface Visitor<R> {
        R visitLiteral(Literal literal);

        R visitOmitted(Omitted omitted);

        R visitCell(CellReference reference);

        R visitRange(RangeReference reference);

        R visitName(NameReference reference);

        R visitTable(TableReference reference);

        R visitUnary(Unary unary);

        R visitBinary(Binary binary);

        R visitFunctionCall(FunctionCall call);

        R visitCall(Call call);

        R visitParenthesised(Parenthesised parenthesised);
    }

    /** A number, text, boolean, error or array constant: {@code 1.5}, {@code "a"}, {@code TRUE}, {@code {1,2;3,4}}. */
    record Literal(Value value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLiteral(this);
        }
    }

    /** An argument left out between commas. */
    record Omitted() implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOmitted(this);
        }
    }

    /** {@code B7}, {@code $B$7}, {@code 'my sheet'!B7}. */
    record CellReference(Optional<SheetQualifier> sheet, RelativeCell cell) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCell(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof CellReference reference
                    && cell.equals(reference.cell)
                    && sheet.equals(reference.sheet);
        }

        @Override
        public int hashCode() {
            return 31 * cell.hashCode() + sheet.hashCode();
        }
    }

    /** {@code A1:B2}, {@code A:A}, {@code 1:3}, {@code Sheet1:Sheet3!A1:B2}. */
    record RangeReference(Optional<SheetQualifier> sheet, RelativeRange range)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRange(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof RangeReference reference
                    && range.equals(reference.range)
                    && sheet.equals(reference.sheet);
        }

        @Override
        public int hashCode() {
            return 31 * range.hashCode() + sheet.hashCode();
        }
    }

    /** A defined name or a variable of LET or LAMBDA, spelled as written, without the file's {@code _xlpm.} prefix. */
    record NameReference(Optional<SheetQualifier> sheet, String name) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    /**
     * A structured reference: {@code Table1[[#This Row],[SibSp]:[Ones]]}.
     *
     * @param table the table's name; empty for the table around the formula ({@code [@Age]})
     * @param parts which rows; none means the data rows
     * @param columns nothing for all columns, one name, or the first and the last of a span
     */
    record TableReference(String table, Set<TablePart> parts, List<String> columns)
            implements Expression {
        public TableReference {
            parts = Set.copyOf(parts);
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTable(this);
        }
    }

    /** An operator with one operand: {@code -A1}, {@code 5%}, {@code @A1:A3}, {@code A1#}. */
    record Unary(UnaryOperator operator, Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnary(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof Unary unary
                            && operator == unary.operator
                            && operand.equals(unary.operand));
        }

        @Override
        public int hashCode() {
            return 31 * operator.ordinal() + operand.hashCode() + 1;
        }
    }

    /** An operator between two operands, the reference operators included: {@code A1+B1}, {@code A1:INDEX(B:B,3)}. */
    record Binary(BinaryOperator operator, Expression left, Expression right)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBinary(this);
        }

        /**
         * Makes one result of a chain of operators that leans to the left, as {@code 1+2-3}, in a loop: chains may be
         * longer than a stack is deep.
         *
         * @param first what becomes of the leftmost operand, which is no chain itself
         * @param next what becomes of the result so far to the left of an operator, and what stands right of it
         */
        public <R> R fold(Function<Expression, R> first, BiFunction<R, Binary, R> next) {
            Deque<Binary> chain = new ArrayDeque<>();
            chain.push(this);
            while (chain.element().left instanceof Binary inner) {
                chain.push(inner);
            }
            R result = first.apply(chain.element().left);
            for (Binary link : chain) {
                result = next.apply(result, link);
            }
            return result;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            Expression one = this;
            Object another = other;
            while (one != another) {
                if (!(one instanceof Binary binary)) {
                    return one.equals(another);
                }
                if (!(another instanceof Binary match)
                        || binary.operator != match.operator
                        || !binary.right.equals(match.right)) {
                    return false;
                }
                one = binary.left;
                another = match.left;
            }
            return true;
        }

        @Override
        public int hashCode() {
            return fold(
                    Expression::hashCode,
                    (left, link) ->
                            31 * (31 * left + link.operator.ordinal()) + link.right.hashCode());
        }
    }

    /** {@code SUM(A1,B1)}; the name in capitals as Excel shows it, without the file's {@code _xlfn.} prefix. */
    record FunctionCall(String name, List<Expression> arguments) implements Expression {
        public FunctionCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFunctionCall(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof FunctionCall call
                            && name.equals(call.name)
                            && arguments.equals(call.arguments));
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + arguments.hashCode();
        }
    }

    /** The call of what an expression yields: {@code LAMBDA(x,x+1)(2)}. */
    record Call(Expression function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof Call call
                            && function.equals(call.function)
                            && arguments.equals(call.arguments));
        }

        @Override
        public int hashCode() {
            return 31 * function.hashCode() + arguments.hashCode();
        }
    }

    /** Parentheses that somebody wrote; kept, so that the text comes back as it was. */
    record Parenthesised(Expression inner) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParenthesised(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof Parenthesised parenthesised
                            && inner.equals(parenthesised.inner));
        }

        @Override
        public int hashCode() {
            return 31 * inner.hashCode() + 7;
        }
    }
}
