package sheetgrad.xlsx;

import java.util.Locale;
import java.util.Optional;

/** The kinds of workbook packages that are read and written, each with its own extension. */
enum PackageKind {
    WORKBOOK(".xlsx", "spreadsheetml.sheet.main+xml"),
    WORKBOOK_WITH_MACROS(".xlsm", "ms-excel.sheet.macroenabled.main+xml"),
    TEMPLATE(".xltx", "spreadsheetml.template.main+xml"),
    TEMPLATE_WITH_MACROS(".xltm", "ms-excel.template.macroenabled.main+xml"),
    ADD_IN(".xlam", "ms-excel.addin.macroenabled.main+xml");

    private final String extension;
    private final String contentType;

    PackageKind(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** The kind with this content type of its main part; nothing for other documents. */
    static Optional<PackageKind> of(String mainContentType) {
        String type = mainContentType.toLowerCase(Locale.ROOT);
        for (PackageKind kind : values()) {
            if (type.endsWith(kind.contentType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String extension() {
        return extension;
    }

    boolean hasMacros() {
        return this != WORKBOOK && this != TEMPLATE;
    }
}
