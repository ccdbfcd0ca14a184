package sheetgrad.benchmark;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import sheetgrad.SharedFiles;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookReader;
import sheetgrad.xlsx.WorkbookWriter;

/** Files opened and saved, whole programs from their start on, and the heap that a million formulas need. */
final class FileWorks {
    private static final Path TITANIC = SharedFiles.path("corpus/course22/titanic.xlsx");
    private static final Path NONE = Path.of("workbooks");
    private static final int ROWS = 100_000;

    private FileWorks() {}

    static List<Work> all() {
        return List.of(
                new Work(
                        Work.Section.OPENING,
                        "open titanic.xlsx and calculate it",
                        TITANIC,
                        path -> repeated(() -> BenchmarkWorkbook.open(path))),
                file(
                        "recalc titanic.xlsx, the whole program",
                        TITANIC,
                        FileWorks::recalculatedFromStart),
                file(
                        "open titanic.xlsx, from the program's start to the window painted",
                        TITANIC,
                        path -> repeated(ChildProgram.openedByJar(path)::run)),
                file("open a million formulas and calculate them", NONE, FileWorks::openedMillion),
                file("save a million formulas, one changed", NONE, FileWorks::savedMillion),
                file("save a million formulas as a new file", NONE, FileWorks::createdMillion),
                new Work(
                        Work.Section.MEMORY,
                        "a million formulas, calculated",
                        NONE,
                        none -> Work.Prepared.withoutFloor(FileWorks::heapOfMillion)));
    }

    private static Work file(String name, Path file, Work.Preparation preparation) {
        return new Work(Work.Section.FILES, name, file, preparation);
    }

    private static Work.Prepared repeated(Callable<?> work) {
        return Work.Prepared.withoutFloor(
                () -> {
                    try {
                        return work.call().hashCode();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static Work.Prepared recalculatedFromStart(Path file) throws IOException {
        String target = temporary().toString();
        return repeated(ChildProgram.command("recalc", file.toString(), "-o", target)::run);
    }

    private static Work.Prepared openedMillion(Path none) throws Exception {
        Path file = million();
        return repeated(() -> BenchmarkWorkbook.open(file));
    }

    private static Work.Prepared savedMillion(Path none) throws Exception {
        OpenedWorkbook opened = new WorkbookReader().read(million());
        BenchmarkWorkbook book = BenchmarkWorkbook.of(opened.workbook());
        GeneratedSheets.changeFirstNumber(book.workbook());
        Path target = temporary();
        return repeated(
                () -> {
                    new WorkbookWriter()
                            .save(
                                    book.workbook(),
                                    book.calculation().snapshot(),
                                    opened.source(),
                                    target);
                    return target;
                });
    }

    private static Work.Prepared createdMillion(Path none) throws IOException {
        BenchmarkWorkbook book = BenchmarkWorkbook.of(GeneratedSheets.rows(ROWS));
        Path target = temporary();
        return repeated(
                () -> {
                    new WorkbookWriter()
                            .create(book.workbook(), book.calculation().snapshot(), target);
                    return target;
                });
    }

    /** A file with a million formulas. */
    private static Path million() throws Exception {
        Path file = temporary();
        BenchmarkWorkbook book = BenchmarkWorkbook.of(GeneratedSheets.rows(ROWS));
        new WorkbookWriter().create(book.workbook(), book.calculation().snapshot(), file);
        return file;
    }

    private static Path temporary() throws IOException {
        Path file = Files.createTempFile("benchmark", ".xlsx");
        file.toFile().deleteOnExit();
        return file;
    }

    /** The bytes that workbook and calculation hold, garbage left out. */
    private static double heapOfMillion() {
        double before = used();
        BenchmarkWorkbook book = BenchmarkWorkbook.of(GeneratedSheets.rows(ROWS));
        double after = used();
        Reference.reachabilityFence(book);
        return after - before;
    }

    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
