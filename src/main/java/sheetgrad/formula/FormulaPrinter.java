package sheetgrad.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.Expression.Binary;
import sheetgrad.formula.Expression.Call;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.formula.Expression.Literal;
import sheetgrad.formula.Expression.NameReference;
import sheetgrad.formula.Expression.Omitted;
import sheetgrad.formula.Expression.Parenthesised;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.Expression.TableReference;
import sheetgrad.formula.Expression.Unary;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;

/**
 * Writes trees back as text, without the leading equals sign. Reading the text gives the same tree, but for parentheses:
 * those of the tree are kept, and a tree that was built without them gets the ones its operators ask for.
 */
public final class FormulaPrinter implements Expression.Visitor<StringBuilder> {
    /** For whom the text is. */
    public enum Form {
        /** What the formula bar shows. */
        DISPLAY,
        /** What stands in .xlsx files: newer functions and variables marked, {@code @} and {@code #} as functions. */
        FILE
    }

    private final CellAddress host;
    private final Form form;
    private final String enclosingTable;
    private final boolean isR1C1;
    private final VariableScope variables = new VariableScope();
    private final StringBuilder out = new StringBuilder();
    private boolean isUnionAllowed = true;

    private FormulaPrinter(CellAddress host, Form form, String enclosingTable, boolean isR1C1) {
        this.host = host;
        this.form = form;
        this.enclosingTable = enclosingTable;
        this.isR1C1 = isR1C1;
    }

    /** The text of a formula as it reads in the cell {@code host}. */
    public static String print(Expression expression, CellAddress host, Form form) {
        return print(expression, host, form, "");
    }

    /**
     * The text of a formula in a cell of a table. Files name the table in references that leave it out:
     * {@code [@Age]} becomes {@code Table1[[#This Row],[Age]]}; people see {@code [@Age]}.
     *
     * @param enclosingTable the name of the table around the cell; empty if there is none
     */
    public static String print(
            Expression expression, CellAddress host, Form form, String enclosingTable) {
        return expression.accept(new FormulaPrinter(host, form, enclosingTable, false)).toString();
    }

    /** What other programs are given: references as numbers of rows and columns, as {@link R1C1Formula} reads them. */
    public static String printR1C1(Expression expression) {
        return expression
                .accept(new FormulaPrinter(CellAddress.of("A1"), Form.DISPLAY, "", true))
                .toString();
    }

    @Override
    public StringBuilder visitLiteral(Literal literal) {
        return out.append(LiteralText.write(literal.value()));
    }

    @Override
    public StringBuilder visitOmitted(Omitted omitted) {
        return out;
    }

    @Override
    public StringBuilder visitCell(CellReference reference) {
        return qualifier(reference.sheet()).append(cell(reference.cell()));
    }

    private String cell(RelativeCell cell) {
        return isR1C1 ? cell.toR1C1() : cell.toA1(host);
    }

    private String range(RelativeRange range) {
        return isR1C1 ? range.toR1C1() : range.toA1(host);
    }

    @Override
    public StringBuilder visitRange(RangeReference reference) {
        return qualifier(reference.sheet()).append(range(reference.range()));
    }

    @Override
    public StringBuilder visitName(NameReference reference) {
        boolean isVariable =
                isFile()
                        && reference.sheet().isEmpty()
                        && variables.find(reference.name()).isPresent();
        return isVariable
                ? variable(reference.name())
                : qualifier(reference.sheet()).append(reference.name());
    }

    private StringBuilder variable(String name) {
        boolean isPlain = !isFile() || !FilePrefix.VARIABLE.canMark(name);
        return out.append(isPlain ? "" : FilePrefix.VARIABLE.text()).append(name);
    }

    private StringBuilder qualifier(Optional<SheetQualifier> sheet) {
        return sheet.isPresent() ? out.append(SheetQualifierText.write(sheet.get())) : out;
    }

    @Override
    public StringBuilder visitTable(TableReference reference) {
        if (!isFile()) {
            return out.append(
                    TableReferenceText.display(
                            isOwnRow(reference) ? ofTable("", reference) : reference));
        }
        String table = reference.table().isEmpty() ? enclosingTable : reference.table();
        return out.append(TableReferenceText.file(ofTable(table, reference)));
    }

