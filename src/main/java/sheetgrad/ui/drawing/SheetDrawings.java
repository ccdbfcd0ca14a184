package sheetgrad.ui.drawing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import sheetgrad.ui.grid.FontBook;
import sheetgrad.ui.grid.GridDrawing;
import sheetgrad.workbook.Drawing;

/** Makes painters of a sheet's drawings; decoded pictures are kept as long as the drawing lives. */
public final class SheetDrawings {
    private final FontBook fonts = new FontBook();
    private final Map<Drawing, Image> images = new WeakHashMap<>();

    /** The painters, in the order of the drawings. */
    public List<GridDrawing> painters(List<Drawing> drawings, ChartCells cells) {
        List<GridDrawing> painters = new ArrayList<>();
        for (Drawing drawing : drawings) {
            if (drawing instanceof Drawing.ChartFrame frame) {
                painters.add(new ChartPainter(frame, cells, fonts));
            } else if (drawing instanceof Drawing.Shape shape) {
                painters.add(new ShapePainter(shape, fonts));
            } else if (drawing instanceof Drawing.Picture picture) {
                painters.add(
                        new PicturePainter(
                                picture,
                                images.computeIfAbsent(
                                        picture,
                                        any ->
                                                new Image(
                                                        new ByteArrayInputStream(
                                                                picture.bytes())))));
            }
        }
        return painters;
    }
}
