/**
 * The commands, each one class, on picocli. Start from {@link sheetgrad.cli.Sheetgrad}. Commands print results to
 * standard output, with {@code --json} one JSON document and nothing else; progress and messages go to standard error.
 * Exit status: 0 done, 1 the check failed, 2 bad arguments or a file that cannot be read. The window is handed in from
 * outside; this package does not know it.
 */
@NullMarked
package sheetgrad.cli;

import org.jspecify.annotations.NullMarked;
