package sheetgrad.lesson.guide;

import java.util.List;

/** The guided lessons, in the order in which to take them. */
public final class GuidedLessons {
    private static final List<GuidedLesson> ALL =
            List.of(DescentLesson.lesson(), TitanicLesson.lesson());

    private GuidedLessons() {}

    public static List<GuidedLesson> all() {
        return ALL;
    }
}
