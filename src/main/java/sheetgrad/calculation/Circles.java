package sheetgrad.calculation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.workbook.CalculationSettings;

/**
 * What becomes of cells that wait for one another in a circle: first their formulas are evaluated without looking ahead;
 * if they still need one another, the circle is cut open where the workbook iterates, and a cycle where not.
 */
final class Circles {
    private final ValueStore values;
    private final CellStack stack;
    private final IteratedCells iterated;
    private final Set<Long> withoutLookingAhead = new HashSet<>();

    Circles(ValueStore values, CellStack stack, IteratedCells iterated) {
        this.values = values;
        this.stack = stack;
        this.iterated = iterated;
    }

    void clear() {
        withoutLookingAhead.clear();
        iterated.clear();
    }

    /** Whether what the cell's text names is to be calculated before it. */
    boolean looksAhead(long cell) {
        return !withoutLookingAhead.contains(cell);
    }

    /** The needed cell waits in the calculation that this one is a fork of, for the cell on top of the stack. */
    private long[] waitingOutside() {
        long[] cycle = {stack.get(stack.size() - 1)};
        stack.pop();
        return cycle;
    }

    /** A waiting cell is needed again: puts the stack back to try once more, or returns the cells of a cycle. */
    long[] resolve(long needed, CalculationSettings settings) {
        int start = stack.size() - 1;
        while (start >= 0 && stack.get(start) != needed) {
            start--;
        }
        if (start < 0) {
            return waitingOutside();
        }
        boolean isNew = false;
        int entered = 0;
        long[] circle = new long[stack.size() - start];
        for (int i = start; i < stack.size(); i++) {
            long cell = stack.get(i);
            if (values.isEntered(cell)) {
                isNew |= withoutLookingAhead.add(cell);
                circle[entered++] = cell;
                if (i > start) {
                    values.setEntered(cell, false);
                }
            }
        }
        if (!isNew && (!settings.iterates() || iterated.contains(needed))) {
            stack.cutTo(start);
            return Arrays.copyOf(circle, entered);
        }
        stack.cutTo(start + 1);
        if (!isNew) {
            iterated.add(needed);
        }
        return new long[0];
    }
}
