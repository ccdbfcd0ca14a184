package sheetgrad.ui.grid;

import javafx.beans.property.IntegerProperty;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;

/** The wheel and the touchpad: they scroll, along a row with Shift, and zoom with Ctrl. */
final class GridWheel {
    private static final double PIXELS_PER_DELTA = 1.5;
    private static final double NOTCH = 20;
    private static final int ZOOM_STEP = 10;

    private final GridView view;

    GridWheel(GridView view) {
        this.view = view;
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private void scrolled(ScrollEvent event) {
        event.consume();
        double across = event.getDeltaX();
        double along = event.getDeltaY();
        if (across == 0 && along == 0) {
            return;
        }
        if (event.isShortcutDown()) {
            zoom(along);
            return;
        }
        if (event.isShiftDown() && across == 0) {
            across = along;
            along = 0;
        }
        Viewport viewport = view.viewport();
        boolean isInLines = event.getTextDeltaYUnits() == VerticalTextScrollUnits.LINES;
        double lines = isInLines ? event.getTextDeltaY() : 0;
        boolean isWheel = Math.abs(lines) >= 1 || Math.abs(along + across) >= NOTCH;
        double pixels =
                Math.abs(lines) >= 1
                        ? lines * viewport.rows().axis().defaultSize() / (along + across)
                        : PIXELS_PER_DELTA;
        view.setViewport(
                viewport.withRows(scrolled(viewport.rows(), along * pixels, isWheel))
                        .withColumns(scrolled(viewport.columns(), across * pixels, isWheel)));
    }

    private void zoom(double along) {
        IntegerProperty percent = view.zoomPercentProperty();
        percent.set(SheetView.clampedZoom(percent.get() + (int) Math.signum(along) * ZOOM_STEP));
    }

    /** A wheel moves whole lines, a touchpad pixels. */
    private static AxisView scrolled(AxisView along, double pixels, boolean isWheel) {
        if (pixels == 0) {
            return along;
        }
        AxisView moved = along.withOffset(along.offset() - Math.round(pixels));
        AxisView aligned = moved.aligned();
        boolean isHeldByATallLine = aligned.offset() == along.offset();
        return isWheel && !isHeldByATallLine ? aligned : moved;
    }
}
