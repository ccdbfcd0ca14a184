package sheetgrad.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import sheetgrad.xlsx.Relationships.Relationship;
import sheetgrad.xlsx.SheetParts.Placed;

/**
 * Brings a package up to date after cells have changed places and sheets their names: the cells of sheets, and whatever
 * else in any part refers to cells. Contents and formulas of cells are not its concern.
 */
final class StructuralRewrite {
    private final PackageFile file;
    private final PackageChanges changes;
    private final FormulaReplay replay;
    private final List<Placed> sheets;
    private final WorkbookPackage source;
    private final List<String> losses = new ArrayList<>();

    StructuralRewrite(
            PackageFile file,
            PackageChanges changes,
            WorkbookPackage source,
            FormulaReplay replay,
            List<Placed> sheets) {
        this.file = file;
        this.changes = changes;
        this.source = source;
        this.replay = replay;
        this.sheets = sheets;
    }

    /** What could not be kept, in sentences for the user. */
    List<String> losses() {
        return losses;
    }

    /** Rewrites the parts of all sheets and those that belong to them, then charts and sources of pivot tables. */
    void write() throws WorkbookFileException, IOException, XMLStreamException {
        for (Placed sheet : sheets) {
            if (sheet.origin().isPresent()) {
                writeSheet(sheet, sheet.origin().get().sheet());
                for (Relationship link : Relationships.of(file, sheet.part()).all()) {
                    if (!link.isExternal() && file.has(link.target())) {
                        writeBelonging(sheet, link);
                    }
                }
            }
        }
        OtherReferences others = new OtherReferences(changes, replay, source);
        Set<String> ofSheets = writeCharts(others);
        for (String part : Reachability.parts(file).values()) {
            String name = part.toLowerCase(Locale.ROOT);
            boolean isChart = name.contains("/charts/") && name.endsWith(".xml");
            if (isChart && !ofSheets.contains(part)) {
                others.writeChart(part);
            } else if (name.contains("pivotcachedefinition")) {
                others.writePivotSource(part);
            } else if (name.contains("/ctrlprops/")) {
                others.writeControl(part);
            }
        }
    }

    /** Writes the charts on sheets; returns their parts. */
    private Set<String> writeCharts(OtherReferences others)
            throws WorkbookFileException, IOException, XMLStreamException {
        Set<String> written = new HashSet<>();
        for (Placed sheet : sheets) {
            if (sheet.origin().isEmpty()) {
                continue;
            }
            int origin = sheet.origin().get().sheet();
            for (Relationship drawing : Relationships.of(file, sheet.part()).allOfKind("drawing")) {
                for (Relationship chart :
                        Relationships.of(file, drawing.target()).allOfKind("chart")) {
                    if (file.has(chart.target()) && written.add(chart.target())) {
                        others.writeChart(chart.target(), origin, sheet.now().id());
                    }
                }
            }
        }
        return written;
    }

    private void writeSheet(Placed sheet, int origin) throws IOException, XMLStreamException {
        XmlText before = changes.text(sheet.part());
        XmlText text = before;
        if (!sheet.moves().isEmpty()) {
            text = new MovedRows(text, sheet.moves()).write();
        }
        text = new SheetReferences(text, sheet.moves(), replay, origin, sheet.now().id()).write();
        if (!text.text().equals(before.text())) {
            changes.put(sheet.part(), text.encode(text.text()));
        }
    }

    private void writeBelonging(Placed sheet, Relationship link)
            throws IOException, XMLStreamException {
        MovedCells moves = sheet.moves();
        NoteParts notes = new NoteParts(changes, moves);
        if (link.isOf("drawing")) {
            DrawingAnchors.write(changes, link.target(), moves, replay);
        } else if (moves.isEmpty()) {
            return;
        } else if (link.isOf("comments")) {
            notes.writeList(link.target(), "comment");
        } else if (link.isOf("threadedComment")) {
            notes.writeList(link.target(), "threadedComment");
        } else if (link.isOf("vmlDrawing")) {
            notes.writeBoxes(link.target());
        } else if (link.isOf("pivotTable")) {
            if (!OtherReferences.writePivotPlace(changes, link.target(), moves)) {
                losses.add(
                        "Cells within a pivot table of sheet "
                                + sheet.now().name()
                                + " came or went; it is laid out anew when it is refreshed.");
            }
        }
    }
}