    /** Whether people see the reference without the table's name, since the cell lies in that table. */
    private boolean isOwnRow(TableReference reference) {
        return reference.parts().contains(TablePart.THIS_ROW)
                && reference.table().equalsIgnoreCase(enclosingTable);
    }

    private static TableReference ofTable(String table, TableReference reference) {
        return new TableReference(table, reference.parts(), reference.columns());
    }

    @Override
    public StringBuilder visitUnary(Unary unary) {
        UnaryOperator operator = unary.operator();
        Expression operand = unary.operand();
        return switch (operator) {
            case PLUS, NEGATE, PERCENT -> withSymbol(operator, operand);
            case IMPLICIT_INTERSECTION ->
                    isFile()
                            ? asFunction(
                                    FunctionNames.IMPLICIT_INTERSECTION,
                                    operand,
                                    Binding.IMPLICIT_INTERSECTION)
                            : withSymbol(operator, operand);
            case SPILL ->
                    isFile()
                            ? asFunction(FunctionNames.SPILL, operand, Binding.SPILL)
                            : withSymbol(operator, operand);
        };
    }

    private StringBuilder withSymbol(UnaryOperator operator, Expression operand) {
        out.append(operator.isPostfix() ? "" : operator.symbol());
        operand(operand, Binding.of(operator));
        return out.append(operator.isPostfix() ? operator.symbol() : "");
    }

    /** Leaves out the parentheses that the parser adds where it reads this form. */
    private StringBuilder asFunction(String name, Expression operand, int strength) {
        boolean isDoubled =
                operand instanceof Parenthesised parenthesised
                        && Binding.isWeaker(parenthesised.inner(), strength)
                        && !Binding.hasBareUnion(parenthesised.inner());
        Expression argument = isDoubled ? ((Parenthesised) operand).inner() : operand;
        out.append(FilePrefix.FUNCTION.text()).append(name);
        return arguments(List.of(argument));
    }

    /** Writes an operand, in parentheses if it is weaker than {@code strength} or its comma could be mistaken. */
    private StringBuilder operand(Expression operand, int strength) {
        return needsParentheses(operand, strength) ? parenthesised(operand) : operand.accept(this);
    }

    private boolean needsParentheses(Expression operand, int strength) {
        boolean isUnion =
                operand instanceof Binary binary && binary.operator() == BinaryOperator.UNION;
        return Binding.isWeaker(operand, strength) || (isUnion && !isUnionAllowed);
    }

    private StringBuilder parenthesised(Expression inner) {
        boolean wasUnionAllowed = isUnionAllowed;
        isUnionAllowed = true;
        out.append('(');
        inner.accept(this);
        isUnionAllowed = wasUnionAllowed;
        return out.append(')');
    }

    /** Goes down the left operands in a loop: long chains of operators lean to the left. */
    @Override
    public StringBuilder visitBinary(Binary binary) {
        Deque<Binary> chain = new ArrayDeque<>();
        chain.push(binary);
        Expression left = binary.left();
        while (left instanceof Binary inner
                && !needsParentheses(left, Binding.of(chain.element().operator()))) {
            chain.push(inner);
            left = inner.left();
        }
        int start = out.length();
        operand(left, Binding.of(chain.element().operator()));
        for (Binary link : chain) {
            rightOf(link, start);
        }
        return out;
    }

    private void rightOf(Binary binary, int start) {
        BinaryOperator operator = binary.operator();
        int middle = out.length();
        out.append(operator.symbol());
        operand(binary.right(), strengthOfRight(operator));
        Expression right = Binding.strengthened(binary.right(), strengthOfRight(operator));
        if (Binding.isMistakable(binary.left(), operator, right)) {
            out.insert(middle, ')').insert(start, '(');
        }
    }

    private static int strengthOfRight(BinaryOperator operator) {
        return switch (operator) {
            case UNION -> Binding.UNION + 1;
            case INTERSECTION -> Binding.RANGE;
            case RANGE -> Binding.SPILL;
            default -> Binding.of(operator) + 1;
        };
    }

