package sheetgrad.function;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every declared function and operator by name. */
public final class FunctionRegistry {
    private final Map<String, FunctionDeclaration> declarations = new TreeMap<>();

    /** A registry of these declarations; throws {@link IllegalArgumentException} if a name comes twice. */
    public FunctionRegistry(List<FunctionDeclaration> all) {
        for (FunctionDeclaration declaration : all) {
            if (declarations.put(declaration.name(), declaration) != null) {
                throw new IllegalArgumentException("declared twice: " + declaration.name());
            }
        }
    }

    /** The declaration of this name, whatever its case, without file prefixes. */
    public Optional<FunctionDeclaration> find(String name) {
        FunctionDeclaration declaration = declarations.get(name);
        return Optional.ofNullable(
                declaration != null
                        ? declaration
                        : declarations.get(name.toUpperCase(Locale.ROOT)));
    }

    /** All declarations, by name. */
    public Collection<FunctionDeclaration> all() {
        return Collections.unmodifiableCollection(declarations.values());
    }
}
