/**
 * Guided lessons: what to do in a bundled model step by step, and how to tell that it was done. Start from {@link
 * sheetgrad.lesson.guide.GuidedLessons}.
 */
@NullMarked
package sheetgrad.lesson.guide;

import org.jspecify.annotations.NullMarked;
