package sheetgrad.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sheetgrad.training.LossPoint;
import sheetgrad.training.TrainingResult;
import sheetgrad.ui.session.SolveRequest;

/** The runs of a workbook since it was opened, the newest last. Used on the application thread. */
public final class RunHistory {
    private static final int MOST_RUNS = 200;

    private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    private int count;

    RunHistory() {}

    void add(
            SolveRequest request,
            String settings,
            String seed,
            TrainingResult result,
            List<LossPoint> losses) {
        runs.add(
                new RunRecord(
                        ++count,
                        request.model(),
                        request.plan().method().title(),
                        settings,
                        seed,
                        result.steps(),
                        result.lossBefore(),
                        result.best().loss(),
                        result.seconds(),
                        losses,
                        result.best().parameters()));
        if (runs.size() > MOST_RUNS) {
            runs.remove(0);
        }
    }

    /** The runs, in the order in which they ended. */
    public ObservableList<RunRecord> runs() {
        return runs;
    }

    /** A table of comma separated values (RFC 4180): a line for each run. */
    public String csv() {
        return "run,loss,method,settings,seed,steps,loss before,loss after,seconds\r\n"
                + runs.stream().map(RunHistory::line).collect(Collectors.joining());
    }

    private static String line(RunRecord run) {
        return String.format(
                Locale.ROOT,
                "%d,%s,%s,%s,%s,%d,%s,%s,%s\r\n",
                run.number(),
                quoted(run.lossName()),
                quoted(run.method()),
                quoted(run.settings()),
                quoted(run.seed()),
                run.steps(),
                run.lossBefore(),
                run.lossAfter(),
                run.seconds());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
