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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        lines.add(
                "label,"
                        + IntStream.range(0, 784)
                                .mapToObj(i -> "pixel" + i)
                                .collect(Collectors.joining(",")));
        for (int i = 0; i < 30; i++) {
            lines.add(i % 10 + ",255".repeat(784));
        }
        Path file = Files.write(folder.resolve("train.csv"), lines);
        BuiltModel model = BuiltModel.of(DigitFiles.fromCsv(file));
        assertEquals(7, model.number("ten digits!B36"));
        assertEquals(1, model.number("ten digits!E36"));
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path images = Files.write(folder.resolve("images"), idx(2049, 30, true));
        Path labels = Files.write(folder.resolve("labels"), idx(2049, 30, false));
        assertThrows(Refusal.class, () -> DigitFiles.fromIdx(images, labels));
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(idx(2051, 30, true), 500));
        assertThrows(Refusal.class, () -> DigitFiles.fromIdx(cut, labels));
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
