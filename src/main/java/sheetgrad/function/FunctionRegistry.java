package sheetgrad.function;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Every declared function and operator by name. Functions are declared, file by file, when a name is asked for that those
 * before do not have: all of them together take a good part of the program's start, and a workbook needs few. Any thread
 * may ask.
 */
public final class FunctionRegistry {
    private final Map<String, FunctionDeclaration> declarations = new ConcurrentHashMap<>();
    private final Queue<Supplier<List<FunctionDeclaration>>> undeclared;

    private FunctionRegistry(Queue<Supplier<List<FunctionDeclaration>>> undeclared) {
        this.undeclared = undeclared;
    }

    /** A registry of these declarations; throws {@link IllegalArgumentException} if a name comes twice. */
    public FunctionRegistry(List<FunctionDeclaration> all) {
        this(new ArrayDeque<>(List.of(() -> all)));
        declareNext();
    }

    /**
     * A registry of declarations that are made when they are needed, the first ones first; where the others are is asked
     * when the first ones do not do.
     */
    static FunctionRegistry ofParts(
            List<? extends Supplier<List<FunctionDeclaration>>> first,
            Supplier<? extends List<? extends Supplier<List<FunctionDeclaration>>>> others) {
        Queue<Supplier<List<FunctionDeclaration>>> parts = new ArrayDeque<>(first);
        parts.add(
                () -> {
                    parts.addAll(others.get());
                    return List.of();
                });
        return new FunctionRegistry(parts);
    }

    /** The declaration of this name, whatever its case, without file prefixes. */
    public Optional<FunctionDeclaration> find(String name) {
        FunctionDeclaration declaration = declarations.get(name);
        return declaration != null
                ? Optional.of(declaration)
                : search(name, name.toUpperCase(Locale.ROOT));
    }

    private synchronized Optional<FunctionDeclaration> search(String name, String upperCase) {
        Optional<FunctionDeclaration> found = declared(name, upperCase);
        while (found.isEmpty() && !undeclared.isEmpty()) {
            declareNext();
            found = declared(name, upperCase);
        }
        return found;
    }

    private Optional<FunctionDeclaration> declared(String name, String upperCase) {
        FunctionDeclaration declaration = declarations.get(name);
        return Optional.ofNullable(declaration != null ? declaration : declarations.get(upperCase));
    }

    /** All declarations, by name. */
    public synchronized Collection<FunctionDeclaration> all() {
        while (!undeclared.isEmpty()) {
            declareNext();
        }
        return Collections.unmodifiableCollection(new TreeMap<>(declarations).values());
    }

    private void declareNext() {
        for (FunctionDeclaration declaration : undeclared.remove().get()) {
            if (declarations.put(declaration.name(), declaration) != null) {
                throw new IllegalArgumentException("declared twice: " + declaration.name());
            }
        }
    }
}
