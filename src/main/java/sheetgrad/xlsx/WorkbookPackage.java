package sheetgrad.xlsx;

import java.nio.file.Path;
import java.util.List;
import sheetgrad.workbook.Sheet;

/**
 * A file as it was opened: its bytes, and what the cells held then, so that a save knows what has changed. It stays
 * valid whatever becomes of the file, and after any number of saves.
 */
public final class WorkbookPackage {
    /** A worksheet: its part, and what it was when it was opened. */
    record SheetPart(String part, Sheet opened) {
        int sheet() {
            return opened.id();
        }

        String name() {
            return opened.name();
        }
    }

    private final Path path;
    private final ZipParts parts;
    private final PackageKind kind;
    private final String workbookPart;
    private final List<SheetPart> sheets;
    private final StoredValues stored;

    WorkbookPackage(
            Path path,
            ZipParts parts,
            PackageKind kind,
            String workbookPart,
            List<SheetPart> sheets,
            StoredValues stored) {
        this.path = path;
        this.parts = parts;
        this.kind = kind;
        this.workbookPart = workbookPart;
        this.sheets = List.copyOf(sheets);
        this.stored = stored;
    }

    /** Where the file was opened from. */
    public Path path() {
        return path;
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

    StoredValues stored() {
        return stored;
    }
}
