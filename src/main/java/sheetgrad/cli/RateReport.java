package sheetgrad.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import sheetgrad.training.RateRangeTest;

/** What a learning-rate range test found, in JSON and in words. */
record RateReport(RateRangeTest.Outcome outcome) {
    record Document(
            List<RateRangeTest.Point> rates,
            @Nullable Double steepest,
            @Nullable Double belowMinimum) {}

    /** Prints it; the exit status of the command. */
    int print(Output output, boolean isJson) {
        if (isJson) {
            output.json(
                    new Document(
                            outcome.points(),
                            orNull(outcome.steepest()),
                            orNull(outcome.belowMinimum())));
        } else {
            for (RateRangeTest.Point point : outcome.points()) {
                output.line("%.3e  %s", point.learningRate(), Double.toString(point.loss()));
            }
            output.line(
                    "the loss falls fastest at %s; a tenth of the rate with the lowest loss is %s",
                    String.valueOf(orNull(outcome.steepest())),
                    String.valueOf(orNull(outcome.belowMinimum())));
        }
        return outcome.points().isEmpty() ? ExitStatus.CHECK_FAILED : ExitStatus.DONE;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