    @Override
    public StringBuilder visitFunctionCall(FunctionCall call) {
        String name = call.name();
        Optional<String> variable =
                FunctionNames.isBuiltIn(name) ? Optional.empty() : variables.find(name);
        String prefix =
                variable.isPresent() ? FilePrefix.VARIABLE.text() : FunctionNames.prefix(name);
        out.append(isFile() ? prefix : "").append(variable.orElse(name));
        return switch (name) {
            case "LET", "LAMBDA" -> declaring(call);
            default ->
                    FunctionNames.isHigherOrder(name) && isFile()
                            ? higherOrder(call)
                            : arguments(call.arguments());
        };
    }

    private StringBuilder arguments(List<Expression> arguments) {
        out.append('(');
        for (int i = 0; i < arguments.size(); i++) {
            argument(arguments.get(i), i);
        }
        return out.append(')');
    }

    private void argument(Expression argument, int index) {
        boolean wasUnionAllowed = isUnionAllowed;
        isUnionAllowed = false;
        out.append(index > 0 ? "," : "");
        operand(argument, Binding.WEAKEST);
        isUnionAllowed = wasUnionAllowed;
    }

    /** LET knows each variable after its value, LAMBDA all of them in its last argument. */
    private StringBuilder declaring(FunctionCall call) {
        int known = variables.size();
        boolean isLet = call.name().equals("LET");
        int last = call.arguments().size() - 1;
        Optional<String> pending = Optional.empty();
        out.append('(');
        for (int i = 0; i <= last; i++) {
            Expression argument = call.arguments().get(i);
            boolean isDeclaration = i < last && (!isLet || i % 2 == 0);
            if (isDeclaration) {
                pending = declaration(argument, i);
            } else {
                argument(argument, i);
            }
            if (!isLet || !isDeclaration) {
                pending.ifPresent(variables::declare);
                pending = Optional.empty();
            }
        }
        variables.shrink(known);
        return out.append(')');
    }

    /** Writes a variable where it is declared; an optional one of LAMBDA stands in brackets. */
    private Optional<String> declaration(Expression argument, int index) {
        String comma = index > 0 ? "," : "";
        if (argument instanceof NameReference name && name.sheet().isEmpty()) {
            out.append(comma);
            variable(name.name());
            return Optional.of(name.name());
        }
        if (argument instanceof TableReference table && isOptionalVariable(table)) {
            String name = table.columns().get(0);
            out.append(comma)
                    .append(
                            isFile()
                                    ? FilePrefix.OPTIONAL.text() + name
                                    : TableReferenceText.display(table));
            return Optional.of(name);
        }
        argument(argument, index);
        return Optional.empty();
    }

    private static boolean isOptionalVariable(TableReference table) {
        return table.table().isEmpty()
                && table.parts().isEmpty()
                && table.columns().size() == 1
                && FilePrefix.OPTIONAL.canMark(table.columns().get(0));
    }

    private StringBuilder higherOrder(FunctionCall call) {
        out.append('(');
        for (int i = 0; i < call.arguments().size(); i++) {
            Expression argument = call.arguments().get(i);
            String comma = i > 0 ? "," : "";
            if (argument instanceof NameReference name && isFunctionName(name)) {
                out.append(comma).append(FilePrefix.FUNCTION_NAME.text()).append(name.name());
            } else if (argument instanceof FunctionCall stack
                    && FunctionNames.stacksFunctions(stack.name())) {
                out.append(comma).append(FunctionNames.prefix(stack.name())).append(stack.name());
                higherOrder(stack);
            } else {
                argument(argument, i);
            }
        }
        return out.append(')');
    }

    private boolean isFunctionName(NameReference name) {
        return name.sheet().isEmpty()
                && FunctionNames.isBuiltIn(FunctionNames.upperCase(name.name()))
                && variables.find(name.name()).isEmpty();
    }

    @Override
    public StringBuilder visitCall(Call call) {
        if (Binding.isCallable(call.function())) {
            call.function().accept(this);
        } else {
            parenthesised(call.function());
        }
        return arguments(call.arguments());
    }

    @Override
    public StringBuilder visitParenthesised(Parenthesised parenthesised) {
        return parenthesised(parenthesised.inner());
    }

    private boolean isFile() {
        return form == Form.FILE;
    }
}
