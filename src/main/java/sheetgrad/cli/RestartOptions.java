package sheetgrad.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import sheetgrad.training.Initialisation;

/** How often a model is trained from random parameters, and from which. */
final class RestartOptions {
    @Option(
            names = "--restarts",
            paramLabel = "N",
            description =
                    "Train N times from random parameters, on all cores, and keep the best. The same seed gives the "
                            + "same runs whatever the number of cores.")
    private Optional<Integer> count = Optional.empty();

    @Option(
            names = "--restart",
            paramLabel = "K",
            description = "Carry out run K of --restarts with the same seed once more, alone.")
    private Optional<Integer> only = Optional.empty();

    @Option(
            names = "--initial",
            paramLabel = "D",
            description =
                    "What random parameters are drawn from: uniform:A (from -A to A) or normal:S (standard deviation S); "
                            + "default: uniform:0.5, as RAND()-0.5.")
    private Optional<String> initial = Optional.empty();

    /** Whether training begins at random parameters. */
    boolean areWanted() {
        return count.isPresent() || only.isPresent();
    }

    int count() {
        return count.orElse(0);
    }

    Optional<Integer> only() {
        return only;
    }

    Initialisation initialisation() {
        return initial.flatMap(Initialisation::parse).orElse(Initialisation.DEFAULT);
    }

    /** Refuses numbers below 1, distributions that do not exist, and options that contradict one another. */
    void check() throws CommandException {
        if (count.filter(number -> number < 1).isPresent()
                || only.filter(number -> number < 1).isPresent()) {
            throw refusal("--restarts and --restart take a number from 1 on");
        }
        if (count.isPresent() && only.isPresent()) {
            throw refusal("--restart repeats one run of --restarts; give one of the two");
        }
        if (initial.isPresent() && !areWanted()) {
            throw refusal("--initial needs --restarts or --restart");
        }
        if (initial.isPresent() && Initialisation.parse(initial.get()).isEmpty()) {
            throw refusal(
                    "--initial " + initial.get() + " is none of uniform, uniform:0.5, normal:0.1");
        }
    }

    private static CommandException refusal(String sentence) {
        return new CommandException(ExitStatus.BAD_INPUT, sentence);
    }
}
