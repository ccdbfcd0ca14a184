package sheetgrad.training;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import sheetgrad.training.rule.Hyperparameter;
import sheetgrad.training.rule.Pace;

/** How the learning rate changes from step to step. All but the last are those of torch.optim.lr_scheduler. */
public sealed interface Schedule {
    Schedule CONSTANT = new Constant();

    /** A run's state; asked once for each step, in order. */
    @FunctionalInterface
    interface Pacing {
        /** The pace of step {@code step}, counted from 0, before which the gradient is {@code gradient}. */
        Pace next(int step, double[] gradient);
    }

    /**
     * Begins a run.
     *
     * @param steps how many steps the run has at most
     * @param stepsPerEpoch 1 without mini-batches
     */
    Pacing begin(int steps, int stepsPerEpoch);

    /** As {@link #parse} reads it. */
    String text();

    /** The same learning rate all the time. */
    record Constant() implements Schedule {
        @Override
        public Pacing begin(int steps, int stepsPerEpoch) {
            return (step, gradient) -> Pace.NORMAL;
        }

        @Override
        public String text() {
            return "constant";
        }
    }

    /** StepLR: every {@code size} steps the learning rate is multiplied by {@code gamma}. */
    record Steps(int size, double gamma) implements Schedule {
        public Steps {
            Hyperparameter.requirePositive("the number of steps between two changes", size);
            Hyperparameter.requirePositive("gamma", gamma);
        }

        @Override
        public Pacing begin(int steps, int stepsPerEpoch) {
            return (step, gradient) -> Pace.of(Math.pow(gamma, step / size));
        }

        @Override
        public String text() {
            return "step:" + size + ":" + gamma;
        }
    }

    /** CosineAnnealingLR: half a cosine from the learning rate to {@code least} of it (0 for nothing) over the run. */
    record Cosine(double least) implements Schedule {
        public Cosine {
            Hyperparameter.requireFraction("the least part of the learning rate", least);
        }

        @Override
        public Pacing begin(int steps, int stepsPerEpoch) {
            return (step, gradient) ->
                    Pace.of(least + (1 - least) * (1 + Math.cos(Math.PI * step / steps)) / 2);
        }

        @Override
        public String text() {
            return "cosine:" + least;
        }
    }

    /**
     * OneCycleLR with PyTorch's defaults: up from 1/25 of the learning rate to the whole over the first {@code rising} part
     * of the run and down to 1/250,000 of it, along cosines; the momentum of methods that have one (or beta1) goes from 0.95 to 0.85
     * and back.
     */
    record OneCycle(double rising) implements Schedule {
        private static final double FIRST = 1.0 / 25;
        private static final double LAST = FIRST / 1e4;
        private static final double HIGH_MOMENTUM = 0.95;
        private static final double LOW_MOMENTUM = 0.85;

        public OneCycle {
            Hyperparameter.requireFraction("the rising part", rising);
        }

        @Override
        public Pacing begin(int steps, int stepsPerEpoch) {
            double top = rising * steps - 1;
            return (step, gradient) -> step <= top ? rise(step / top) : fall(step, top, steps);
        }

        private static Pace rise(double part) {
            double done = Double.isNaN(part) ? 1 : part;
            return new Pace(
                    cosine(FIRST, 1, done),
                    OptionalDouble.of(cosine(HIGH_MOMENTUM, LOW_MOMENTUM, done)));
        }

        private static Pace fall(int step, double top, int steps) {
            double part = (step - top) / (steps - 1 - top);
            return new Pace(
                    cosine(1, LAST, part),
                    OptionalDouble.of(cosine(LOW_MOMENTUM, HIGH_MOMENTUM, part)));
        }

        private static double cosine(double from, double to, double part) {
            return to + (from - to) / 2 * (Math.cos(Math.PI * part) + 1);
        }

        @Override
        public String text() {
            return "one-cycle:" + rising;
        }
    }

    /**
     * What the macro of the sheet adam_ann in the course's graddesc.xlsm does: after each epoch, if the sum of the roots of
     * the averages of squared gradients is more than twice the smallest it has been, the learning rate is divided by 4.
     *
     * @param epoch how many steps are one; nothing for an epoch of the mini-batches
     */
    record CourseAnnealing(OptionalInt epoch) implements Schedule {
        private static final double KEPT = 0.95;
        private static final double TOO_LARGE = 2;
        private static final double DIVISOR = 4;

        public CourseAnnealing {
            if (epoch.isPresent()) {
                Hyperparameter.requirePositive("the steps of an epoch", epoch.getAsInt());
            }
        }

        @Override
        public Pacing begin(int steps, int stepsPerEpoch) {
            return new Annealing(epoch.orElse(stepsPerEpoch));
        }

        @Override
        public String text() {
            return "course-annealing" + (epoch.isPresent() ? ":" + epoch.getAsInt() : "");
        }

        private static final class Annealing implements Pacing {
            private final int epoch;
            private double[] squares = {};
            private double smallest = Double.POSITIVE_INFINITY;
            private double factor = 1;

            Annealing(int epoch) {
                this.epoch = epoch;
            }

            @Override
            public Pace next(int step, double[] gradient) {
                if (step > 0 && step % epoch == 0) {
                    endEpoch();
                }
                if (squares.length == 0) {
                    squares = new double[gradient.length];
                }
                for (int i = 0; i < squares.length; i++) {
                    squares[i] = KEPT * squares[i] + (1 - KEPT) * gradient[i] * gradient[i];
                }
                return Pace.of(factor);
            }

            private void endEpoch() {
                double sum = 0;
                for (double square : squares) {
                    sum += Math.sqrt(square);
                }
                if (sum / smallest > TOO_LARGE) {
                    factor /= DIVISOR;
                }
                smallest = Math.min(smallest, sum);
            }
        }
    }

    /**
     * Reads "constant", "step:100" or "step:100:0.5", "cosine" or "cosine:0.01", "one-cycle" or "one-cycle:0.25",
     * "course-annealing" or "course-annealing:29"; nothing for anything else.
     */
    static Optional<Schedule> parse(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", -1);
        try {
            return switch (parts[0]) {
                case "constant" -> alone(parts, 1).map(any -> CONSTANT);
                case "step" -> alone(parts, 3).map(any -> steps(parts));
                case "cosine" -> alone(parts, 2).map(any -> new Cosine(number(parts, 1, 0)));
                case "one-cycle" -> alone(parts, 2).map(any -> new OneCycle(number(parts, 1, 0.3)));
                case "course-annealing" -> alone(parts, 2).map(any -> annealing(parts));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String[]> alone(String[] parts, int most) {
        return parts.length <= most ? Optional.of(parts) : Optional.empty();
    }

    private static Schedule steps(String[] parts) {
        int size = parts.length > 1 ? Integer.parseInt(parts[1]) : 1000;
        return new Steps(size, number(parts, 2, 0.1));
    }

    private static Schedule annealing(String[] parts) {
        return new CourseAnnealing(
                parts.length > 1
                        ? OptionalInt.of(Integer.parseInt(parts[1]))
                        : OptionalInt.empty());
    }

    private static double number(String[] parts, int index, double otherwise) {
        return parts.length > index ? Double.parseDouble(parts[index]) : otherwise;
    }
}
