/**
 * Defined names: the name manager and the dialogs that define names and make them of a selection. Start from
 * {@link sheetgrad.ui.names.NameManagerViewModel}. Names are read and changed through the session alone.
 */
@NullMarked
package sheetgrad.ui.names;

import org.jspecify.annotations.NullMarked;
