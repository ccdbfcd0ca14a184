package sheetgrad.function;

import java.util.List;
import java.util.stream.Stream;

/** Functions that are shown together: a heading in the documentation and in lists to choose from. */
public record FunctionFamily(String name, List<FunctionDeclaration> functions) {
    public FunctionFamily {
        functions = List.copyOf(functions);
    }

    @SafeVarargs
    static FunctionFamily of(String name, List<FunctionDeclaration>... parts) {
        return new FunctionFamily(name, Stream.of(parts).flatMap(List::stream).toList());
    }
}
