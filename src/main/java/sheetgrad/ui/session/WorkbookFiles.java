package sheetgrad.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookFileException;
import sheetgrad.xlsx.WorkbookPackage;
import sheetgrad.xlsx.WorkbookReader;
import sheetgrad.xlsx.WorkbookWriter;

/** Opens and saves workbooks as .xlsx files. */
public final class WorkbookFiles {
    private final WorkbookReader reader = new WorkbookReader();
    private final WorkbookWriter writer = new WorkbookWriter();

    OpenedWorkbook read(Path file) throws WorkbookFileException {
        return reader.read(file);
    }

    /** What {@link #save} would not keep, in sentences for the user. */
    List<String> losses(Workbook workbook, CellValues values, Optional<WorkbookPackage> source)
            throws WorkbookFileException {
        return source.isPresent() ? writer.losses(workbook, values, source.get()) : List.of();
    }

    /**
     * Writes into a copy of the package the workbook came from, or a new file if it came from none. Gives what was not
     * kept.
     */
    List<String> save(
            Workbook workbook, CellValues values, Optional<WorkbookPackage> source, Path target)
            throws WorkbookFileException {
        if (source.isPresent()) {
            return writer.save(workbook, values, source.get(), target);
        }
        writer.create(workbook, values, target);
        return List.of();
    }
}
