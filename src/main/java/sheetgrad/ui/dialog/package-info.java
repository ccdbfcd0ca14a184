/**
 * What the dialogs of several subjects are made of. Start from {@link sheetgrad.ui.dialog.DialogFields}; a dialog itself
 * belongs to the package of its subject.
 */
@NullMarked
package sheetgrad.ui.dialog;

import org.jspecify.annotations.NullMarked;
