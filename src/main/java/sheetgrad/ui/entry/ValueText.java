package sheetgrad.ui.entry;

import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Values as one writes them in a formula. */
public final class ValueText {
    private ValueText() {}

    /** The text that a formula may hold in place of what gave the value: {@code {1,2;3,4}}, {@code "a"}, {@code TRUE}. */
    public static String inFormula(Value value) {
        if (value instanceof ArrayValue array) {
            return array(array);
        }
        if (value instanceof NumberValue number) {
            return NumberText.general(number.number());
        }
        if (value instanceof TextValue text) {
            return "\"" + text.text().replace("\"", "\"\"") + "\"";
        }
        if (value instanceof BooleanValue truth) {
            return truth.isTrue() ? "TRUE" : "FALSE";
        }
        return value instanceof ErrorValue error ? error.kind().text() : "0";
    }

    private static String array(ArrayValue array) {
        if (array.rows() == 1 && array.columns() == 1) {
            return inFormula(array.get(0, 0));
        }
        StringBuilder text = new StringBuilder("{");
        for (int row = 0; row < array.rows(); row++) {
            for (int column = 0; column < array.columns(); column++) {
                text.append(column > 0 ? "," : row > 0 ? ";" : "");
                text.append(inFormula(array.get(row, column)));
            }
        }
        return text.append('}').toString();
    }
}
