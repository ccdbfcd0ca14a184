package sheetgrad.lesson;

import sheetgrad.formula.FormulaInterner;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** Fills a sheet with texts, numbers, formulas and formats; rows and columns zero-based. */
final class SheetBuilder {
    private final Sheet sheet;
    private final FormulaInterner formulas = new FormulaInterner();

    SheetBuilder(Sheet sheet) {
        this.sheet = sheet;
    }

    void text(int row, int column, String text) {
        sheet.contents().set(row, column, new CellContent.Constant(new TextValue(text)));
    }

    void text(int row, int column, String text, CellStyle style) {
        text(row, column, text);
        style(row, column, style);
    }

    void number(int row, int column, double number) {
        sheet.contents().set(row, column, new CellContent.Constant(new NumberValue(number)));
    }

    void number(int row, int column, double number, CellStyle style) {
        number(row, column, number);
        style(row, column, style);
    }

    /** A formula as it reads in its own cell; copies share one tree. */
    void formula(int row, int column, String formula) {
        CellAddress cell = new CellAddress(row, column);
        try {
            sheet.contents()
                    .set(row, column, new CellContent.Formula(formulas.parse(formula, cell)));
        } catch (FormulaSyntaxException mistake) {
            throw new IllegalStateException(sheet.name() + "!" + cell + ": " + formula, mistake);
        }
    }

    void formula(int row, int column, String formula, CellStyle style) {
        formula(row, column, formula);
        style(row, column, style);
    }

    void style(int row, int column, CellStyle style) {
        sheet.styles().set(row, column, style);
    }

    /** The width of a column in characters. */
    void width(int column, double characters) {
        sheet.layout()
                .columns()
                .put(
                        column,
                        new SheetLayout.Column(characters, false, 0, false, CellStyle.DEFAULT));
    }

    /** The height of a row in points. */
    void height(int row, double points) {
        sheet.layout()
                .rows()
                .put(row, new SheetLayout.Row(points, false, 0, false, CellStyle.DEFAULT));
    }
}
