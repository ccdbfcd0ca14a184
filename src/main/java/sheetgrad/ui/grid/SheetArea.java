package sheetgrad.ui.grid;

/** A rectangle of a sheet, in pixels from its first cell; right and bottom are the pixels behind. */
record SheetArea(long left, long top, long right, long bottom) {
    static final SheetArea NOTHING = new SheetArea(0, 0, 0, 0);

    /** What a pane shows. */
    static SheetArea of(Viewport.Pane pane) {
        return new SheetArea(
                pane.columns().start(),
                pane.rows().start(),
                pane.columns().end(),
                pane.rows().end());
    }

    int width() {
        return (int) (right - left);
    }

    int height() {
        return (int) (bottom - top);
    }

    boolean contains(SheetArea other) {
        return left <= other.left
                && top <= other.top
                && right >= other.right
                && bottom >= other.bottom;
    }

    boolean intersects(SheetArea other) {
        return left < other.right && top < other.bottom && right > other.left && bottom > other.top;
    }

    SheetArea intersection(SheetArea other) {
        return new SheetArea(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }
}
