package sheetgrad.lesson.guide;

/** Tells whether a step of a lesson was done, by what can be seen now and what could be when the step began. */
@FunctionalInterface
public interface LessonCondition {
    boolean isMet(LessonView begun, LessonView now);

    /** There is nothing to do but to read. */
    static LessonCondition read() {
        return (begun, now) -> true;
    }

    /** The cell shows something else than before. */
    static LessonCondition changed(String cell) {
        return (begun, now) -> !now.value(cell).equals(begun.value(cell));
    }

    /** The cell's number is below this one. */
    static LessonCondition below(String cell, double limit) {
        return (begun, now) -> now.number(cell) < limit;
    }

    /** The cell's number is above this one. */
    static LessonCondition above(String cell, double limit) {
        return (begun, now) -> now.number(cell) > limit;
    }

    /** The cell's number is smaller than before. */
    static LessonCondition smaller(String cell) {
        return (begun, now) -> now.number(cell) < begun.number(cell);
    }

    static LessonCondition gradientShown() {
        return (begun, now) -> now.isGradientShown();
    }

    default LessonCondition and(LessonCondition other) {
        return (begun, now) -> isMet(begun, now) && other.isMet(begun, now);
    }
}
