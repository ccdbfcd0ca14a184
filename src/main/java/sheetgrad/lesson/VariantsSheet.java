package sheetgrad.lesson;

import java.util.List;
import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.Convolution;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Maps;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Pooling;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "variants" of the workbook "convolution": stride, padding, and ways to pool, on a smaller digit. */
final class VariantsSheet {
    static final CellRange INPUT = CellRange.of("A5:P20");
    private static final double[] KERNEL = {0, -1, 0, -1, 4, -1, 0, -1, 0};
    private static final int COLUMN = 17;

    private VariantsSheet() {}

    static void addTo(Workbook workbook) {
        Sheet sheet = workbook.addSheet("variants");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "Stride, padding, pooling", Looks.TITLE);
        draft.text(
                1,
                0,
                "The three convolutions read the same digit, each with a kernel of its own; the pools at the right read the last map."
                        + " Compare the shapes in the labels.",
                Looks.NOTE);
        draft.height(0, 24);
        DigitNetwork.input(draft, INPUT, 4, 11);
        Maps plain = convolution(draft, "plain", 1, 0, 3);
        int nextRow = plain.room().lastRow() + 2;
        Maps stride = convolution(draft, "stride 2", 2, 0, nextRow);
        nextRow = stride.room().lastRow() + 2;
        Maps padded = convolution(draft, "padding 1", 1, 1, nextRow);
        int afterPadded = padded.room().lastColumn() + 1;
        draft.width(afterPadded, Looks.PIXEL_WIDTH);
        draft.width(afterPadded + 1, Looks.PIXEL_WIDTH);
        pools(draft, padded.maps(), afterPadded + 2);
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
        sheet.layout().setZoomPercent(70);
    }

    private static Maps convolution(
            SheetDraft draft, String name, int stride, int padding, int row) {
        Numbers kernel = Numbers.of(KERNEL);
        return new Convolution(
                        name,
                        List.of(INPUT),
                        3,
                        3,
                        1,
                        stride,
                        padding,
                        true,
                        Activation.NONE,
                        kernel)
                .write(draft, new CellAddress(row, COLUMN));
    }

    private static void pools(SheetDraft draft, List<CellRange> maps, int column) {
        int row = 3;
        for (Pooling.Kind kind : Pooling.Kind.values()) {
            Maps pooled =
                    new Pooling(
                                    kind == Pooling.Kind.CONCAT ? "concat pool" : "pool",
                                    maps,
                                    kind,
                                    4,
                                    4)
                            .write(draft, new CellAddress(row, column));
            row = pooled.room().lastRow() + 3;
        }
    }
}
