package sheetgrad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.lesson.KaggleSubmission;
import sheetgrad.lesson.generator.Refusal;

/** Writes the predictions of a Titanic workbook in the form in which Kaggle takes them. */
@Command(
        name = "submission",
        mixinStandardHelpOptions = true,
        description =
                "Writes the predictions of a workbook made by \"new titanic --train --test\" as Kaggle wants them.")
final class SubmissionCommand implements Callable<Integer> {
    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The trained workbook.")
    private Path file = Path.of("");

    @Option(
            names = "--test",
            paramLabel = "TEST.csv",
            description = "Kaggle's file, to check that each of its passengers has a prediction.")
    private Optional<Path> test = Optional.empty();

    @Option(names = "-o", required = true, paramLabel = "OUT.csv", description = "What to write.")
    private Path target = Path.of("");

    SubmissionCommand(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        CalculatedFile calculated = CalculatedFile.open(file, functions, 1);
        CalculatedFile.requireWritable(target);
        try {
            KaggleSubmission submission =
                    KaggleSubmission.of(calculated.workbook(), calculated.calculation().snapshot());
            test.ifPresent(submission::checkedAgainst);
            Files.write(target, submission.lines());
            output.line("%d predictions written to %s", submission.passengers(), target);
            return ExitStatus.DONE;
        } catch (Refusal refusal) {
            throw new CommandException(ExitStatus.BAD_INPUT, file + ": " + refusal.getMessage());
        } catch (IOException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, target + ": it could not be written");
        }
    }
}
