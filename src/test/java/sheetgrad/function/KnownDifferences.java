package sheetgrad.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * The differences between this program and LibreOffice that somebody has looked at, from {@code second-opinion.txt}:
 * under each reason ({@code == who is right: why. source}) the calls it explains, with our result and theirs, parted by
 * tabulators. The reason {@code == not in LibreOffice} lists functions.
 */
final class KnownDifferences {
    /** A call's results, ours and theirs. */
    record Difference(String ours, String theirs) {}

    private static final String VERSION = "version ";
    private static final String REASON = "== ";

    private final Map<String, Difference> differences = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private String version = "";

    private KnownDifferences() {}

    static KnownDifferences read() {
        KnownDifferences known = new KnownDifferences();
        try (InputStream text = KnownDifferences.class.getResourceAsStream("second-opinion.txt")) {
            known.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String text) {
        String reason = "";
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\t", -1);
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length()).strip();
            } else if (line.startsWith(REASON)) {
                reason = line.substring(REASON.length()).strip();
            } else if (parts.length == 3) {
                if (reason.isEmpty()
                        || differences.put(parts[0], new Difference(parts[1], parts[2])) != null) {
                    throw new IllegalArgumentException("listed twice or without reason: " + line);
                }
                reasons.put(parts[0], reason);
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                throw new IllegalArgumentException("neither reason nor difference: " + line);
            }
        }
    }

    /** The version of LibreOffice whose differences are listed. */
    String version() {
        return version;
    }

    Map<String, Difference> differences() {
        return differences;
    }

    /** What of these is not listed, or listed otherwise, and what is listed but not among these. */
    String changes(Map<String, Difference> found) {
        StringBuilder changes = new StringBuilder();
        for (Entry<String, Difference> one : found.entrySet()) {
            if (!one.getValue().equals(differences.get(one.getKey()))) {
                append(changes, "new", one.getKey(), one.getValue());
            }
        }
        for (Entry<String, Difference> one : differences.entrySet()) {
            if (!found.containsKey(one.getKey())) {
                append(changes, "vanished", one.getKey(), one.getValue());
            }
        }
        return changes.toString();
    }

    private static void append(
            StringBuilder changes, String kind, String call, Difference difference) {
        changes.append(kind)
                .append('\t')
                .append(call)
                .append('\t')
                .append(difference.ours())
                .append('\t')
                .append(difference.theirs())
                .append('\n');
    }

    /** The reason under which a call is listed. */
    String reason(String call) {
        return reasons.getOrDefault(call, "");
    }
}
