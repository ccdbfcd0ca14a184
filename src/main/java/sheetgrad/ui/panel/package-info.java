/**
 * Panels beside the grid, each shown and hidden by a command. Start from {@link sheetgrad.ui.panel.SidePanel}; what a panel
 * holds belongs to the package of its subject.
 */
@NullMarked
package sheetgrad.ui.panel;

import org.jspecify.annotations.NullMarked;
