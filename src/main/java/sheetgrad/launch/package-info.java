/**
 * How the jar comes to a virtual machine that starts quickly: {@link sheetgrad.launch.QuickStart}. It runs before anything
 * else of the program and uses nothing of it.
 */
@NullMarked
package sheetgrad.launch;

import org.jspecify.annotations.NullMarked;
