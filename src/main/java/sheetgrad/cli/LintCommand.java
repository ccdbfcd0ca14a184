package sheetgrad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.lint.Finding;
import sheetgrad.lint.Lint;

/** Reports likely modelling mistakes. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description =
                "Reports likely modelling mistakes: labels that lie about shapes, blocks that read"
                        + " beyond their input, dropout without scaling and the like. Exit status 1 if"
                        + " something was found.")
final class LintCommand implements Callable<Integer> {
    /** What was found in one file. */
    record FileReport(String file, List<Finding> findings) {}

    /** What {@code --json} prints. */
    record Report(List<FileReport> files) {}

    private final Output output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .xlsx or .xlsm workbooks.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    LintCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        List<FileReport> reports = new ArrayList<>();
        for (Path file : files) {
            List<Finding> findings = Lint.check(CalculatedFile.read(file).workbook());
            reports.add(new FileReport(file.toString(), findings));
            if (!isJson) {
                findings.forEach(finding -> print(file, finding));
            }
        }
        if (isJson) {
            output.json(new Report(reports));
        }
        boolean isClean = reports.stream().allMatch(report -> report.findings().isEmpty());
        return isClean ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }

    private void print(Path file, Finding finding) {
        output.line(
                "%s: %s%s: %s (%s)",
                file,
                finding.sheet(),
                finding.cell().isEmpty() ? "" : "!" + finding.cell(),
                finding.message(),
                finding.rule());
    }
}
