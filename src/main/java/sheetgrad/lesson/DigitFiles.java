package sheetgrad.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sheetgrad.lesson.generator.Refusal;
import sheetgrad.workbook.Workbook;

/**
 * Reads pictures of digits that the user brings: MNIST's IDX files, gzipped or not, or Kaggle's CSV with the columns label,
 * pixel0 and so on. Of each digit the first {@value #OF_EACH} are taken, made smaller to 10 x 10 by the mean over the
 * pixels that fall into each cell.
 */
public final class DigitFiles {
    static final int OF_EACH = 20;

    private static final int SIDE = 28;
    private static final double INK = 255;

    private final List<Integer> labels = new ArrayList<>();
    private final List<double[]> pixels = new ArrayList<>();
    private final int[] taken = new int[10];

    private DigitFiles() {}

    /** The workbook "digits" with the pictures of Kaggle's train.csv. */
    public static Workbook fromCsv(Path file) {
        Refusal.unless(
                !IdxFile.looksLike(file),
                "%s is an IDX file, which goes with a second one: the pictures and their labels",
                file.getFileName());
        DigitFiles chosen = new DigitFiles();
        List<String> columns = new ArrayList<>(List.of("label"));
        IntStream.range(0, SIDE * SIDE).forEach(pixel -> columns.add("pixel" + pixel));
        CsvTable.read(
                file,
                columns,
                row -> {
                    chosen.take(row);
                    return !chosen.isFull();
                });
        return chosen.build(file);
    }

    private void take(CsvTable.Row row) {
        int label = row.whole("label", 0, 9);
        if (taken[label] < OF_EACH) {
            double[] picture = new double[SIDE * SIDE];
            for (int pixel = 0; pixel < picture.length; pixel++) {
                picture[pixel] = row.whole("pixel" + pixel, 0, (int) INK);
            }
            add(label, picture);
        }
    }

    /** The workbook "digits" with MNIST's pictures. */
    public static Workbook fromIdx(Path images, Path labelFile) {
        DigitFiles chosen = new DigitFiles();
        try (IdxFile pictures = IdxFile.open(images, IdxFile.Kind.PICTURES);
                IdxFile names = IdxFile.open(labelFile, IdxFile.Kind.LABELS)) {
            Refusal.unless(
                    pictures.count() == names.count(),
                    "%s has %d pictures, but %s has %d labels",
                    images.getFileName(),
                    pictures.count(),
                    labelFile.getFileName(),
                    names.count());
            pictures.requireSize(SIDE, SIDE);
            for (int i = 0; i < pictures.count() && !chosen.isFull(); i++) {
                int label = names.next(1)[0] & 0xFF;
                byte[] picture = pictures.next(SIDE * SIDE);
                if (chosen.wants(label, labelFile)) {
                    chosen.add(label, unsigned(picture));
                }
            }
        } catch (IOException e) {
            throw new Refusal(images + " and " + labelFile + " cannot be read as IDX files");
        }
        return chosen.build(images);
    }

    private static double[] unsigned(byte[] bytes) {
        double[] picture = new double[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            picture[i] = bytes[i] & 0xFF;
        }
        return picture;
    }

    private boolean isFull() {
        return labels.size() == 10 * OF_EACH;
    }

    private boolean wants(int label, Path file) {
        if (label > 9) {
            throw new Refusal(file.getFileName() + ": the label " + label + " is no digit");
        }
        return taken[label] < OF_EACH;
    }

    private void add(int label, double[] picture) {
        taken[label]++;
        labels.add(label);
        pixels.add(smaller(picture));
    }

    /** Each small pixel is the mean over its part of the picture, pixels on the border counted by their share. */
    static double[] smaller(double[] picture) {
        double[] small = new double[DigitImages.SIZE * DigitImages.SIZE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                for (int i = 0; i < DigitImages.SIZE; i++) {
                    double high = overlap(row, i);
                    for (int j = 0; high > 0 && j < DigitImages.SIZE; j++) {
                        small[i * DigitImages.SIZE + j] +=
                                high * overlap(column, j) * picture[row * SIDE + column] / INK;
                    }
                }
            }
        }
        double area = (double) SIDE * SIDE / small.length;
        for (int i = 0; i < small.length; i++) {
            small[i] = Math.round(small[i] / area * 10) / 10.0;
        }
        return small;
    }

    /** How much of a large pixel lies within a small one, along one side. */
    private static double overlap(int large, int small) {
        double step = (double) SIDE / DigitImages.SIZE;
        double from = Math.max(large, small * step);
        double to = Math.min(large + 1, (small + 1) * step);
        return Math.max(0, to - from);
    }

    private Workbook build(Path file) {
        if (labels.isEmpty()) {
            throw new Refusal(file.getFileName() + " has no pictures");
        }
        return DigitsModel.build(
                new DigitImages(labels, pixels, "from " + file.getFileName() + ", made smaller"));
    }
}
