package sheetgrad.ui.grid;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Measures how long the grid takes for a frame in a window of 1920 x 1080: scrolling down, to the right and by jumps, and
 * all visible cells changing, on a sheet of 1,000,000 x 50 numbers with fills and on the sheet of conv-example.xlsx, where
 * that is beside the project; there, at some zooms, and on the sheet "linear" of titanic.xlsx, with and without its gradient,
 * also what changes with a parameter, as in live training, and at last sheets that are scrolled while they are trained. Prints the mean and the 99th percentile of the second of two
 * passes, without waiting for the screen's rhythm, as a table of docs/benchmarks.md. The first row is the floor: the same
 * texts, fills and lines painted onto a bare canvas.
 *
 * <p>A program, not a test: run its main method on a display, with {@code -Dprism.order=sw} where there is no GPU. With an
 * argument it measures only the rows whose names contain it, with {@code -Dframes} as many frames.
 */
public final class FrameTimes {
    private static final Path CONVOLUTION = SharedFiles.path("corpus/course22/conv-example.xlsx");
    private static final Path TITANIC = SharedFiles.path("corpus/course22/titanic.xlsx");
    private static final Path RATINGS = SharedFiles.path("corpus/course22/collab_filter.xlsx");
    private static final int FRAMES = Integer.getInteger("frames", 300);

    /** After so many frames a sheet that is not long is scrolled from its top again. */
    private static final int SWING = 30;

    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private final GridView grid = new GridView(new NoListener(), GridTheme.light());
    private final Stage stage = new Stage();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final Random random = new Random(1);
    private Optional<LiveTraining> live = Optional.empty();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long seed;

    /** What is done before each frame, after a beginning. */
    private record Scenario(String name, Runnable begin, IntConsumer frame) {}

    private static final class NoListener implements GridListener {
        @Override
        public void editCommitted(int row, int column, String text, SelectionMove move) {}

        @Override
        public void clearRequested(List<CellRange> ranges) {}
    }

    /** @param name what the names of the wanted scenarios contain */
    private FrameTimes(
            Optional<RecordedSteps> convolution,
            Optional<RecordedSteps> titanic,
            List<LiveTraining> trainings,
            String name) {
        BareCanvas bare = new BareCanvas(WIDTH, HEIGHT);
        scenarios.add(
                new Scenario(
                        "bare canvas", () -> stage.getScene().setRoot(bare.root()), bare::paint));
        add("1,000,000 x 50", moment -> new NumbersModel(moment));
        convolution.ifPresent(
                steps -> {
                    add("conv-example", steps::firstAt);
                    add(steps, 100);
                    add(steps, 60);
                    add(steps, 150);
                });
        titanic.ifPresent(
                steps -> {
                    add(steps, 100);
                    addGradient(steps);
                });
        trainings.forEach(this::add);
        scenarios.removeIf(scenario -> !scenario.name().contains(name));
    }

    private void add(String sheet, LongFunction<GridModel> model) {
        Runnable begin = () -> show(model.apply(0));
        scenarios.add(new Scenario(sheet + ", scroll down", begin, this::scrollDown));
        scenarios.add(new Scenario(sheet + ", scroll right", begin, this::scrollRight));
        scenarios.add(new Scenario(sheet + ", random jumps", begin, this::jump));
        scenarios.add(
                new Scenario(
                        sheet + ", all cells change",
                        begin,
                        frame -> grid.update(model.apply(++seed))));
    }

    private void add(RecordedSteps training, int zoom) {
        String at = zoom == 100 ? "" : " at " + zoom + " %";
        scenarios.add(
                new Scenario(
                        training.name() + at + ", a parameter changes",
                        () -> {
                            show(training.model(0));
                            grid.zoomPercentProperty().set(zoom);
                        },
                        frame -> grid.update(training.model(frame))));
    }

    private void add(LiveTraining training) {
        scenarios.add(
                new Scenario(
                        training.name(),
                        () -> {
                            live.filter(before -> before != training).ifPresent(LiveTraining::end);
                            live = Optional.of(training);
                            show(training.begin());
                        },
                        frame -> {
                            training.next().ifPresent(grid::update);
                            scrollDown(frame % SWING);
                        }));
    }

    private void addGradient(RecordedSteps training) {
        scenarios.add(
                new Scenario(
                        training.name() + " with its gradient, a parameter changes",
                        () -> show(training.withGradient(0)),
                        frame -> grid.update(training.withGradient(frame))));
    }

    private void show(GridModel sheet) {
        stage.getScene().setRoot(grid);
        grid.show(sheet);
        grid.zoomPercentProperty().set(100);
    }

    private void scrollDown(int frame) {
        grid.setViewport(grid.viewport().withRows(grid.viewport().rows().withOffset(frame * 60L)));
    }

    private void scrollRight(int frame) {
        grid.setViewport(
                grid.viewport().withColumns(grid.viewport().columns().withOffset(frame * 7L)));
    }

    private void jump(int frame) {
        GridModel sheet = grid.model();
        grid.scrollTo(
                new CellAddress(random.nextInt(sheet.rows()), random.nextInt(sheet.columns())));
    }

    private void run() {
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
            live.ifPresent(LiveTraining::end);
            Platform.exit();
            return;
        }
        Scenario scenario = scenarios.get(place / 2);
        scenario.begin().run();
        new AnimationTimer() {
            private int frame;
            private final double application = processorTime("JavaFX Application");
            private final double renderer = processorTime("QuantumRenderer");
            private final long allocated = threads.getCurrentThreadAllocatedBytes();
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
                        reportProcessor(
                                processorTime("JavaFX Application") - application,
                                processorTime("QuantumRenderer") - renderer,
                                threads.getCurrentThreadAllocatedBytes() - allocated);
                    }
                    Platform.runLater(() -> measure(place + 1, new double[FRAMES]));
                    return;
                }
                scenario.frame().accept(frame++);
            }
        }.start();
    }

    /** Milliseconds that the processor has worked for the thread whose name begins so. */
    private double processorTime(String name) {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith(name))
                .mapToLong(ThreadInfo::getThreadId)
                .mapToDouble(id -> threads.getThreadCpuTime(id) / 1e6)
                .sum();
    }

    /** Tells less of a busy machine than times of frames do. */
    private static void reportProcessor(double application, double renderer, long allocated) {
        System.err.printf(
                Locale.ROOT,
                "  for a frame: application thread %.1f ms of a processor and %d kB of memory,"
                        + " render thread %.1f ms%n",
                application / FRAMES,
                allocated / FRAMES / 1024,
                renderer / FRAMES);
    }

    private static void report(String name, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms |%n",
                name,
                mean,
                sorted[(int) (FRAMES * 0.99)]);
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("javafx.animation.fullspeed", "true");
        System.out.println("| | mean | 99th percentile |\n|---|---:|---:|");
        Optional<RecordedSteps> convolution =
                RecordedSteps.of("conv-example", CONVOLUTION, 0, "AD11", Optional.empty());
        Optional<RecordedSteps> titanic =
                RecordedSteps.of("titanic linear", TITANIC, 2, "R4", Optional.of("AA7"));
        String name = arguments.length > 0 ? arguments[0] : "";
        List<LiveTraining> trainings = new ArrayList<>();
        LiveTraining.of(TITANIC, "linear", false).ifPresent(trainings::add);
        LiveTraining.of(RATINGS, "bias", false).ifPresent(trainings::add);
        LiveTraining.of(TITANIC, "nnet", true).ifPresent(trainings::add);
        Platform.startup(() -> new FrameTimes(convolution, titanic, trainings, name).run());
    }
}
