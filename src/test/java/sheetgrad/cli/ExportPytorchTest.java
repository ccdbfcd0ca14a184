package sheetgrad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;

/** Exported scripts; they are run where there is a Python with PyTorch, and check loss and gradient themselves. */
class ExportPytorchTest {
    private static Optional<TorchProcess> torch = Optional.empty();

    @TempDir private Path folder = Path.of("");

    @BeforeAll
    static void startTorch() throws IOException {
        torch = TorchProcess.start();
    }

    @AfterAll
    static void endTorch() {
        torch.ifPresent(TorchProcess::close);
    }

    /** Loss and gradient of the workbook's own start, then training with L-BFGS to what is known to be reachable. */
    @ParameterizedTest
    @CsvSource({
        "titanic.xlsx, linear, 0.14422714931",
        "titanic.xlsx, nnet, 0.14316",
        "titanic.xlsx, mmult, 0.14316",
        "collab_filter.xlsx, dotprod, 0.3930",
        "collab_filter.xlsx, movielens_emb, 0.3930",
        "collab_filter.xlsx, bias, 0.3188"
    })
    void theCoursesModelsAgreeAndTrain(String file, String sheet, double reached) throws Exception {
        Path book = SharedFiles.file("corpus/course22/" + file);
        Path script = folder.resolve("model.py");
        CommandLineRun run =
                CommandLineRun.of("export-pytorch", book, "--sheet", sheet, "-o", script);
        assertEquals(0, run.status(), run.messages());
        String text = Files.readString(script);
        assertTrue(
                text.contains(" @ ") || text.contains("einsum"), "matrix products are recognised");
        long statements = text.lines().filter(line -> line.startsWith("    # ")).count();
        assertTrue(statements <= 8, "copies of a formula are one statement, not " + statements);
        String printed = runScript(script);
        assertTrue(printed.contains("loss and gradient agree with the workbook"), printed);
        String last = printed.strip().lines().reduce("", (before, line) -> line);
        double loss = Double.parseDouble(last.substring(last.lastIndexOf(' ') + 1));
        assertTrue(loss <= reached, printed);
    }

