package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;

/**
 * Losses and gradients of small models, each written as a workbook and, independently, in PyTorch: make_oracles.py
 * wrote both.
 */
class PyTorchModelsTest {
    private static final double RELATIVE = 1e-9;

    /** A gradient this much smaller than the largest has lost digits to cancellation, on either side. */
    private static final double CANCELLED = 1e-6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attention",
                "causal-attention-cell-by-cell",
                "multi-head-attention",
                "layer-normalisation",
                "batch-normalisation",
                "softmax-cross-entropy",
                "cross-entropy-by-one-hot-and-choose",
                "lstm-cell",
                "recurrent-network-by-reduce-and-scan",
                "convolution-with-stride-and-padding",
                "convolution-by-offset",
                "max-pooling-and-average-pooling",
                "ties-share-the-adjoint",
                "embedding-by-match-and-offset",
                "embedding-by-words",
                "dropout-mask",
                "batch-of-rows-through-two-layers",
                "higher-order-variants",
                "elementwise-functions",
                "statistics",
                "linear-algebra",
                "reshaping-and-sorting",
                "training-unrolled",
            })
    void lossAndGradientAgreeWithPyTorch(String name) throws IOException {
        TestWorkbook book = TestWorkbook.of(lines(name + ".cells").toArray(new String[0]));
        List<String[]> oracle =
                lines(name + ".csv").stream().skip(1).map(line -> line.split(",", -1)).toList();
        List<String[]> parameters = oracle.subList(1, oracle.size());
        LossGradient gradient =
                new LossGradient(
                        book.calculation().freeze(),
                        cell(oracle.get(0)[0]),
                        parameters.stream().map(row -> cell(row[0])).toList());
        double[] slopes = new double[parameters.size()];
        double[] at = gradient.storedParameters();
        double loss = gradient.evaluate(at, slopes);
        double expectedLoss = Double.parseDouble(oracle.get(0)[1]);
        assertTrue(gradient.failure().isEmpty(), gradient.failure().toString());
        assertEquals(expectedLoss, loss, RELATIVE * Math.abs(expectedLoss), "loss");
        double[] expected =
                parameters.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray();
        assertAgree(expected, slopes, parameters);
        gradient.evaluate(at, slopes);
        assertAgree(expected, slopes, parameters);
    }

    private static void assertAgree(double[] expected, double[] slopes, List<String[]> parameters) {
        double largest = 0;
        for (double slope : expected) {
            largest = Math.max(largest, Math.abs(slope));
        }
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < slopes.length; i++) {
            double scale = Math.max(Math.abs(expected[i]), CANCELLED * largest);
            if (!(Math.abs(slopes[i] - expected[i]) <= RELATIVE * scale)) {
                differing.add(parameters.get(i)[0] + " " + expected[i] + " but was " + slopes[i]);
            }
        }
        assertEquals(List.of(), differing);
    }

    private static ModelCell cell(String a1) {
        return new ModelCell(0, CellAddress.of(a1));
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream stream = PyTorchModelsTest.class.getResourceAsStream("oracles/" + file)) {
            String text =
                    new String(
                            Objects.requireNonNull(stream, file).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines().toList();
        }
    }
}
