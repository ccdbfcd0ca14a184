package sheetgrad.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** Writes what has changed in the workbook's own part: tabs, the active one, and names. */
final class WorkbookXml {
    private final Workbook workbook;
    private final WorkbookPackage source;
    private final PackageChanges changes;

    WorkbookXml(Workbook workbook, WorkbookPackage source, PackageChanges changes) {
        this.workbook = workbook;
        this.source = source;
        this.changes = changes;
    }

    /**
     * Makes the changes.
     *
     * @param links the relationships of the parts of new sheets, by the id of the sheet
     */
    void write(PackageFile file, Map<Integer, String> links)
            throws WorkbookFileException, IOException, XMLStreamException {
        XmlText xml = changes.text(source.workbookPart());
        XmlNode root = XmlNode.root(xml);
        Optional<XmlNode> list = root.child("sheets");
        if (list.isEmpty()) {
            return;
        }
        PartText text = new PartText(xml);
        SheetListXml sheets = new SheetListXml(list.get(), source.entries(), workbook.sheets());
        List<String> before = names(list.get());
        sheets.write(text, links);
        writeNames(root, text, sheets);
        writeActiveTab(root, text, sheets);
        changes.put(source.workbookPart(), text);
        XmlNode now = XmlNode.root(changes.text(source.workbookPart()));
        AppProperties.write(
                file, changes, before, now.child("sheets").map(WorkbookXml::names).orElse(before));
    }

    private static List<String> names(XmlNode list) {
        return list.children().stream().map(entry -> entry.attribute("name", "")).toList();
    }

    private void writeNames(XmlNode root, PartText text, SheetListXml sheets) {
        List<DefinedName> now = new ArrayList<>(SolverNamesNow.names(workbook));
        if (!now.equals(source.names()) || hasOtherTabs(sheets)) {
            new DefinedNamesXml(
                            source.entries(),
                            sheets,
                            workbook.structuralEdits(),
                            source.names(),
                            now)
                    .write(root, text);
        }
    }

    private boolean hasOtherTabs(SheetListXml sheets) {
        for (int i = 0; i < sheets.tabs().size(); i++) {
            if (sheets.tabs().get(i).entry() != i) {
                return true;
            }
        }
        return sheets.tabs().size() != source.entries().size();
    }

    private void writeActiveTab(XmlNode root, PartText text, SheetListXml sheets) {
        Optional<XmlNode> view =
                root.child("bookViews").flatMap(views -> views.child("workbookView"));
        Optional<Sheet> active = activeSheet();
        if (view.isEmpty() || active.isEmpty() || !hasOtherActiveTab(sheets)) {
            return;
        }
        int place = sheets.place(active.get().id());
        TagText tag = view.get().tag();
        tag.withUnless(place == 0, "activeTab", Integer.toString(place));
        if (view.get().integer("firstSheet", 0) >= sheets.tabs().size()) {
            tag.without("firstSheet");
        }
        text.retag(view.get(), tag);
    }

    private boolean hasOtherActiveTab(SheetListXml sheets) {
        return hasOtherTabs(sheets)
                || source.activeSheet() != activeSheet().map(Sheet::id).orElse(-1);
    }

    private Optional<Sheet> activeSheet() {
        return workbook.sheets().stream().skip(workbook.activeSheet()).findFirst();
    }
}
