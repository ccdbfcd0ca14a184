package sheetgrad.autodiff;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The results of a tape's entries by their places. */
final class EntryResults {
    private final @Nullable EntryResult[] byPlace;

    EntryResults(int places) {
        this.byPlace = new @Nullable EntryResult[places];
    }

    EntryResult add(int place, int size) {
        EntryResult result = new EntryResult(place, size);
        Arrays.fill(byPlace, place, place + size, result);
        return result;
    }

    /** The result that a place belongs to; nothing for inputs and for numbers calculated one by one. */
    Optional<EntryResult> around(int place) {
        return Optional.ofNullable(byPlace[place]);
    }

    /** The result that consists of just these places. */
    Optional<EntryResult> exactly(int first, int size) {
        return around(first).filter(result -> result.place() == first && result.size() == size);
    }

    /** Notes that numbers are taken by their places; those below 0 are constants. */
    void useByPlace(int... places) {
        for (int place : places) {
            if (place >= 0) {
                around(place).ifPresent(EntryResult::useByPlace);
            }
        }
    }
}
