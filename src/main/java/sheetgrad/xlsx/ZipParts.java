package sheetgrad.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a package, held packed in memory as the file had them. Names have no leading slash. */
final class ZipParts implements PartSource {
    /** Sheets of a million cells are packed in half the time, and become a twenty-fifth larger. */
    private static final int LEVEL_OF_LARGE_PARTS = 4;

    private static final int LARGE_BYTES = 8 << 20;

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final byte[] bytes;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private Optional<String> twice = Optional.empty();

    ZipParts(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (!entry.isDirectory()) {
                if (entries.putIfAbsent(key(entry.getName()), entry) != null) {
                    twice = Optional.of(entry.getName());
                }
            }
        }
    }

    /** A part that the archive holds more than once, so that programs may disagree on what it says. */
    Optional<String> twice() {
        return twice;
    }

    /** Part names differ in more than case, and some programs write backslashes. */
    static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The unpacked bytes of a part; fails if there is no such part, or if it is damaged or a zip bomb. */
    @Override
    public InputStream open(String name) throws IOException {
        @Nullable ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new IOException("the part " + name + " is missing");
        }
        return new LimitedInflation(zip.getInputStream(entry), name, entry.getCompressedSize());
    }

    /** The whole archive as it came. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Writes the archive with some parts replaced, added or left out. Every other part is copied as it is packed,
     * without unpacking it, in the same order.
     *
     * @param changed new bytes by part name
     * @param removed names of parts to be left out
     */
    void write(SeekableByteChannel target, Map<String, byte[]> changed, Set<String> removed)
            throws IOException {
        Map<String, byte[]> rest = new LinkedHashMap<>();
        changed.forEach((name, part) -> rest.put(key(name), part));
        Set<String> left = new HashSet<>();
        removed.forEach(name -> left.add(key(name)));
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(target)) {
            out.setUseZip64(Zip64Mode.AsNeeded);
            for (Map.Entry<String, ZipArchiveEntry> entry : entries.entrySet()) {
                byte @Nullable [] replacement = rest.remove(entry.getKey());
                if (replacement != null) {
                    put(
                            out,
                            dated(entry.getValue().getName(), entry.getValue().getTime()),
                            replacement);
                } else if (!left.contains(entry.getKey())) {
                    out.addRawArchiveEntry(
                            entry.getValue(), zip.getRawInputStream(entry.getValue()));
                }
            }
            long time = entries.values().iterator().next().getTime();
            for (Map.Entry<String, byte[]> part : changed.entrySet()) {
                if (rest.containsKey(key(part.getKey()))) {
                    put(out, dated(part.getKey(), time), part.getValue());
                }
            }
        }
    }

    /** Writes the archive with all parts packed anew, each with the same date, so that equal parts give equal files. */
    void writeAnew(SeekableByteChannel target, Map<String, byte[]> changed) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (ZipArchiveEntry entry : entries.values()) {
            all.put(entry.getName(), read(entry.getName()));
        }
        all.putAll(changed);
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(target)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                put(out, new ZipArchiveEntry(part.getKey()), part.getValue());
            }
        }
    }

    private static ZipArchiveEntry dated(String name, long time) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(time);
        return entry;
    }

    private static void put(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] part)
            throws IOException {
        if (entry.getTime() < 0) {
            entry.setTimeLocal(EARLIEST);
        }
        out.setLevel(
                part.length > LARGE_BYTES ? LEVEL_OF_LARGE_PARTS : Deflater.DEFAULT_COMPRESSION);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setSize(part.length);
        out.putArchiveEntry(entry);
        out.write(part);
        out.closeArchiveEntry();
    }
}
