package sheetgrad.cli;

import java.nio.file.Path;
import sheetgrad.autodiff.LossGradient;

/** Refuses losses that nothing can be done with. */
final class Losses {
    private Losses() {}

    /** Throws, naming file, sheet and cell, if the loss is no number or depends on none of the parameters. */
    static void requireUsable(LossGradient gradient, double loss, Path file)
            throws CommandException {
        if (!Double.isFinite(loss)) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    file + ": " + gradient.failure().orElse("the loss is not a finite number"));
        }
        if (!gradient.dependsOnParameters()) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    file
                            + ": the loss "
                            + gradient.lossName()
                            + " does not depend on any of the "
                            + gradient.parameterCount()
                            + " parameters from "
                            + gradient.firstParameterName()
                            + gradient.noPath(0).map(none -> ": " + none.explanation()).orElse(""));
        }
    }
}
