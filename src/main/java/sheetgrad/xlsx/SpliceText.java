package sheetgrad.xlsx;

/** The text of a part while pieces of it are replaced from its beginning to its end. */
final class SpliceText {
    private final XmlText part;
    private final StringBuilder out;
    private int copied;

    SpliceText(XmlText part) {
        this.part = part;
        this.out = new StringBuilder(part.text().length() + 4096);
    }

    /** Puts text in at an offset, or where the last replacement ended if that is later. */
    void insert(int at, String added) {
        if (!added.isEmpty()) {
            // The end of an element that is closed in its start tag is reported at its start.
            int place = Math.max(at, copied);
            replace(place, place, added);
        }
    }

    /** Puts other text in place of what stands between two offsets, which lie after those of earlier calls. */
    void replace(int from, int to, String replacement) {
        out.append(part.text(), copied, from).append(replacement);
        copied = to;
    }

    /** The changed part. */
    byte[] bytes() {
        out.append(part.text(), copied, part.text().length());
        copied = part.text().length();
        return part.encode(out.toString());
    }
}
