package sheetgrad.xlsx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/**
 * A file as it was opened: its bytes, and what the workbook was then, so that a save knows what has changed. It stays
 * valid whatever becomes of the file, and after any number of saves.
 */
public final class WorkbookPackage {
    /** A worksheet: its part, and what it was when it was opened. */
    record SheetPart(String part, Sheet opened) {
        int sheet() {
            return opened.id();
        }
    }

    private final Path path;
    private final ZipParts parts;
    private final PackageKind kind;
    private final String workbookPart;
    private final List<SheetPart> sheets;
    private final List<Optional<Integer>> entries;
    private final StoredValues stored;
    private final List<DefinedName> names;
    private final List<Table> tables;
    private final int activeSheet;

    /**
     * @param entries for each sheet that the file lists the id it has got, nothing for a chart sheet
     * @param workbook as it is now, before anything is changed
     */
    WorkbookPackage(
            PackageOpener.Opened opened,
            List<SheetPart> sheets,
            List<Optional<Integer>> entries,
            StoredValues stored,
            Workbook workbook) {
        this.path = opened.file().path();
        this.parts = opened.parts();
        this.kind = opened.kind();
        this.workbookPart = opened.workbookPart();
        this.sheets = List.copyOf(sheets);
        this.entries = List.copyOf(entries);
        this.stored = stored;
        this.names = workbook.names();
        this.tables = workbook.tables();
        this.activeSheet = workbook.sheets().get(workbook.activeSheet()).id();
    }

    /** Where the file was opened from. */
    public Path path() {
        return path;
    }

    /** The colours that the workbook's parts may name. */
    Palette palette() throws WorkbookFileException {
        PackageFile file = new PackageFile(path, parts);
        return Palette.of(file, Relationships.of(file, workbookPart));
    }

    ZipParts parts() {
        return parts;
    }

    PackageKind kind() {
        return kind;
    }

    String workbookPart() {
        return workbookPart;
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    List<Optional<Integer>> entries() {
        return entries;
    }

    StoredValues stored() {
        return stored;
    }

    List<DefinedName> names() {
        return names;
    }

    List<Table> tables() {
        return tables;
    }

    /** The id of the sheet that was shown first. */
    int activeSheet() {
        return activeSheet;
    }
}
