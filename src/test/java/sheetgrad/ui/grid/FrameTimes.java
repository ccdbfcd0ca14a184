package sheetgrad.ui.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.SheetLayout;

/**
 * Measures how long the grid takes for a frame in a window of 1920 x 1080: scrolling down, to the right and by jumps, and
 * all visible cells changing as in live training, on a sheet of 1,000,000 x 50 numbers with fills. Prints the mean and
 * the 99th percentile in milliseconds of the second of two passes, without waiting for the screen's rhythm.
 *
 * <p>A program, not a test: run its main method on a display, with {@code -Dprism.order=sw} where there is no GPU.
 */
public final class FrameTimes {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 50;
    private static final int FRAMES = 300;
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private final GridView grid = new GridView(new NoListener(), GridTheme.light());
    private final Stage stage = new Stage();
    private final List<Scenario> scenarios =
            List.of(
                    new Scenario("scroll down", this::scrollDown),
                    new Scenario("scroll right", this::scrollRight),
                    new Scenario("random jumps", this::jump),
                    new Scenario("all cells change", this::change));
    private final Random random = new Random(1);
    private long seed;

    private record Scenario(String name, IntConsumer frame) {}

    private static final class NoListener implements GridListener {
        @Override
        public void editCommitted(int row, int column, String text, SelectionMove move) {}

        @Override
        public void clearRequested(List<CellRange> ranges) {}
    }

    /** Numbers that depend on their place, every third column with a fill. */
    private record Numbers(long seed, SheetLayout layout) implements GridModel {
        private static final CellStyle PLAIN = CellStyle.DEFAULT;
        private static final CellStyle FILLED = CellStyle.DEFAULT.withFill(0xDDEBF7);

        @Override
        public CellView cell(int row, int column, CellWidth width) {
            double number = (row * 31L + column * 17L + seed) % 10_000 / 100.0;
            return CellView.of(
                    String.valueOf(number), CellView.Kind.NUMBER, column % 3 == 0 ? FILLED : PLAIN);
        }

        @Override
        public boolean isBlank(int row, int column) {
            return row >= ROWS || column >= COLUMNS;
        }

        @Override
        public String editText(int row, int column) {
            return "";
        }

        @Override
        public List<CellRange> merges() {
            return List.of();
        }

        @Override
        public int rows() {
            return ROWS;
        }

        @Override
        public int columns() {
            return COLUMNS;
        }
    }

    private void scrollDown(int frame) {
        grid.setViewport(grid.viewport().withRows(grid.viewport().rows().withOffset(frame * 60L)));
    }

    private void scrollRight(int frame) {
        grid.setViewport(
                grid.viewport().withColumns(grid.viewport().columns().withOffset(frame * 7L)));
    }

    private void jump(int frame) {
        grid.scrollTo(new CellAddress(random.nextInt(ROWS), random.nextInt(COLUMNS)));
    }

    private void change(int frame) {
        grid.update(new Numbers(++seed, grid.model().layout()));
    }

    private void run() {
        grid.show(new Numbers(0, new SheetLayout()));
        stage.setScene(new Scene(grid, WIDTH, HEIGHT));
        stage.show();
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        measure(0, new double[FRAMES]);
    }

    /** Every scenario twice, one after the other; only the second pass is reported. */
    private void measure(int place, double[] milliseconds) {
        if (place == 2 * scenarios.size()) {
            stage.hide();
            return;
        }
        Scenario scenario = scenarios.get(place / 2);
        new AnimationTimer() {
            private int frame;
            private long before = System.nanoTime();

            @Override
            public void handle(long now) {
                long here = System.nanoTime();
                if (frame > 0) {
                    milliseconds[frame - 1] = (here - before) / 1e6;
                }
                before = here;
                if (frame == FRAMES) {
                    stop();
                    if (place % 2 == 1) {
                        report(scenario.name(), milliseconds);
                    }
                    Platform.runLater(() -> measure(place + 1, new double[FRAMES]));
                    return;
                }
                scenario.frame().accept(frame++);
            }
        }.start();
    }

    private static void report(String name, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-18s mean %5.1f ms   99%% %5.1f ms%n",
                name,
                mean,
                sorted[(int) (FRAMES * 0.99)]);
    }

    public static void main(String[] arguments) {
        System.setProperty("javafx.animation.fullspeed", "true");
        Platform.startup(() -> new FrameTimes().run());
    }
}
