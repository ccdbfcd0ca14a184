package sheetgrad.ui.print;

/** The three sections of a header or footer, each with the codes of its fields as files have them. */
record HeaderSections(String left, String centre, String right) {
    /** The sections of a text; what stands before the first is in the middle (ECMA-376 part 1, 18.3.1.39). */
    static HeaderSections of(String text) {
        StringBuilder[] sections = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        int section = 1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '&' || i + 1 == text.length()) {
                sections[section].append(letter);
                continue;
            }
            int named = "LCR".indexOf(Character.toUpperCase(text.charAt(i + 1)));
            if (named >= 0) {
                section = named;
                i++;
            } else {
                int end = text.charAt(i + 1) == '"' ? text.indexOf('"', i + 2) : i + 1;
                int last = end < 0 ? text.length() - 1 : end;
                sections[section].append(text, i, last + 1);
                i = last;
            }
        }
        return new HeaderSections(
                sections[0].toString(), sections[1].toString(), sections[2].toString());
    }

    /** The text as files have it. */
    String text() {
        return coded("&L", left) + coded("&C", centre) + coded("&R", right);
    }

    private static String coded(String code, String section) {
        return section.isEmpty() ? "" : code + section;
    }
}
