package sheetgrad.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import sheetgrad.xlsx.Relationships.Relationship;

/** Opens the package of a workbook, or says in one sentence why the file is none. */
final class PackageOpener {
    private static final String ENCRYPTED =
            "it is protected by a password; take the password off in Excel first";
    private static final String OLD =
            "it is a workbook of the old .xls format; save it as .xlsx in Excel first";

    /** A package known to hold a workbook. */
    record Opened(PackageFile file, ZipParts parts, PackageKind kind, String workbookPart) {}

    Opened open(Path path) throws WorkbookFileException {
        byte[] bytes = bytes(path);
        refuseOtherFormats(path, bytes);
        ZipParts parts;
        try {
            parts = new ZipParts(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookFileException(
                    path, "it is damaged: the zip archive is incomplete", e);
        }
        if (parts.twice().isPresent()) {
            throw new WorkbookFileException(
                    path, "it is damaged: it holds the part " + parts.twice().get() + " twice");
        }
        PackageFile file = new PackageFile(path, parts);
        refuseOpenDocument(file);
        String workbookPart = workbookPart(file);
        return new Opened(file, parts, kind(file, workbookPart), workbookPart);
    }

    private static byte[] bytes(Path path) throws WorkbookFileException {
        if (Files.isDirectory(path)) {
            throw new WorkbookFileException(path, "it is a folder, not a file");
        }
        if (!Files.exists(path)) {
            throw new WorkbookFileException(path, "there is no such file");
        }
        try {
            return Files.readAllBytes(path);
        } catch (AccessDeniedException e) {
            throw new WorkbookFileException(path, "it may not be read", e);
        } catch (IOException | OutOfMemoryError e) {
            throw new WorkbookFileException(path, "it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static void refuseOtherFormats(Path path, byte[] bytes) throws WorkbookFileException {
        if (bytes.length == 0) {
            throw new WorkbookFileException(path, "it is empty");
        }
        switch (FileMagic.valueOf(bytes)) {
            case OOXML -> {}
            case OLE2 -> throw new WorkbookFileException(path, describeOle2(bytes));
            case BIFF2, BIFF3, BIFF4 -> throw new WorkbookFileException(path, OLD);
            default -> throw new WorkbookFileException(path, "it is no Excel workbook");
        }
    }

    private static String describeOle2(byte[] bytes) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return ENCRYPTED;
            }
            return container.getRoot().hasEntryCaseInsensitive("Workbook")
                            || container.getRoot().hasEntryCaseInsensitive("Book")
                    ? OLD
                    : "it is no Excel workbook";
        } catch (IOException | RuntimeException e) {
            return "it is a damaged file of an old Office format";
        }
    }

    private static void refuseOpenDocument(PackageFile file) throws WorkbookFileException {
        if (!file.has("mimetype") || file.has("[Content_Types].xml")) {
            return;
        }
        try {
            String type = new String(file.parts().read("mimetype"), StandardCharsets.UTF_8);
            if (type.contains("opendocument")) {
                throw file.broken(
                        "it is an OpenDocument file; save it as .xlsx in LibreOffice first");
            }
        } catch (IOException e) {
            throw new WorkbookFileException(file.path(), "it is no Excel workbook", e);
        }
    }

    private static String workbookPart(PackageFile file) throws WorkbookFileException {
        if (!file.has("[Content_Types].xml") || !file.has("_rels/.rels")) {
            throw file.broken("it is a zip archive, but no Excel workbook");
        }
        return Relationships.of(file, "")
                .ofKind("officeDocument")
                .map(Relationship::target)
                .orElseThrow(() -> file.broken("it is a zip archive, but no Excel workbook"));
    }

    private static PackageKind kind(PackageFile file, String workbookPart)
            throws WorkbookFileException {
        String type = contentType(file, workbookPart);
        if (type.contains("binary")) {
            throw file.broken(
                    "it is a workbook of the binary .xlsb format; save it as .xlsx in Excel first");
        }
        return PackageKind.of(type)
                .orElseThrow(() -> file.broken("it is an Office document, but no Excel workbook"));
    }

    private static String contentType(PackageFile file, String part) throws WorkbookFileException {
        Map<String, String> types = new HashMap<>();
        file.read(
                "[Content_Types].xml",
                "the list of contents",
                root -> {
                    root.children(
                            child -> {
                                String name =
                                        child.equals("Override")
                                                ? root.attribute("PartName", "")
                                                : "*." + root.attribute("Extension", "");
                                types.put(
                                        name.toLowerCase(Locale.ROOT),
                                        root.attribute("ContentType", ""));
                            });
                    return types;
                });
        String name = part.toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return types.getOrDefault("/" + name, types.getOrDefault("*." + extension, ""));
    }
}
