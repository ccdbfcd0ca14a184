package sheetgrad.calculation;

import java.util.stream.Collectors;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/** Values as they stand in a formula that is evaluated step by step; of large arrays the first elements. */
final class StepText {
    private static final int MOST_ROWS = 4;
    private static final int MOST_COLUMNS = 5;
    private static final String MORE = "...";
    private static final CellAddress ANYWHERE = new CellAddress(0, 0);

    private final Workbook workbook;
    private final int sheet;

    /** Texts for a formula of this sheet. */
    StepText(Workbook workbook, int sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    String of(Value value) {
        if (value instanceof ArrayValue array) {
            return array.size() == 1 ? of(array.get(0)) : array(array);
        }
        if (value instanceof ReferenceValue reference) {
            return reference.areas().stream().map(this::area).collect(Collectors.joining(","));
        }
        if (value instanceof BlankValue || value instanceof OmittedValue) {
            return "0";
        }
        if (value instanceof FunctionValue) {
            return "LAMBDA" + MORE;
        }
        return FormulaPrinter.print(
                new Expression.Literal(value), ANYWHERE, FormulaPrinter.Form.DISPLAY);
    }

    private String array(ArrayValue array) {
        StringBuilder text = new StringBuilder("{");
        for (int row = 0; row < Math.min(array.rows(), MOST_ROWS); row++) {
            text.append(row > 0 ? ";" : "");
            for (int column = 0; column < Math.min(array.columns(), MOST_COLUMNS); column++) {
                text.append(column > 0 ? "," : "").append(of(array.get(row, column)));
            }
            text.append(array.columns() > MOST_COLUMNS ? "," + MORE : "");
        }
        return text.append(array.rows() > MOST_ROWS ? ";" + MORE : "").append('}').toString();
    }

    private String area(Area area) {
        String text =
                new SheetRange(workbook.sheet(area.sheet()).name(), area.range()).toAbsoluteA1();
        return area.sheet() == sheet ? text.substring(text.lastIndexOf('!') + 1) : text;
    }
}
