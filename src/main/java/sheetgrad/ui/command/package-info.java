/**
 * Commands: everything that the user can ask of the window, each listed once. Start from
 * {@link sheetgrad.ui.command.Command}; menus, tool bar and palette are made from lists of them.
 */
@NullMarked
package sheetgrad.ui.command;

import org.jspecify.annotations.NullMarked;
