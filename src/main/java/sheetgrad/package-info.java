/** The program's entry alone: {@link sheetgrad.Main} puts commands and window together. */
@NullMarked
package sheetgrad;

import org.jspecify.annotations.NullMarked;
