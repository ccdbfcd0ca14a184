package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.function.Elementwise;

/**
 * Lays a recorded tape out for replays. Steps are put in the order of their levels, so that steps of one level do not
 * need one another; those that carry out the same operation become lanes of one entry. Numbers move from their slots to
 * places where the results of an entry lie side by side.
 */
final class TapeLayout {
    /** Fewer lanes than this are not worth the copying. */
    private static final int FEWEST_LANES = 4;

    /** A result of so many numbers is worth reading as a whole. */
    private static final int LONG = 64;

    private final int parameterCount;
    private final int[] places;
    private final List<TapeEntry> entries = new ArrayList<>();
    private final EntryResults results;
    private int next;

    TapeLayout(List<Recorded> recorded, int parameterCount, int slots) {
        this.parameterCount = parameterCount;
        this.places = new int[slots];
        this.results = new EntryResults(slots);
        placeInputs(recorded);
        for (List<Recorded> level : levels(recorded)) {
            lay(level);
        }
    }

    /** The place of each slot. */
    int[] places() {
        return places;
    }

    /** The result that a place belongs to, unless that is an input. */
    Optional<EntryResult> resultAround(int place) {
        return results.around(place);
    }

    List<TapeEntry> entries() {
        return entries;
    }

    /** Parameters come first, and then the other slots that no step calculates. */
    private void placeInputs(List<Recorded> recorded) {
        boolean[] isResult = new boolean[places.length];
        for (Recorded one : recorded) {
            if (one instanceof Recorded.Step step) {
                Arrays.fill(isResult, step.result(), step.result() + step.shape().size(), true);
            }
        }
        for (int slot = 0; slot < places.length; slot++) {
            if (!isResult[slot]) {
                places[slot] = next++;
            }
        }
    }

    private List<List<Recorded>> levels(List<Recorded> recorded) {
        int[] levelOfSlot = new int[places.length];
        List<List<Recorded>> levels = new ArrayList<>();
        for (Recorded one : recorded) {
            int level = one.level(levelOfSlot);
            while (levels.size() <= level) {
                levels.add(new ArrayList<>());
            }
            if (one instanceof Recorded.Step step) {
                for (int i = 0; i < step.shape().size(); i++) {
                    levelOfSlot[step.result() + i] = level;
                }
            }
            levels.get(level).add(one);
        }
        return levels;
    }

    /** Lays the steps of one level, whose operands are laid already. */
    private void lay(List<Recorded> level) {
        Map<LaneGroup.Key, LaneGroup> groups = new LinkedHashMap<>();
        List<Recorded> others = new ArrayList<>();
        for (Recorded one : level) {
            if (one instanceof Recorded.Step step && LaneGroup.suits(step)) {
                for (int i = 0; i < step.shape().size(); i++) {
                    LaneGroup.Lane lane = new LaneGroup.Lane(step, i);
                    groups.computeIfAbsent(lane.key(this::origin), LaneGroup::new).add(lane);
                }
            } else {
                others.add(one);
            }
        }
        lay(groups.values());
        others.forEach(this::lay);
    }

    /** Tells apart parameters, constants, and the results of long entries: lanes keep to one origin, to be read as a whole. */
    private int origin(int slot) {
        if (slot < parameterCount) {
            return slot;
        }
        return results.around(places[slot])
                .filter(result -> result.size() >= LONG)
                .map(result -> parameterCount + 1 + result.place())
                .orElse(parameterCount);
    }

    /** Lays groups; what is left of groups that are too small is put together, whatever its origins. */
    private void lay(Collection<LaneGroup> groups) {
        Map<LaneGroup.Key, LaneGroup> mixed = new LinkedHashMap<>();
        for (LaneGroup group : groups) {
            if (group.size() >= FEWEST_LANES) {
                lay(group);
            } else {
                LaneGroup wider = mixed.computeIfAbsent(group.key().coarse(), LaneGroup::new);
                group.lanes().forEach(wider::add);
            }
        }
        mixed.values().forEach(this::layMixed);
    }

    /** A few single numbers are steps of their own; the last of many lanes keep together. */
    private void layMixed(LaneGroup group) {
        if (group.size() < FEWEST_LANES
                && group.lanes().stream().allMatch(lane -> lane.step().shape().size() == 1)) {
            group.lanes().forEach(lane -> lay(lane.step()));
        } else {
            lay(group);
        }
    }

    private void lay(LaneGroup group) {
        int first = next;
        for (LaneGroup.Lane lane : group.lanes()) {
            places[lane.slot()] = next++;
        }
        entries.add(group.toEntry(places, results, results.add(first, group.size())));
    }

    private void lay(Recorded one) {
        if (one instanceof Recorded.Check check) {
            entries.add(new GuardEntry(check, places));
            return;
        }
        Recorded.Step step = (Recorded.Step) one;
        int first = next;
        for (int i = 0; i < step.shape().size(); i++) {
            places[step.result() + i] = next++;
        }
        boolean isScalar =
                step.shape().size() == 1
                        && step.operands().stream()
                                .allMatch(operand -> operand.matrix().size() == 1);
        if (isScalar && step.operation() instanceof Elementwise elementwise) {
            entries.add(new ElementwiseEntry(elementwise, step.operands(), first, places, results));
            return;
        }
        EntryResult result = results.add(first, step.shape().size());
        entries.add(new MatrixEntry(step, places, results, result));
    }
}
