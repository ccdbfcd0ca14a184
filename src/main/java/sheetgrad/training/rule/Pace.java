package sheetgrad.training.rule;

import java.util.OptionalDouble;

/**
 * How fast one step goes.
 *
 * @param factor times the learning rate
 * @param momentum in place of the method's own momentum (or beta1); nothing to keep that
 */
public record Pace(double factor, OptionalDouble momentum) {
    public static final Pace NORMAL = of(1);

    public static Pace of(double factor) {
        return new Pace(factor, OptionalDouble.empty());
    }
}
