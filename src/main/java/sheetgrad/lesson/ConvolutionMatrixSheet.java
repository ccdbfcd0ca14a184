package sheetgrad.lesson;

import java.util.List;
import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.Convolution;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Maps;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * The sheet "as a matrix" of the workbook "convolution": the kernel written into a matrix of one row for each output and
 * one column for each pixel, times the pixels below one another.
 */
final class ConvolutionMatrixSheet {
    static final CellRange INPUT = CellRange.of("A5:E9");
    private static final double[] KERNEL = {1, 2, 1, 0, 0, 0, -1, -2, -1};
    private static final int SIDE = 3;
    private static final CellRange MATRIX = CellRange.of("D15:AB23");
    private static final CellRange PIXELS = CellRange.of("AE15:AE39");
    private static final CellRange PRODUCT = CellRange.of("AG15:AG23");
    private static final CellRange REARRANGED = CellRange.of("AJ15:AL17");

    private ConvolutionMatrixSheet() {}

    static void addTo(Workbook workbook) {
        Sheet sheet = workbook.addSheet("as a matrix");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "A convolution is a matrix product", Looks.TITLE);
        draft.text(
                1,
                0,
                "Each row of the matrix holds the kernel where the window lies, and zeros elsewhere. Change the kernel: the"
                        + " difference stays 0.",
                Looks.NOTE);
        draft.height(0, 24);
        DigitNetwork.input(draft, INPUT, 7, 3);
        Maps convolved =
                new Convolution(
                                "window",
                                List.of(INPUT),
                                SIDE,
                                SIDE,
                                1,
                                1,
                                0,
                                false,
                                Activation.NONE,
                                Numbers.of(KERNEL))
                        .write(draft, new CellAddress(3, 6));
        matrix(draft, convolved.weights().get(0));
        product(draft, convolved.maps().get(0));
        for (int column = 0; column <= REARRANGED.lastColumn() + 1; column++) {
            draft.width(column, 3.3);
        }
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
    }

    /** Above each column stand the row and the column of its pixel, beside each row those of its output. */
    private static void matrix(SheetDraft draft, CellRange kernel) {
        caption(draft, "matrix", MATRIX, 4, "outputs", "pixels");
        draft.text(
                11,
                3,
                "a pixel's row and column above, an output's row and column at the left",
                Looks.PIXEL);
        draft.text(12, 0, "pixel row", Looks.PIXEL);
        draft.text(13, 0, "pixel column", Looks.PIXEL);
        draft.text(23, 1, "output row, column", Looks.PIXEL);
        int side = INPUT.columns();
        for (int pixel = 0; pixel < MATRIX.columns(); pixel++) {
            draft.number(12, MATRIX.firstColumn() + pixel, pixel / side + 1, Looks.PIXEL);
            draft.number(13, MATRIX.firstColumn() + pixel, pixel % side + 1, Looks.PIXEL);
        }
        for (int output = 0; output < MATRIX.rows(); output++) {
            int row = MATRIX.firstRow() + output;
            draft.number(row, 1, output / SIDE + 1, Looks.PIXEL);
            draft.number(row, 2, output % SIDE + 1, Looks.PIXEL);
            for (int pixel = 0; pixel < MATRIX.columns(); pixel++) {
                CellAddress cell = Places.at(MATRIX, output, pixel);
                String down =
                        Places.fixedRow(new CellAddress(12, cell.column())) + "-$B" + (row + 1);
                String right =
                        Places.fixedRow(new CellAddress(13, cell.column())) + "-$C" + (row + 1);
                draft.formula(
                        cell,
                        "=IF(AND("
                                + down
                                + ">=0,"
                                + down
                                + "<3,"
                                + right
                                + ">=0,"
                                + right
                                + "<3),INDEX("
                                + Places.fixed(kernel)
                                + ","
                                + down
                                + "+1,"
                                + right
                                + "+1),0)",
                        Looks.PIXEL);
            }
        }
        draft.scale(Looks.signed(MATRIX));
    }

    private static void product(SheetDraft draft, CellRange convolved) {
        caption(draft, "pixels", PIXELS, 4, "pixels", "column");
        caption(draft, "product", PRODUCT, 3, "outputs", "column");
        caption(draft, "as a picture", REARRANGED, 2, "rows", "columns");
        for (int pixel = 0; pixel < PIXELS.rows(); pixel++) {
            draft.formula(
                    Places.at(PIXELS, pixel, 0),
                    "=" + Places.at(INPUT, pixel / INPUT.columns(), pixel % INPUT.columns()),
                    Looks.PIXEL);
        }
        draft.array(PRODUCT, "=MMULT(" + MATRIX + "," + PIXELS + ")", Looks.PIXEL);
        for (int output = 0; output < PRODUCT.rows(); output++) {
            draft.formula(
                    Places.at(REARRANGED, output / SIDE, output % SIDE),
                    "=" + Places.at(PRODUCT, output, 0),
                    Looks.PIXEL);
        }
        draft.text(18, REARRANGED.firstColumn(), "largest difference", Looks.CAPTION);
        draft.array(
                CellRange.of(new CellAddress(19, REARRANGED.firstColumn())),
                "=MAX(ABS(" + REARRANGED + "-" + convolved + "))",
                Looks.PIXEL);
        draft.scale(Looks.heat(PIXELS));
        draft.scale(Looks.signed(PRODUCT));
        draft.scale(Looks.signed(REARRANGED));
    }

    private static void caption(
            SheetDraft draft,
            String name,
            CellRange block,
            int above,
            String rows,
            String columns) {
        draft.formula(
                block.firstRow() - above,
                block.firstColumn(),
                "=\"" + name + ": \"&" + BlockCaption.shape(block, rows, columns),
                Looks.CAPTION);
    }
}
