package sheetgrad.autodiff;

import sheetgrad.reference.CellAddress;

/** A cell that plays a part in a model, as loss or parameter: sheet id and address. */
public record ModelCell(int sheet, CellAddress address) {}
