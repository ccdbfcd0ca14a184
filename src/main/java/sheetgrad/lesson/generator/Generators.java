package sheetgrad.lesson.generator;

import java.util.List;

/** Every generator, in the order of a menu. A generator that is added here has its command. */
public final class Generators {
    private static final List<Generator> ALL =
            List.of(
                    MapGenerators.convolution(),
                    MapGenerators.activation(),
                    MapGenerators.pooling(),
                    MapGenerators.dropout(),
                    MapGenerators.dense(),
                    MapGenerators.softmax(),
                    RowGenerators.embedding(),
                    RowGenerators.dense(),
                    RowGenerators.softmax(),
                    RowGenerators.errors(),
                    RowGenerators.split());

    private Generators() {}

    public static List<Generator> all() {
        return ALL;
    }
}
