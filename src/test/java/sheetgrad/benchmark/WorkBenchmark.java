package sheetgrad.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Times one {@link Work} and its floor. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkBenchmark {
    private static final double TOLERANCE = 1e-9;

    /** The work's name. */
    @Param("")
    public String work = "";

    private Work.Prepared prepared = Work.Prepared.withoutFloor(() -> Double.NaN);

    /** Prepares the work; fails if the plain loops do not come to the same. */
    @Setup
    public void prepare() throws Exception {
        Work chosen = Works.find(work);
        prepared = chosen.preparation().prepare(chosen.file());
        if (!chosen.section().hasFloor()) {
            return;
        }
        double ours = prepared.sheetgrad();
        double floor = prepared.floor();
        if (!(Math.abs(ours - floor) <= TOLERANCE * Math.abs(floor))) {
            throw new IllegalStateException(
                    work + ": the sheet gives " + ours + ", the plain loops " + floor);
        }
    }

    @Benchmark
    public double sheetgrad() {
        return prepared.sheetgrad();
    }

    @Benchmark
    public double floor() {
        return prepared.floor();
    }
}
