package sheetgrad.formula;

/**
 * The prefixes with which .xlsx files mark what Excel 2007 did not know: {@code _xlfn.} and {@code _xlws.} functions,
 * {@code _xlpm.} variables of LET and LAMBDA, {@code _xlop.} optional variables, {@code _xleta.} functions passed by
 * name. Nobody sees them; the tree does not hold them.
 */
enum FilePrefix {
    FUNCTION("_xlfn."),
    WORKSHEET("_xlws."),
    VARIABLE("_xlpm."),
    OPTIONAL("_xlop."),
    FUNCTION_NAME("_xleta.");

    private final String text;

    FilePrefix(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    private boolean stands(String name, int start) {
        return name.regionMatches(true, start, text, 0, text.length())
                && name.length() > start + text.length()
                && Letters.startsName(name.charAt(start + text.length()));
    }

    /** The name without all prefixes, in whatever order they stand. */
    static String strip(String name) {
        int start = 0;
        for (int next = afterPrefix(name, 0); next > start; next = afterPrefix(name, start)) {
            start = next;
        }
        return name.substring(start);
    }

    private static int afterPrefix(String name, int start) {
        if (name.charAt(start) == '_') {
            for (FilePrefix prefix : values()) {
                if (prefix.stands(name, start)) {
                    return start + prefix.text.length();
                }
            }
        }
        return start;
    }

    /** The same for a name that stands alone; kept whole where the rest would read as a cell or as TRUE or FALSE. */
    static String stripName(String name) {
        String plain = strip(name);
        boolean isOther =
                plain.length() < name.length()
                        && (plain.equalsIgnoreCase("TRUE")
                                || plain.equalsIgnoreCase("FALSE")
                                || ReferenceText.endOfCell(plain, 0) != ReferenceText.NONE);
        return isOther ? name : plain;
    }

    /** Whether the name is one that comes back unchanged when this prefix is put before it and stripped again. */
    boolean canMark(String name) {
        return !name.isEmpty()
                && Letters.endOfName(name, 0) == name.length()
                && stripName(text + name).equals(name);
    }

    /** Whether the name starts with this prefix. */
    boolean marks(String name) {
        return stands(name, 0);
    }
}
