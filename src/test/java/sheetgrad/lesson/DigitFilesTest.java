package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.lesson.generator.Refusal;

/** Pictures that the user brings, in both forms; those of the test are filled with one shade each. */
class DigitFilesTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aPictureOfOneShadeStaysThatShade() {
        double[] picture = new double[784];
        Arrays.fill(picture, 102);
        for (double pixel : DigitFiles.smaller(picture)) {
            assertEquals(0.4, pixel);
        }
    }

    @Test
    void idxFilesBecomeTheWorkbook() throws IOException {
        Path images = folder.resolve("images");
        Path labels = folder.resolve("labels");
        Files.write(images, idx(2051, 30, true));
        Files.write(labels, idx(2049, 30, false));
        BuiltModel model = BuiltModel.of(DigitFiles.fromIdx(images, labels));
        assertEquals(7, model.number("ten digits!B36"));
        assertEquals(1, model.number("ten digits!E36"));
        assertEquals(3, model.number("three or seven!B23"));
        assertTrue(Double.isFinite(model.number("ten digits!C6")));
    }

    @Test
    void kagglesCsvBecomesTheSameWorkbook() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(header());
        for (int i = 0; i < 30; i++) {
            lines.add(i % 10 + ",255".repeat(784));
        }
        Path file = Files.write(folder.resolve("train.csv"), lines);
        BuiltModel model = BuiltModel.of(DigitFiles.fromCsv(file));
        assertEquals(7, model.number("ten digits!B36"));
        assertEquals(1, model.number("ten digits!E36"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    labels      | labels      | labels is no IDX file of pictures: it begins with 2049, not 2051
                    pictures    | pictures    | pictures is no IDX file of labels: it begins with 2051, not 2049
                    pictures    | fewer       | pictures has 30 pictures, but fewer has 29 labels
                    cut         | labels      | cut is cut or damaged: it says that it holds 30 pictures, but 2 could be read
                    sizeless    | labels      | sizeless is cut or damaged: it says that it holds 30 pictures, but 0 could be read
                    pictures    | cutLabels   | cutLabels is cut or damaged: it says that it holds 30 labels, but 1 could be read
                    cutGzip     | labels      | cutGzip is cut or damaged: it says that it holds 30 pictures, but
                    short       | labels      | short ends within its first numbers
                    blank       | labels      | blank ends within its first numbers
                    none        | none        | none says that it holds 0 pictures
                    negative    | labels      | negative says that it holds -1 pictures
                    small       | labels      | small has pictures of 20 x 20, not of 28 x 28
                    pictures    | eleven      | eleven: the label 11 is no digit
                    missing     | labels      | cannot be read as an IDX file
                    badGzip     | labels      | cannot be read as an IDX file
                    """)
    void anIdxFileThatIsWrongIsRefusedByName(String pictures, String labels, String sentence)
            throws IOException {
        writeWrongFiles();
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> DigitFiles.fromIdx(folder.resolve(pictures), folder.resolve(labels)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(sentence), refusal.getMessage());
    }

    private void writeWrongFiles() throws IOException {
        byte[] pictures = idx(2051, 30, true);
        byte[] labels = idx(2049, 30, false);
        byte[] noise = new byte[30 * 784];
        new Random(1).nextBytes(noise);
        byte[] gzip = gzip(changed(pictures, 16, noise));
        write("pictures", pictures);
        write("labels", labels);
        write("fewer", idx(2049, 29, false));
        write("cut", Arrays.copyOf(pictures, 16 + 2 * 784 + 500));
        write("sizeless", Arrays.copyOf(pictures, 10));
        write("cutLabels", Arrays.copyOf(labels, 9));
        write("cutGzip", Arrays.copyOf(gzip, gzip.length / 2));
        write("short", Arrays.copyOf(pictures, 7));
        write("blank", new byte[0]);
        write("none", idx(2051, 0, true));
        byte negative = -1;
        write("negative", changed(pictures, 4, negative, negative, negative, negative));
        byte side = 20;
        write("small", changed(pictures, 11, side, (byte) 0, (byte) 0, (byte) 0, side));
        write("eleven", changed(labels, 8, (byte) 11));
        write("badGzip", new byte[] {0x1F, (byte) 0x8B, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
    }

    @Test
    void gzippedFilesAreReadWhateverTheirNames() throws IOException {
        Path pictures = write("train-images-idx3-ubyte", gzip(idx(2051, 30, true)));
        Path labels = write("train-labels-idx1-ubyte.gz", gzip(idx(2049, 30, false)));
        BuiltModel model = BuiltModel.of(DigitFiles.fromIdx(pictures, labels));
        assertEquals(7, model.number("ten digits!B36"));
        assertEquals(1, model.number("ten digits!E36"));
        Path plain = write("train-images.gz", idx(2051, 30, true));
        assertEquals(1, BuiltModel.of(DigitFiles.fromIdx(plain, labels)).number("ten digits!E36"));
    }

    @Test
    void aTableThatIsNotKagglesIsRefused() throws IOException {
        String header = header();
        String pixels = ",255".repeat(784);
        assertRefused(List.of("1" + pixels), "no column label; it has 785 columns");
        assertRefused(List.of(header.replace(",pixel783", ""), "1"), "no column pixel783");
        assertRefused(List.of(header, "1,2,3"), "line 2: 3 cells, but the header has 785");
        assertRefused(List.of(header, "10" + pixels), "row 1, column label: 10 is no whole number");
        assertRefused(
                List.of(header, "1" + pixels, "2,256" + ",0".repeat(783)),
                "row 2, column pixel0: 256 is no whole number from 0 to 255");
        assertRefused(List.of(header), "has no pictures");
        Path idx = write("images", idx(2051, 30, true));
        Refusal refusal = assertThrows(Refusal.class, () -> DigitFiles.fromCsv(idx));
        assertTrue(String.valueOf(refusal.getMessage()).contains("goes with a second one"));
    }

    private void assertRefused(List<String> lines, String sentence) throws IOException {
        Path file = Files.write(folder.resolve("train.csv"), lines);
        Refusal refusal = assertThrows(Refusal.class, () -> DigitFiles.fromCsv(file));
        assertTrue(String.valueOf(refusal.getMessage()).contains(sentence), refusal.getMessage());
    }

    private static String header() {
        return "label,"
                + IntStream.range(0, 784)
                        .mapToObj(i -> "pixel" + i)
                        .collect(Collectors.joining(","));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] changed(byte[] bytes, int from, byte... replacement) {
        byte[] copy = bytes.clone();
        System.arraycopy(replacement, 0, copy, from, replacement.length);
        return copy;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static byte[] idx(int magic, int count, boolean isPictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(magic);
            out.writeInt(count);
            if (isPictures) {
                out.writeInt(28);
                out.writeInt(28);
            }
            for (int i = 0; i < count; i++) {
                byte[] content = new byte[isPictures ? 784 : 1];
                Arrays.fill(content, (byte) (isPictures ? 255 : i % 10));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
