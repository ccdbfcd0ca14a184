package sheetgrad.calculation.evaluation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.Value;

/** The variables that LET and LAMBDA have bound where the evaluation of a formula stands; innermost first. */
public final class Variables {
    /** One variable and those bound before it; never changes, so that a LAMBDA can keep those around it. */
    record Scope(String name, Value value, @Nullable Scope outer) {}

    private @Nullable Scope scope;

    /** Those bound now; null if there are none. */
    @Nullable Scope current() {
        return scope;
    }

    /** Goes on with these variables; returns those bound before, to come back to. */
    @Nullable Scope enter(@Nullable Scope variables) {
        Scope outer = scope;
        scope = variables;
        return outer;
    }

    /** Binds one more variable; the name is in lower case. */
    void bind(String name, Value value) {
        scope = new Scope(name, value, scope);
    }

    /** The value of a variable, in whatever case its name is written; null if there is none. */
    @Nullable Value find(String name) {
        if (scope == null) {
            return null;
        }
        String key = name.toLowerCase(Locale.ROOT);
        for (Scope one = scope; one != null; one = one.outer()) {
            if (one.name().equals(key)) {
                return one.value();
            }
        }
        return null;
    }
}
