package sheetgrad.xlsx;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Workbook;

/**
 * Saves an opened workbook in place: every part of the file is copied byte for byte but those in which something has
 * changed, and in these nothing but that is touched. The target is replaced at once or not at all.
 */
public final class WorkbookWriter {

    /**
     * Writes the workbook with the values that its cells show now.
     *
     * @param calculated the values of all cells, by which stored results are replaced
     * @param source what the workbook was opened from; it serves any number of saves
     * @param target may be the opened file itself
     * @return what could not be kept, in sentences for the user
     */
    public List<String> save(
            Workbook workbook, CellValues calculated, WorkbookPackage source, Path target)
            throws WorkbookFileException {
        refuseWrongExtension(source, target);
        InPlaceSave save = new InPlaceSave(workbook, calculated, source, target);
        AtomicFile.write(target, save.prepare());
        return save.losses();
    }

    /**
     * What a save could not keep, in sentences for the user; none if everything is kept. To be asked before
     * {@link #save}; nothing is written.
     */
    public List<String> losses(Workbook workbook, CellValues calculated, WorkbookPackage source)
            throws WorkbookFileException {
        if (workbook.structuralEdits().isEmpty()) {
            return List.of(); // only what refers to cells that moved can be lost
        }
        InPlaceSave save = new InPlaceSave(workbook, calculated, source, source.path());
        save.prepareReferences();
        return save.losses();
    }

    /** Writes a workbook that comes from no file; see {@link NewWorkbookWriter}. */
    public void create(Workbook workbook, CellValues calculated, Path target)
            throws WorkbookFileException {
        new NewWorkbookWriter().write(workbook, calculated, target);
    }

    private static void refuseWrongExtension(WorkbookPackage source, Path target)
            throws WorkbookFileException {
        String wanted = source.kind().extension();
        String extension = extension(target);
        if (!extension.equals(wanted) && !extension.equals(extension(source.path()))) {
            String what = source.kind().hasMacros() ? "a workbook with macros" : "this workbook";
            throw new WorkbookFileException(
                    target,
                    "it cannot be saved: Excel would not open "
                            + what
                            + " unless its name ends in "
                            + wanted);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
