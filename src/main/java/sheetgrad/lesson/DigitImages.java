package sheetgrad.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Pictures of digits, each {@value #SIZE} x {@value #SIZE} numbers from 0, white, to 1, ink, row after row.
 *
 * @param source where they are from, for the reader
 */
record DigitImages(List<Integer> labels, List<double[]> pixels, String source) {
    static final int SIZE = 10;
    private static final int DRAWN = 200;
    private static final long SEED = 31;

    DigitImages {
        labels = List.copyOf(labels);
        pixels = List.copyOf(pixels);
    }

    /** Two hundred drawn by {@link StrokeDigits}, the ten digits in turn. */
    static DigitImages drawn() {
        Random random = new Random(SEED);
        List<Integer> labels = new ArrayList<>();
        List<double[]> pixels = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            labels.add(i % 10);
            pixels.add(flat(StrokeDigits.draw(i % 10, SIZE, 1, random)));
        }
        return new DigitImages(labels, pixels, "drawn by a program with the seed " + SEED);
    }

    static double[] flat(double[][] picture) {
        double[] flat = new double[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            System.arraycopy(picture[row], 0, flat, row * SIZE, SIZE);
        }
        return flat;
    }

    int count() {
        return labels.size();
    }
}
