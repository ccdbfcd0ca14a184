package sheetgrad.formula;

import java.util.List;
import java.util.stream.Collectors;
import sheetgrad.formula.FormulaPrinter.Form;
import sheetgrad.reference.CellAddress;

/** A tree as text that shows its shape: operators before their operands, brackets around arguments. */
final class TreeText implements Expression.Visitor<String> {
    private final CellAddress host;

    private TreeText(CellAddress host) {
        this.host = host;
    }

    static String of(Expression expression, CellAddress host) {
        return expression.accept(new TreeText(host));
    }

    private String plain(Expression leaf) {
        return FormulaPrinter.print(leaf, host, Form.DISPLAY);
    }

    private String all(List<Expression> expressions, String separator) {
        return expressions.stream().map(e -> e.accept(this)).collect(Collectors.joining(separator));
    }

    @Override
    public String visitLiteral(Expression.Literal literal) {
        return plain(literal);
    }

    @Override
    public String visitOmitted(Expression.Omitted omitted) {
        return "_";
    }

    @Override
    public String visitCell(Expression.CellReference reference) {
        return plain(reference);
    }

    @Override
    public String visitRange(Expression.RangeReference reference) {
        return plain(reference);
    }

    @Override
    public String visitName(Expression.NameReference reference) {
        return plain(reference);
    }

    @Override
    public String visitTable(Expression.TableReference reference) {
        return plain(reference);
    }

    @Override
    public String visitUnary(Expression.Unary unary) {
        return unary.operator().symbol() + "(" + unary.operand().accept(this) + ")";
    }

    @Override
    public String visitBinary(Expression.Binary binary) {
        String symbol = binary.operator().symbol();
        return (symbol.isBlank() ? "sect" : symbol)
                + "("
                + all(List.of(binary.left(), binary.right()), " ")
                + ")";
    }

    @Override
    public String visitFunctionCall(Expression.FunctionCall call) {
        return call.name() + "[" + all(call.arguments(), ";") + "]";
    }

    @Override
    public String visitCall(Expression.Call call) {
        return "call(" + call.function().accept(this) + " " + all(call.arguments(), ";") + ")";
    }

    @Override
    public String visitParenthesised(Expression.Parenthesised parenthesised) {
        return "(" + parenthesised.inner().accept(this) + ")";
    }
}
