package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.autodiff.LossGradient;

/**
 * The numbers and gradients of the bundled workbooks against those that PyTorch worked out from the same inputs; the
 * files of numbers are written by make_oracles.py beside them.
 */
class PyTorchAgreementTest {
    private static final double TOLERANCE = 1e-9;

    private record Line(String kind, String cell, double number) {}

    static List<String> models() {
        return CourseModels.all().stream()
                .map(CourseModel::id)
                .filter(id -> PyTorchAgreementTest.class.getResource(file(id)) != null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void numbersAndGradientsAreThoseOfPyTorch(String id) throws IOException {
        BuiltModel model = BuiltModel.of(id);
        List<Line> lines = lines(id);
        assertTrue(!lines.isEmpty());
        List<Line> gradients = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind().equals("gradient")) {
                continue;
            }
            assertClose(line, model.number(line.cell()));
            if (line.kind().equals("loss")) {
                gradients.clear();
                for (int j = i + 1;
                        j < lines.size() && lines.get(j).kind().equals("gradient");
                        j++) {
                    gradients.add(lines.get(j));
                }
                assertGradients(model, line, gradients);
            }
        }
    }

    private static void assertGradients(BuiltModel model, Line loss, List<Line> expected) {
        LossGradient gradient =
                new LossGradient(
                        model.calculation().freeze(),
                        model.cell(loss.cell()),
                        model.cells(expected.stream().map(Line::cell).toList()));
        double[] actual = new double[expected.size()];
        double value = gradient.evaluate(gradient.storedParameters(), actual);
        assertClose(loss, value);
        for (int i = 0; i < actual.length; i++) {
            assertClose(expected.get(i), actual[i]);
        }
    }

    private static void assertClose(Line line, double actual) {
        double tolerance = TOLERANCE * Math.max(1, Math.abs(line.number()));
        assertEquals(line.number(), actual, tolerance, line.kind() + " " + line.cell());
    }

    private static List<Line> lines(String id) throws IOException {
        try (InputStream stream = PyTorchAgreementTest.class.getResourceAsStream(file(id))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(PyTorchAgreementTest::line).toList();
        }
    }

    private static Line line(String text) {
        String[] parts = text.split(",");
        return new Line(parts[0], parts[1], Double.parseDouble(parts[2]));
    }

    private static String file(String id) {
        return "oracles/" + id + ".csv";
    }
}
