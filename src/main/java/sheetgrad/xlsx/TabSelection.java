package sheetgrad.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.SheetParts.Placed;

/** Marks the active sheet as the one that is selected: two marked sheets would be edited together. */
final class TabSelection {
    private final PackageChanges changes;
    private final WorkbookPackage source;

    TabSelection(PackageChanges changes, WorkbookPackage source) {
        this.changes = changes;
        this.source = source;
    }

    /** Marks the sheet, where another one was active or sheets came or went. */
    void write(List<Placed> sheets, Workbook workbook, boolean hasOtherSheets)
            throws IOException, XMLStreamException {
        int active = workbook.sheets().get(workbook.activeSheet()).id();
        if (!hasOtherSheets && active == source.activeSheet()) {
            return;
        }
        for (Placed sheet : sheets) {
            XmlText xml = changes.text(sheet.part());
            XmlNode root = XmlNode.root(xml, "sheetData"::equals);
            Optional<XmlNode> view =
                    root.child("sheetViews").flatMap(views -> views.child("sheetView"));
            boolean isActive = sheet.now().id() == active;
            PartText text = new PartText(xml);
            if (view.isPresent()) {
                boolean isMarked = XmlCursor.isTrue(view.get().attribute("tabSelected", "0"));
                if (isMarked != isActive) {
                    TagText tag = view.get().tag().withUnless(!isActive, "tabSelected", "1");
                    text.retag(view.get(), tag);
                }
            }
            changes.put(sheet.part(), text);
        }
    }
}
