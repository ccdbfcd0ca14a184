package sheetgrad.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * The page with all measurements.
 *
 * @param frames the table that the program FrameTimes prints
 */
record BenchmarkPage(List<Measurement> measurements, String frames) {
    private static final String HEAD =
            """
            # Benchmarks

            `mvn -q package -DskipTests exec:exec@benchmarks` measures and writes this page. Each time is the median of many, clocked
            one by one in warm virtual machines. *Plain loops* is the same arithmetic on the same numbers, written by hand as Java
            loops over columns: the floor. It is measured right after our figure, so that the ratio holds on any machine.
            The floor does the arithmetic of the formulas, look-ups and random masks included, and none of what makes a
            sheet: it knows the order and where numbers are, marks nothing, copies nothing from cell to cell.

            """;

    private static final String FRAMES =
            """

            ## Frames of the grid

            A window of 1920 x 1080, painted by the processor into memory, without waiting for a screen's rhythm: 300 frames, the
            second of two passes, by `sheetgrad.ui.grid.FrameTimes`, which may also be run on a display.

            """;

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("Measured on ").append(machine()).append(".\n");
        for (Work.Section section : Work.Section.values()) {
            List<Measurement> own =
                    measurements.stream().filter(one -> one.work().section() == section).toList();
            if (!own.isEmpty()) {
                page.append("\n## ").append(section.title()).append("\n\n");
                appendTable(section, own, page);
            }
            if (section == Work.Section.SCALING) {
                appendExponents(own, page);
            }
        }
        return page.append(FRAMES).append(frames).toString();
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors()
                + " processors ("
                + System.getProperty("os.arch")
                + ", "
                + System.getProperty("os.name")
                + "), Java "
                + System.getProperty("java.version")
                + String.format(
                        Locale.ROOT,
                        ", while %.0f programs wanted to run (whole trainings suffer from others,"
                                + " single steps hardly)",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void appendTable(
            Work.Section section, List<Measurement> rows, StringBuilder page) {
        page.append(
                section.hasFloor()
                        ? "| | Sheetgrad | plain loops | ratio |\n|---|---:|---:|---:|\n"
                        : "| | Sheetgrad |\n|---|---:|\n");
        for (Measurement row : rows) {
            page.append("| ").append(row.work().name()).append(" | ").append(amount(row));
            if (section.hasFloor()) {
                page.append(" | ").append(time(row.floor()));
                page.append(String.format(Locale.ROOT, " | %.1f", row.ratio()));
            }
            page.append(" |\n");
        }
    }

    /** By which power of the number of formulas the time grows, from the fewest to the most: 1 is linear. */
    private static void appendExponents(List<Measurement> rows, StringBuilder page) {
        int sizes = ScalingWorks.SIZES.size();
        for (int i = 0; i + sizes <= rows.size(); i += sizes) {
            Measurement least = rows.get(i);
            Measurement most = rows.get(i + sizes - 1);
            String name = least.work().name();
            page.append(i == 0 ? "\nExponents: " : "; ")
                    .append(name, 0, name.lastIndexOf(", "))
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    " %.2f",
                                    Math.log10(most.sheetgrad() / least.sheetgrad())
                                            / (sizes - 1)));
        }
        page.append(rows.isEmpty() ? "" : ".\n");
    }

    /** What we need, in the unit that suits it. */
    static String amount(Measurement measurement) {
        return measurement.work().section() == Work.Section.MEMORY
                ? String.format(Locale.ROOT, "%.0f MB", measurement.sheetgrad() / (1 << 20))
                : time(measurement.sheetgrad());
    }

    /** A time in the unit that suits it. */
    static String time(double seconds) {
        if (seconds < 1e-3) {
            return String.format(Locale.ROOT, "%.1f µs", seconds * 1e6);
        }
        return seconds < 1
                ? String.format(Locale.ROOT, "%.2f ms", seconds * 1e3)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
