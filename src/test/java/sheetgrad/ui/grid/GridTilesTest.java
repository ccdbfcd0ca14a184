package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.CanvasSurface;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.Line;

/**
 * Tiles that were moved and painted in part, beside the same part of the sheet painted at once on one canvas. At other zooms
 * than these a letter midway between two quarters of a pixel may be drawn on either, by the rounding of its place.
 */
@SuppressWarnings("NullAway.Init") // the toolkit must run before the grid can be made
class GridTilesTest extends ApplicationTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;

    private final MemoryModel model = sheet();
    private GridView grid;

    private static MemoryModel sheet() {
        MemoryModel model = new MemoryModel();
        Line[] lines = Line.values();
        for (int row = 0; row < 70; row++) {
            for (int column = 0; column < 40; column += 1 + row % 3) {
                model.set(new CellAddress(row, column), String.valueOf(row * 31.5 + column));
            }
            Border border = new Border(lines[row % lines.length], 0xC00000);
            String across = "F" + (row + 1) + ":K" + (row + 1);
            CellStyle style = CellStyle.DEFAULT;
            model.styled(
                    across,
                    row % 2 == 0
                            ? style.withFill(0x92D050 + row)
                            : style.withBorders(new Borders(border, border, border, border)));
        }
        for (String blank : "B12 C12 D12 E12 F12 G12 H12 I12 J12 K12 L12 M12 N12".split(" ")) {
            model.with(blank, "");
        }
        return model.with("A12", "A text that runs on and on, through blank cells ".repeat(3))
                .with("D20", "merged")
                .merged("D20:M31")
                .merged("P3:P60")
                .styled("P3", CellStyle.DEFAULT.withFill(0xFFE699));
    }

    private void show(int frozenRows, int frozenColumns) {
        interact(() -> open(frozenRows, frozenColumns));
    }

    private void open(int frozenRows, int frozenColumns) {
        model.layout().freeze(frozenRows, frozenColumns);
        grid = new GridView(new GridViewTest(), GridTheme.light());
        grid.show(model);
        decorate();
        Scene scene = new Scene(grid, WIDTH, HEIGHT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void decorate() {
        grid.select(Selection.of(CellRange.of("C5:XFD1000000")));
        grid.decorations()
                .setHighlights(
                        List.of(
                                new Highlight(CellRange.of("B3:XFD900000"), Color.RED, true),
                                new Highlight(CellRange.of("E:E"), Color.BLUE, false)));
        grid.decorations()
                .setArrows(
                        List.of(
                                new Arrow(CellRange.of("B2"), CellRange.of("T50")),
                                Arrow.toOtherSheets(CellRange.of("H12"))));
        grid.decorations()
                .setButtons(
                        List.of(
                                new CellButton(CellAddress.of("C5"), CellButton.Kind.CHOICES),
                                new CellButton(CellAddress.of("H9"), CellButton.Kind.FILTER)));
    }

    /** The window with the grid's tiles, and the same painted afresh. */
    private void assertSamePictures(String where) {
        interact(() -> compare(where));
    }

    private void compare(String where) {
        grid.paint();
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        paint(new CanvasSurface(canvas.getGraphicsContext2D()), grid.state());
        int width = grid.state().headers().width() + grid.viewport().columns().length();
        int height = grid.state().headers().height() + grid.viewport().rows().length();
        int[] tiled = pixels(grid.getScene().snapshot(null), width, height);
        int[] whole = pixels(new Scene(new Group(canvas)).snapshot(null), width, height);
        int different = Arrays.mismatch(whole, tiled);
        assertEquals(-1, different, () -> where + ", y " + different / width);
    }

    private static void paint(Surface surface, GridState state) {
        GridPainter painter = new GridPainter(new FontBook());
        for (Viewport.Pane pane : state.viewport().panes()) {
            SheetArea area = SheetArea.of(pane);
            surface.save();
            surface.translate(
                    state.headers().width() + pane.columns().from(),
                    state.headers().height() + pane.rows().from());
            SheetGeometry geometry = state.viewport().geometry();
            painter.paintPane(surface, state.unscrolled(), Viewport.pane(geometry, area, area));
            surface.restore();
        }
        painter.paintRowHeaders(surface, state);
        painter.paintColumnHeaders(surface, state);
    }

    private static int[] pixels(WritableImage image, int width, int height) {
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private void scroll(long right, long down) {
        Viewport viewport = grid.viewport();
        grid.setViewport(
                viewport.withRows(viewport.rows().withOffset(down))
                        .withColumns(viewport.columns().withOffset(right)));
    }

    private void assertSamePicturesWhileScrolling() {
        int[][] offsets = {{0, 0}, {17, 33}, {1390, 300}};
        for (int zoom : new int[] {100, 35, 160}) {
            interact(() -> grid.zoomPercentProperty().set(zoom));
            if (zoom == 100) {
                interact(this::paintOften);
            }
            for (int[] offset : offsets) {
                interact(() -> scroll(offset[0], offset[1]));
                assertSamePictures(zoom + " %, " + offset[0] + ", " + offset[1]);
            }
        }
    }

    /** Until texts are painted in memory, which begins when the same is painted again and again. */
    private void paintOften() {
        for (int i = 0; i < 9; i++) {
            grid.setTheme(i % 2 == 0 ? GridTheme.dark() : GridTheme.light());
            grid.paint();
        }
    }

    @Test
    void tilesShowWhatOneCanvasWould() {
        show(0, 0);
        assertSamePicturesWhileScrolling();
    }

    @Test
    void tilesOfFrozenPanesShowWhatOneCanvasWould() {
        show(6, 2);
        assertSamePicturesWhileScrolling();
    }

    @Test
    void whatChangedIsPaintedAgain() {
        show(0, 0);
        interact(() -> scroll(30, 50));
        interact(this::paintOften);
        assertRepainted("a cell", () -> grid.update(model.with("G9", "another")));
        assertRepainted("the selection", () -> grid.select(Selection.of(CellAddress.of("H10"))));
        assertRepainted("arrows", () -> grid.decorations().setArrows(List.of()));
        assertRepainted("the theme", () -> grid.setTheme(GridTheme.dark()));
        MemoryModel another = new MemoryModel().with("B7", "another sheet");
        assertRepainted("the sheet", () -> grid.update(another));
    }

    @Test
    void cellsThatChangeAgainAndAgainAreShown() {
        show(3, 1);
        interact(() -> grid.decorations().setArrows(List.of()));
        interact(this::paintOften);
        Random random = new Random(3);
        for (int i = 0; i < 3; i++) {
            int cells = 1 << 3 * i;
            assertRepainted(cells + " cells", () -> changeSome(random, cells));
        }
    }

    private void changeSome(Random random, int cells) {
        for (int i = 0; i < cells; i++) {
            CellAddress cell = new CellAddress(random.nextInt(30), random.nextInt(16));
            model.set(cell, random.nextBoolean() ? "" : String.valueOf(random.nextGaussian()));
            CellStyle style = CellStyle.DEFAULT.withFill(random.nextInt(1 << 24));
            model.styled(cell.toString(), random.nextBoolean() ? style : CellStyle.DEFAULT);
        }
        grid.update(model);
    }

    private void assertRepainted(String what, Runnable change) {
        interact(change);
        assertSamePictures(what);
    }
}
