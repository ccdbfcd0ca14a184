package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Text from the clipboard as rows of cells: tabs between cells, line ends between rows, quotes round cells that hold
 * either, as spreadsheets exchange them.
 */
public record PastedText(List<List<String>> rows) {
    /** More cells than this are not pasted at once. */
    static final int MOST_CELLS = 2_000_000;

    public PastedText {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Reads a clipboard's text; a line end at its end begins no row. */
    public static PastedText parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        boolean isAtStart = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isQuoted) {
                boolean isEnd = character == '"' && !text.startsWith("\"\"", i);
                if (isEnd) {
                    isQuoted = false;
                } else {
                    cell.append(character);
                    i += character == '"' ? 1 : 0;
                }
            } else if (character == '"' && isAtStart && closes(text, i)) {
                isQuoted = true;
                isAtStart = false;
            } else if (character == '\t' || character == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                isAtStart = true;
                if (character == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (character != '\r') {
                cell.append(character);
                isAtStart = false;
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return new PastedText(rows);
    }

    /** Whether the quote that opens here is closed again right before a tab, a line end or the end of the text. */
    private static boolean closes(String text, int opening) {
        int quote = text.indexOf('"', opening + 1);
        while (quote >= 0 && text.startsWith("\"\"", quote)) {
            quote = text.indexOf('"', quote + 2);
        }
        return quote >= 0
                && (quote + 1 == text.length() || "\t\r\n".indexOf(text.charAt(quote + 1)) >= 0);
    }

    /** One cell's text as it stands between tabs. */
    public static String quote(String cell) {
        boolean needsQuotes = cell.contains("\t") || cell.contains("\n") || cell.startsWith("\"");
        return needsQuotes ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** Cells of which nothing but the text is known. */
    public PastedTable table() {
        return new PastedTable(
                rows.stream()
                        .map(row -> row.stream().map(PastedTable.Cell::ofText).toList())
                        .toList(),
                List.of());
    }
}
