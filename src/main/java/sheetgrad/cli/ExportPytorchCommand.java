package sheetgrad.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.export.ExportException;
import sheetgrad.autodiff.export.TorchScript;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.training.TrainingModel;
import sheetgrad.workbook.SolverModel.Goal;

/** Writes a model as a script for PyTorch. */
@Command(
        name = "export-pytorch",
        mixinStandardHelpOptions = true,
        description = "Writes the model between parameters and loss as a PyTorch script.")
final class ExportPytorchCommand implements Callable<Integer> {
    /** The methods of {@code solve}, as PyTorch has them. */
    enum TorchMethod {
        LBFGS(
                "LBFGS(parameters, max_iter=1000, tolerance_grad=1e-12, tolerance_change=1e-16,"
                        + " line_search_fn=\"strong_wolfe\")",
                1),
        GRADIENT_DESCENT("SGD(parameters, lr=%s)", 5000),
        MOMENTUM("SGD(parameters, lr=%s, momentum=0.9)", 5000),
        NESTEROV("SGD(parameters, lr=%s, momentum=0.9, nesterov=True)", 5000),
        ADAGRAD("Adagrad(parameters, lr=%s)", 5000),
        RMSPROP("RMSprop(parameters, lr=%s)", 5000),
        ADAM("Adam(parameters, lr=%s)", 5000),
        ADAMW("AdamW(parameters, lr=%s)", 5000);

        private final String constructor;
        private final int steps;

        TorchMethod(String constructor, int steps) {
            this.constructor = constructor;
            this.steps = steps;
        }

        String optimiser(Optional<Double> learningRate) {
            double usual = this == ADAGRAD || this == RMSPROP ? 0.01 : 0.001;
            return "torch.optim." + constructor.formatted(learningRate.orElse(usual));
        }
    }

    private final FunctionRegistry functions;
    private final Output output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The .xlsx or .xlsm workbook.")
    private Path file;

    @Mixin private ModelOptions options = new ModelOptions();

    @Option(
            names = "--method",
            paramLabel = "M",
            description = "The method the script trains with, as for solve (default: lbfgs).")
    private String method = "lbfgs";

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            description = "The method's own if left out.")
    private Optional<Double> learningRate = Optional.empty();

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How many steps the script trains; the method's own number if left out.")
    private Optional<Integer> steps = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of random cells (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "The script.")
    private Path target = Path.of("");

    ExportPytorchCommand(FunctionRegistry functions, Output output) {
        this.functions = functions;
        this.output = output;
    }

    @Override
    public Integer call() throws CommandException {
        TorchMethod chosen = method();
        CalculatedFile calculated = CalculatedFile.open(file, functions, seed);
        TrainingModel model = options.model(calculated, Goal.MINIMIZE, 0);
        FrozenCalculation base = calculated.calculation().freeze();
        LossGradient gradient = new LossGradient(base, model.loss(), model.parameters());
        double[] at = gradient.storedParameters();
        Losses.requireUsable(gradient, gradient.evaluate(at, new double[at.length]), file);
        if (!model.constraints().isEmpty()) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    file
                            + ": the model has constraints, which the script could not keep; name --loss and --parameters"
                            + " to export it without them");
        }
        if (model.goal() == Goal.VALUE_OF) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT,
                    file + ": a loss that shall reach a value is not exported");
        }
        TorchScript.Training training =
                new TorchScript.Training(
                        chosen.optimiser(learningRate),
                        steps.orElse(chosen.steps),
                        model.goal() == Goal.MAXIMIZE);
        CalculatedFile.write(script(base, gradient, training), target);
        output.line("%s: the loss %s and %d parameters", target, gradient.lossName(), at.length);
        return ExitStatus.DONE;
    }

    private TorchMethod method() throws CommandException {
        try {
            return TorchMethod.valueOf(method.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT, "--method " + method + " has no counterpart in PyTorch");
        }
    }

    private String script(
            FrozenCalculation base, LossGradient gradient, TorchScript.Training training)
            throws CommandException {
        try {
            String title = String.valueOf(file.getFileName());
            return TorchScript.write(base, gradient, title, training);
        } catch (ExportException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, file + ": " + e.getMessage());
        }
    }
}
