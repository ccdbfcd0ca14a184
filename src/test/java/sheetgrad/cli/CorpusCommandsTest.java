package sheetgrad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;

/** The commands on the real workbooks. */
class CorpusCommandsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void everyFormulaOfEveryWorkbookIsWhatExcelStored() throws Exception {
        List<Path> workbooks = SharedFiles.workbooks();
        Assumptions.assumeFalse(workbooks.isEmpty(), "no corpus beside the project, so not tested");
        Object[] arguments = new Object[workbooks.size() + 2];
        arguments[0] = "verify";
        arguments[1] = "--json";
        for (int i = 0; i < workbooks.size(); i++) {
            arguments[i + 2] = workbooks.get(i);
        }
        CommandLineRun run = CommandLineRun.of(arguments);
        for (JsonNode file : run.json().get("files")) {
            String name = file.get("file").asText();
            assertEquals(0, file.get("mismatched").asInt(), name + " " + file.get("mismatches"));
            assertEquals(0, file.get("unsupported").asInt(), name + " " + file.get("mismatches"));
            assertEquals(
                    file.get("formulas").asInt(),
                    file.get("matched").asInt() + file.get("volatile").asInt(),
                    name);
        }
        assertEquals(workbooks.size(), run.json().get("files").size());
        assertEquals(0, run.status());
    }

    @ParameterizedTest
    @CsvSource({
        "course22/titanic.xlsx, linear, 0.144227149308515, 0.144227149307320, 1e-12",
        "course22/collab_filter.xlsx, dotprod, 2.80606206164831, 0.392901, 1e-6",
        "course22/collab_filter.xlsx, movielens_emb, 2.80606206164831, 0.392901, 1e-6",
        "course22/collab_filter.xlsx, bias, 2.01800380330463, 0.318655, 1e-6",
    })
    void solvingReachesTheOptimumAndTheSavedFileHoldsIt(
            String file, String sheet, double before, double after, double tolerance)
            throws Exception {
        Path solved = folder.resolve("solved.xlsx");
        CommandLineRun run =
                CommandLineRun.of(
                        "solve",
                        SharedFiles.file("corpus/" + file),
                        "--sheet",
                        sheet,
                        "-o",
                        solved,
                        "--json");
        assertEquals(0, run.status(), run.messages());
        JsonNode loss = run.json().get("loss");
        assertEquals(before, loss.get("before").asDouble(), 1e-9);
        assertEquals(after, loss.get("after").asDouble(), tolerance);
        assertEquals("converged", run.json().get("stopped").asText());
        CommandLineRun verified = CommandLineRun.of("verify", "--json", solved);
        assertEquals(0, verified.status(), verified.results());
        CommandLineRun again = CommandLineRun.of("gradient", solved, "--sheet", sheet, "--json");
        assertEquals(
                loss.get("after").asDouble(),
                again.json().get("loss").get("value").asDouble(),
                1e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "course22/titanic.xlsx, linear, 10",
        "course22/titanic.xlsx, nnet, 20",
        "course22/collab_filter.xlsx, dotprod, 150"
    })
    void theGradientPassesItsCheck(String file, String sheet, int parameters) throws Exception {
        CommandLineRun run =
                CommandLineRun.of(
                        "gradient",
                        SharedFiles.file("corpus/" + file),
                        "--sheet",
                        sheet,
                        "--check",
                        "--json");
        assertEquals(0, run.status(), run.messages());
        assertEquals(parameters, run.json().get("gradient").size());
        double error = run.json().get("check").get("largestRelativeError").asDouble();
        assertTrue(error < 1e-4, "largest relative error " + error);
    }
}
