package sheetgrad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on a small workbook: y = (A1-3)^2 + (B1+1)^2 in C1, and what can go wrong. */
class CommandsTest {
    @TempDir private Path folder = Path.of("");

    private Path book = Path.of("");

    @BeforeEach
    void writeBook() throws IOException {
        book = folder.resolve("book.xlsx");
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("model");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue(1);
            row.createCell(2).setCellFormula("(A1-3)^2+(B1+1)^2");
            row.createCell(3).setCellValue("text");
            row.createCell(4).setCellFormula("1/0");
            row.createCell(5).setCellFormula("E1+A1");
            row.createCell(6).setCellFormula("D1&A1");
            row.createCell(7).setCellFormula("2+3");
            row.createCell(8).setCellFormula("J1+1");
            row.createCell(9).setCellFormula("I1+A1");
            row.createCell(10).setCellFormula("1/A1");
            row.createCell(11).setCellFormula("-A1");
            workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(row.getCell(2));
            try (var stream = Files.newOutputStream(book)) {
                workbook.write(stream);
            }
        }
    }

    private CommandLineRun solve(String loss, String parameters, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("solve", book, "--loss", loss, "--parameters", parameters));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray());
    }

    @Test
    void usageIsPrintedWithoutACommandAndTheVersionOnRequest() {
        assertTrue(CommandLineRun.of().results().contains("Usage: sheetgrad"));
        assertTrue(CommandLineRun.of("--version").results().matches("sheetgrad \\d+\\..*\\s*"));
        assertEquals(2, CommandLineRun.of("nosuchcommand").status());
    }

    @Test
    void solveMinimisesSavesAndReportsAsJson() throws IOException {
        Path out = folder.resolve("out.xlsx");
        CommandLineRun run = solve("model!C1", "model!A1:B1", "-o", out, "--json");
        assertEquals(0, run.status(), run.messages());
        JsonNode json = run.json();
        assertEquals("model!C1", json.get("loss").get("cell").asText());
        assertEquals(8, json.get("loss").get("before").asDouble());
        assertEquals(0, json.get("loss").get("after").asDouble(), 1e-12);
        assertEquals("lbfgs", json.get("method").asText());
        assertEquals(3, json.get("parameters").get(0).get("value").asDouble(), 1e-6);
        assertEquals(-1, json.get("parameters").get(1).get("value").asDouble(), 1e-6);
        try (Workbook saved = new XSSFWorkbook(Files.newInputStream(out))) {
            Cell parameter = saved.getSheet("model").getRow(0).getCell(0);
            Cell loss = saved.getSheet("model").getRow(0).getCell(2);
            assertEquals(3, parameter.getNumericCellValue(), 1e-6);
            assertEquals("(A1-3)^2+(B1+1)^2", loss.getCellFormula());
            assertEquals(0, loss.getNumericCellValue(), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"gradient-descent, 0.1", "adam, 0.05", "momentum, 0.05"})
    void firstOrderMethodsReachTheSamePlace(String method, String rate) throws IOException {
        CommandLineRun run =
                solve(
                        "model!C1",
                        "model!A1,model!B1",
                        "--method",
                        method,
                        "--learning-rate",
                        rate,
                        "--json");
        assertEquals(0, run.json().get("loss").get("after").asDouble(), 1e-6);
        assertEquals(method, run.json().get("method").asText());
    }

    @Test
    void aValueCanBeReachedAndANegativeMaximised() throws IOException {
        JsonNode reached = solve("model!C1", "model!A1", "--value-of", "5", "--json").json();
        assertEquals(5, reached.get("loss").get("after").asDouble(), 1e-6);
        CommandLineRun unbounded =
                solve(
                        "model!L1",
                        "model!A1",
                        "--maximize",
                        "--method",
                        "gradient-descent",
                        "--steps",
                        "3",
                        "--json");
        assertTrue(unbounded.json().get("loss").get("after").asDouble() > -1);
    }

    @Test
    void gradientReportsItsCheck() throws IOException {
        CommandLineRun run =
                CommandLineRun.of(
                        "gradient",
                        book,
                        "--loss",
                        "model!C1",
                        "--parameters",
                        "model!A1:B1",
                        "--check",
                        "--json");
        assertEquals(0, run.status(), run.messages());
        assertEquals(-4, run.json().get("gradient").get(0).get("gradient").asDouble());
        assertEquals(4, run.json().get("gradient").get(1).get("gradient").asDouble());
        assertTrue(run.json().get("check").get("largestRelativeError").asDouble() < 1e-8);
        assertTrue(run.json().get("forwardBackwardMicroseconds").asDouble() > 0);
    }

    @Test
    void recalcCountsErrorsAndSaves() throws IOException {
        Path out = folder.resolve("recalculated.xlsx");
        CommandLineRun run = CommandLineRun.of("recalc", book, "-o", out, "--json");
        assertEquals(0, run.status(), run.messages());
        assertEquals(9, run.json().get("formulas").asInt());
        assertEquals(4, run.json().get("errors").asInt());
        assertTrue(Files.exists(out));
    }

    @Test
    void verifyFindsAWrongStoredValue() throws IOException {
        Path wrong = folder.resolve("wrong.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("s").createRow(0);
            var cell = row.createCell(0);
            cell.setCellFormula("1+1");
            cell.getCTCell().setV("3");
            try (var stream = Files.newOutputStream(wrong)) {
                workbook.write(stream);
            }
        }
        CommandLineRun run = CommandLineRun.of("verify", "--json", wrong);
        assertEquals(1, run.status());
        JsonNode mismatch = run.json().get("files").get(0).get("mismatches").get(0);
        assertEquals("A1", mismatch.get("cell").asText());
        assertEquals("1+1", mismatch.get("formula").asText());
        assertEquals(3, mismatch.get("stored").asDouble());
        assertEquals(2, mismatch.get("calculated").asDouble());
    }

    @Test
    void formulasWithoutAStoredValueAreNoMismatches() throws IOException {
        Path bare = folder.resolve("bare.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("s").createRow(0);
            row.createCell(0).setCellFormula("1+1");
            var cell = row.createCell(1);
            cell.setCellFormula("A1+1");
            cell.getCTCell().setV("3");
            try (var stream = Files.newOutputStream(bare)) {
                workbook.write(stream);
            }
        }
        CommandLineRun run = CommandLineRun.of("verify", "--json", bare);
        assertEquals(0, run.status());
        JsonNode file = run.json().get("files").get(0);
        assertEquals(2, file.get("formulas").asInt());
        assertEquals(1, file.get("matched").asInt());
        assertEquals(1, file.get("withoutValue").asInt());
        assertEquals(0, file.get("mismatched").asInt());
    }

    @Test
    void newWritesABundledWorkbookThatVerifies() {
        Path out = folder.resolve("mine.xlsx");
        assertEquals(0, CommandLineRun.of("new", "titanic", "-o", out).status());
        assertEquals(0, CommandLineRun.of("verify", out).status());
        CommandLineRun unknown = CommandLineRun.of("new", "nosuch", "-o", out);
        assertEquals(2, unknown.status());
        assertTrue(unknown.messages().contains("titanic"));
    }

    @Test
    void newDigitsRefusesPicturesThatAreNoneInOneSentence() throws Exception {
        Path out = folder.resolve("digits.xlsx");
        Path pictures = Files.write(folder.resolve("images"), new byte[] {0, 0, 8, 3, 0, 0});
        CommandLineRun alone = CommandLineRun.of("new", "digits", "--data", pictures, "-o", out);
        assertEquals(2, alone.status());
        assertTrue(alone.messages().contains("the pictures and their labels"), alone.messages());
        CommandLineRun cut =
                CommandLineRun.of(
                        "new", "digits", "--data", pictures, "--labels", pictures, "-o", out);
        assertEquals(2, cut.status());
        assertTrue(cut.messages().contains("ends within its first numbers"), cut.messages());
        assertEquals(1, cut.messages().lines().count());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            model!F1    | model!A1    | model!E1          | the loss is an error, and where it arose
            model!G1    | model!A1    | model!G1          | the loss is text
            model!H1    | model!A1    | model!H1          | the loss does not depend on the parameters
            model!J1    | model!A1    | circular          | the loss is in a cycle
            model!A1    | model!B1    | model!A1          | the loss is a constant
            model!C1    | model!D1    | model!D1          | a parameter is text
            model!C1    | model!H1    | model!H1          | a parameter is a formula
            nowhere!C1  | model!A1    | nowhere           | no such sheet
            model!C1    | nowhere!A1  | nowhere           | no such sheet
            model!C1:D2 | model!A1    | model!C1:D2       | the loss is a range
            model!C1    | modelA1     | modelA1           | no range
            """)
    void aModelThatCannotBeTrainedIsRefusedInOneSentence(
            String loss, String parameters, String named, String why) {
        Path out = folder.resolve("never.xlsx");
        CommandLineRun run = solve(loss, parameters, "-o", out);
        assertEquals(2, run.status(), why);
        assertEquals(1, run.messages().strip().lines().count(), run.messages());
        assertTrue(run.messages().contains(named), run.messages());
        assertFalse(run.messages().contains("Exception"), run.messages());
        assertFalse(Files.exists(out));
    }

    @Test
    void aLossThatLeavesTheNumbersWhileTrainingStopsWithItsOrigin() {
        CommandLineRun run =
                solve(
                        "model!K1",
                        "model!A1",
                        "--maximize",
                        "--method",
                        "gradient-descent",
                        "--learning-rate",
                        "1");
        assertFalse(run.messages().contains("Exception"), run.messages());
        assertTrue(run.status() == 0 || run.status() == 1);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInOneSentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "not a workbook");
        byte[] whole = Files.readAllBytes(book);
        Path truncated = folder.resolve("truncated.xlsx");
        Files.write(truncated, java.util.Arrays.copyOf(whole, whole.length / 2));
        Path old = folder.resolve("old.xls");
        try (Workbook workbook = new HSSFWorkbook();
                var stream = Files.newOutputStream(old)) {
            workbook.createSheet("s");
            workbook.write(stream);
        }
        for (Path file : List.of(folder.resolve("missing.xlsx"), folder, text, truncated, old)) {
            for (String command : List.of("recalc", "verify", "solve", "gradient", "open")) {
                CommandLineRun run = CommandLineRun.of(command, file);
                assertEquals(2, run.status(), command + " " + file + run.messages());
                assertEquals(1, run.messages().strip().lines().count(), run.messages());
                assertTrue(run.messages().contains(file.getFileName().toString()), run.messages());
                assertFalse(run.messages().contains("Exception"), run.messages());
            }
        }
        assertEquals("not a workbook", Files.readString(text, StandardCharsets.UTF_8));
    }

    @Test
    void aDestinationThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        for (Path out : List.of(folder.resolve("nowhere/out.xlsx"), folder)) {
            CommandLineRun run = solve("model!C1", "model!A1:B1", "-o", out);
            assertEquals(2, run.status());
            assertEquals(1, run.messages().strip().lines().count(), run.messages());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(book), files.toList());
        }
    }

    @Test
    void badArgumentsAreExplained() {
        assertEquals(2, solve("model!C1", "model!A1", "--method", "magic").status());
        assertEquals(2, solve("model!C1", "model!A1", "--minimize", "--maximize").status());
        assertEquals(2, solve("model!C1", "model!A1", "--learning-rate", "0.1").status());
        CommandLineRun none = CommandLineRun.of("solve", book);
        assertEquals(2, none.status());
        assertTrue(none.messages().contains("--loss"), none.messages());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            model!C1 | model!A1 | --value-of=NaN      | only be brought to a number, not NaN
            model!C1 | model!A1 | --value-of=Infinity | only be brought to a number, not Infinity
            model!A1 | model!B1 | --minimize          | model!A1 holds no formula
            model!C1 | model!D1 | --minimize          | model!D1 holds no number
            C1       | model!A1 | --minimize          | --loss C1 is not a cell
            """)
    void aModelThatCannotBeTrainedIsRefusedInOneSentenceWithTheFile(
            String loss, String parameters, String goal, String reason) {
        CommandLineRun run = solve(loss, parameters, goal);
        assertEquals(2, run.status());
        assertTrue(run.messages().contains(book + ": "), run.messages());
        assertTrue(run.messages().contains(reason), run.messages());
        assertEquals(1, run.messages().strip().lines().count(), run.messages());
    }

    @Test
    void restartsAreCountedSummedUpAndReplayed() throws IOException {
        JsonNode many =
                solve("model!C1", "model!A1:B1", "--restarts", "8", "--seed", "5", "--json").json();
        JsonNode restarts = many.get("restarts");
        assertEquals(8, restarts.get("count").asInt());
        assertEquals(5, restarts.get("seed").asInt());
        assertEquals("uniform:0.5", restarts.get("initial").asText());
        assertTrue(
                restarts.get("losses").get("best").asDouble()
                        <= restarts.get("losses").get("worst").asDouble());
        String best = restarts.get("best").asText();
        JsonNode again =
                solve("model!C1", "model!A1:B1", "--restart", best, "--seed", "5", "--json").json();
        assertEquals(many.get("loss"), again.get("loss"));
        assertEquals(many.get("parameters"), again.get("parameters"));
        assertNull(again.get("restarts"));
    }

    @ParameterizedTest
    @CsvSource({
        "--restarts, 0, from 1 on",
        "--initial, uniform, needs --restarts",
        "--restarts=3, --steps=-1, the number of steps must not be negative",
    })
    void restartsThatMakeNoSenseAreRefused(String option, String value, String sentence) {
        CommandLineRun run = solve("model!C1", "model!A1:B1", option, value);
        assertEquals(ExitStatus.BAD_INPUT, run.status());
        assertTrue(run.messages().contains(sentence), run.messages());
    }
}
