package sheetgrad.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs the benchmarks, prints a line for each, and writes the page docs/benchmarks.md. With an argument only those run
 * whose name contains it, and the page stays as it is.
 */
public final class Benchmarks {
    private static final Path PAGE = Path.of("docs/benchmarks.md");

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        String wanted = arguments.length == 0 ? "" : arguments[0].toLowerCase(Locale.ROOT);
        List<Measurement> measurements = new ArrayList<>();
        PrintStream out = System.out;
        for (Work work : Works.all()) {
            if (!work.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                continue;
            }
            if (!Files.exists(work.file())) {
                out.printf("%-40s skipped: there is no %s%n", work.name(), work.file());
                continue;
            }
            Measurement measurement = Measurement.of(work);
            measurements.add(measurement);
            out.println(line(measurement));
        }
        if (wanted.isEmpty()) {
            String frames = ChildProgram.window("sheetgrad.ui.grid.FrameTimes").run();
            out.println(frames);
            Files.writeString(PAGE, new BenchmarkPage(measurements, frames).text());
            out.println("written: " + PAGE);
        }
    }

    private static String line(Measurement measurement) {
        String ours = BenchmarkPage.amount(measurement);
        if (!measurement.work().section().hasFloor()) {
            return String.format(Locale.ROOT, "%-40s %10s", measurement.work().name(), ours);
        }
        return String.format(
                Locale.ROOT,
                "%-40s %10s   plain loops %10s   ratio %.1f",
                measurement.work().name(),
                ours,
                BenchmarkPage.time(measurement.floor()),
                measurement.ratio());
    }
}
