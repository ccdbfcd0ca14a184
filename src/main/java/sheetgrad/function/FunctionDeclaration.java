package sheetgrad.function;

import java.util.List;

/**
 * A built-in function or operator, declared once: name, parameters, value, derivative and help. Arity check, coercion,
 * error propagation, lifting over arrays, recording for the gradient, completion and documentation all derive from it.
 * Declared with {@link Declare#declare}; carried out by {@link Application}.
 */
public final class FunctionDeclaration {
    private final String name;
    private final List<Parameter> parameters;
    private final int repeating;
    private final Body body;
    private final Derivative derivative;
    private final Volatility volatility;
    private final Help help;

    FunctionDeclaration(
            String name,
            List<Parameter> parameters,
            int repeating,
            Body body,
            Derivative derivative,
            Volatility volatility,
            Help help) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.repeating = repeating;
        this.body = body;
        this.derivative = derivative;
        this.volatility = volatility;
        this.help = help;
    }

    /** The name in capitals, without prefix; for an operator its symbol. */
    public String name() {
        return name;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public FunctionKind kind() {
        return body.kind();
    }

    public Derivative derivative() {
        return derivative;
    }

    public Volatility volatility() {
        return volatility;
    }

    public Help help() {
        return help;
    }

    Body body() {
        return body;
    }

    /** The numeric operation behind a numeric function; nothing for any other. */
    public java.util.Optional<NumericOperation> numericOperation() {
        return body instanceof Body.Numeric numeric
                ? java.util.Optional.of(numeric.operation())
                : java.util.Optional.empty();
    }

    /** How many parameters stand before those that may be repeated. */
    int leadingParameters() {
        return parameters.size() - repeating;
    }

    /** The fewest arguments the function takes. */
    public int minimumArguments() {
        int needed = 0;
        for (int i = 0; i < parameters.size(); i++) {
            needed = parameters.get(i).isOptional() ? needed : i + 1;
        }
        return needed;
    }

    /** The most arguments the function takes: Excel's limit of 255 if the last ones repeat. */
    public int maximumArguments() {
        return repeating > 0 ? 255 : parameters.size();
    }

    /** The parameter for the argument at this place, repeated ones included. */
    public Parameter parameter(int index) {
        if (index < parameters.size()) {
            return parameters.get(index);
        }
        int firstRepeated = parameters.size() - repeating;
        return parameters.get(firstRepeated + (index - firstRepeated) % Math.max(1, repeating));
    }

    @Override
    public String toString() {
        return help.syntax();
    }
}
