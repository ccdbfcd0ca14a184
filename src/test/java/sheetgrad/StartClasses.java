package sheetgrad;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import sheetgrad.ui.grid.FirstPaint;

/**
 * Solves and recalculates a workbook, shows it in the window and ends, so that the virtual machine can list the classes
 * of a start. A program, not a test: the build runs it.
 */
public final class StartClasses {
    /** What it lists must not hold up the build where there can be no window. */
    private static final long SECONDS = 60;

    private StartClasses() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(System.out);
        String file = arguments[0];
        Path folder = Files.createTempDirectory("start");
        Path copy = folder.resolve("copy.xlsx");
        Main.run(new String[] {"solve", file, "--steps", "2", "-o", copy.toString()});
        Main.run(new String[] {"verify", copy.toString()});
        Main.run(new String[] {"recalc", copy.toString()});
        Files.delete(copy);
        Files.delete(folder);
        FirstPaint.main(arguments);
    }
}
