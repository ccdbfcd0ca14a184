package sheetgrad.ui.clipboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.PastedTable;
import sheetgrad.ui.session.PastedTable.Cell;

/** Reads the table that Excel, LibreOffice, Google Sheets or a browser leaves on the clipboard as HTML. */
public final class HtmlTable {
    private static final int MOST_COLUMNS = CellAddress.MAXIMUM_COLUMNS;

    /** Longer tables would keep the window waiting; of these the text is pasted. */
    private static final int LONGEST = 20_000_000;

    private static final int MOST_CELLS = 100_000;

    private final HtmlStyles styles;
    private final boolean tellsNumbers;
    private final List<List<Optional<Cell>>> rows = new ArrayList<>();
    private final List<CellRange> merges = new ArrayList<>();

    /** @param tellsNumbers whether cells that are numbers say so, so that the others are texts */
    private HtmlTable(HtmlStyles styles, boolean tellsNumbers) {
        this.styles = styles;
        this.tellsNumbers = tellsNumbers;
    }

    /** The table, if the HTML is one table and nothing else, and not too long. */
    public static Optional<PastedTable> parse(String html) {
        if (html.length() > LONGEST) {
            return Optional.empty();
        }
        Document document = Jsoup.parse(html);
        List<Element> tables =
                document.select("table").stream()
                        .filter(one -> one.parents().stream().noneMatch(outer -> outer.is("table")))
                        .toList();
        if (tables.size() != 1 || tables.get(0).select("td, th").size() > MOST_CELLS) {
            return Optional.empty();
        }
        Element table = tables.get(0);
        HtmlTable reading =
                new HtmlTable(HtmlStyles.of(document), !table.select("[sdval]").isEmpty());
        List<Element> lines =
                table.select("tr").stream().filter(line -> line.closest("table") == table).toList();
        for (int row = 0; row < lines.size(); row++) {
            reading.readRow(lines.get(row), row, lines.size());
        }
        table.remove();
        document.select("style, title").remove();
        return document.text().isBlank() ? Optional.of(reading.table()) : Optional.empty();
    }

    private void readRow(Element line, int row, int lines) {
        int column = 0;
        for (Element cell : line.children()) {
            if (cell.is("td, th")) {
                column = free(row, column);
                int across = Math.min(span(cell, "colspan"), MOST_COLUMNS - column);
                int down = Math.min(span(cell, "rowspan"), lines - row);
                if (across < 1) {
                    return;
                }
                place(new HtmlCell(cell, styles, tellsNumbers).read(), row, column, down, across);
                column += across;
            }
        }
    }

    private static int span(Element cell, String attribute) {
        String text = cell.attr(attribute);
        return text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : 1;
    }

    /** The first column from {@code column} on that no cell of a row above reaches into. */
    private int free(int row, int column) {
        int free = column;
        while (row < rows.size()
                && free < rows.get(row).size()
                && rows.get(row).get(free).isPresent()) {
            free++;
        }
        return free;
    }

    /** A cell and, in the rest of what it spans, blank ones that look like it. */
    private void place(Cell cell, int row, int column, int down, int across) {
        Cell rest = new Cell("", Optional.empty(), Optional.empty(), cell.look());
        for (int i = row; i < row + down; i++) {
            for (int j = column; j < column + across; j++) {
                set(i, j, i == row && j == column ? cell : rest);
            }
        }
        if (down > 1 || across > 1) {
            merges.add(new CellRange(row, column, row + down - 1, column + across - 1));
        }
    }

    private void set(int row, int column, Cell cell) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<Optional<Cell>> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add(Optional.empty());
        }
        cells.set(column, Optional.of(cell));
    }

    private PastedTable table() {
        return new PastedTable(
                rows.stream()
                        .map(row -> row.stream().map(cell -> cell.orElse(Cell.BLANK)).toList())
                        .toList(),
                merges);
    }
}