    /** Convolutions and pooling, steps below one another, LAMBDAs in names and spilled ranges. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    course22/conv-example.xlsx | conv-example!EN4 | conv-example!AD11:AF13 | convolution(
                    course22/conv-example.xlsx | conv-example!EN4 | conv-example!AD11:AF13 | max_pooling(
                    course-v3/graddesc.xlsm | basic!F33 | basic!C1:C2,basic!F1 | basic_M31
                    course-v3/graddesc.xlsm | adam!L32 | adam!D2 | torch.sqrt(
                    ai-by-hand/Multihead-Attention.xlsx | 3 heads!AJ31 | 3 heads!O6:T10 | torch.exp(
                    """)
    void otherModelsAgree(String file, String loss, String parameters, String piece)
            throws Exception {
        Path book = SharedFiles.file("corpus/" + file);
        Path script = folder.resolve("model.py");
        CommandLineRun run =
                CommandLineRun.of(
                        "export-pytorch",
                        book,
                        "--loss",
                        loss,
                        "--parameters",
                        parameters,
                        "--method",
                        "gradient-descent",
                        "--learning-rate",
                        "1E-12",
                        "--steps",
                        "2",
                        "-o",
                        script);
        assertEquals(0, run.status(), run.messages());
        assertTrue(Files.readString(script).contains(piece), Files.readString(script));
        assertTrue(runScript(script).contains("agree with the workbook"));
    }

    @Test
    void lookUpsAndVariablesAreTranslated() throws Exception {
        Path book = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("model");
            for (int r = 0; r < 4; r++) {
                Row row = sheet.createRow(r);
                row.createCell(0).setCellValue(r + 1);
                row.createCell(1).setCellValue(0.3 * r - 0.2);
                row.createCell(2).setCellValue(0.7 - 0.1 * r * r);
                row.createCell(4).setCellValue((3 * r) % 4 + 1);
                int n = r + 1;
                row.createCell(5).setCellFormula("VLOOKUP(E" + n + ",$A$1:$C$4,2,FALSE)");
                row.createCell(6).setCellFormula("INDEX($C$1:$C$4,E" + n + ")^2");
                row.createCell(7).setCellFormula("OFFSET($B$1,E" + n + "-1,1)*F" + n);
            }
            sheet.getRow(0).createCell(9).setCellFormula("SUM(F1:H4)+SUM(F1:F4*G1:G4)");
            try (var stream = Files.newOutputStream(book)) {
                workbook.write(stream);
            }
        }
        Path script = folder.resolve("model.py");
        CommandLineRun run =
                CommandLineRun.of(
                        "export-pytorch",
                        book,
                        "--loss",
                        "model!H1",
                        "--parameters",
                        "model!B1:C4",
                        "--steps",
                        "1",
                        "-o",
                        script);
        assertEquals(0, run.status(), run.messages());
        assertTrue(runScript(script).contains("agree with the workbook"));
    }

    @Test
    void windowsThatSlideAndMixedRangesAreTranslated() throws Exception {
        Path book = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("a model");
            for (int r = 0; r < 5; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 5; c++) {
                    row.createCell(c).setCellValue(Math.sin(r * 7 + c));
                }
                for (int c = 0; r < 2 && c < 2; c++) {
                    row.createCell(6 + c).setCellValue(0.3 + r - 0.4 * c);
                }
            }
            for (int r = 0; r < 4; r++) {
                for (int c = 0; c < 4; c++) {
                    String window = "%c%d:%c%d".formatted('A' + c, r + 1, 'B' + c, r + 2);
                    Row row = sheet.getRow(r);
                    row.createCell(10 + c)
                            .setCellFormula("MAX(0,SUMPRODUCT(" + window + ",$G$1:$H$2))");
                    row.createCell(15 + c)
                            .setCellFormula("TANH(%c%d)/2^2".formatted('K' + c, r + 1));
                }
            }
            sheet.getRow(0)
                    .createCell(20)
                    .setCellFormula("SUMSQ(P1:S4)+AVERAGE(K1:N4)-SUM(G1:K1)*IF(G1>0,G1,0)");
            try (var stream = Files.newOutputStream(book)) {
                workbook.write(stream);
            }
        }
        Path script = folder.resolve("model.py");
        CommandLineRun run =
                CommandLineRun.of(
                        "export-pytorch",
                        book,
                        "--loss",
                        "a model!U1",
                        "--parameters",
                        "a model!G1:H2",
                        "--method",
                        "adam",
                        "--steps",
                        "3",
                        "-o",
                        script);
        assertEquals(0, run.status(), run.messages());
        assertTrue(Files.readString(script).contains("convolution("), Files.readString(script));
        assertTrue(runScript(script).contains("agree with the workbook"));
    }

    @ParameterizedTest
    @CsvSource({
        "softmax.xlsx, cross-entropy",
        "collaborative-filtering.xlsx, look-up",
        "convolution.xlsx, convolution",
        "gradient-descent.xlsx, by hand",
        "titanic.xlsx, titanic"
    })
    void bundledModelsAgree(String file, String sheet) throws Exception {
        Path script = folder.resolve("model.py");
        CommandLineRun run =
                CommandLineRun.of(
                        "export-pytorch",
                        Path.of("workbooks", file),
                        "--sheet",
                        sheet,
                        "--steps",
                        "1",
                        "-o",
                        script);
        assertEquals(0, run.status(), run.messages());
        assertTrue(runScript(script).contains("agree with the workbook"));
    }

    @Test
    void constraintsAreNotLeftOutInSilence() {
        Path book = SharedFiles.file("corpus/course22/titanic.xlsx");
        CommandLineRun run =
                CommandLineRun.of(
                        "export-pytorch",
                        book,
                        "--sheet",
                        "linear",
                        "--constraint",
                        "R4 <= 1",
                        "-o",
                        folder.resolve("model.py"));
        assertEquals(2, run.status());
        assertTrue(run.messages().contains("constraints"), run.messages());
    }

    @Test
    void aFormulaThatCannotBeTranslatedIsRefusedWithItsCell() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("model").createRow(0);
            row.createCell(0).setCellValue(2);
            row.createCell(1).setCellFormula("GAMMALN(A1)");
            row.createCell(2).setCellFormula("B1^2");
            try (var stream = Files.newOutputStream(book)) {
                workbook.write(stream);
            }
        }
        Path script = folder.resolve("model.py");
        CommandLineRun run =
                CommandLineRun.of(
                        "export-pytorch",
                        book,
                        "--loss",
                        "model!C1",
                        "--parameters",
                        "model!A1",
                        "-o",
                        script);
        assertEquals(2, run.status());
        assertTrue(run.messages().contains("model!B1"), run.messages());
        assertTrue(run.messages().contains("GAMMALN"), run.messages());
        assertFalse(Files.exists(script));
    }

    private static String runScript(Path script) throws IOException {
        Assumptions.assumeTrue(torch.isPresent(), "no Python with PyTorch, so not run: " + script);
        return torch.orElseThrow().run(script);
    }
}
