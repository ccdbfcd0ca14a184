package sheetgrad.benchmark;

import java.util.Random;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaInterner;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** Workbooks with very many formulas, all on a sheet named "numbers". */
final class GeneratedSheets {
    /** The ten formulas of a row, as they read in row 2: a running sum, a window of ten rows, and what sheets do. */
    private static final String[] COLUMNS = {
        "A2*B2+C2",
        "E1+D2",
        "IF(A2>B2,A2,B2)",
        "F2*2-D2",
        "SUMPRODUCT(A2:A11,B2:B11)",
        "MAX(A2,B2,C2)",
        "ABS(D2)+SQRT(ABS(A2))",
        "EXP(A2)/(1+EXP(A2))",
        "SUM(A2:C2)",
        "H2+I2*J2+K2"
    };

    private final FormulaInterner formulas = new FormulaInterner();
    private final Workbook workbook = new Workbook();
    private final Sheet sheet = workbook.addSheet("numbers");

    private GeneratedSheets() {}

    /** Numbers in A to C, ten columns of formulas beside them; the first row has headings' place and stays blank. */
    static Workbook rows(int rows) {
        GeneratedSheets sheets = new GeneratedSheets();
        Random random = new Random(1);
        for (int row = 1; row <= rows; row++) {
            for (int column = 0; column < 3; column++) {
                sheets.number(row, column, random.nextDouble() * 4 - 1);
            }
        }
        for (int i = 0; i < COLUMNS.length; i++) {
            sheets.fill(COLUMNS[i], new CellAddress(1, 3 + i), rows, 1);
        }
        return sheets.workbook;
    }

    /** Writes another number into the first cell of numbers. */
    static void changeFirstNumber(Workbook workbook) {
        workbook.findSheet("numbers")
                .orElseThrow()
                .contents()
                .set(1, 0, new CellContent.Constant(new NumberValue(0.5)));
    }

    /** Each cell adds 1 to the one above. */
    static Workbook deep(int cells) {
        GeneratedSheets sheets = new GeneratedSheets();
        sheets.number(0, 0, 1);
        sheets.fill("A1+1", new CellAddress(1, 0), cells - 1, 1);
        return sheets.workbook;
    }

    /** A thousand columns, each of which adds 1 to the one before. */
    static Workbook wide(int cells) {
        GeneratedSheets sheets = new GeneratedSheets();
        for (int row = 0; row < cells / 1000; row++) {
            sheets.number(row, 0, row);
        }
        sheets.fill("A1+1", new CellAddress(0, 1), cells / 1000, 1000);
        return sheets.workbook;
    }

    /** Cells that all add up the same cells, a tenth as many as they are. */
    static Workbook fanIn(int cells) {
        GeneratedSheets sheets = numbers(cells / 10);
        sheets.fill("SUM($A$1:$A$" + cells / 10 + ")", new CellAddress(0, 1), cells, 1);
        return sheets.workbook;
    }

    /** Numbers, and beside each the sum of all down to it. */
    static Workbook growing(int cells) {
        GeneratedSheets sheets = numbers(cells);
        sheets.fill("SUM(A$1:A1)", new CellAddress(0, 1), cells, 1);
        return sheets.workbook;
    }

    /** Numbers, and beside each how many of those down to it are greater than 5. */
    static Workbook counting(int cells) {
        GeneratedSheets sheets = numbers(cells);
        sheets.fill("COUNTIF(A$1:A1,\">5\")", new CellAddress(0, 1), cells, 1);
        return sheets.workbook;
    }

    /** Cells that all ask for the median of the same cells, a tenth as many as they are. */
    static Workbook medians(int cells) {
        GeneratedSheets sheets = numbers(cells / 10);
        sheets.fill("MEDIAN($A$1:$A$" + cells / 10 + ")", new CellAddress(0, 1), cells, 1);
        return sheets.workbook;
    }

    /** Cells that all read one cell. */
    static Workbook fanOut(int cells) {
        GeneratedSheets sheets = new GeneratedSheets();
        sheets.number(0, 0, 3);
        sheets.fill("$A$1*2", new CellAddress(0, 1), cells, 1);
        return sheets.workbook;
    }

    /** A column of numbers. */
    private static GeneratedSheets numbers(int rows) {
        GeneratedSheets sheets = new GeneratedSheets();
        for (int row = 0; row < rows; row++) {
            sheets.number(row, 0, row);
        }
        return sheets;
    }

    private void number(int row, int column, double number) {
        sheet.contents().set(row, column, new CellContent.Constant(new NumberValue(number)));
    }

    /** Copies of a formula over so many rows and columns. */
    private void fill(String text, CellAddress first, int rows, int columns) {
        CellContent copy = new CellContent.Formula(parse(text, first));
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                sheet.contents().set(first.row() + row, first.column() + column, copy);
            }
        }
    }

    private Expression parse(String text, CellAddress host) {
        try {
            return formulas.parse(text, host);
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
