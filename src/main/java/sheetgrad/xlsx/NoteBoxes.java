package sheetgrad.xlsx;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.reference.CellAddress;

/** The boxes of comments in a drawing of the old kind, without which Excel does not show them; taken as text. */
final class NoteBoxes {
    private static final Pattern SHAPE =
            Pattern.compile("<v:shape\\b.*?</v:shape>\\s*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("_x0000_s(\\d+)");
    private static final int FIRST_NUMBER = 1025;

    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");

    private static final Pattern COLUMN =
            Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");

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

    /** Takes away the boxes of cells, in one pass however many there are. */
    void remove(Set<CellAddress> cells) {
        text =
                SHAPE.matcher(text)
                        .replaceAll(
                                shape ->
                                        cell(shape.group()).filter(cells::contains).isPresent()
                                                ? ""
                                                : Matcher.quoteReplacement(shape.group()));
    }

    /** The cell that a shape is the box of. */
    private static Optional<CellAddress> cell(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return row.find() && column.find()
                ? Optional.of(
                        new CellAddress(
                                Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))))
                : Optional.empty();
    }

    /** Adds boxes at the right of cells, hidden until the mouse is over the cell. */
    void add(Collection<CellAddress> cells) {
        int end = text.lastIndexOf("</xml>");
        if (end >= 0) {
            StringBuilder shapes = new StringBuilder();
            int number = freeNumber();
            for (CellAddress cell : cells) {
                shapes.append(shape(cell, number++));
            }
            text = text.substring(0, end) + shapes + text.substring(end);
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

    private static String shape(CellAddress cell, int number) {
        int top = Math.max(0, cell.row() - 1);
        String anchor =
                "%d, 15, %d, 10, %d, 31, %d, 9"
                        .formatted(cell.column() + 1, top, cell.column() + 3, top + 4);
        return "<v:shape id=\"_x0000_s"
                + number
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
