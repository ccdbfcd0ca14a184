package sheetgrad.autodiff;

import java.util.Optional;
import java.util.TreeMap;

/** The results of a tape's entries by their places. */
final class EntryResults {
    private final TreeMap<Integer, EntryResult> byPlace = new TreeMap<>();

    EntryResult add(int place, int size) {
        EntryResult result = new EntryResult(place, size);
        byPlace.put(place, result);
        return result;
    }

    /** The result that a place belongs to. */
    Optional<EntryResult> around(int place) {
        return Optional.ofNullable(byPlace.floorEntry(place))
                .map(java.util.Map.Entry::getValue)
                .filter(result -> place < result.place() + result.size());
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
