/** The bar of a guided lesson. Start from {@link sheetgrad.ui.guide.GuideViewModel}. */
@NullMarked
package sheetgrad.ui.guide;

import org.jspecify.annotations.NullMarked;
