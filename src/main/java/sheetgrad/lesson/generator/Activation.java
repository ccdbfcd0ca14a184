package sheetgrad.lesson.generator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Activation functions with their formulas; derivatives at corners as PyTorch has them. */
public enum Activation {
    NONE("none", "{x}", "1"),
    RELU("ReLU", "MAX(0,{x})", "IF({x}>0,1,0)"),
    LEAKY_RELU("leaky ReLU", "IF({x}>0,{x},0.01*{x})", "IF({x}>0,1,0.01)"),
    ELU("ELU", "IF({x}>0,{x},EXP({x})-1)", "IF({x}>0,1,EXP({x}))"),
    SIGMOID("sigmoid", "1/(1+EXP(-({x})))", "EXP(-({x}))/(1+EXP(-({x})))^2"),
    TANH("tanh", "TANH({x})", "1-TANH({x})^2"),
    SOFTPLUS("softplus", "LN(1+EXP({x}))", "1/(1+EXP(-({x})))"),
    SILU("SiLU (swish)", "{x}/(1+EXP(-{x}))", "(1+EXP(-{x})*(1+{x}))/(1+EXP(-{x}))^2"),
    GELU("GELU", "{x}*NORM.S.DIST({x},TRUE)", "NORM.S.DIST({x},TRUE)+{x}*NORM.S.DIST({x},FALSE)"),
    MISH(
            "Mish",
            "{x}*TANH(LN(1+EXP({x})))",
            "TANH(LN(1+EXP({x})))+{x}*(1-TANH(LN(1+EXP({x})))^2)/(1+EXP(-{x}))");

    private final String title;
    private final String formula;
    private final String derivative;

    Activation(String title, String formula, String derivative) {
        this.title = title;
        this.formula = formula;
        this.derivative = derivative;
    }

    /** The activation of this title or name, whatever its case. */
    public static Optional<Activation> parse(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(
                        one ->
                                one.name().equals(wanted)
                                        || one.title.equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    public String title() {
        return title;
    }

    /** The function of a cell, without the sign of equality; the cell may be named more than once. */
    public String of(String cell) {
        return formula.replace("{x}", cell);
    }

    /** The derivative at a cell's number, as a formula without the sign of equality. */
    public String derivativeAt(String cell) {
        return derivative.replace("{x}", cell);
    }

    /** The function of a long expression, which it names only once; a refusal if it cannot. */
    String ofExpression(String expression) {
        Refusal.unless(
                isNamedOnce(),
                "%s needs its input in a cell of its own: choose the activation none here, and write %s as a block",
                title,
                title);
        return formula.replace("{x}", expression);
    }

    /** Whether no value is below 0. */
    public boolean isNeverNegative() {
        return this == RELU || this == SIGMOID || this == SOFTPLUS;
    }

    /** Whether the function never falls, so that no slope is below 0. */
    public boolean isMonotonic() {
        return this != SILU && this != GELU && this != MISH;
    }

    /** Whether the formula names its input once, so that the input may be an expression. */
    public boolean isNamedOnce() {
        return formula.indexOf("{x}") == formula.lastIndexOf("{x}");
    }
}
