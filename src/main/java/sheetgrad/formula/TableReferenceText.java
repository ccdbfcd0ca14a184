package sheetgrad.formula;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.formula.Expression.TableReference;

/** Writes structured references: short for people ({@code [@Age]}), in full for files. */
final class TableReferenceText {
    private TableReferenceText() {}

    static String display(TableReference reference) {
        boolean isThisRowAlone =
                reference.parts().size() == 1 && reference.parts().contains(TablePart.THIS_ROW);
        return isThisRowAlone ? reference.table() + thisRow(reference.columns()) : file(reference);
    }

    private static String thisRow(List<String> columns) {
        boolean isShort =
                columns.isEmpty() || (columns.size() == 1 && isPlain(columns.get(0), false));
        return "[@" + (isShort ? String.join("", columns) : span(columns)) + "]";
    }

    static String file(TableReference reference) {
        List<String> columns = reference.columns();
        if (reference.parts().isEmpty() && columns.size() == 1 && isPlain(columns.get(0), true)) {
            return reference.table() + "[" + columns.get(0) + "]";
        }
        List<String> items = new ArrayList<>();
        for (TablePart part : TablePart.values()) {
            if (reference.parts().contains(part)) {
                items.add("[" + part.text() + "]");
            }
        }
        if (!columns.isEmpty()) {
            items.add(span(columns));
        }
        boolean isOnePart = items.size() == 1 && columns.isEmpty();
        return reference.table() + (isOnePart ? items.get(0) : "[" + String.join(",", items) + "]");
    }

    private static String span(List<String> columns) {
        List<String> escaped = new ArrayList<>();
        for (String column : columns) {
            escaped.add("[" + escape(column) + "]");
        }
        return String.join(":", escaped);
    }

    private static String escape(String column) {
        StringBuilder text = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            text.append("[]#'@".indexOf(c) >= 0 ? "'" : "").append(c);
        }
        return text.toString();
    }

    private static boolean isPlain(String column, boolean mayHaveBlanks) {
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            boolean isInnerBlank = c == ' ' && mayHaveBlanks && i > 0 && i < column.length() - 1;
            boolean isLetter =
                    Letters.isAsciiLetter(c)
                            || Letters.isDigit(c)
                            || c == '_'
                            || Character.isLetter(c);
            if (!isLetter && !isInnerBlank) {
                return false;
            }
        }
        return !column.isEmpty();
    }
}
