package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The outline of a selected chart with a handle at each corner and in the middle of each side. */
final class DrawingFrame extends Group {
    /**
     * A place where the frame can be taken.
     *
     * @param across -1 at the left side, 1 at the right one, 0 between them
     * @param down -1 at the upper side, 1 at the lower one
     */
    record Handle(int across, int down) {
        /** Anywhere within the frame: all of it moves. */
        static final Handle INSIDE = new Handle(0, 0);

        private double x(Viewport.Box box) {
            return box.x() + box.width() * (across + 1) / 2;
        }

        private double y(Viewport.Box box) {
            return box.y() + box.height() * (down + 1) / 2;
        }

        Cursor cursor() {
            if (across == 0) {
                return down == 0 ? Cursor.MOVE : Cursor.V_RESIZE;
            }
            return down == 0
                    ? Cursor.H_RESIZE
                    : across == down ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
        }
    }

    private static final double SIZE = 8;
    private static final double REACH = 6;
    private static final Color COLOUR = Color.web("#1e7145");
    private static final List<Handle> HANDLES = handles();

    private final Rectangle outline = new Rectangle();
    private final List<Rectangle> squares = new ArrayList<>();

    DrawingFrame() {
        outline.setFill(Color.TRANSPARENT);
        outline.setStroke(COLOUR);
        outline.setStrokeWidth(2);
        getChildren().add(outline);
        for (Handle handle : HANDLES) {
            Rectangle square = new Rectangle(SIZE, SIZE, Color.WHITE);
            square.setStroke(COLOUR);
            squares.add(square);
        }
        getChildren().addAll(squares);
        setMouseTransparent(true);
        setVisible(false);
        setManaged(false);
        setId("drawing-frame");
    }

    private static List<Handle> handles() {
        List<Handle> all = new ArrayList<>();
        for (int down = -1; down <= 1; down++) {
            for (int across = -1; across <= 1; across++) {
                if (across != 0 || down != 0) {
                    all.add(new Handle(across, down));
                }
            }
        }
        return all;
    }

    /** What a point of the cells' area takes of a frame; nothing outside of it. */
    static Optional<Handle> at(Viewport.Box box, double x, double y) {
        return HANDLES.stream()
                .filter(one -> Math.abs(one.x(box) - x) <= REACH)
                .filter(one -> Math.abs(one.y(box) - y) <= REACH)
                .findFirst()
                .or(() -> box.contains(x, y) ? Optional.of(Handle.INSIDE) : Optional.empty());
    }

    /** Shows the frame within the cells' area. */
    void show(Viewport.Box box, Viewport.Pane pane, HeaderSize headers) {
        setLayoutX(headers.width());
        setLayoutY(headers.height());
        outline.setX(box.x());
        outline.setY(box.y());
        outline.setWidth(box.width());
        outline.setHeight(box.height());
        for (int i = 0; i < HANDLES.size(); i++) {
            squares.get(i).setX(HANDLES.get(i).x(box) - SIZE / 2);
            squares.get(i).setY(HANDLES.get(i).y(box) - SIZE / 2);
        }
        setClip(
                new Rectangle(
                        pane.columns().from(),
                        pane.rows().from(),
                        pane.columns().to() - pane.columns().from(),
                        pane.rows().to() - pane.rows().from()));
        setVisible(true);
    }
}
