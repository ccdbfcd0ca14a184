package sheetgrad.ui.training;

import java.util.Locale;
import sheetgrad.training.Optimality;
import sheetgrad.training.TrainingResult;

/** How a run ended, in a sentence. */
final class Outcome {
    private Outcome() {}

    static String of(TrainingResult result) {
        String steps = result.steps() == 1 ? "1 step" : result.steps() + " steps";
        String sentence =
                switch (result.stopReason()) {
                    case CONVERGED ->
                            "Converged after "
                                    + steps
                                    + ": there is nothing more to gain from here.";
                    case STEPS -> "Took " + steps + "; solve again to go on from here.";
                    case CANCELLED ->
                            "Stopped after " + steps + "; undo or restore puts back the start.";
                    case EARLY ->
                            "Stopped early after "
                                    + steps
                                    + ": no epoch had brought a better loss for a while.";
                    case NOT_REACHED -> "Ended after " + steps + ".";
                    case DIVERGED -> "Diverged after " + steps + ".";
                };
        return result.failure()
                .map(reason -> sentence + " " + capitalised(reason))
                .orElse(sentence + result.optimality().map(Outcome::told).orElse(""));
    }

    private static String told(Optimality optimality) {
        return String.format(
                Locale.ROOT,
                " The constraints are missed by at most %.1e; the residual of the optimality conditions is %.1e.",
                optimality.violation(),
                optimality.residual());
    }

    private static String capitalised(String reason) {
        String text =
                reason.isEmpty()
                        ? reason
                        : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }
}
