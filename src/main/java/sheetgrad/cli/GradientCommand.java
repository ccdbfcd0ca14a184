package sheetgrad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.autodiff.GradientCheck;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.NoPath;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.training.TrainingModel;
import sheetgrad.workbook.SolverModel.Goal;

/** Prints the gradient of a loss cell with respect to parameter cells. */
@Command(
        name = "gradient",
        mixinStandardHelpOptions = true,
        description = "Prints the exact gradient of a loss cell with respect to parameter cells.")
final class GradientCommand implements Callable<Integer> {
    private static final int TIMED_RUNS = 200;

    /** What {@code --json} prints. */
    record Report(
            Loss loss,
            List<Component> gradient,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Check check,
            double forwardBackwardMicroseconds) {}

    /** The loss cell and its value. */
    record Loss(String cell, double value) {}

    /** One parameter, its value, and the derivative of the loss with respect to it, or why there is none. */
    record Component(
            String cell,
            double value,
            double gradient,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String noPath) {}

    /** The worst agreement with differences of the loss, and the parameters at which there is none to be had. */
    record Check(
            double largestRelativeError,
            String cell,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Kink> kinks) {}

    /** A parameter that lies on a kink of the loss: its slopes on both sides. */
    record Kink(String cell, double left, double right, double gradient) {}

    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The .xlsx or .xlsm workbook.")
    private Path file;

    @Mixin private ModelOptions options = new ModelOptions();

    @Option(names = "--check", description = "Compare with central differences of the loss.")
    private boolean isChecked;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of random cells (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    GradientCommand(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        CalculatedFile calculated = CalculatedFile.open(file, functions, seed);
        TrainingModel model = options.model(calculated, Goal.MINIMIZE, 0);
        LossGradient gradient =
                new LossGradient(
                        calculated.calculation().freeze(), model.loss(), model.parameters());
        double[] at = gradient.storedParameters();
        double[] components = new double[at.length];
        double loss = gradient.evaluate(at, components);
        Losses.requireUsable(gradient, loss, file);
        Check check = isChecked ? check(calculated, model, gradient, at) : null;
        Report report =
                new Report(
                        new Loss(calculated.name(model.loss()), loss),
                        components(calculated, gradient, at, components),
                        check,
                        microseconds(gradient, at));
        if (isJson) {
            output.json(report);
        } else {
            print(report);
        }
        return check != null && !(check.largestRelativeError() <= GradientCheck.LARGEST_ERROR)
                ? ExitStatus.CHECK_FAILED
                : ExitStatus.DONE;
    }

    private static Check check(
            CalculatedFile calculated, TrainingModel model, LossGradient gradient, double[] at) {
        GradientCheck.Result result = GradientCheck.check(gradient, at);
        List<Kink> kinks = new ArrayList<>();
        for (GradientCheck.Kink kink : result.kinks()) {
            String cell = calculated.name(model.parameters().get(kink.parameter()));
            kinks.add(new Kink(cell, kink.left(), kink.right(), kink.gradient()));
        }
        return new Check(
                result.largestRelativeError(),
                calculated.name(model.parameters().get(result.parameter())),
                kinks);
    }

    private static List<Component> components(
            CalculatedFile calculated, LossGradient function, double[] at, double[] gradient) {
        List<Component> components = new ArrayList<>(at.length);
        for (int i = 0; i < at.length; i++) {
            String reason =
                    gradient[i] == 0
                            ? function.noPath(i).map(NoPath::explanation).orElse(null)
                            : null;
            String cell = calculated.name(function.parameters().get(i));
            components.add(new Component(cell, at[i], gradient[i], reason));
        }
        return components;
    }

    /** The median time of one forward and backward pass over the recorded tape. */
    private static double microseconds(LossGradient gradient, double[] at) {
        double[] scratch = new double[at.length];
        long[] times = new long[TIMED_RUNS];
        for (int i = 0; i < TIMED_RUNS; i++) {
            long start = System.nanoTime();
            gradient.evaluate(at, scratch);
            times[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(times);
        return times[TIMED_RUNS / 2] / 1e3;
    }

    private void print(Report report) {
        output.line("loss %s = %s", report.loss().cell(), Double.toString(report.loss().value()));
        for (Component component : report.gradient()) {
            output.line(
                    "%s = %s, %s",
                    component.cell(), Double.toString(component.value()), describe(component));
        }
        if (report.check() != null) {
            output.line(
                    "largest relative error against differences: %.2e at %s",
                    report.check().largestRelativeError(), report.check().cell());
            for (Kink kink : report.check().kinks()) {
                output.line(
                        "%s lies on a kink: the slope is %.6g below and %.6g above, the gradient takes %.6g",
                        kink.cell(), kink.left(), kink.right(), kink.gradient());
            }
        }
        output.line(
                "one forward and backward pass: %.1f microseconds",
                report.forwardBackwardMicroseconds());
    }

    private static String describe(Component component) {
        return component.noPath() == null
                ? "gradient " + component.gradient()
                : "no path: " + component.noPath();
    }
}
