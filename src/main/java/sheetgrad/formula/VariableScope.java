package sheetgrad.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables of LET and LAMBDA that are known at one place of a formula; the innermost of a name counts. */
final class VariableScope {
    private final List<String> names = new ArrayList<>();

    void declare(String name) {
        names.add(name);
    }

    int size() {
        return names.size();
    }

    /** Forgets all variables but the first {@code size}. */
    void shrink(int size) {
        names.subList(size, names.size()).clear();
    }

    /** The variable of that name as it was spelled where it was declared; case does not matter. */
    Optional<String> find(String name) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return Optional.of(names.get(i));
            }
        }
        return Optional.empty();
    }
}
