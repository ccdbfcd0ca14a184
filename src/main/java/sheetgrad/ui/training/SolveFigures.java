package sheetgrad.ui.training;

import java.util.List;
import java.util.Locale;
import sheetgrad.training.LossPoint;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;

/** The numbers of a run, as texts; empty where there is none. */
public record SolveFigures(
        String before, String now, String step, String speed, String gradientNorm) {
    static final SolveFigures NONE = new SolveFigures("", "", "", "", "");

    static SolveFigures of(TrainingProgress progress, List<LossPoint> losses) {
        double first = losses.isEmpty() ? Double.NaN : losses.get(0).loss();
        return of(
                first,
                progress.loss(),
                progress.step(),
                progress.seconds(),
                progress.gradientNorm());
    }

    static SolveFigures of(TrainingResult result) {
        return of(
                result.lossBefore(),
                result.best().loss(),
                result.steps(),
                result.seconds(),
                result.gradientNorm());
    }

    private static SolveFigures of(
            double before, double now, int step, double seconds, double gradientNorm) {
        return new SolveFigures(
                digits(before),
                digits(now),
                String.format(Locale.ROOT, "%,d", step),
                step > 0 && seconds > 0 ? String.format(Locale.ROOT, "%,.0f", step / seconds) : "",
                digits(gradientNorm));
    }

    /** Two significant digits: more would promise more than a search finds. */
    static String rate(double number) {
        return String.format(Locale.ROOT, "%.1e", number);
    }

    /** Nine significant digits. */
    static String digits(double number) {
        if (!Double.isFinite(number)) {
            return "not a number";
        }
        double size = Math.abs(number);
        boolean isPlain = number == 0 || size >= 1e-4 && size < 1e9;
        int decimals =
                isPlain && number != 0 ? Math.max(0, 8 - (int) Math.floor(Math.log10(size))) : 0;
        return isPlain
                ? String.format(Locale.ROOT, "%." + Math.min(decimals, 9) + "f", number)
                : String.format(Locale.ROOT, "%.4e", number);
    }
}
