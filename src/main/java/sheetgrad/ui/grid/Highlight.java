package sheetgrad.ui.grid;

import javafx.scene.paint.Color;
import sheetgrad.reference.CellRange;

/** A coloured outline round cells, such as the parameters of a model or the precedents of a formula. */
public record Highlight(CellRange range, Color colour, boolean isDashed) {}
