package sheetgrad.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The unpacked bytes of a zip entry, up to the size and the ratio of compression that POI's ZipSecureFile takes for honest,
 * which is not asked itself because it brings logging along. Beyond that the entry is a zip bomb and reading fails.
 */
final class LimitedInflation extends FilterInputStream {
    private static final long MOST_BYTES = 1_500_000_000L;
    private static final double LEAST_RATIO = 0.01;

    /** Entries as small as this may be packed as well as they like. */
    private static final long SMALL_BYTES = 100 * 1024L;

    private final String name;
    private final long limit;
    private long count;

    LimitedInflation(InputStream unpacked, String name, long compressedSize) {
        super(unpacked);
        this.name = name;
        double byRatio = Math.max(compressedSize, 1) / LEAST_RATIO;
        this.limit = (long) Math.min(MOST_BYTES, Math.max(SMALL_BYTES, byRatio));
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int more) throws IOException {
        count += more;
        if (count > limit) {
            throw new IOException(
                    "the part " + name + " unpacks to far more than any workbook needs");
        }
    }
}
