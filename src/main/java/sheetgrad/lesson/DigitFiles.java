package sheetgrad.lesson;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
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
    private static final int IMAGES_MAGIC = 2051;
    private static final int LABELS_MAGIC = 2049;
    private static final double INK = 255;

    private final List<Integer> labels = new ArrayList<>();
    private final List<double[]> pixels = new ArrayList<>();
    private final int[] taken = new int[10];

    private DigitFiles() {}

    /** The workbook "digits" with the pictures of Kaggle's train.csv. */
    public static Workbook fromCsv(Path file) {
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
        try (DataInputStream pictures = open(images);
                DataInputStream names = open(labelFile)) {
            int count = header(pictures, IMAGES_MAGIC, images);
            if (header(names, LABELS_MAGIC, labelFile) != count) {
                throw new Refusal(
                        images.getFileName()
                                + " and "
                                + labelFile.getFileName()
                                + " have not the same number of pictures");
            }
            int rows = pictures.readInt();
            int columns = pictures.readInt();
            if (rows != SIDE || columns != SIDE) {
                throw new Refusal(images.getFileName() + " has pictures that are not 28 x 28");
            }
            for (int i = 0; i < count && !chosen.isFull(); i++) {
                int label = names.readUnsignedByte();
                byte[] bytes = pictures.readNBytes(SIDE * SIDE);
                if (bytes.length < SIDE * SIDE) {
                    throw new Refusal(images.getFileName() + " ends within a picture");
                }
                if (chosen.wants(label, labelFile)) {
                    chosen.add(label, unsigned(bytes));
                }
            }
        } catch (IOException e) {
            throw new Refusal(images + " and " + labelFile + " cannot be read as IDX files");
        }
        return chosen.build(images);
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file));
        boolean isZipped = String.valueOf(file.getFileName()).endsWith(".gz");
        return new DataInputStream(isZipped ? new GZIPInputStream(stream) : stream);
    }

    private static int header(DataInputStream stream, int magic, Path file) throws IOException {
        if (stream.readInt() != magic) {
            throw new Refusal(
                    file.getFileName()
                            + (magic == IMAGES_MAGIC
                                    ? " is no IDX file of pictures"
                                    : " is no IDX file of labels"));
        }
        return stream.readInt();
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
        if (label < 0 || label > 9) {
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
