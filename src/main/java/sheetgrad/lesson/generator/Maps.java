package sheetgrad.lesson.generator;

import java.util.List;
import sheetgrad.reference.CellRange;

/**
 * What a layer made.
 *
 * @param maps the outputs, one range a channel, all of one shape
 * @param weights the cells to train: kernels, weight blocks, biases; none if the layer has none
 * @param room everything that was written, labels included
 */
public record Maps(List<CellRange> maps, List<CellRange> weights, CellRange room) {
    public Maps {
        maps = List.copyOf(maps);
        weights = List.copyOf(weights);
    }

    /** Refuses unless there are maps and all have one shape; returns the first. */
    static CellRange shapeOf(String what, List<CellRange> maps) {
        Refusal.unless(!maps.isEmpty(), "%s needs an input of one map or more", what);
        CellRange first = maps.get(0);
        for (CellRange map : maps) {
            Refusal.unless(
                    map.rows() == first.rows() && map.columns() == first.columns(),
                    "%s needs maps of one shape, but %s is %s and %s is %s",
                    what,
                    first,
                    Places.shape(first),
                    map,
                    Places.shape(map));
        }
        return first;
    }
}
