package sheetgrad.xlsx;

/**
 * Writes elements of one namespace.
 *
 * @param prefix of the namespace with the colon, or nothing
 */
record Markup(String prefix) {
    /** An element with what is in it, markup and all; an empty one is closed at once. */
    String element(String name, String... contents) {
        String content = String.join("", contents);
        return content.isEmpty()
                ? "<" + prefix + name + "/>"
                : "<" + prefix + name + ">" + content + "</" + prefix + name + ">";
    }

    /** An element that has nothing but the attribute {@code val}. */
    String val(String name, String value) {
        return new TagText("<" + prefix + name + ">").with("val", value).head() + "/>";
    }

    String val(String name, int value) {
        return val(name, Integer.toString(value));
    }

    String val(String name, boolean value) {
        return val(name, value ? "1" : "0");
    }
}
