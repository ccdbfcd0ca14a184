package sheetgrad.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.function.FunctionRegistry;

/** Recalculates workbooks and compares every formula with the value stored in the file. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Recalculates workbooks and compares every formula cell with the value stored in the file.")
final class VerifyCommand implements Callable<Integer> {
    /** What {@code --json} prints. */
    record Report(List<Verification> files) {
        @JsonIgnore
        boolean isClean() {
            return files.stream().allMatch(Verification::isClean);
        }
    }

    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .xlsx or .xlsm workbooks.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    VerifyCommand(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        List<Verification> results = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : files) {
            try {
                Verification result =
                        Verification.of(CalculatedFile.open(file, functions, 1), functions);
                results.add(result);
                if (!isJson) {
                    print(result);
                }
            } catch (CommandException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        Report report = new Report(results);
        if (isJson) {
            output.json(report);
        }
        if (!unreadable.isEmpty()) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.join("\n", unreadable));
        }
        return report.isClean() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }

    private void print(Verification result) {
        output.line(
                "%s: %d formulas, %d matched, %d mismatched, %d volatile, %d unsupported,"
                        + " %d without a stored value",
                result.file(),
                result.formulas(),
                result.matched(),
                result.mismatched(),
                result.volatileCount(),
                result.unsupported(),
                result.withoutValue());
        for (Verification.Mismatch mismatch : result.mismatches()) {
            output.line(
                    "  %s!%s =%s is %s, stored is %s",
                    mismatch.sheet(),
                    mismatch.cell(),
                    mismatch.formula(),
                    String.valueOf(mismatch.calculated()),
                    String.valueOf(mismatch.stored()));
        }
    }
}
