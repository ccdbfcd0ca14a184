package sheetgrad.benchmark;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long a work took: the median over all times it was done in two warm virtual machines, in seconds. Each time is
 * clocked by itself, so that the median tells little of what else the machine did meanwhile.
 *
 * @param sheetgrad our time
 * @param floor the plain loops' time; NaN if there are none
 */
record Measurement(Work work, double sheetgrad, double floor) {
    /** Measures a work and its floor, one right after the other. */
    static Measurement of(Work work) throws RunnerException {
        return new Measurement(
                work,
                seconds(work, "sheetgrad"),
                work.section().hasFloor() ? seconds(work, "floor") : Double.NaN);
    }

    private static double seconds(Work work, String method) throws RunnerException {
        boolean isShort = work.section().isShort();
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include(WorkBenchmark.class.getName() + "\\." + method + "$")
                        .param("work", work.name())
                        .mode(Mode.SampleTime)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .forks(isShort ? 2 : 1)
                        .warmupIterations(isShort ? 8 : 2)
                        .measurementIterations(isShort ? 15 : 3)
                        .warmupTime(TimeValue.milliseconds(isShort ? 250 : 1000))
                        .measurementTime(TimeValue.milliseconds(200))
                        .timeUnit(TimeUnit.NANOSECONDS);
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.iterator().next().getPrimaryResult().getStatistics().getPercentile(50) / 1e9;
    }

    double ratio() {
        return sheetgrad / floor;
    }
}
