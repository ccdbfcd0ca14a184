/**
 * The bundled course models, built as formulas. Start from {@link sheetgrad.lesson.CourseModels}. This package shows
 * nothing itself; the files under {@code workbooks} are written from it.
 */
@NullMarked
package sheetgrad.lesson;

import org.jspecify.annotations.NullMarked;
