package sheetgrad.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import sheetgrad.training.rule.Adagrad;
import sheetgrad.training.rule.Adam;
import sheetgrad.training.rule.AdamW;
import sheetgrad.training.rule.CourseAdam;
import sheetgrad.training.rule.CourseMomentum;
import sheetgrad.training.rule.CourseRmsProp;
import sheetgrad.training.rule.GradientDescent;
import sheetgrad.training.rule.Hyperparameter;
import sheetgrad.training.rule.RmsProp;
import sheetgrad.training.rule.UpdateRule;

/** The methods of training by the names that commands and menus use. Learning rates are PyTorch's defaults, or the course's. */
public enum Method {
    LBFGS("L-BFGS", 1000),
    GRADIENT_DESCENT(
            "Gradient descent",
            GradientDescent.Settings.DEFAULT.learningRate(),
            rate -> new GradientDescent(GradientDescent.Settings.DEFAULT.withLearningRate(rate))),
    MOMENTUM(
            "Momentum",
            GradientDescent.Settings.DEFAULT.learningRate(),
            rate ->
                    new GradientDescent(
                            GradientDescent.Settings.DEFAULT
                                    .withLearningRate(rate)
                                    .withMomentum(0.9))),
    NESTEROV(
            "Nesterov",
            GradientDescent.Settings.DEFAULT.learningRate(),
            rate ->
                    new GradientDescent(
                            GradientDescent.Settings.DEFAULT
                                    .withLearningRate(rate)
                                    .withMomentum(0.9)
                                    .withNesterov())),
    ADAGRAD(
            "Adagrad",
            Adagrad.Settings.DEFAULT.learningRate(),
            rate -> new Adagrad(Adagrad.Settings.DEFAULT.withLearningRate(rate))),
    RMSPROP(
            "RMSprop",
            RmsProp.Settings.DEFAULT.learningRate(),
            rate -> new RmsProp(RmsProp.Settings.DEFAULT.withLearningRate(rate))),
    ADAM(
            "Adam",
            Adam.Settings.DEFAULT.learningRate(),
            rate -> new Adam(Adam.Settings.DEFAULT.withLearningRate(rate))),
    ADAMW(
            "AdamW",
            AdamW.DEFAULT.learningRate(),
            rate -> new AdamW(AdamW.DEFAULT.withLearningRate(rate))),
    COURSE_MOMENTUM(
            "Momentum, as in the course", CourseMomentum.LEARNING_RATE, CourseMomentum::new),
    COURSE_RMSPROP("RMSprop, as in the course", CourseRmsProp.LEARNING_RATE, CourseRmsProp::new),
    COURSE_ADAM("Adam, as in the course", CourseAdam.LEARNING_RATE, CourseAdam::new);

    private static final int FIRST_ORDER_STEPS = 5000;

    private final String title;
    private final int defaultSteps;
    private final OptionalDouble defaultLearningRate;
    private final DoubleFunction<UpdateRule> rule;

    Method(String title, double learningRate, DoubleFunction<UpdateRule> rule) {
        this.title = title;
        this.defaultSteps = FIRST_ORDER_STEPS;
        this.defaultLearningRate = OptionalDouble.of(learningRate);
        this.rule = rule;
    }

    Method(String title, int steps) {
        this.title = title;
        this.defaultSteps = steps;
        this.defaultLearningRate = OptionalDouble.empty();
        this.rule =
                rate -> {
                    throw new IllegalArgumentException(title + " follows no update rule");
                };
    }

    /** The method with this command-line name, such as "gradient-descent", whatever the case. */
    public static Optional<Method> parse(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(method -> method.commandName().equals(wanted))
                .findFirst();
    }

    /** The name on the command line and in files: lower case, words joined by hyphens. */
    public String commandName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** After how many steps a run ends if nothing else is said. */
    public int defaultSteps() {
        return defaultSteps;
    }

    /**
     * After how many steps each of many runs from random parameters ends. By then a run of L-BFGS is good or never will
     * be: on the Titanic's nnet 200 runs of 150 steps reach the same best loss as 200 of 2,000, to five digits, in a
     * quarter of the time.
     */
    public int defaultRestartSteps() {
        return this == LBFGS ? 200 : defaultSteps;
    }

    /** The learning rate if nothing else is said; nothing for a method that has none. */
    public OptionalDouble defaultLearningRate() {
        return defaultLearningRate;
    }

    /** A new optimiser of this method for a loss without constraints; see {@link #rate}. */
    public Optimiser create(OptionalDouble learningRate) {
        if (this == LBFGS) {
            rate(learningRate);
            return new Lbfgs();
        }
        return new FirstOrder(updateRule(learningRate));
    }

    /** How the method moves parameters; {@link IllegalArgumentException} if it follows no rule, as L-BFGS. */
    UpdateRule updateRule(OptionalDouble learningRate) {
        return rule.apply(rate(learningRate));
    }

    /**
     * The learning rate that the method takes.
     *
     * @param wanted nothing for the default; {@link IllegalArgumentException} if it is not above 0 or the method has none
     */
    public double rate(OptionalDouble wanted) {
        if (wanted.isPresent() && defaultLearningRate.isEmpty()) {
            throw new IllegalArgumentException(
                    title + " finds the length of its steps by itself and takes no learning rate");
        }
        double rate = wanted.orElse(defaultLearningRate.orElse(1));
        Hyperparameter.requirePositive("the learning rate", rate);
        return rate;
    }
}
