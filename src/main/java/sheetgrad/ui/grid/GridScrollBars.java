package sheetgrad.ui.grid;

import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The two scroll bars; in pixels of the sheet. They reach to the used cells and grow as one scrolls on. */
final class GridScrollBars {
    private final ScrollBar vertical = bar(Orientation.VERTICAL);
    private final ScrollBar horizontal = bar(Orientation.HORIZONTAL);
    private boolean isShowing;

    /**
     * @param scrolled takes the new offsets of rows and columns when the user moves a bar
     */
    GridScrollBars(BiConsumer<Long, Long> scrolled) {
        Runnable moved =
                () -> {
                    if (!isShowing) {
                        scrolled.accept(
                                Math.round(vertical.getValue()), Math.round(horizontal.getValue()));
                    }
                };
        vertical.valueProperty().addListener((value, before, after) -> moved.run());
        horizontal.valueProperty().addListener((value, before, after) -> moved.run());
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setFocusTraversable(false);
        return bar;
    }

    ScrollBar vertical() {
        return vertical;
    }

    ScrollBar horizontal() {
        return horizontal;
    }

    /** Puts the bars at the right and at the lower edge of a control of this size. */
    void layOut(double width, double height) {
        double barWidth = vertical.snapSizeX(vertical.prefWidth(-1));
        double barHeight = vertical.snapSizeY(horizontal.prefHeight(-1));
        double right = Math.max(0, width - barWidth);
        double bottom = Math.max(0, height - barHeight);
        vertical.resizeRelocate(right, 0, barWidth, bottom);
        horizontal.resizeRelocate(0, bottom, right, barHeight);
    }

    void show(Viewport viewport, GridModel model) {
        isShowing = true;
        show(vertical, viewport.rows(), model.rows());
        show(horizontal, viewport.columns(), model.columns());
        isShowing = false;
    }

    private static void show(ScrollBar bar, AxisView view, int used) {
        double end = Math.max(1, view.scrollEnd(used));
        int room = Math.max(1, view.length() - view.frozenLength());
        bar.setMax(Math.max(end, view.offset()));
        bar.setValue(view.offset());
        bar.setMax(end);
        bar.setVisibleAmount(end * room / (end + room));
        bar.setUnitIncrement(view.axis().defaultSize());
        bar.setBlockIncrement(room);
    }
}
