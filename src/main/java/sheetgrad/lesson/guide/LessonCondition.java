package sheetgrad.lesson.guide;

/** Tells by what can be seen whether a step of a lesson has been done, be it ahead of its time. */
@FunctionalInterface
public interface LessonCondition {
    boolean isMet(LessonView view);

    /** There is nothing to do but to read. */
    static LessonCondition read() {
        return view -> true;
    }

    /** The cell's number is below this one. */
    static LessonCondition below(String cell, double limit) {
        return view -> view.number(cell) < limit;
    }

    /** The cell's number is above this one. */
    static LessonCondition above(String cell, double limit) {
        return view -> view.number(cell) > limit;
    }

    static LessonCondition gradientShown() {
        return LessonView::isGradientShown;
    }

    default LessonCondition and(LessonCondition other) {
        return view -> isMet(view) && other.isMet(view);
    }
}
