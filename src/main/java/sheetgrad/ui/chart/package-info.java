/**
 * The dialog in which a chart is changed. Start from {@link sheetgrad.ui.chart.ChartForm}, which holds what is asked and
 * makes the chart of it; it knows no controls.
 */
@NullMarked
package sheetgrad.ui.chart;

import org.jspecify.annotations.NullMarked;
