/**
 * The desktop window. Start from {@link sheetgrad.ui.SheetgradWindow}, which wires everything together. Only this package
 * and those below it know JavaFX. Views lay out and bind; view models hold what is shown; the workbook itself belongs to
 * a session on another thread ({@link sheetgrad.ui.session.WorkbookSession}).
 */
@NullMarked
package sheetgrad.ui;

import org.jspecify.annotations.NullMarked;
