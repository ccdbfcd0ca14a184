package sheetgrad.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.value.ErrorValue;
import sheetgrad.workbook.Sheet;

/** Recalculates every formula of a workbook and saves it. */
@Command(
        name = "recalc",
        mixinStandardHelpOptions = true,
        description =
                "Recalculates every formula of a workbook and saves it, in place or to another file.")
final class RecalcCommand implements Callable<Integer> {
    /** What {@code --json} prints. */
    record Report(
            int formulas,
            int errors,
            double loadSeconds,
            double calculateSeconds,
            double saveSeconds) {}

    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The .xlsx or .xlsm workbook.")
    private Path file;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "Where to save; the file itself if left out.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of random cells (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    RecalcCommand(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        Path out = target.orElse(file);
        CalculatedFile calculated = CalculatedFile.open(file, functions, seed);
        CalculatedFile.requireWritable(out);
        int errors = countErrors(calculated);
        double saveSeconds = calculated.save(out);
        Report report =
                new Report(
                        CalculatedFile.countFormulas(calculated.workbook()),
                        errors,
                        calculated.loadSeconds(),
                        calculated.calculateSeconds(),
                        saveSeconds);
        if (isJson) {
            output.json(report);
        } else {
            output.line(
                    "%d formulas, %d of them errors; opened in %.3f s, calculated in %.3f s, saved to %s in %.3f s",
                    report.formulas(),
                    errors,
                    report.loadSeconds(),
                    report.calculateSeconds(),
                    out,
                    report.saveSeconds());
        }
        return ExitStatus.DONE;
    }

    private static int countErrors(CalculatedFile calculated) {
        int[] count = new int[1];
        for (Sheet sheet : calculated.workbook().sheets()) {
            sheet.contents()
                    .usedRange()
                    .ifPresent(
                            range ->
                                    sheet.contents()
                                            .forEach(
                                                    range,
                                                    (row, column, content) -> {
                                                        if (content.isFormula()
                                                                && calculated
                                                                                .calculation()
                                                                                .value(
                                                                                        sheet.id(),
                                                                                        row,
                                                                                        column)
                                                                        instanceof ErrorValue) {
                                                            count[0]++;
                                                        }
                                                    }));
        }
        return count[0];
    }
}
