package sheetgrad;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import sheetgrad.cli.Sheetgrad;
import sheetgrad.cli.Window;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.NumberFormatting;
import sheetgrad.launch.QuickStart;
import sheetgrad.ui.SheetgradWindow;
import sheetgrad.ui.WorkbookPrint;
import sheetgrad.value.DateSystem;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.PoiCellFormatter;

/** Puts commands and window together and starts the command that the arguments name. */
public final class Main {
    /** Deep formulas are evaluated by recursion; this is room for any that Excel accepts. */
    private static final long STACK_BYTES = 256L << 20;

    /** More digits than any format shows. */
    private static final int ANY_WIDTH = 400;

    /** The exit status of a command that did not come to its end. */
    private static final int UNFINISHED = 2;

    private Main() {}

    /** Runs one command and ends the program with its exit status. */
    public static void main(String[] arguments) throws InterruptedException {
        OptionalInt elsewhere = QuickStart.run(arguments);
        System.exit(elsewhere.isPresent() ? elsewhere.getAsInt() : runHere(arguments));
    }

    private static int runHere(String[] arguments) throws InterruptedException {
        int[] status = {UNFINISHED};
        Thread command = new Thread(null, () -> status[0] = run(arguments), "command", STACK_BYTES);
        command.start();
        command.join();
        return status[0];
    }

    /** Runs one command on this thread. */
    static int run(String[] arguments) {
        SheetgradWindow window = new SheetgradWindow();
        if (List.of(arguments).indexOf("open") == 0) {
            // What takes longest goes on beside everything else.
            CompletableFuture.runAsync(window::start);
        }
        FunctionRegistry functions = BuiltInFunctions.registry(new CellFormats());
        return Sheetgrad.run(
                List.of(arguments),
                functions,
                new DesktopWindow(functions, window),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** The formats of cells, for TEXT; made when first needed, since few commands need them at all. */
    private static final class CellFormats implements NumberFormatting {
        private final Map<DateSystem, CellFormatter> formatters = new EnumMap<>(DateSystem.class);

        @Override
        public synchronized String format(Value value, String code, DateSystem dates) {
            return formatters
                    .computeIfAbsent(dates, CellFormats::formatter)
                    .format(value, code, ANY_WIDTH)
                    .text();
        }

        private static CellFormatter formatter(DateSystem dates) {
            return new PoiCellFormatter(dates == DateSystem.FROM_1904);
        }
    }

    /** The JavaFX window as commands see it. */
    private record DesktopWindow(FunctionRegistry functions, SheetgradWindow window)
            implements Window {
        @Override
        public boolean prepare() {
            return window.prepare(functions);
        }

        @Override
        public int print(Path file, OpenedWorkbook workbook, Optional<String> sheet, Path target)
                throws IOException {
            return WorkbookPrint.write(file, workbook, functions, sheet, target);
        }

        @Override
        public void open() {
            window.open();
        }

        @Override
        public void open(Path file, OpenedWorkbook workbook) {
            window.open(file, workbook);
        }
    }
}
