package sheetgrad.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import sheetgrad.lesson.generator.Activation;
import sheetgrad.lesson.generator.Convolution;
import sheetgrad.lesson.generator.Dense;
import sheetgrad.lesson.generator.DropoutMask;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Maps;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Pooling;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.lesson.generator.SoftmaxColumn;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.Workbook;

/**
 * The network of the workbooks "convolution" and "dropout" on one sheet, from left to right: a digit of {@value #SIZE} x
 * {@value #SIZE} cells, two layers of convolutions, max-pool, dropout if wanted, dense, softmax, cross-entropy.
 */
final class DigitNetwork {
    static final int SIZE = 28;
    static final int DIGIT = 7;
    static final int FIRST_ROW = 3;
    static final CellRange INPUT = CellRange.ofSize(new CellAddress(FIRST_ROW + 1, 0), SIZE, SIZE);

    private static final double[] EDGES = {
        1, 1, 1, 0, 0, 0, -1, -1, -1, 1, 0, -1, 1, 0, -1, 1, 0, -1
    };
    private static final long WEIGHTS_SEED = 20;
    private static final long DRAWING_SEED = 5;

    private final Sheet sheet;
    private final SheetDraft draft;
    private int column;

    private DigitNetwork(Sheet sheet) {
        this.sheet = sheet;
        this.draft = new SheetDraft(sheet);
    }

    /** Writes the sheet and its Solver model. */
    static void addTo(Workbook workbook, Sheet sheet, String title, String note, boolean drops) {
        DigitNetwork network = new DigitNetwork(sheet);
        network.draft.text(0, 0, title, Looks.TITLE);
        network.draft.text(1, 0, note, Looks.NOTE);
        network.draft.height(0, 24);
        SolverModel model = network.write(drops);
        network.draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
        sheet.layout().setZoomPercent(60);
        workbook.solverModels().put(sheet.id(), model);
    }

    private SolverModel write(boolean drops) {
        input(draft, INPUT, DIGIT, DRAWING_SEED);
        column = SIZE + 1;
        Maps first = convolution("conv1", List.of(INPUT), Numbers.of(EDGES));
        Maps second = convolution("conv2", first.maps(), Numbers.normal(WEIGHTS_SEED, 0.3));
        Maps pooled =
                new Pooling("pool", second.maps(), Pooling.Kind.MAX, 2, 2).write(draft, next());
        step(pooled.room());
        List<CellRange> features = pooled.maps();
        if (drops) {
            DropoutMask.Written dropout =
                    new DropoutMask("dropout", pooled.maps()).write(draft, next(), 0.5);
            step(dropout.output().room());
            features = dropout.output().maps();
        }
        SoftmaxColumn.Written softmax = head(features);
        List<CellRange> kernels = new ArrayList<>(first.weights());
        kernels.addAll(second.weights());
        return SolverModels.minimise(sheet, softmax.loss(), kernels.toArray(CellRange[]::new));
    }

    private Maps convolution(String name, List<CellRange> inputs, Numbers kernels) {
        Maps maps =
                new Convolution(name, inputs, 3, 3, 2, 1, 0, false, Activation.RELU, kernels)
                        .write(draft, next());
        step(maps.room());
        return maps;
    }

    private SoftmaxColumn.Written head(List<CellRange> features) {
        List<String> digits = IntStream.range(0, 10).mapToObj(digit -> "digit " + digit).toList();
        Dense.Layer dense =
                new Dense(
                                "dense",
                                features,
                                digits,
                                SoftmaxColumn.WIDTH,
                                Activation.NONE,
                                Numbers.normal(WEIGHTS_SEED + 1, 0.04))
                        .write(draft, next());
        CellRange outputs = dense.outputs();
        CellRange names = new CellRange(outputs.firstRow(), column, outputs.lastRow(), column);
        return new SoftmaxColumn(outputs, names).write(draft, column + 3, "digit " + DIGIT);
    }

    private CellAddress next() {
        return new CellAddress(FIRST_ROW, column);
    }

    private void step(CellRange room) {
        draft.width(room.lastColumn() + 1, Looks.PIXEL_WIDTH);
        column = room.lastColumn() + 2;
    }

    /** Writes a drawn digit under a label with its shape. */
    static void input(SheetDraft draft, CellRange place, int digit, long seed) {
        double[][] pixels = StrokeDigits.draw(digit, place.rows(), 2, new Random(seed));
        draft.formula(
                place.firstRow() - 1,
                place.firstColumn(),
                "=\"input: \"&ROWS(" + place + ")&\" x \"&COLUMNS(" + place + ")",
                Looks.CAPTION);
        for (int row = 0; row < place.rows(); row++) {
            for (int column = 0; column < place.columns(); column++) {
                draft.number(
                        place.firstRow() + row,
                        place.firstColumn() + column,
                        pixels[row][column],
                        Looks.PIXEL);
            }
        }
        for (int column = place.firstColumn(); column <= place.lastColumn() + 1; column++) {
            draft.width(column, Looks.PIXEL_WIDTH);
        }
        draft.scale(Looks.heat(place));
    }
}
