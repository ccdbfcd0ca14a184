package sheetgrad.ui.grid;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** As many texts, fills and lines as a window shows of {@link NumbersModel}, without any grid: the floor of a frame. */
final class BareCanvas {
    private static final int ROW_HEIGHT = 20;
    private static final int COLUMN_WIDTH = 64;
    private static final Color FILL = Color.web("#DDEBF7");

    private final double width;
    private final double height;
    private final Canvas canvas;

    BareCanvas(double width, double height) {
        this.width = width;
        this.height = height;
        this.canvas = new Canvas(width, height);
    }

    Pane root() {
        return new Pane(canvas);
    }

    void paint(int frame) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        int rows = (int) height / ROW_HEIGHT;
        int columns = (int) width / COLUMN_WIDTH;
        graphics.setFill(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setFill(FILL);
        for (int column = 0; column < columns; column += 3) {
            for (int row = 0; row < rows; row++) {
                graphics.fillRect(
                        column * COLUMN_WIDTH, row * ROW_HEIGHT, COLUMN_WIDTH, ROW_HEIGHT);
            }
        }
        graphics.setFill(Color.LIGHTGRAY);
        for (int row = 1; row <= rows; row++) {
            graphics.fillRect(0, row * ROW_HEIGHT - 1.0, width, 1);
        }
        for (int column = 1; column <= columns; column++) {
            graphics.fillRect(column * COLUMN_WIDTH - 1.0, 0, 1, height);
        }
        graphics.setFill(Color.BLACK);
        graphics.setTextAlign(TextAlignment.RIGHT);
        NumbersModel numbers = new NumbersModel(0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                graphics.fillText(
                        numbers.cell(row + 3 * frame, column, new CellWidth(0)).text(),
                        (column + 1) * COLUMN_WIDTH - 3.0,
                        row * ROW_HEIGHT + 15.0);
            }
        }
    }
}
