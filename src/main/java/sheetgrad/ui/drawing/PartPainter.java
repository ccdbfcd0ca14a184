package sheetgrad.ui.drawing;

import sheetgrad.ui.grid.GridDrawing;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.Drawing;

/** Paints a part of an anchored rectangle, turned and mirrored as it asks. */
abstract class PartPainter implements GridDrawing {
    private final Anchor anchor;
    private final Drawing.Part part;

    PartPainter(Anchor anchor, Drawing.Part part) {
        this.anchor = anchor;
        this.part = part;
    }

    @Override
    public Anchor anchor() {
        return anchor;
    }

    @Override
    public void paint(Surface graphics, double width, double height, double zoom) {
        double ownWidth = part.width() * width;
        double ownHeight = part.height() * height;
        graphics.translate(part.x() * width, part.y() * height);
        if (part.rotation() != 0) {
            graphics.translate(ownWidth / 2, ownHeight / 2);
            graphics.rotate(part.rotation());
            graphics.translate(-ownWidth / 2, -ownHeight / 2);
        }
        graphics.save();
        if (part.isFlippedAcross() || part.isFlippedDown()) {
            graphics.translate(
                    part.isFlippedAcross() ? ownWidth : 0, part.isFlippedDown() ? ownHeight : 0);
            graphics.scale(part.isFlippedAcross() ? -1 : 1, part.isFlippedDown() ? -1 : 1);
        }
        paintFigure(graphics, ownWidth, ownHeight, zoom);
        graphics.restore();
        paintText(graphics, ownWidth, ownHeight, zoom);
    }

    /** What is mirrored along. */
    abstract void paintFigure(Surface graphics, double width, double height, double zoom);

    /** What stays readable when the figure is mirrored. */
    void paintText(Surface graphics, double width, double height, double zoom) {}
}
