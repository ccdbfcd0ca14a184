package sheetgrad.ui.paint;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** An opaque picture in memory. What is painted is mixed as JavaFX's software renderer mixes it. */
record Pixels(int[] data, int width) {
    private static final int OPAQUE = 255;
    private static final int RED_AND_BLUE = 0xff00ff;

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

    /**
     * Puts a picture into a box, as far as that lies in the clip; nothing, and false, if it is not opaque.
     *
     * @param argb the picture, as wide and high as the box
     */
    boolean copy(int[] argb, Box box, Box clip) {
        for (int pixel : argb) {
            if (pixel >>> 24 != OPAQUE) {
                return false;
            }
        }
        Box seen = box.intersection(clip);
        int across = box.right - box.left;
        for (int y = seen.top; y < seen.bottom && seen.left < seen.right; y++) {
            int from = (y - box.top) * across + seen.left - box.left;
            System.arraycopy(argb, from, data, y * width + seen.left, seen.right - seen.left);
        }
        return true;
    }

    /** Paints where a stencil covers pixels. */
    void write(Stencil stencil, int atX, int atY, int argb, Box clip) {
        int x = atX + stencil.left();
        int y = atY + stencil.top();
        int fromX = Math.max(x, clip.left) - x;
        int toX = Math.min(x + stencil.width(), clip.right) - x;
        int toY = Math.min(y + stencil.height(), clip.bottom);
        byte[] covered = stencil.covered();
        for (int row = Math.max(y, clip.top); row < toY; row++) {
            int from = (row - y) * stencil.width();
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

    /** Red and blue are mixed at once, each in 16 bits of its own. */
    private static int mixed(int below, int above, int alpha) {
        int rest = OPAQUE - alpha;
        int redAndBlue = (above & RED_AND_BLUE) * alpha + (below & RED_AND_BLUE) * rest;
        int green = (above >>> 8 & OPAQUE) * alpha + (below >>> 8 & OPAQUE) * rest;
        return OPAQUE << 24 | ofOpaque(redAndBlue) | ofOpaque(green) << 8;
    }

    /** The whole part of a 255th of both halves. */
    private static int ofOpaque(int halves) {
        return halves + 0x10001 + (halves >>> 8 & RED_AND_BLUE) >>> 8 & RED_AND_BLUE;
    }
}
