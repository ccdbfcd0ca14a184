package sheetgrad.ui.session;

import java.util.concurrent.Executor;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.xlsx.RecoveryFiles;

/**
 * What every session works with.
 *
 * @param recovery keeps copies of open workbooks for the case of a crash
 * @param listenerExecutor where listeners are called and futures complete: the application thread of the window
 */
public record SessionServices(
        FunctionRegistry functions,
        WorkbookFiles files,
        RecoveryFiles recovery,
        Executor listenerExecutor) {}
