package sheetgrad.ui.drawing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.scene.image.Image;
import sheetgrad.ui.grid.FontBook;
import sheetgrad.ui.grid.GridDrawing;
import sheetgrad.value.Value;
import sheetgrad.workbook.Drawing;

/** Makes painters of a sheet's drawings; decoded pictures are kept as long as the drawing lives. */
public final class SheetDrawings {
    private final FontBook fonts = new FontBook();
    private final Map<Drawing, Image> images = new WeakHashMap<>();

    /**
     * The painters, in the order of the drawings.
     *
     * @param values looks up what a chart's reference shows now; nothing for a reference it cannot follow
     */
    public List<GridDrawing> painters(
            List<Drawing> drawings, Function<String, Optional<List<Value>>> values) {
        List<GridDrawing> painters = new ArrayList<>();
        for (Drawing drawing : drawings) {
            if (drawing instanceof Drawing.ChartFrame frame) {
                painters.add(new ChartPainter(frame, values, fonts));
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
