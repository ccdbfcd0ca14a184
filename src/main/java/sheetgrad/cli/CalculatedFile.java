package sheetgrad.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.AtomicFile;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookFileException;
import sheetgrad.xlsx.WorkbookReader;
import sheetgrad.xlsx.WorkbookWriter;

/** A file that a command works on, opened and calculated. */
record CalculatedFile(
        Path file,
        OpenedWorkbook opened,
        Calculation calculation,
        double loadSeconds,
        double calculateSeconds) {

    /** Opens a file and calculates every formula. */
    static CalculatedFile open(Path file, FunctionRegistry functions, long seed)
            throws CommandException {
        long start = System.nanoTime();
        OpenedWorkbook opened = read(file);
        long loaded = System.nanoTime();
        Calculation calculation =
                new Calculation(
                        opened.workbook(),
                        functions,
                        new RandomDraws(seed),
                        Clock.systemDefaultZone());
        calculation.keepStored(opened.stored());
        calculation.calculateAll();
        long calculated = System.nanoTime();
        return new CalculatedFile(
                file, opened, calculation, seconds(start, loaded), seconds(loaded, calculated));
    }

    static OpenedWorkbook read(Path file) throws CommandException {
        try {
            return new WorkbookReader().read(file);
        } catch (WorkbookFileException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        }
    }

    /** Saves the workbook with the values as they are now; returns how many seconds it took. */
    double save(Path target) throws CommandException {
        long start = System.nanoTime();
        try {
            new WorkbookWriter().save(workbook(), calculation.snapshot(), opened.source(), target);
        } catch (WorkbookFileException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        }
        return seconds(start, System.nanoTime());
    }

    /** Writes a text file, whole or not at all. */
    static void write(String text, Path target) throws CommandException {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            AtomicFile.copy(new ByteArrayInputStream(bytes), target);
        } catch (WorkbookFileException e) {
            throw new CommandException(ExitStatus.BAD_INPUT, String.valueOf(e.getMessage()));
        }
    }

    /** Refuses a destination that could not be written later, before any work is done. */
    static void requireWritable(Path target) throws CommandException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT, target + ": there is no such folder to save into");
        }
        if (Files.isDirectory(target)) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT, target + ": this is a folder, not a file to save");
        }
        if (!Files.isWritable(folder) || (Files.exists(target) && !Files.isWritable(target))) {
            throw new CommandException(
                    ExitStatus.BAD_INPUT, target + ": it is not allowed to write there");
        }
    }

    Workbook workbook() {
        return opened.workbook();
    }

    /** The sheet and cell as text, such as "linear!R4". */
    String name(ModelCell cell) {
        return workbook()
                .locate(cell.sheet(), cell.address().row(), cell.address().column())
                .toA1();
    }

    /** The formulas of all sheets. */
    static int countFormulas(Workbook workbook) {
        int[] count = new int[1];
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .usedRange()
                    .ifPresent(
                            range ->
                                    sheet.contents()
                                            .forEach(
                                                    range,
                                                    (row, column, content) ->
                                                            count[0] +=
                                                                    isFormula(content) ? 1 : 0));
        }
        return count[0];
    }

    private static boolean isFormula(CellContent content) {
        return content.isFormula();
    }

    static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    /** The names of the sheets, for messages. */
    static List<String> sheetNames(Workbook workbook) {
        return workbook.sheets().stream().map(Sheet::name).toList();
    }
}
