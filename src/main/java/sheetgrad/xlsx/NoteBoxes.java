package sheetgrad.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.reference.CellAddress;

/** The boxes of comments in a drawing of the old kind, without which Excel does not show them; taken as text. */
final class NoteBoxes {
    private static final Pattern SHAPE =
            Pattern.compile("<v:shape\\b.*?</v:shape>\\s*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("_x0000_s(\\d+)");
    private static final int FIRST_NUMBER = 1025;

    /** A drawing without boxes. */
    static final String BLANK =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                    + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout"
                    + " v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout><v:shapetype"
                    + " id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
                    + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path"
                    + " gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";

    private String text;

    NoteBoxes(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    void remove(CellAddress cell) {
        text =
                SHAPE.matcher(text)
                        .replaceAll(
                                shape ->
                                        isOf(shape.group(), cell)
                                                ? ""
                                                : Matcher.quoteReplacement(shape.group()));
    }

    private static boolean isOf(String shape, CellAddress cell) {
        return has(shape, "Row", cell.row()) && has(shape, "Column", cell.column());
    }

    private static boolean has(String shape, String element, int number) {
        String pattern = "(?s).*<x:" + element + ">\\s*" + number + "\\s*</x:" + element + ">.*";
        return shape.matches(pattern);
    }

    /** Adds a box at the right of a cell, hidden until the mouse is over the cell. */
    void add(CellAddress cell) {
        int end = text.lastIndexOf("</xml>");
        if (end >= 0) {
            text = text.substring(0, end) + shape(cell) + text.substring(end);
        }
    }

    private int freeNumber() {
        int free = FIRST_NUMBER;
        Matcher taken = NUMBER.matcher(text);
        while (taken.find()) {
            free = Math.max(free, Integer.parseInt(taken.group(1)) + 1);
        }
        return free;
    }

    private String shape(CellAddress cell) {
        int top = Math.max(0, cell.row() - 1);
        String anchor =
                "%d, 15, %d, 10, %d, 31, %d, 9"
                        .formatted(cell.column() + 1, top, cell.column() + 3, top + 4);
        return "<v:shape id=\"_x0000_s"
                + freeNumber()
                + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill"
                + " color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/><v:path"
                + " o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div"
                + " style=\"text-align:left\"></div></v:textbox><x:ClientData"
                + " ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
                + anchor
                + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>"
                + cell.row()
                + "</x:Row><x:Column>"
                + cell.column()
                + "</x:Column></x:ClientData></v:shape>";
    }
}
