package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** Losses and gradients of the course's models against those that PyTorch calculated in float64. */
class OracleGradientTest {
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "titanic-linear-stored.csv, course22/titanic.xlsx, linear, AA7",
        "titanic-linear-ramp.csv, course22/titanic.xlsx, linear, AA7",
        "titanic-nnet-stored.csv, course22/titanic.xlsx, nnet, AH1",
        "titanic-nnet-ramp.csv, course22/titanic.xlsx, nnet, AH1",
        "collab-dotprod-stored.csv, course22/collab_filter.xlsx, dotprod, V41",
        "collab-dotprod-ramp.csv, course22/collab_filter.xlsx, dotprod, V41",
    })
    void gradientsAgreeWithPyTorch(String oracle, String file, String sheet, String loss)
            throws Exception {
        List<String> lines = Files.readAllLines(SharedFiles.file("oracles/" + oracle));
        Workbook workbook =
                new WorkbookReader().read(SharedFiles.file("corpus/" + file)).workbook();
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        int id = workbook.findSheet(sheet).orElseThrow().id();
        List<ModelCell> cells = new ArrayList<>();
        List<double[]> expected = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] fields = line.split(",");
            cells.add(new ModelCell(id, CellAddress.of(fields[0])));
            expected.add(
                    new double[] {Double.parseDouble(fields[1]), Double.parseDouble(fields[2])});
        }
        LossGradient gradient =
                new LossGradient(
                        calculation.freeze(), new ModelCell(id, CellAddress.of(loss)), cells);
        double[] at = expected.stream().mapToDouble(row -> row[0]).toArray();
        double[] slopes = new double[at.length];
        double value = gradient.evaluate(at, slopes);
        double expectedLoss = Double.parseDouble(lines.get(1).split(",")[1]);
        assertEquals(expectedLoss, value, RELATIVE * Math.abs(expectedLoss), "loss");
        for (int i = 0; i < slopes.length; i++) {
            double slope = expected.get(i)[1];
            assertEquals(
                    slope, slopes[i], RELATIVE * Math.abs(slope), cells.get(i).address().toA1());
        }
    }
}
