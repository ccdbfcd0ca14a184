package sheetgrad.calculation.evaluation;

import java.util.List;
import sheetgrad.function.Arguments;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;

/** A built-in function used as a value, as in {@code MAP(A1:A3,SQRT)}. */
public final class BuiltInFunction implements FunctionValue {
    private final FunctionDeclaration function;
    private final Evaluator evaluator;

    BuiltInFunction(FunctionDeclaration function, Evaluator evaluator) {
        this.function = function;
        this.evaluator = evaluator;
    }

    @Override
    public int arity() {
        return function.maximumArguments();
    }

    @Override
    public int requiredArguments() {
        return function.minimumArguments();
    }

    @Override
    public String heading() {
        return function.name();
    }

    @Override
    public Value call(List<Value> arguments) {
        return evaluator.apply(function, new Given(arguments, evaluator.context()));
    }

    /** Arguments whose values are known. */
    private record Given(List<Value> values, CalculationContext context) implements Arguments {
        @Override
        public int count() {
            return values.size();
        }

        @Override
        public Value get(int index) {
            return index < values.size() ? values.get(index) : OmittedValue.OMITTED;
        }

        @Override
        public boolean liftsArrays() {
            return true;
        }
    }
}
