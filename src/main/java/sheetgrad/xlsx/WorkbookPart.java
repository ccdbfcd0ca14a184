package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.CalculationSettings;
import sheetgrad.workbook.SheetLayout.Visibility;

/** What xl/workbook.xml says: sheets, names, links and settings, not yet connected. */
final class WorkbookPart {
    /** A sheet's entry; {@code relationship} leads to its part. */
    record SheetEntry(String name, Visibility visibility, String relationship) {}

    /** A name; {@code localSheet} counts sheet entries from 0. */
    record NameEntry(
            String name, OptionalInt localSheet, String text, boolean isHidden, String comment) {}

    private final List<SheetEntry> sheets = new ArrayList<>();
    private final List<NameEntry> names = new ArrayList<>();
    private final List<String> externalLinks = new ArrayList<>();
    private CalculationSettings settings = CalculationSettings.DEFAULT;
    private int activeTab;

    private WorkbookPart() {}

    static WorkbookPart of(PackageFile file, String part) throws WorkbookFileException {
        return file.read(part, "the workbook", root -> new WorkbookPart().read(root));
    }

    private WorkbookPart read(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        root.children(
                child -> {
                    switch (child) {
                        case "workbookPr" ->
                                settings = settings.with1904(root.flag("date1904", false));
                        case "bookViews" -> {
                            int[] count = {0};
                            root.children(
                                    view -> {
                                        if (count[0]++ == 0) {
                                            activeTab = root.integer("activeTab", 0);
                                        }
                                    });
                        }
                        case "sheets" -> root.children(sheet -> sheets.add(readSheet(root)));
                        case "externalReferences" ->
                                root.children(
                                        link ->
                                                externalLinks.add(
                                                        root.relationshipId().orElse("")));
                        case "definedNames" -> root.children(name -> names.add(readName(root)));
                        case "calcPr" -> readCalculation(root);
                        default -> {}
                    }
                });
        return this;
    }

    private void readCalculation(XmlCursor root) {
        CalculationSettings standard = CalculationSettings.DEFAULT;
        settings =
                new CalculationSettings(
                        root.flag("iterate", false),
                        root.integer("iterateCount", standard.maximumIterations()),
                        root.number("iterateDelta", standard.maximumChange()),
                        settings.uses1904(),
                        !root.flag("fullPrecision", true));
    }

    private static SheetEntry readSheet(XmlCursor root) {
        Visibility visibility = visibility(root.attribute("state", "visible"));
        return new SheetEntry(
                root.attribute("name", ""), visibility, root.relationshipId().orElse(""));
    }

    /** What the attribute {@code state} of a sheet says. */
    static Visibility visibility(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "hidden" -> Visibility.HIDDEN;
            case "veryhidden" -> Visibility.VERY_HIDDEN;
            default -> Visibility.VISIBLE;
        };
    }

    private static NameEntry readName(XmlCursor root) throws XMLStreamException {
        int localSheet = root.integer("localSheetId", -1);
        OptionalInt scope = localSheet < 0 ? OptionalInt.empty() : OptionalInt.of(localSheet);
        String name = root.attribute("name", "");
        boolean isHidden = root.flag("hidden", false);
        String comment = root.attribute("comment", "");
        return new NameEntry(name, scope, root.text(), isHidden, comment);
    }

    List<SheetEntry> sheets() {
        return sheets;
    }

    List<NameEntry> names() {
        return names;
    }

    /** The relationships of the linked files [1], [2] and so on. */
    List<String> externalLinks() {
        return externalLinks;
    }

    CalculationSettings settings() {
        return settings;
    }

    int activeTab() {
        return activeTab;
    }
}
