package sheetgrad.ui.grid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import sheetgrad.Main;
import sheetgrad.launch.QuickStart;

/**
 * Opens a workbook as {@code sheetgrad open FILE} does and ends when the window has painted it, so that the whole run
 * can be timed. A program, not a test. Its arguments are the workbook and, to be started as that jar starts, a jar that
 * the class path begins with.
 */
public final class FirstPaint {
    private static final long PAUSE_MILLISECONDS = 5;

    /** What a virtual machine without a display is told. */
    private static final List<String> DISPLAY =
            List.of(
                    "java.awt.headless",
                    "glass.platform",
                    "monocle.platform",
                    "headless.geometry",
                    "prism.order");

    private FirstPaint() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 1) {
            OptionalInt status = QuickStart.run(Path.of(arguments[1]), program(arguments[0]));
            System.exit(status.orElseThrow());
        }
        Thread watch = new Thread(FirstPaint::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        Main.main(new String[] {"open", arguments[0]});
    }

    private static List<String> program(String workbook) {
        List<String> program = new ArrayList<>();
        for (String name : DISPLAY) {
            String value = System.getProperty(name);
            if (value != null) {
                program.add("-D" + name + "=" + value);
            }
        }
        program.addAll(List.of("-cp", System.getProperty("java.class.path")));
        program.addAll(List.of(FirstPaint.class.getName(), workbook));
        return program;
    }

    private static void watch() {
        try {
            while (!isShown()) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Whether a pulse has gone by since a grid with cells was in the window. */
    private static boolean isShown() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        boolean[] isShown = new boolean[1];
        try {
            Platform.runLater(
                    () ->
                            sceneWithCells()
                                    .ifPresentOrElse(
                                            scene -> afterPulse(scene, isShown, asked),
                                            asked::countDown));
        } catch (IllegalStateException notStarted) {
            return false;
        }
        asked.await();
        return isShown[0];
    }

    private static Optional<Scene> sceneWithCells() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(scene -> nodes(scene.getRoot()).anyMatch(FirstPaint::isFilledGrid))
                .findFirst();
    }

    private static boolean isFilledGrid(Node node) {
        return node instanceof GridView grid && grid.model().rows() > 0 && grid.getWidth() > 0;
    }

    private static Stream<Node> nodes(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(
                        child ->
                                child instanceof Parent inner
                                        ? Stream.concat(Stream.of(child), nodes(inner))
                                        : Stream.of(child));
    }

    /** The second pulse from now on begins when the first has handed its picture to the painter. */
    private static void afterPulse(Scene scene, boolean[] isShown, CountDownLatch asked) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    private int pulses;

                    @Override
                    public void run() {
                        if (++pulses == 2) {
                            scene.removePostLayoutPulseListener(this);
                            isShown[0] = true;
                            asked.countDown();
                        } else {
                            Platform.requestNextPulse();
                        }
                    }
                });
        Platform.requestNextPulse();
    }
}
