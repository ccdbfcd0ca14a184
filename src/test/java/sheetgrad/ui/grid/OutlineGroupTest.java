package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutlineGroupTest {
    @Test
    void runsOfOneLevelAreGroupsAndDeeperOnesLieWithin() {
        TreeMap<Integer, Integer> levels =
                new TreeMap<>(Map.of(1, 1, 2, 2, 3, 2, 4, 1, 7, 1, 8, 0, 9, 1));
        assertEquals(
                List.of(
                        new OutlineGroup(1, 1, 4),
                        new OutlineGroup(1, 7, 7),
                        new OutlineGroup(1, 9, 9),
                        new OutlineGroup(2, 2, 3)),
                OutlineGroup.of(levels));
    }
}
