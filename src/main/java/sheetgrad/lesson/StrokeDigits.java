package sheetgrad.lesson;

import java.util.List;
import java.util.Random;

/**
 * Draws digits as a pen would: each digit is a few strokes in a square of side 1, tilted, stretched and moved a little by
 * chance, and inked with a round nib. The same random numbers give the same drawing.
 */
final class StrokeDigits {
    /** Strokes as x, y, x, y, ...; y grows downwards. */
    private static final List<double[][]> STROKES =
            List.of(
                    new double[][] {ellipse(0.5, 0.5, 0.25, 0.38)},
                    new double[][] {{0.33, 0.28, 0.53, 0.12, 0.53, 0.88}},
                    new double[][] {
                        {
                            0.26, 0.3, 0.33, 0.17, 0.5, 0.12, 0.67, 0.18, 0.72, 0.33, 0.62, 0.5,
                            0.26, 0.88, 0.75, 0.88
                        }
                    },
                    new double[][] {
                        {
                            0.28, 0.18, 0.45, 0.12, 0.63, 0.17, 0.68, 0.31, 0.59, 0.44, 0.44, 0.48,
                            0.61, 0.53, 0.72, 0.67, 0.64, 0.83, 0.46, 0.88, 0.27, 0.81
                        }
                    },
                    new double[][] {{0.61, 0.88, 0.61, 0.12, 0.24, 0.62, 0.79, 0.62}},
                    new double[][] {
                        {
                            0.7, 0.12, 0.34, 0.12, 0.3, 0.46, 0.5, 0.42, 0.67, 0.5, 0.72, 0.67,
                            0.62, 0.83, 0.45, 0.88, 0.27, 0.81
                        }
                    },
                    new double[][] {
                        {
                            0.65, 0.13, 0.44, 0.27, 0.32, 0.48, 0.29, 0.7, 0.4, 0.86, 0.58, 0.87,
                            0.7, 0.73, 0.66, 0.57, 0.5, 0.5, 0.35, 0.58, 0.29, 0.7
                        }
                    },
                    new double[][] {{0.25, 0.12, 0.75, 0.12, 0.43, 0.88}},
                    new double[][] {ellipse(0.5, 0.3, 0.18, 0.18), ellipse(0.5, 0.68, 0.22, 0.2)},
                    new double[][] {
                        {
                            0.35, 0.87, 0.56, 0.73, 0.68, 0.52, 0.71, 0.3, 0.6, 0.14, 0.42, 0.13,
                            0.3, 0.27, 0.34, 0.43, 0.5, 0.5, 0.65, 0.42, 0.71, 0.3
                        }
                    });

    private static final int ELLIPSE_POINTS = 20;

    private StrokeDigits() {}

    /** A digit as {@code size} x {@code size} numbers from 0, white, to 1, ink, with {@code decimals} decimals. */
    static double[][] draw(int digit, int size, int decimals, Random random) {
        double tilt = 0.18 * random.nextGaussian();
        double slant = 0.12 * random.nextGaussian();
        double wide = 1 + 0.1 * random.nextGaussian();
        double high = 1 + 0.06 * random.nextGaussian();
        double right = 0.04 * random.nextGaussian();
        double down = 0.03 * random.nextGaussian();
        double nib = 0.055 + 0.015 * random.nextDouble();
        double[][] strokes = STROKES.get(digit);
        double[][] drawn = new double[strokes.length][];
        for (int i = 0; i < strokes.length; i++) {
            drawn[i] = strokes[i].clone();
            for (int j = 0; j < drawn[i].length; j += 2) {
                double x = (strokes[i][j] - 0.5 + 0.015 * random.nextGaussian()) * wide;
                double y = (strokes[i][j + 1] - 0.5 + 0.015 * random.nextGaussian()) * high;
                x -= slant * y;
                drawn[i][j] = 0.5 + x * Math.cos(tilt) - y * Math.sin(tilt) + right;
                drawn[i][j + 1] = 0.5 + x * Math.sin(tilt) + y * Math.cos(tilt) + down;
            }
        }
        return ink(drawn, size, nib, Math.pow(10, decimals));
    }

    private static double[][] ink(double[][] strokes, int size, double nib, double steps) {
        double[][] pixels = new double[size][size];
        double edge = 1.0 / size;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double distance = distance(strokes, (column + 0.5) / size, (row + 0.5) / size);
                double ink = Math.max(0, Math.min(1, 0.5 + (nib - distance) / edge));
                pixels[row][column] = Math.round(ink * steps) / steps;
            }
        }
        return pixels;
    }

    private static double distance(double[][] strokes, double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (double[] stroke : strokes) {
            for (int i = 0; i + 3 < stroke.length; i += 2) {
                double dx = stroke[i + 2] - stroke[i];
                double dy = stroke[i + 3] - stroke[i + 1];
                double along = ((x - stroke[i]) * dx + (y - stroke[i + 1]) * dy);
                double share = Math.max(0, Math.min(1, along / Math.max(1e-12, dx * dx + dy * dy)));
                double ex = x - stroke[i] - share * dx;
                double ey = y - stroke[i + 1] - share * dy;
                nearest = Math.min(nearest, Math.sqrt(ex * ex + ey * ey));
            }
        }
        return nearest;
    }

    private static double[] ellipse(double x, double y, double rx, double ry) {
        double[] points = new double[2 * ELLIPSE_POINTS + 2];
        for (int i = 0; i <= ELLIPSE_POINTS; i++) {
            double angle = 2 * Math.PI * i / ELLIPSE_POINTS;
            points[2 * i] = x + rx * Math.sin(angle);
            points[2 * i + 1] = y - ry * Math.cos(angle);
        }
        return points;
    }
}
