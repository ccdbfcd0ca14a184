package sheetgrad.ui.grid;

import sheetgrad.reference.CellRange;

/** An arrow from the middle of one range to the middle of another. */
public record Arrow(CellRange from, CellRange to) {}
