package sheetgrad.lesson.generator;

import java.util.Arrays;
import java.util.List;
import sheetgrad.lesson.generator.Generator.Where;
import sheetgrad.lesson.generator.Setting.Kind;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** The generators for one example that lies on the sheet as maps, such as a picture. */
final class MapGenerators {
    private static final int MOST = 100;
    private static final Setting SEED =
            Setting.count("seed", "Seed", "Another seed, other random numbers.", 1);

    /** Those that an expression can be put into; the others need their input in a cell. */
    private static final Setting ACTIVATION =
            activation(Arrays.stream(Activation.values()).filter(Activation::isNamedOnce).toList());

    private MapGenerators() {}

    static Setting name(String start) {
        return Setting.of("name", "Name", Kind.TEXT, "What the labels call it.", start);
    }

    static Setting seed() {
        return SEED;
    }

    static Setting activationInPlace() {
        return ACTIVATION;
    }

    static Setting activation(List<Activation> choices) {
        return Setting.choice(
                "activation",
                "Activation",
                "The function of every sum.",
                choices.stream().map(Activation::title).toList());
    }

    static Generator convolution() {
        return new Generator(
                "convolution",
                "Convolution",
                "Slides kernels over the input: each output is the sum of a window times a kernel,"
                        + " over all input maps.",
                Where.CORNER,
                List.of(
                        Setting.maps("The input maps, one range a channel, with commas between."),
                        name("conv"),
                        Setting.count("rows", "Kernel rows", "The height of the window.", 3),
                        Setting.count("columns", "Kernel columns", "The width of the window.", 3),
                        Setting.count("outputs", "Output maps", "One set of kernels each.", 1),
                        Setting.count("stride", "Stride", "How far the window moves at a time.", 1),
                        Setting.count("padding", "Padding", "Rings of zeros put around.", 0),
                        Setting.flag("bias", "Bias", "A number added to every sum.", false),
                        ACTIVATION,
                        Setting.choice(
                                "start",
                                "Kernels",
                                "What the kernels are before training.",
                                KernelStart.titles()),
                        SEED),
                MapGenerators::writeConvolution);
    }

    private static List<CellRange> writeConvolution(
            SheetDraft draft, CellAddress place, Answers answers) {
        List<CellRange> inputs = answers.maps("inputs");
        int rows = answers.count("rows", 1, MOST);
        int columns = answers.count("columns", 1, MOST);
        return new Convolution(
                        answers.text("name"),
                        inputs,
                        rows,
                        columns,
                        answers.count("outputs", 1, MOST),
                        answers.count("stride", 1, MOST),
                        answers.count("padding", 0, MOST),
                        answers.flag("bias"),
                        answers.activation(),
                        KernelStart.of(answers.text("start"))
                                .numbers(rows, columns, inputs.size(), seed(answers)))
                .write(draft, place)
                .maps();
    }

    static long seed(Answers answers) {
        return answers.count("seed", 0, Integer.MAX_VALUE);
    }

    static Generator activation() {
        return new Generator(
                "activation",
                "Activation",
                "Applies a function to every cell of a block, in a block of the same shape.",
                Where.CORNER,
                List.of(
                        Setting.cells("inputs", "Input", "The block."),
                        activation(
                                Arrays.stream(Activation.values())
                                        .filter(one -> one != Activation.NONE)
                                        .toList())),
                (draft, place, answers) ->
                        List.of(
                                new ActivationBlock(answers.cells("inputs"), answers.activation())
                                        .write(draft, place)));
    }

    static Generator pooling() {
        return new Generator(
                "pooling",
                "Pooling",
                "Makes one number of each window: the largest, the mean, or both in maps of their"
                        + " own.",
                Where.CORNER,
                List.of(
                        Setting.maps("The input maps, with commas between."),
                        name("pool"),
                        Setting.choice(
                                "kind",
                                "Kind",
                                "What a window becomes.",
                                Arrays.stream(Pooling.Kind.values())
                                        .map(Pooling.Kind::title)
                                        .toList()),
                        Setting.count("size", "Window", "Rows and columns of the window.", 2),
                        Setting.count(
                                "stride", "Stride", "How far the window moves at a time.", 2)),
                (draft, place, answers) ->
                        new Pooling(
                                        answers.text("name"),
                                        answers.maps("inputs"),
                                        Pooling.Kind.parse(answers.text("kind")),
                                        answers.count("size", 1, MOST),
                                        answers.count("stride", 1, MOST))
                                .write(draft, place)
                                .maps());
    }

    static Generator dense() {
        return new Generator(
                "dense",
                "Dense layer over maps",
                "Gives every output a sum over all input cells, each times a weight of its own, and"
                        + " a bias.",
                Where.CORNER,
                List.of(
                        Setting.maps("The input maps of one example, with commas between."),
                        name("dense"),
                        Setting.of(
                                "outputs",
                                "Outputs",
                                Kind.TEXT,
                                "How many, or their names with commas between.",
                                "10"),
                        ACTIVATION,
                        SEED),
                (draft, place, answers) -> List.of(denseOf(answers).write(draft, place).outputs()));
    }

    private static Dense denseOf(Answers answers) {
        List<CellRange> inputs = answers.maps("inputs");
        long cells = inputs.stream().mapToLong(CellRange::size).sum();
        return new Dense(
                answers.text("name"),
                inputs,
                answers.names("outputs", "output"),
                SoftmaxColumn.WIDTH,
                answers.activation(),
                Numbers.normal(seed(answers), 1 / Math.sqrt(cells)));
    }

    static Generator softmax() {
        return new Generator(
                "softmax",
                "Softmax and cross-entropy of one example",
                "Turns outputs that stand below one another into shares of 1, and the target's"
                        + " share into a loss.",
                Where.COLUMN,
                List.of(
                        Setting.cells("logits", "Outputs", "One column of numbers."),
                        Setting.cells("names", "Their names", "One column beside them."),
                        Setting.of(
                                "target",
                                "Target",
                                Kind.TEXT,
                                "The name of the right answer; blank for the first.",
                                "")),
                (draft, place, answers) ->
                        List.of(
                                new SoftmaxColumn(answers.cells("logits"), answers.cells("names"))
                                        .write(draft, place.column(), answers.text("target"))
                                        .probabilities()));
    }

    static Generator dropout() {
        return new Generator(
                "dropout",
                "Dropout mask",
                "Sets a random share of the cells to 0 and enlarges the others, with a switch"
                        + " between training and use.",
                Where.CORNER,
                List.of(
                        Setting.maps("The input maps, with commas between."),
                        name("dropout"),
                        Setting.of("p", "p", Kind.NUMBER, "The share that is dropped.", "0.5")),
                (draft, place, answers) ->
                        new DropoutMask(answers.text("name"), answers.maps("inputs"))
                                .write(draft, place, answers.number("p"))
                                .output()
                                .maps());
    }
}
