package sheetgrad.ui;

import sheetgrad.ui.session.CopiedArea;
import sheetgrad.ui.session.PastedText;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.CellStyle;

/** What other programs are given of copied cells: lines of text, or a table of HTML. */
record CopiedTexts(CopiedArea area, SheetGridModel cells) {
    String plain() {
        StringBuilder text = new StringBuilder();
        for (int row : area.rows()) {
            String separator = "";
            for (int column : area.columns()) {
                text.append(separator).append(PastedText.quote(cells.copiedText(row, column)));
                separator = "\t";
            }
            text.append('\n');
        }
        return text.toString();
    }

    String html() {
        StringBuilder html = new StringBuilder("<table>");
        for (int row : area.rows()) {
            html.append("<tr>");
            for (int column : area.columns()) {
                CellStyle style = cells.style(row, column);
                html.append("<td style=\"")
                        .append(style.font().isBold() ? "font-weight:bold;" : "")
                        .append(style.font().isItalic() ? "font-style:italic;" : "");
                cells.fill(row, column)
                        .ifPresent(fill -> html.append("background:#%06x;".formatted(fill)));
                html.append("\">").append(escaped(cells.copiedText(row, column))).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
