package sheetgrad.function;

import java.util.List;
import java.util.function.Supplier;

/**
 * Functions that are shown together: a heading in the documentation and in lists to choose from.
 *
 * @param parts give the functions, which are declared anew each time
 */
public record FunctionFamily(
        String name, List<? extends Supplier<List<FunctionDeclaration>>> parts) {
    public FunctionFamily {
        parts = List.copyOf(parts);
    }

    /** All functions of the family. */
    public List<FunctionDeclaration> functions() {
        return parts.stream().flatMap(part -> part.get().stream()).toList();
    }
}
