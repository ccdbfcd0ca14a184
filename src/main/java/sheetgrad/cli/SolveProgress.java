package sheetgrad.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import sheetgrad.training.TrainingObserver;
import sheetgrad.training.TrainingProgress;

/** A progress bar on standard error, or nothing. */
final class SolveProgress implements TrainingObserver, AutoCloseable {
    private final @Nullable ProgressBar bar;

    private SolveProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar for a run of at most this many steps. */
    static SolveProgress shown(int steps) {
        return new SolveProgress(bar(steps));
    }

    /** A bar if somebody looks at it: if the program runs in a terminal. */
    static SolveProgress inTerminal(int steps) {
        return new SolveProgress(System.console() == null ? null : bar(steps));
    }

    private static ProgressBar bar(int steps) {
        return new ProgressBarBuilder()
                .setTaskName("Solving")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) Duration.ofMillis(100).toMillis())
                .setConsumer(new ConsoleProgressBarConsumer(System.err, 100))
                .build();
    }

    @Override
    public void stepped(TrainingProgress progress) {
        show(progress.step(), progress.loss());
    }

    /** So many steps or runs are done, with this loss. */
    void show(int done, double loss) {
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(String.format(Locale.ROOT, "loss %.9g", loss));
        }
    }

    /** So many of what is counted are done. */
    void show(int done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
