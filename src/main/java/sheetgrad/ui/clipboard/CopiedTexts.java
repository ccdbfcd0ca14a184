package sheetgrad.ui.clipboard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.CopiedCells;
import sheetgrad.ui.session.PastedText;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;

/**
 * What other programs are given of copied cells: lines of text, or a table of HTML with values, number formats and
 * formulas in the attributes that {@link HtmlCell} describes.
 */
public record CopiedTexts(CopiedCells copied, SheetGridModel cells) {
    public String plain() {
        StringBuilder text = new StringBuilder();
        for (int row : copied.area().rows()) {
            String separator = "";
            for (int column : copied.area().columns()) {
                text.append(separator).append(PastedText.quote(cells.copiedText(row, column)));
                separator = "\t";
            }
            text.append('\n');
        }
        return text.toString();
    }

    public String html() {
        StringBuilder html =
                new StringBuilder(
                        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"></head>"
                                + "<body><google-sheets-html-origin><table data-sheets-root=\"1\">");
        List<CellRange> merges =
                copied.area().isWhole()
                        ? cells.merges().stream().filter(copied.range()::contains).toList()
                        : List.of();
        for (int row : copied.area().rows()) {
            html.append("<tr>");
            for (int column : copied.area().columns()) {
                appendCell(html, new CellAddress(row, column), merges);
            }
            html.append("</tr>");
        }
        return html.append("</table></google-sheets-html-origin></body></html>").toString();
    }

    private void appendCell(StringBuilder html, CellAddress cell, List<CellRange> merges) {
        Optional<CellRange> merge = merges.stream().filter(one -> one.contains(cell)).findFirst();
        if (merge.filter(one -> !one.first().equals(cell)).isPresent()) {
            return;
        }
        html.append("<td");
        merge.ifPresent(
                one -> {
                    append(html, "colspan", String.valueOf(one.columns()));
                    append(html, "rowspan", String.valueOf(one.rows()));
                });
        append(html, "style", style(cell));
        appendValue(html, cell);
        formula(cell).ifPresent(formula -> append(html, "data-sheets-formula", "=" + formula));
        html.append('>')
                .append(
                        Entities.escape(cells.copiedText(cell.row(), cell.column()))
                                .replace("\n", "<br>"))
                .append("</td>");
    }

    private static void append(StringBuilder html, String attribute, String value) {
        html.append(' ').append(attribute).append("=\"").append(Entities.escape(value)).append('"');
    }

    private String style(CellAddress cell) {
        CellStyle style = cells.style(cell.row(), cell.column());
        return new CssStyle(style, cells.fill(cell.row(), cell.column())).text();
    }

    private void appendValue(StringBuilder html, CellAddress cell) {
        Value value = copied.values().value(copied.sheet(), cell.row(), cell.column());
        String format = cells.style(cell.row(), cell.column()).numberFormat();
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        if (value instanceof NumberValue number) {
            String digits = String.valueOf(number.number());
            append(html, "x:num", digits);
            append(html, "sdval", digits);
            append(html, "sdnum", format.equals(CellStyle.GENERAL) ? "1033;" : "1033;0;" + format);
            told.put("1", 3).put("3", number.number());
        } else if (value instanceof BooleanValue truth) {
            append(html, "sdval", truth.isTrue() ? "1" : "0");
            append(html, "sdnum", "1033;0;BOOLEAN");
            told.put("1", 4).put("4", truth.isTrue() ? 1 : 0);
        } else if (value instanceof TextValue text) {
            told.put("1", 2).put("2", text.text());
        }
        if (!told.isEmpty()) {
            append(html, "data-sheets-value", told.toString());
        }
        if (!format.equals(CellStyle.GENERAL)) {
            ObjectNode pattern = JsonNodeFactory.instance.objectNode();
            pattern.put("1", 2).put("2", format).put("3", 1);
            append(html, "data-sheets-numberformat", pattern.toString());
        }
    }

    /** A formula that gives the cell's value alone; what fills other cells too cannot be told. */
    private Optional<String> formula(CellAddress cell) {
        Optional<CellContent> content = copied.contents().find(cell.row(), cell.column());
        boolean fillsOthers =
                content.filter(CellContent.ArrayFormula.class::isInstance).isPresent()
                        || copied.values()
                                .spillRange(copied.sheet(), cell)
                                .filter(range -> range.size() > 1)
                                .isPresent();
        return fillsOthers
                ? Optional.empty()
                : content.flatMap(CellContent::tree).map(FormulaPrinter::printR1C1);
    }
}
