package sheetgrad.lesson.guide;

/**
 * One thing to do in a lesson.
 *
 * @param instruction what to do, in a sentence or three
 * @param insight what there is to see once it was done
 * @param place the cells it is about, as "sheet!A1:B2"
 */
public record LessonStep(
        String instruction, String insight, String place, LessonCondition condition) {}
