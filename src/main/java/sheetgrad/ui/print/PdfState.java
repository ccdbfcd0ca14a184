package sheetgrad.ui.print;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What saving and restoring keep of a surface beside what the page keeps itself. */
record PdfState(Color fill, Color stroke, Font font, TextAlignment alignment, VPos baseline) {
    static final PdfState USUAL =
            new PdfState(
                    Color.BLACK, Color.BLACK, Font.getDefault(), TextAlignment.LEFT, VPos.BASELINE);

    PdfState withFill(Color now) {
        return new PdfState(now, stroke, font, alignment, baseline);
    }

    PdfState withStroke(Color now) {
        return new PdfState(fill, now, font, alignment, baseline);
    }

    PdfState withFont(Font now) {
        return new PdfState(fill, stroke, now, alignment, baseline);
    }

    PdfState withAlignment(TextAlignment now) {
        return new PdfState(fill, stroke, font, now, baseline);
    }

    PdfState withBaseline(VPos now) {
        return new PdfState(fill, stroke, font, alignment, now);
    }

    /** Where a text of this width begins that stands at {@code x}. */
    double left(double x, double width) {
        return switch (alignment) {
            case RIGHT -> x - width;
            case CENTER -> x - width / 2;
            default -> x;
        };
    }

    /** The baseline of a text of this size that stands at {@code y}. */
    double baseline(double y, double size) {
        return switch (baseline) {
            case TOP -> y + size * 0.93;
            case CENTER -> y + size * 0.35;
            case BOTTOM -> y - size * 0.22;
            case BASELINE -> y;
        };
    }
}
