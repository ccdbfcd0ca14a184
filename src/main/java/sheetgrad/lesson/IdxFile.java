package sheetgrad.lesson;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import sheetgrad.lesson.generator.Refusal;

/**
 * One of MNIST's IDX files, gzipped or not, read from its start: big-endian whole numbers of 4 bytes, the first of which
 * tells the kind, the second how many items there are, and then the items as unsigned bytes. What is wrong with a file is
 * a {@link Refusal} that names it.
 */
final class IdxFile implements Closeable {
    /** What a file may hold, and the number it begins with then. */
    enum Kind {
        LABELS("labels", 2049),
        PICTURES("pictures", 2051);

        private final String items;
        private final int magic;

        Kind(String items, int magic) {
            this.items = items;
            this.magic = magic;
        }
    }

    private final Path path;
    private final Kind kind;
    private final DataInputStream stream;
    private final int count;
    private int taken;

    private IdxFile(Path path, Kind kind, DataInputStream stream, int count) {
        this.path = path;
        this.kind = kind;
        this.stream = stream;
        this.count = count;
    }

    /** Opens a file that must hold what is said. */
    static IdxFile open(Path path, Kind kind) {
        try {
            DataInputStream stream = new DataInputStream(plainOrGzip(path));
            try {
                int magic = stream.readInt();
                Refusal.unless(
                        magic == kind.magic,
                        "%s is no IDX file of %s: it begins with %d, not %d",
                        path.getFileName(),
                        kind.items,
                        magic,
                        kind.magic);
                int count = stream.readInt();
                Refusal.unless(
                        count > 0,
                        "%s says that it holds %d %s",
                        path.getFileName(),
                        count,
                        kind.items);
                return new IdxFile(path, kind, stream, count);
            } catch (IOException | Refusal e) {
                stream.close();
                throw e;
            }
        } catch (EOFException e) {
            throw new Refusal(path.getFileName() + " ends within its first numbers");
        } catch (IOException e) {
            throw new Refusal(path + " cannot be read as an IDX file");
        }
    }

    /** Whether a file begins as one of pictures or of labels does; no if it cannot be read. */
    static boolean looksLike(Path path) {
        try (DataInputStream stream = new DataInputStream(plainOrGzip(path))) {
            int magic = stream.readInt();
            return magic == Kind.LABELS.magic || magic == Kind.PICTURES.magic;
        } catch (IOException e) {
            return false;
        }
    }

    private static InputStream plainOrGzip(Path path) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(path));
        try {
            stream.mark(2);
            boolean isGzip = stream.read() == 0x1F && stream.read() == 0x8B;
            stream.reset();
            return isGzip ? new BufferedInputStream(new GZIPInputStream(stream)) : stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** How many items the file says it holds. */
    int count() {
        return count;
    }

    /** Reads the rows and columns of pictures, which must be these; call it before the first item. */
    void requireSize(int rows, int columns) {
        int actualRows = number();
        int actualColumns = number();
        Refusal.unless(
                actualRows == rows && actualColumns == columns,
                "%s has pictures of %d x %d, not of %d x %d",
                path.getFileName(),
                actualRows,
                actualColumns,
                rows,
                columns);
    }

    private int number() {
        try {
            return stream.readInt();
        } catch (IOException e) {
            throw ended();
        }
    }

    /** The next item, of so many bytes. */
    byte[] next(int bytes) {
        try {
            byte[] item = stream.readNBytes(bytes);
            if (item.length == bytes) {
                taken++;
                return item;
            }
        } catch (IOException e) {
            // a gzipped file that is cut or damaged
        }
        throw ended();
    }

    private Refusal ended() {
        return new Refusal(
                path.getFileName()
                        + " is cut or damaged: it says that it holds "
                        + count
                        + " "
                        + kind.items
                        + ", but "
                        + taken
                        + " could be read");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
