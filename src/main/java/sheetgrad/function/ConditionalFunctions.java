package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.of;
import static sheetgrad.function.Parameter.scalar;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Functions that choose among their arguments and evaluate only those that are chosen. A scalar decision passes the
 * chosen argument on as it is, a reference as a reference; an array of decisions chooses element by element. The
 * adjoint goes to what was chosen.
 */
final class ConditionalFunctions {
    private ConditionalFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("IF")
                        .help(
                                "IF(logical_test, value_if_true, [value_if_false])",
                                "One value if a condition is TRUE, another if it is FALSE",
                                "IF(1<2,\"yes\",\"no\")",
                                "yes")
                        .arguments(
                                scalar("logical_test"),
                                any("value_if_true"),
                                any("value_if_false").optional())
                        .onDemand(FunctionKind.CONDITIONAL, ConditionalFunctions::choose)
                        .selection(),
                declare("IFS")
                        .help(
                                "IFS(logical_test1, value_if_true1, ...)",
                                "The value of the first condition that is TRUE",
                                "IFS(1>2,\"a\",TRUE,\"b\")",
                                "b")
                        .arguments(scalar("logical_test1"), any("value_if_true1"))
                        .repeating(2)
                        .onDemand(FunctionKind.CONDITIONAL, arguments -> firstTrue(arguments, 0))
                        .selection(),
                declare("SWITCH")
                        .help(
                                "SWITCH(expression, value1, result1, [default_or_value2], ...)",
                                "The result beside the first value that equals the expression",
                                "SWITCH(2,1,\"a\",2,\"b\",\"none\")",
                                "b")
                        .arguments(
                                scalar("expression"),
                                scalar("value1"),
                                any("result1"),
                                any("default_or_value2").optional())
                        .repeating(1)
                        .onDemand(FunctionKind.CONDITIONAL, ConditionalFunctions::matchCase)
                        .selection(),
                declare("CHOOSE")
                        .help(
                                "CHOOSE(index_num, value1, [value2], ...)",
                                "The value at a place",
                                "CHOOSE(2,5,6)",
                                "6")
                        .arguments(scalar("index_num"), any("value1"))
                        .repeating(1)
                        .onDemand(FunctionKind.CONDITIONAL, ConditionalFunctions::chooseByNumber)
                        .selection(),
                fallback("IFERROR", "an error", Value::isError, "IFERROR(1/0,5)"),
                fallback(
                        "IFNA",
                        "#N/A",
                        value ->
                                value instanceof ErrorValue error
                                        && error.kind() == ErrorKind.NOT_AVAILABLE,
                        "IFNA(NA(),5)"));
    }

    private static FunctionDeclaration fallback(
            String name, String what, Predicate<Value> isCaught, String example) {
        return declare(name)
                .help(
                        name + "(value, value_if)",
                        "The value, or another if it is " + what,
                        example,
                        "5")
                .arguments(of("value", ArgumentKind.SCALAR_OR_ERROR), any("value_if"))
                .onDemand(FunctionKind.CONDITIONAL, arguments -> replace(arguments, isCaught))
                .selection();
    }

    private static Value choose(Arguments arguments) {
        Optional<Value> replayable = ReplayableChoice.choose(arguments);
        if (replayable.isPresent()) {
            return replayable.get();
        }
        Value test = OnDemand.decision(arguments, 0);
        if (!(test instanceof ArrayValue)) {
            Value truth = Application.condition(test, arguments.context());
            return truth instanceof BooleanValue flag
                    ? branch(arguments, flag.isTrue(), false)
                    : truth;
        }
        Value whenTrue = branch(arguments, true, true);
        Value whenFalse = branch(arguments, false, true);
        return chooseEach(test, whenTrue, whenFalse, arguments.context());
    }

    private static Value chooseEach(
            Value test, Value whenTrue, Value whenFalse, CalculationContext context) {
        return OnDemand.lift(
                (row, column) -> {
                    Value truth = Application.condition(OnDemand.at(test, row, column), context);
                    if (!(truth instanceof BooleanValue flag)) {
                        return truth;
                    }
                    return OnDemand.at(flag.isTrue() ? whenTrue : whenFalse, row, column);
                },
                test,
                whenTrue,
                whenFalse);
    }

    private static Value branch(Arguments arguments, boolean isTrue, boolean isArray) {
        if (!isTrue && arguments.count() < 3) {
            return BooleanValue.FALSE;
        }
        int index = isTrue ? 1 : 2;
        return isArray ? OnDemand.elements(arguments, index) : OnDemand.result(arguments, index);
    }

    private static Value firstTrue(Arguments arguments, int index) {
        if (index + 1 >= arguments.count()) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "no condition is TRUE");
        }
        Value test = OnDemand.decision(arguments, index);
        if (!(test instanceof ArrayValue)) {
            Value truth = Application.condition(test, arguments.context());
            if (!(truth instanceof BooleanValue flag)) {
                return truth;
            }
            return flag.isTrue()
                    ? OnDemand.result(arguments, index + 1)
                    : firstTrue(arguments, index + 2);
        }
        Value whenTrue = OnDemand.elements(arguments, index + 1);
        Value whenFalse = Dereference.read(firstTrue(arguments, index + 2), arguments.context());
        return chooseEach(test, whenTrue, whenFalse, arguments.context());
    }

    private static Value matchCase(Arguments arguments) {
        Value expression = OnDemand.decision(arguments, 0);
        if (expression instanceof ArrayValue) {
            return OnDemand.lift(
                    (row, column) ->
                            single(
                                    matchCase(arguments, OnDemand.at(expression, row, column)),
                                    arguments),
                    expression);
        }
        return matchCase(arguments, expression);
    }

    private static Value matchCase(Arguments arguments, Value expression) {
        return expression.isError() ? expression : matchCase(arguments, expression, 1);
    }

    /** Compares with the value at this place and, if it differs, with those after it. */
    private static Value matchCase(Arguments arguments, Value expression, int first) {
        for (int index = first; index + 1 < arguments.count(); index += 2) {
            Value value = OnDemand.decision(arguments, index);
            if (value instanceof ArrayValue array) {
                return matchEach(arguments, expression, array, index);
            }
            if (value.isError()) {
                return value;
            }
            if (isCase(expression, value, arguments).equals(BooleanValue.TRUE)) {
                return OnDemand.result(arguments, index + 1);
            }
        }
        int last = arguments.count() - 1;
        return last % 2 == 1
                ? OnDemand.result(arguments, last)
                : ErrorValue.of(ErrorKind.NOT_AVAILABLE, "no value equals the expression");
    }

    /** Compares with each value of an array. */
    private static Value matchEach(
            Arguments arguments, Value expression, ArrayValue values, int index) {
        Value test =
                ArrayValue.generate(
                        values.rows(),
                        values.columns(),
                        i ->
                                values.get(i).isError()
                                        ? values.get(i)
                                        : isCase(expression, values.get(i), arguments));
        Value rest =
                Dereference.read(matchCase(arguments, expression, index + 2), arguments.context());
        return chooseEach(test, OnDemand.elements(arguments, index + 1), rest, arguments.context());
    }

    private static Value isCase(Value expression, Value value, Arguments arguments) {
        Value isEqual = isEqual(List.of(expression, value));
        Choices.guard(
                ConditionalFunctions::isEqual,
                List.of(expression, value),
                isEqual,
                arguments.context());
        return isEqual;
    }

    private static Value isEqual(List<Value> values) {
        boolean isSameKind =
                Comparison.isSameKind(values.get(0), values.get(1))
                        || Comparison.isBlank(values.get(0))
                        || Comparison.isBlank(values.get(1));
        return BooleanValue.of(
                isSameKind && Comparison.ofOperands(values.get(0), values.get(1)) == 0);
    }

    private static Value chooseByNumber(Arguments arguments) {
        Value index = OnDemand.decision(arguments, 0);
        if (index instanceof ArrayValue) {
            return OnDemand.lift(
                    (row, column) ->
                            single(
                                    chooseByNumber(arguments, OnDemand.at(index, row, column)),
                                    arguments),
                    index);
        }
        return chooseByNumber(arguments, index);
    }

    private static Value chooseByNumber(Arguments arguments, Value index) {
        Value place = place(List.of(index));
        Choices.guard(ConditionalFunctions::place, List.of(index), place, arguments.context());
        if (!(place instanceof NumberValue number)) {
            return place;
        }
        return number.number() >= 1 && number.number() < arguments.count()
                ? OnDemand.result(arguments, (int) number.number())
                : ErrorValue.of(
                        ErrorKind.VALUE, "there is no value at place " + (long) number.number());
    }

    private static Value place(List<Value> index) {
        Value number = Coercion.toNumber(index.get(0));
        return number instanceof NumberValue place
                ? new NumberValue((long) place.number())
                : number;
    }

    private static Value single(Value value, Arguments arguments) {
        Value read = Dereference.read(value, arguments.context());
        return read instanceof ArrayValue array ? array.get(0, 0) : read;
    }

    private static Value replace(Arguments arguments, Predicate<Value> isCaught) {
        Value value = OnDemand.decision(arguments, 0);
        if (!(value instanceof ArrayValue)) {
            return isCaught.test(value) ? OnDemand.result(arguments, 1) : value;
        }
        Value other = OnDemand.elements(arguments, 1);
        return OnDemand.lift(
                (row, column) -> {
                    Value element = OnDemand.at(value, row, column);
                    return isCaught.test(element) ? OnDemand.at(other, row, column) : element;
                },
                value,
                other);
    }
}
