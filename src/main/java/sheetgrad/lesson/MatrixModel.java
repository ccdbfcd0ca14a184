package sheetgrad.lesson;

import java.util.StringJoiner;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * The workbook "matrix-multiplication": one product written out, by SUMPRODUCT and by MMULT; and the same as a layer of a
 * network over five people at once.
 */
final class MatrixModel {
    static final String ID = "matrix-multiplication";
    static final CellRange LEFT = CellRange.of("B6:E8");
    static final CellRange RIGHT = CellRange.of("G6:H9");
    static final CellRange BY_HAND = CellRange.of("J6:K8");
    static final CellRange BY_SUMPRODUCT = CellRange.of("M6:N8");
    static final CellRange BY_MMULT = CellRange.of("P6:Q8");
    private static final double[][] LEFT_NUMBERS = {{1, 2, 0, -1}, {3, 1, 2, 0}, {0, -2, 1, 4}};
    private static final double[][] RIGHT_NUMBERS = {{2, 1}, {0, 3}, {-1, 1}, {4, 0}};
    private static final CellAddress CHOSEN_ROW = CellAddress.of("B13");
    private static final CellAddress CHOSEN_COLUMN = CellAddress.of("B14");

    private MatrixModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        product(workbook);
        LayerSheet.addTo(workbook);
        new AboutSheet("Matrix multiplication: the one operation of every network")
                .see(
                        "The sheet \"product\" multiplies two small matrices in three ways: every cell written out with plus"
                                + " and times, by SUMPRODUCT of a row and a column, and by one MMULT for all cells.",
                        "Below, one cell of the product is worked out step by step: choose its row and column in B13 and B14.",
                        "The sheet \"layer\" does with it what a network does: five examples with three inputs each, times the"
                                + " weights of two units, then ReLU.")
                .attempt(
                        "Change numbers of the framed matrices: all three products change alike, and the largest difference stays 0.",
                        "Make the left matrix the identity, ones from the upper left to the lower right, zeros elsewhere: the product is"
                                + " the first three rows of the right matrix.",
                        "Choose another cell of the product to work out, and say its number before you look.",
                        "On \"layer\", set a weight to 0. Which column of the result changes?")
                .notice(
                        "The left matrix has as many columns as the right one has rows; the product has the rows of the left"
                                + " and the columns of the right. The labels read the shapes from the blocks themselves.",
                        "A row of the result needs one row of the left matrix only. So five examples or five million are the"
                                + " same formula.",
                        "A layer is a matrix product; two layers without ReLU between them would be one matrix product again.")
                .sources("The numbers are made up.")
                .addTo(workbook);
        return workbook;
    }

    private static void product(Workbook workbook) {
        Sheet sheet = workbook.addSheet("product");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "A matrix product, three ways", Looks.TITLE);
        draft.text(
                1,
                0,
                "Change the framed numbers. Each cell of the product is a row of the left matrix times a column of the right"
                        + " one.",
                Looks.NOTE);
        numbers(draft, LEFT, LEFT_NUMBERS);
        numbers(draft, RIGHT, RIGHT_NUMBERS);
        caption(draft, "left", LEFT);
        caption(draft, "right", RIGHT);
        caption(draft, "written out", BY_HAND);
        caption(draft, "by SUMPRODUCT", BY_SUMPRODUCT);
        caption(draft, "by MMULT", BY_MMULT);
        draft.text(5, 5, "×", Looks.LABEL);
        draft.text(5, 8, "=", Looks.LABEL);
        products(draft);
        draft.text(9, 9, "largest difference", Looks.CAPTION);
        draft.array(
                CellRange.of("M10"),
                "=MAX(ABS("
                        + BY_HAND
                        + "-"
                        + BY_MMULT
                        + "),ABS("
                        + BY_SUMPRODUCT
                        + "-"
                        + BY_MMULT
                        + "))",
                Looks.LOSS);
        workedOut(draft);
        double[] widths = {9, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 4, 9, 9, 4, 9, 9};
        for (int column = 0; column < widths.length; column++) {
            draft.width(column, widths[column]);
        }
        draft.scale(Looks.signed(LEFT, RIGHT));
        draft.scale(Looks.signed(BY_HAND, BY_SUMPRODUCT, BY_MMULT));
        draft.height(0, 24);
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
    }

    static void numbers(SheetDraft draft, CellRange range, double[][] numbers) {
        for (int row = 0; row < range.rows(); row++) {
            for (int column = 0; column < range.columns(); column++) {
                CellAddress cell = Places.at(range, row, column);
                draft.number(cell.row(), cell.column(), numbers[row][column], Looks.SETTING);
            }
        }
    }

    private static void caption(SheetDraft draft, String name, CellRange block) {
        BlockCaption.write(draft, name, block, "rows", "columns");
    }

    private static void products(SheetDraft draft) {
        CellStyle style = Looks.CENTRED;
        for (int row = 0; row < LEFT.rows(); row++) {
            for (int column = 0; column < RIGHT.columns(); column++) {
                StringJoiner sum = new StringJoiner("+");
                for (int i = 0; i < LEFT.columns(); i++) {
                    sum.add(
                            Places.fixedColumn(Places.at(LEFT, row, i))
                                    + "*"
                                    + Places.fixedRow(Places.at(RIGHT, i, column)));
                }
                draft.formula(Places.at(BY_HAND, row, column), "=" + sum, style);
                String left = Places.fixedColumns(Places.row(LEFT, row));
                String right = Places.fixedRows(Places.column(RIGHT, column));
                draft.array(
                        CellRange.of(Places.at(BY_SUMPRODUCT, row, column)),
                        "=SUMPRODUCT(" + left + ",TRANSPOSE(" + right + "))",
                        style);
            }
        }
        draft.array(BY_MMULT, "=MMULT(" + LEFT + "," + RIGHT + ")", style);
    }

    /** One cell of the product, factor by factor. */
    private static void workedOut(SheetDraft draft) {
        draft.text(11, 0, "One cell, step by step", Looks.HEADING);
        draft.text(12, 0, "row", Looks.NAME);
        draft.text(13, 0, "column", Looks.NAME);
        draft.number(CHOSEN_ROW.row(), CHOSEN_ROW.column(), 1, Looks.SETTING);
        draft.number(CHOSEN_COLUMN.row(), CHOSEN_COLUMN.column(), 2, Looks.SETTING);
        String[] names = {"from the left", "from the right", "times", "sum so far"};
        for (int i = 0; i < names.length; i++) {
            draft.text(12 + i, 4, names[i], Looks.NAME);
        }
        int count = LEFT.columns();
        for (int i = 0; i < count; i++) {
            int column = 5 + i;
            String letter =
                    CellRange.of(new CellAddress(12, column)).toA1().replaceAll("[0-9]", "");
            String index = Integer.toString(i + 1);
            draft.formula(
                    12,
                    column,
                    "=INDEX("
                            + Places.fixed(LEFT)
                            + ","
                            + Places.fixed(CHOSEN_ROW)
                            + ","
                            + index
                            + ")",
                    Looks.CENTRED);
            draft.formula(
                    13,
                    column,
                    "=INDEX("
                            + Places.fixed(RIGHT)
                            + ","
                            + index
                            + ","
                            + Places.fixed(CHOSEN_COLUMN)
                            + ")",
                    Looks.CENTRED);
            draft.formula(14, column, "=" + letter + "13*" + letter + "14", Looks.CENTRED);
            draft.formula(15, column, "=SUM($F15:" + letter + "15)", Looks.CENTRED);
        }
    }
}
