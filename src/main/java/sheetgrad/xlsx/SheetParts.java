package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.Relationships.Relationship;
import sheetgrad.xlsx.WorkbookPackage.SheetPart;

/** Gives every sheet of a workbook a part in the package: its old one, a copy of another sheet's, or a blank one. */
final class SheetParts {
    /**
     * A sheet and its part.
     *
     * @param isNew whether the part was made now
     * @param moves how cells have changed places since the part was written
     */
    record Placed(
            Sheet now, String part, Optional<SheetPart> origin, boolean isNew, MovedCells moves) {}

    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String RELATIONSHIP = Relationships.NAMESPACE + "/worksheet";
    private static final String BLANK =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\""
                    + Relationships.NAMESPACE
                    + "\">"
                    + "<sheetData/></worksheet>";

    private final PackageFile file;
    private final PackageChanges changes;
    private final WorkbookPackage source;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Integer, String> links = new HashMap<>();

    SheetParts(PackageFile file, PackageChanges changes, WorkbookPackage source) {
        this.file = file;
        this.changes = changes;
        this.source = source;
    }

    /** Makes the parts that are missing and strikes off those of sheets that are gone. */
    List<Placed> place(Workbook workbook)
            throws WorkbookFileException, IOException, XMLStreamException {
        Map<Integer, SheetHistory> histories =
                SheetHistory.of(source.sheets(), workbook.structuralEdits());
        SheetHistory blank = new SheetHistory(Optional.empty(), false, List.of());
        for (Sheet sheet : workbook.sheets()) {
            SheetHistory history = histories.getOrDefault(sheet.id(), blank);
            boolean isNew = history.isCopy() || history.origin().isEmpty();
            String part = isNew ? add(sheet, history) : history.origin().orElseThrow().part();
            MovedCells moves =
                    new MovedCells(history.origin().isEmpty() ? List.of() : history.moves());
            placed.add(new Placed(sheet, part, history.origin(), isNew, moves));
        }
        unlinkDeleted();
        return placed;
    }

    private String add(Sheet sheet, SheetHistory history)
            throws WorkbookFileException, IOException, XMLStreamException {
        String part;
        if (history.origin().isPresent()) {
            part = new PartCopy(file, changes).copy(history.origin().get().part());
        } else {
            String workbookPart = source.workbookPart();
            String folder = workbookPart.substring(0, workbookPart.lastIndexOf('/') + 1);
            part = changes.freeName(folder + "worksheets/sheet", ".xml");
            changes.add(part, CONTENT_TYPE, BLANK.getBytes(StandardCharsets.UTF_8));
        }
        links.put(sheet.id(), changes.link(source.workbookPart(), RELATIONSHIP, part));
        return part;
    }

    private void unlinkDeleted() throws WorkbookFileException, IOException, XMLStreamException {
        Relationships all = Relationships.of(file, source.workbookPart());
        for (SheetPart old : source.sheets()) {
            if (placed.stream().noneMatch(sheet -> sheet.part().equals(old.part()))) {
                for (Relationship link : all.all()) {
                    if (!link.isExternal() && link.target().equals(old.part())) {
                        changes.unlink(source.workbookPart(), link);
                    }
                }
            }
        }
    }

    /** The relationships of the new parts, by the id of the sheet. */
    Map<Integer, String> links() {
        return links;
    }

    /** Whether a sheet came or went. */
    boolean hasChanged() {
        return !links.isEmpty() || placed.size() != source.sheets().size();
    }
}
