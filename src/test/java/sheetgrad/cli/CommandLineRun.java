package sheetgrad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.ui.WorkbookPrint;
import sheetgrad.xlsx.OpenedWorkbook;

/** One run of a command without a display: for tests. */
record CommandLineRun(int status, String results, String messages) {
    private static final Window NO_DISPLAY =
            new Window() {
                @Override
                public int print(
                        Path file, OpenedWorkbook workbook, Optional<String> sheet, Path target)
                        throws IOException {
                    return WorkbookPrint.write(
                            file, workbook, BuiltInFunctions.registry(), sheet, target);
                }

                @Override
                public boolean prepare() {
                    return false;
                }

                @Override
                public void open() {
                    throw new AssertionError("a window was opened");
                }

                @Override
                public void open(Path file, OpenedWorkbook workbook) {
                    open();
                }
            };

    static CommandLineRun of(Object... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        List<String> texts = List.of(arguments).stream().map(Object::toString).toList();
        int status =
                Sheetgrad.run(
                        texts,
                        BuiltInFunctions.registry(),
                        NO_DISPLAY,
                        new PrintWriter(results, true),
                        new PrintWriter(messages, true));
        return new CommandLineRun(status, results.toString(), messages.toString());
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(results);
    }
}
