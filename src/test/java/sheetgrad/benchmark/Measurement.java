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
 * How long a work took: the median over all times it was done in warm virtual machines, in seconds. Each time is clocked
 * by itself, so that the median tells little of what else the machine did meanwhile. Of the live heap it is bytes.
 *
 * @param sheetgrad our time
 * @param floor the plain loops' time; NaN if there are none
 */
record Measurement(Work work, double sheetgrad, double floor) {
    /** Measures a work and its floor, one right after the other. */
    static Measurement of(Work work) throws Exception {
        if (work.section() == Work.Section.MEMORY) {
            double bytes = work.preparation().prepare(work.file()).sheetgrad();
            return new Measurement(work, bytes, Double.NaN);
        }
        return new Measurement(
                work,
                seconds(work, "sheetgrad"),
                work.section().hasFloor() ? seconds(work, "floor") : Double.NaN);
    }

    private static double seconds(Work work, String method) throws RunnerException {
        Work.Repetition repetition = work.section().repetition();
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include(WorkBenchmark.class.getName() + "\\." + method + "$")
                        .param("work", work.name())
                        .mode(Mode.SampleTime)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .forks(repetition.machines())
                        .warmupIterations(repetition.warmups())
                        .measurementIterations(repetition.rounds())
                        .warmupTime(TimeValue.milliseconds(repetition.warmupMilliseconds()))
                        .measurementTime(TimeValue.milliseconds(150))
                        .timeUnit(TimeUnit.NANOSECONDS);
        if (work.section().hasFloor()) {
            // Compiles before it goes on, so that the machine is as warm for us as for the floor,
            // busy or not.
            options.jvmArgsAppend("-Xbatch");
        }
        if (work.section() == Work.Section.FILES) {
            options.jvmArgsAppend("-Xmx1500m");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.iterator().next().getPrimaryResult().getStatistics().getPercentile(50) / 1e9;
    }

    double ratio() {
        return sheetgrad / floor;
    }
}
