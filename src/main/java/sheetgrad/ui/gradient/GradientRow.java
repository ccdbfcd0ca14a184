package sheetgrad.ui.gradient;

import sheetgrad.autodiff.ModelCell;

/**
 * One line of the list of derivatives.
 *
 * @param name the cell as one writes it, without its sheet where that is the loss's
 * @param part the derivative's part in the largest of the list, from -1 to 1
 */
public record GradientRow(
        ModelCell cell, String name, double value, double gradient, double part) {}
