package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The course's linear model: 712 passengers, ten parameters, mean squared error. */
class TitanicLeastSquaresTest {
    private static final double OPTIMUM = 0.144227149307;

    @Test
    void optimumIsReachedToTwelveDigitsFromZeros() throws IOException {
        double[][] inputs = new double[712][10];
        double[] survived = new double[712];
        read(inputs, survived);
        TrainingResult result =
                Objectives.minimise(
                        Objectives.leastSquares(inputs, survived),
                        new Lbfgs(),
                        1000,
                        new double[10]);
        assertEquals(StopReason.CONVERGED, result.stopReason());
        assertEquals(OPTIMUM, result.lossAfter(), 1e-12);
    }

    private static void read(double[][] inputs, double[] survived) throws IOException {
        Path file = shared().resolve("corpus/course22/titanic.xlsx");
        Assumptions.assumeTrue(Files.exists(file), "the course's workbook is not there: " + file);
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (int i = 0; i < inputs.length; i++) {
                Row row = workbook.getSheet("linear").getRow(3 + i);
                survived[i] = row.getCell(0).getNumericCellValue();
                for (int column = 0; column < 10; column++) {
                    inputs[i][column] = row.getCell(6 + column).getNumericCellValue();
                }
            }
        }
    }

    private static Path shared() {
        return Stream.of(System.getProperty("sheetgrad.shared", ""), "../shared", "../../shared")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../shared"));
    }
}
