package sheetgrad.ui.paint;

/**
 * How much something small covers of the pixels round it.
 *
 * @param left where its pixels begin, from the point at which it is painted
 * @param top where its pixels begin, from that point
 * @param width how many pixels are in a row
 * @param covered how much of each pixel is covered, to 255, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // read many thousand times a frame
record Stencil(int left, int top, int width, byte[] covered) {
    private static final int ALPHA = 24;

    /** Read from a picture in one colour on a transparent ground, in which the point is at these pixels. */
    static Stencil of(int[] argb, int width, int x, int y) {
        int height = argb.length / width;
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int i = 0; i < argb.length; i++) {
            if (argb[i] >>> ALPHA != 0) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width + 1);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width + 1);
            }
        }
        int across = Math.max(0, right - left);
        byte[] covered = new byte[across * Math.max(0, bottom - top)];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = (byte) (argb[(top + i / across) * width + left + i % across] >>> ALPHA);
        }
        return new Stencil(left - x, top - y, across, covered);
    }

    int height() {
        return width == 0 ? 0 : covered.length / width;
    }
}
