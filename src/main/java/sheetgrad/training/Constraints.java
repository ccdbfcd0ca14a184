package sheetgrad.training;

import java.util.List;

/** What parameters have to keep: bounds of their own, and conditions between cells. */
public final class Constraints {
    private final Box box;
    private final List<Condition> conditions;

    Constraints(Box box, List<Condition> conditions) {
        this.box = box;
        this.conditions = List.copyOf(conditions);
    }

    /** No constraint for this many parameters. */
    public static Constraints none(int count) {
        return new Constraints(Box.unbounded(count), List.of());
    }

    public Box box() {
        return box;
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** Whether there are conditions besides the bounds of single parameters. */
    public boolean hasConditions() {
        return !conditions.isEmpty();
    }

    public boolean isEmpty() {
        return conditions.isEmpty() && box.isUnbounded();
    }
}
