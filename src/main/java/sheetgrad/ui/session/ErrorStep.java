package sheetgrad.ui.session;

import sheetgrad.reference.Area;

/**
 * A step on the way from a cell that shows an error back to where the error first arose.
 *
 * @param reader the cell that has its error from the other
 */
public record ErrorStep(Area reader, Area read) {}
