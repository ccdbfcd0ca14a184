package sheetgrad.ui.session;

import java.util.concurrent.Executor;
import sheetgrad.function.FunctionRegistry;

/**
 * What every session works with.
 *
 * @param listenerExecutor where listeners are called and futures complete: the application thread of the window
 */
public record SessionServices(
        FunctionRegistry functions, WorkbookFiles files, Executor listenerExecutor) {}
