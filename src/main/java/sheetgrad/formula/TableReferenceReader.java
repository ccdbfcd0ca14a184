package sheetgrad.formula;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sheetgrad.formula.Expression.TableReference;

/** Reads the brackets of a structured reference, such as {@code [[#This Row],[SibSp]:[Ones]]} or {@code [@Age]}. */
final class TableReferenceReader {
    private final String text;
    private final int offset;
    private final Set<TablePart> parts = EnumSet.noneOf(TablePart.class);
    private final List<String> columns = new ArrayList<>(2);
    private int position;

    /**
     * @param text the brackets and everything between them
     * @param offset where they stand in the formula, for messages
     */
    TableReferenceReader(String text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    TableReference read(String table) throws FormulaSyntaxException {
        position = Letters.endOfBlanks(text, 1);
        char first = text.charAt(position);
        if (first == '[') {
            readItems();
        } else if (first == '@') {
            readThisRow();
        } else if (position < text.length() - 1) {
            addItem(readUntilBracket().strip());
        }
        if (position != text.length() - 1) {
            throw failure("a comma is missing between the parts of a table");
        }
        return new TableReference(table, parts, columns);
    }

    private void readThisRow() throws FormulaSyntaxException {
        parts.add(TablePart.THIS_ROW);
        position = Letters.endOfBlanks(text, position + 1);
        if (text.charAt(position) == '[') {
            readColumns();
        } else if (position < text.length() - 1) {
            columns.add(unescape(readUntilBracket().strip()));
        }
    }

    private void readItems() throws FormulaSyntaxException {
        while (true) {
            if (text.charAt(position) != '[') {
                throw failure("an opening bracket [ is missing inside the brackets");
            }
            if (Letters.at(text, position + 1) == '#') {
                position++;
                addItem(readUntilBracket());
                closeItem();
            } else {
                readColumns();
            }
            if (text.charAt(position) != ',') {
                return;
            }
            if (!columns.isEmpty()) {
                throw failure("columns of a table that are not neighbours need a reference each");
            }
            position = Letters.endOfBlanks(text, position + 1);
        }
    }

    private void readColumns() throws FormulaSyntaxException {
        readColumn();
        if (text.charAt(position) == ':') {
            position = Letters.endOfBlanks(text, position + 1);
            if (text.charAt(position) != '[') {
                throw failure("a column in brackets is missing after :");
            }
            readColumn();
        }
    }

    private void readColumn() throws FormulaSyntaxException {
        position++;
        String column = unescape(readUntilBracket());
        if (column.isEmpty()) {
            throw failure("the name of a column is missing");
        }
        columns.add(column);
        closeItem();
    }

    private void closeItem() throws FormulaSyntaxException {
        if (text.charAt(position) != ']' || position == text.length() - 1) {
            throw failure("a bracket inside the name of a column needs an apostrophe before it");
        }
        position = Letters.endOfBlanks(text, position + 1);
    }

    private String readUntilBracket() {
        int start = position;
        while (text.charAt(position) != ']' && text.charAt(position) != '[') {
            position += text.charAt(position) == '\'' ? 2 : 1;
        }
        return text.substring(start, position);
    }

    private void addItem(String item) throws FormulaSyntaxException {
        if (!item.startsWith("#")) {
            columns.add(unescape(item));
            return;
        }
        for (TablePart part : TablePart.values()) {
            if (part.text().equalsIgnoreCase(item.strip())) {
                parts.add(part);
                return;
            }
        }
        throw failure("a table has no part " + item);
    }

    private static String unescape(String column) {
        if (column.indexOf('\'') < 0) {
            return column;
        }
        StringBuilder plain = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            boolean isEscape = column.charAt(i) == '\'' && i + 1 < column.length();
            plain.append(column.charAt(isEscape ? ++i : i));
        }
        return plain.toString();
    }

    private FormulaSyntaxException failure(String message) {
        return new FormulaSyntaxException(message, offset + position);
    }
}
