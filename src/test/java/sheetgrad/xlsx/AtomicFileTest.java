package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aStreamThatBreaksOffLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = Files.writeString(folder.resolve("old.xlsx"), "old");
        InputStream broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[100_000]),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("broken off");
                            }
                        });
        assertThrows(WorkbookFileException.class, () -> AtomicFile.copy(broken, target));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void aStreamReplacesTheFile() throws IOException, WorkbookFileException {
        Path target = Files.writeString(folder.resolve("old.xlsx"), "old");
        AtomicFile.copy(new ByteArrayInputStream("newer".getBytes(StandardCharsets.UTF_8)), target);
        assertEquals("newer", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void anInterruptLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = Files.writeString(folder.resolve("old.xlsx"), "old");
        InputStream interrupting =
                new InputStream() {
                    private int left = 100_000;

                    @Override
                    public int read() {
                        Thread.currentThread().interrupt();
                        return left-- > 0 ? 'x' : -1;
                    }
                };
        assertThrows(CancellationException.class, () -> AtomicFile.copy(interrupting, target));
        assertTrue(Thread.interrupted());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
