package sheetgrad.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sheetgrad.training.Restart;
import sheetgrad.training.RestartSummary;

/**
 * What is told of many runs from random parameters, in JSON and in words.
 *
 * @param best the number of the best run, 0 if none had a finite loss
 * @param losses best, lower quartile, median, upper quartile and worst of the final losses
 */
record RestartReport(
        int count,
        long seed,
        String initial,
        int best,
        int failed,
        long evaluations,
        double seconds,
        Losses losses) {
    record Losses(
            @Nullable Double best,
            @Nullable Double lowerQuartile,
            @Nullable Double median,
            @Nullable Double upperQuartile,
            @Nullable Double worst) {}

    static RestartReport of(RestartSummary summary, long seed, String initial) {
        return new RestartReport(
                summary.runs().size(),
                seed,
                initial,
                summary.best().map(Restart::number).orElse(0),
                summary.failed(),
                summary.evaluations(),
                summary.seconds(),
                new Losses(
                        Output.finite(summary.quantile(0)),
                        Output.finite(summary.quantile(0.25)),
                        Output.finite(summary.quantile(0.5)),
                        Output.finite(summary.quantile(0.75)),
                        Output.finite(summary.quantile(1))));
    }

    void print(Output output) {
        output.line(
                "%d runs from %s with seed %d in %.3f s; best run %d%s",
                count,
                initial,
                seed,
                seconds,
                best,
                failed == 0 ? "" : String.format(Locale.ROOT, "; %d failed", failed));
        output.line(
                "losses: best %s, quartiles %s, %s, %s, worst %s",
                String.valueOf(losses.best()),
                String.valueOf(losses.lowerQuartile()),
                String.valueOf(losses.median()),
                String.valueOf(losses.upperQuartile()),
                String.valueOf(losses.worst()));
    }
}
