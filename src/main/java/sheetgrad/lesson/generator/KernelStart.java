package sheetgrad.lesson.generator;

import java.util.Arrays;
import java.util.List;

/** What the kernels of a convolution are at first. */
enum KernelStart {
    RANDOM("random, by the seed"),
    EDGES("edges, for 3 x 3"),
    MEAN("the mean of the window");

    private static final double[] EDGE_KERNELS = {
        1, 1, 1, 0, 0, 0, -1, -1, -1, 1, 0, -1, 1, 0, -1, 1, 0, -1
    };

    private final String title;

    KernelStart(String title) {
        this.title = title;
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(start -> start.title).toList();
    }

    static KernelStart of(String title) {
        return Arrays.stream(values())
                .filter(start -> start.title.equalsIgnoreCase(title.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("kernels cannot begin as \"" + title + "\""));
    }

    /** Upper and left edges in turn; random numbers of the size that keeps sums of ReLU as large as what goes in. */
    Numbers numbers(int kernelRows, int kernelColumns, int inputs, long seed) {
        int cells = kernelRows * kernelColumns;
        return switch (this) {
            case RANDOM -> Numbers.normal(seed, Math.sqrt(2.0 / (cells * inputs)));
            case MEAN -> Numbers.constant(1.0 / cells);
            case EDGES -> {
                Refusal.unless(
                        kernelRows == 3 && kernelColumns == 3,
                        "kernels for edges are 3 x 3, not %d x %d",
                        kernelRows,
                        kernelColumns);
                yield Numbers.of(EDGE_KERNELS);
            }
        };
    }
}
