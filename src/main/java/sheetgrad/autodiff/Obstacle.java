package sheetgrad.autodiff;

import java.util.Optional;
import java.util.Set;
import sheetgrad.function.ArgumentKind;
import sheetgrad.function.Derivative;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionKind;

/**
 * What keeps a number given to a function out of the function's derivative.
 *
 * @param text what the number serves for, to be read after "only"
 */
record Obstacle(NoPath.Reason reason, String text) {
    private static final Set<String> CONDITIONS =
            Set.of("=", "<>", "<", ">", "<=", ">=", "AND", "OR", "NOT", "XOR");
    private static final Set<String> SEARCHES = Set.of("MATCH", "XMATCH");

    /** What may stop the argument at this place of a call with so many arguments; nothing if it always counts. */
    static Optional<Obstacle> of(FunctionDeclaration function, int argument, int count) {
        if (function.kind() == FunctionKind.CONDITIONAL) {
            return Optional.of(ofChoice(function.name(), argument, count));
        }
        ArgumentKind kind = function.parameter(argument).kind();
        if (kind == ArgumentKind.TEXT) {
            return obstacle(NoPath.Reason.TEXT, "as a text in " + function.name());
        }
        Derivative derivative = function.derivative();
        if (derivative instanceof Derivative.NotDifferentiable refusal) {
            return obstacle(
                    NoPath.Reason.NOT_DIFFERENTIABLE,
                    "through " + function.name() + " (" + refusal.reason() + ")");
        }
        if (derivative instanceof Derivative.Zero zero) {
            return Optional.of(ofConstant(function.name(), zero.dependsOnNumbers()));
        }
        return derivative instanceof Derivative.Selection
                ? ofSelection(function, kind)
                : ofReduction(function, kind);
    }

    private static Optional<Obstacle> obstacle(NoPath.Reason reason, String text) {
        return Optional.of(new Obstacle(reason, text));
    }

    private static Obstacle ofChoice(String name, int argument, int count) {
        boolean isDefault = name.equals("SWITCH") && argument == count - 1 && count % 2 == 0;
        boolean isCondition =
                switch (name) {
                    case "IF" -> argument == 0;
                    case "IFS" -> argument % 2 == 0;
                    case "SWITCH" -> argument == 0 || (argument % 2 == 1 && !isDefault);
                    default -> false;
                };
        if (isCondition) {
            return new Obstacle(NoPath.Reason.DECISION, "in a condition of " + name);
        }
        return name.equals("CHOOSE") && argument == 0
                ? new Obstacle(NoPath.Reason.INDEX, "as an index of CHOOSE")
                : new Obstacle(
                        NoPath.Reason.NOT_TAKEN, "in a branch of " + name + " that was not taken");
    }

    private static Obstacle ofConstant(String name, boolean dependsOnNumbers) {
        if (CONDITIONS.contains(name)) {
            return new Obstacle(NoPath.Reason.DECISION, "in a condition with " + name);
        }
        if (SEARCHES.contains(name)) {
            return new Obstacle(NoPath.Reason.INDEX, "for the index that " + name + " finds");
        }
        return dependsOnNumbers
                ? new Obstacle(NoPath.Reason.ZERO_SLOPE, "through " + name)
                : new Obstacle(
                        NoPath.Reason.NUMBER_NOT_READ,
                        "through " + name + ", which does not look at the number,");
    }

    private static Optional<Obstacle> ofSelection(FunctionDeclaration function, ArgumentKind kind) {
        if (function.kind() == FunctionKind.HIGHER_ORDER
                || function.kind() == FunctionKind.BINDING) {
            return Optional.empty();
        }
        switch (kind) {
            case NUMBER:
            case SCALAR:
                return obstacle(NoPath.Reason.INDEX, "as an index of " + function.name());
            case REFERENCE:
                return obstacle(
                        NoPath.Reason.INDEX, "as the place where " + function.name() + " starts");
            case LOGICAL:
                return obstacle(NoPath.Reason.DECISION, "in a condition of " + function.name());
            default:
                return notPicked(function);
        }
    }

    private static Optional<Obstacle> ofReduction(FunctionDeclaration function, ArgumentKind kind) {
        boolean isPicky =
                kind == ArgumentKind.PAIRED
                        || (function.numericOperation().isEmpty() && kind != ArgumentKind.NUMBER);
        return isPicky ? notPicked(function) : Optional.empty();
    }

    private static Optional<Obstacle> notPicked(FunctionDeclaration function) {
        return obstacle(
                NoPath.Reason.NOT_TAKEN, "among cells that " + function.name() + " did not pick");
    }

    /** For a number in a formula none of whose functions stops it. */
    static Obstacle unused() {
        return new Obstacle(NoPath.Reason.NOT_TAKEN, "in an unused part of the formula");
    }
}
