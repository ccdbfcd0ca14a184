package sheetgrad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.training.EpochPoint;
import sheetgrad.training.HistoryCsv;
import sheetgrad.training.Method;
import sheetgrad.training.Optimality;
import sheetgrad.training.Restart;
import sheetgrad.training.RestartSummary;
import sheetgrad.training.Restarts;
import sheetgrad.training.StopReason;
import sheetgrad.training.TrainingHistory;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingPlan;
import sheetgrad.training.TrainingResult;
import sheetgrad.workbook.SolverModel.Goal;

/** Trains the parameters of a workbook and saves them. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description =
                "Trains parameter cells so that a loss cell becomes as small as it can, and saves the workbook.")
final class SolveCommand implements Callable<Integer> {
    /** What {@code --json} prints. */
    record Report(
            Loss loss,
            String method,
            int steps,
            int evaluations,
            double seconds,
            @Nullable Double gradientNorm,
            String stopped,
            List<Parameter> parameters,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Optimality optimality,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Epoch> epochs,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RestartReport restarts) {}

    /** What was measured after an epoch. */
    record Epoch(
            int epoch,
            int step,
            @Nullable Double loss,
            @Nullable Double trainingLoss,
            @Nullable Double validationLoss,
            List<Double> metrics) {
        static Epoch of(EpochPoint point) {
            return new Epoch(
                    point.epoch(),
                    point.step(),
                    Output.finite(point.loss()),
                    Output.finite(point.trainingLoss()),
                    point.validationLoss().isPresent()
                            ? Output.finite(point.validationLoss().getAsDouble())
                            : null,
                    point.metrics());
        }
    }

    /** The loss cell's value before and after; null where it was not finite. */
    record Loss(String cell, @Nullable Double before, @Nullable Double after) {}

    /** One parameter after training. */
    record Parameter(String cell, double value) {}

    /** What shall become of the loss. */
    static final class GoalOptions {
        @Option(
                names = "--minimize",
                description = "Make the loss as small as possible (the default).")
        private boolean isMinimised;

        @Option(names = "--maximize", description = "Make it as large as possible.")
        private boolean isMaximised;

        @Option(names = "--value-of", paramLabel = "X", description = "Bring it to the value X.")
        private @Nullable Double value;

        Goal goal() {
            return value != null ? Goal.VALUE_OF : isMaximised ? Goal.MAXIMIZE : Goal.MINIMIZE;
        }

        double target() {
            return value == null ? 0 : value;
        }
    }

    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The .xlsx or .xlsm workbook.")
    private Path file;

    @Mixin private ModelOptions options = new ModelOptions();

    @ArgGroup(exclusive = true)
    private @Nullable GoalOptions goal;

    @Mixin private TrainingOptions training = new TrainingOptions();

    @Mixin private RestartOptions restarts = new RestartOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of random cells and random parameters (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "Where to save; nothing is saved if left out.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description =
                    "Write the steps as CSV: loss, gradient, learning rate, metrics and parameters.")
    private Optional<Path> historyFile = Optional.empty();

    @Option(
            names = "--find-learning-rate",
            description =
                    "Instead of training, try learning rates from 1E-7 to 10 and suggest some; nothing is saved.")
    private boolean findsRate;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    private @Nullable RestartReport restartReport;

    SolveCommand(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        training.method();
        restarts.check();
        CalculatedFile calculated = CalculatedFile.open(file, functions, seed);
        for (Path written : target.stream().toList()) {
            CalculatedFile.requireWritable(written);
        }
        for (Path written : historyFile.stream().toList()) {
            CalculatedFile.requireWritable(written);
        }
        TrainingModel model = model(calculated);
        TrainingPlan plan = training.plan(calculated, model, seed);
        ModelSolver solver = new ModelSolver(calculated, model, plan, SolveProgress::inTerminal);
        if (findsRate) {
            return new RateReport(solver.findRate()).print(output, isJson);
        }
        TrainingResult result =
                restarts.areWanted() ? solveFromRandom(solver, plan) : solver.solve(plan.steps());
        if (target.isPresent()) {
            options.store(calculated, model);
            calculated.save(target.get());
        }
        if (historyFile.isPresent()) {
            writeHistory(solver, calculated, model, historyFile.get());
        }
        report(calculated, model, plan.method(), result);
        return result.stopReason() == StopReason.DIVERGED
                        || result.stopReason() == StopReason.NOT_REACHED
                ? ExitStatus.CHECK_FAILED
                : ExitStatus.DONE;
    }

    private void writeHistory(
            ModelSolver solver, CalculatedFile calculated, TrainingModel model, Path written)
            throws CommandException {
        List<String> names = model.parameters().stream().map(calculated::name).toList();
        TrainingHistory history = solver.history().orElseThrow();
        String text = new HistoryCsv(history, training.metricNames(), names).text();
        CalculatedFile.write(text, written);
    }

    private TrainingResult solveFromRandom(ModelSolver solver, TrainingPlan plan)
            throws CommandException {
        Restarts runs =
                solver.restarts(
                        restarts.initialisation(),
                        seed,
                        training.steps().orElse(plan.method().defaultRestartSteps()));
        int mostSteps = plan.steps();
        if (restarts.only().isPresent()) {
            return solver.keep(runs, restarts.only().get(), mostSteps);
        }
        RestartSummary summary = solver.run(runs, restarts.count());
        restartReport = RestartReport.of(summary, seed, restarts.initialisation().toString());
        int best = summary.best().map(Restart::number).orElse(1);
        return solver.keep(runs, best, mostSteps);
    }

    private TrainingModel model(CalculatedFile calculated) throws CommandException {
        GoalOptions wanted = goal == null ? new GoalOptions() : goal;
        if (!Double.isFinite(wanted.target())) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    file + ": the loss can only be brought to a number, not " + wanted.target());
        }
        TrainingModel model = options.model(calculated, wanted.goal(), wanted.target());
        return goal != null ? model.withGoal(wanted.goal(), wanted.target()) : model;
    }

    private void report(
            CalculatedFile calculated, TrainingModel model, Method chosen, TrainingResult result) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < result.best().parameters().length; i++) {
            parameters.add(
                    new Parameter(
                            calculated.name(model.parameters().get(i)),
                            result.best().parameters()[i]));
        }
        Report report =
                new Report(
                        new Loss(
                                calculated.name(model.loss()),
                                Output.finite(result.lossBefore()),
                                Output.finite(result.best().loss())),
                        chosen.commandName(),
                        result.steps(),
                        result.evaluations(),
                        result.seconds(),
                        Output.finite(result.gradientNorm()),
                        result.stopReason().documentName(),
                        parameters,
                        result.optimality().orElse(null),
                        result.epochs().isEmpty()
                                ? null
                                : result.epochs().stream().map(Epoch::of).toList(),
                        restartReport);
        if (isJson) {
            output.json(report);
        } else {
            print(report);
        }
        result.failure().ifPresent(failure -> output.message("sheetgrad: %s: %s", file, failure));
    }

    private void print(Report report) {
        if (report.restarts() != null) {
            report.restarts().print(output);
        }
        output.line(
                "%s before %s, after %s",
                report.loss().cell(),
                String.valueOf(report.loss().before()),
                String.valueOf(report.loss().after()));
        output.line(
                "%s, %s after %d steps and %d evaluations in %.3f s",
                report.method(),
                report.stopped(),
                report.steps(),
                report.evaluations(),
                report.seconds());
        if (report.optimality() != null) {
            output.line(
                    "constraints missed by at most %s, residual of the optimality conditions %s",
                    Double.toString(report.optimality().violation()),
                    Double.toString(report.optimality().residual()));
        }
        printLastEpoch(report);
        for (Parameter parameter : report.parameters()) {
            output.line("%s = %s", parameter.cell(), Double.toString(parameter.value()));
        }
        target.ifPresent(out -> output.line("saved to %s", out));
    }

    private void printLastEpoch(Report report) {
        List<Epoch> epochs = report.epochs();
        if (epochs != null) {
            Epoch last = epochs.get(epochs.size() - 1);
            output.line(
                    "epoch %d: training rows %s, rows held back %s, metrics %s",
                    last.epoch(),
                    String.valueOf(last.trainingLoss()),
                    String.valueOf(last.validationLoss()),
                    last.metrics());
        }
    }
}
