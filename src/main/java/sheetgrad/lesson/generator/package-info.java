/**
 * The parts of a model that a learner would otherwise type for an hour: convolution, pooling, dense layers, softmax and
 * so on, each written as live formulas onto a {@link sheetgrad.lesson.generator.SheetDraft}, which becomes one undoable
 * edit. Every part says no, with a sentence, where it would overwrite something or where shapes do not fit. Start from
 * {@link sheetgrad.lesson.generator.Convolution}. Nothing here changes a workbook by itself.
 */
@NullMarked
package sheetgrad.lesson.generator;

import org.jspecify.annotations.NullMarked;
