/**
 * What the program remembers from one start to the next. Start from
 * {@link sheetgrad.ui.settings.UserSettings}. Losing it does no harm, so nothing here fails.
 */
@NullMarked
package sheetgrad.ui.settings;

import org.jspecify.annotations.NullMarked;
