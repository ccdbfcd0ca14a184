package sheetgrad.training;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import sheetgrad.training.rule.Hyperparameter;

/**
 * How random parameters are drawn, each by itself.
 *
 * @param scale UNIFORM: numbers in [-scale, scale), 0.5 being {@code RAND()-0.5}, as the course's sheets begin; NORMAL:
 *     the standard deviation around 0
 */
public record Initialisation(Distribution distribution, double scale) {
    /** What the numbers are drawn from. */
    public enum Distribution {
        UNIFORM,
        NORMAL
    }

    /** {@code RAND()-0.5}. */
    public static final Initialisation DEFAULT = new Initialisation(Distribution.UNIFORM, 0.5);

    private static final double USUAL_DEVIATION = 0.1;

    public Initialisation {
        Hyperparameter.requirePositive("the scale of random parameters", scale);
    }

    /** Reads "uniform", "normal" (0.1) or either with its scale, as in "normal:0.02"; nothing for anything else. */
    public static Optional<Initialisation> parse(String text) {
        String[] parts = text.strip().toUpperCase(Locale.ROOT).split(":", 2);
        try {
            Distribution distribution = Distribution.valueOf(parts[0]);
            double usual = distribution == Distribution.UNIFORM ? DEFAULT.scale() : USUAL_DEVIATION;
            double scale = parts.length == 1 ? usual : Double.parseDouble(parts[1]);
            return Optional.of(new Initialisation(distribution, scale));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Random parameters; the same for the same state of the generator. */
    public double[] draw(int count, Random random) {
        double[] parameters = new double[count];
        for (int i = 0; i < count; i++) {
            parameters[i] =
                    distribution == Distribution.UNIFORM
                            ? (2 * random.nextDouble() - 1) * scale
                            : random.nextGaussian() * scale;
        }
        return parameters;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return distribution.name().toLowerCase(Locale.ROOT) + ":" + scale;
    }
}
