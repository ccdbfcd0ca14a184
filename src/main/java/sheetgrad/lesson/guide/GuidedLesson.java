package sheetgrad.lesson.guide;

import java.util.List;

/**
 * A lesson that leads through a bundled model.
 *
 * @param id words with hyphens, for commands and tests
 * @param title a few words for lists
 * @param description a sentence on what there is to learn
 * @param model the id of the bundled model that it opens
 */
public record GuidedLesson(
        String id, String title, String description, String model, List<LessonStep> steps) {
    public GuidedLesson {
        steps = List.copyOf(steps);
    }
}
