package sheetgrad.ui.session;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.xlsx.RecoveryFiles;

/**
 * What every session works with.
 *
 * @param recovery keeps copies of open workbooks for the case of a crash
 * @param lineCounts make what tells each session where its texts are wrapped
 * @param listenerExecutor where listeners are called and futures complete: the application thread of the window
 */
public record SessionServices(
        FunctionRegistry functions,
        WorkbookFiles files,
        RecoveryFiles recovery,
        Supplier<LineCount> lineCounts,
        Executor listenerExecutor) {}
