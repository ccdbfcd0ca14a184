package sheetgrad.calculation.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.reference.Area;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * What functions of large ranges have come to during a calculation, by their arguments: ten thousand cells that ask for the
 * standard deviation of the same ten thousand look at them once. Only what was read from cells that are up to date is
 * remembered, and it must be forgotten when they may have changed.
 */
public final class KnownResults {
    /** More are forgotten and begun anew: where all arguments differ, nothing is gained by keeping them. */
    private static final int MOST = 4096;

    /** A function and its arguments, references among them. */
    record Call(FunctionDeclaration function, List<Value> arguments) {}

    private final ValueStore values;
    private final Map<Call, Value> results = new HashMap<>();

    public KnownResults(ValueStore values) {
        this.values = values;
    }

    public void forget() {
        results.clear();
    }

    Optional<Value> find(Call call) {
        return Optional.ofNullable(results.get(call));
    }

    /** Takes note of a result, unless a cell it may come from has yet to be calculated. */
    void note(Call call, Value result) {
        if (results.size() >= MOST) {
            results.clear();
        }
        if (call.arguments().stream().noneMatch(this::refersToDirty)) {
            results.put(call, result);
        }
    }

    private boolean refersToDirty(Value argument) {
        return argument instanceof ReferenceValue reference
                && reference.areas().stream().anyMatch(this::isDirty);
    }

    private boolean isDirty(Area area) {
        return values.sheet(area.sheet()).hasDirty(area.range());
    }
}
