package sheetgrad.ui.paint;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** An opaque picture in memory. What is painted is mixed as JavaFX's software renderer mixes it. */
record Pixels(int[] data, int width) {
    private static final int OPAQUE = 255;

    /** A rectangle; right and bottom are the pixels behind. */
    record Box(int left, int top, int right, int bottom) {
        Box intersection(Box other) {
            return new Box(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }
    }

    /** 0xAARRGGBB, as the renderer rounds colours. */
    static int argb(Color colour) {
        return level(colour.getOpacity()) << 24
                | level(colour.getRed()) << 16
                | level(colour.getGreen()) << 8
                | level(colour.getBlue());
    }

    private static int level(double part) {
        return (int) ((float) part * OPAQUE);
    }

    /** @param box within the picture */
    void fill(Box box, int argb) {
        int alpha = argb >>> 24;
        for (int y = box.top; y < box.bottom && box.left < box.right; y++) {
            int from = y * width + box.left;
            int to = y * width + box.right;
            if (alpha == OPAQUE) {
                Arrays.fill(data, from, to, argb);
            } else {
                for (int at = from; at < to; at++) {
                    data[at] = mixed(data[at], argb, alpha);
                }
            }
        }
    }

    /** Paints a letter of which {@code x} and {@code y} are the first pixel. */
    void write(Letters.Letter letter, int x, int y, int argb, Box clip) {
        int fromX = Math.max(x, clip.left) - x;
        int toX = Math.min(x + letter.width(), clip.right) - x;
        int toY = Math.min(y + letter.height(), clip.bottom);
        byte[] covered = letter.covered();
        for (int row = Math.max(y, clip.top); row < toY; row++) {
            int from = (row - y) * letter.width();
            int to = row * width + x;
            for (int i = fromX; i < toX; i++) {
                int part = covered[from + i] & OPAQUE;
                if (part != 0) {
                    int alpha = (part + 1) * (argb >>> 24) >> 8;
                    data[to + i] = mixed(data[to + i], argb, alpha);
                }
            }
        }
    }

    private static int mixed(int below, int above, int alpha) {
        if (alpha == OPAQUE) {
            return above | OPAQUE << 24;
        }
        return OPAQUE << 24
                | mixed(below >> 16 & OPAQUE, above >> 16 & OPAQUE, alpha, 16)
                | mixed(below >> 8 & OPAQUE, above >> 8 & OPAQUE, alpha, 8)
                | mixed(below & OPAQUE, above & OPAQUE, alpha, 0);
    }

    private static int mixed(int below, int above, int alpha, int shift) {
        return (above * alpha + below * (OPAQUE - alpha)) / OPAQUE << shift;
    }
}
