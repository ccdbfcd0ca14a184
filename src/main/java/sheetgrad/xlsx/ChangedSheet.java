package sheetgrad.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Drawing.ChartFrame;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetObjects;
import sheetgrad.xlsx.Relationships.Relationship;
import sheetgrad.xlsx.SheetParts.Placed;
import sheetgrad.xlsx.WorkbookPackage.SheetPart;

/** A sheet compared with what its part holds, and how its part is brought up to date. */
final class ChangedSheet {
    private final Placed placed;
    private final Sheet before;
    private final SheetDifference cells;
    private final FormatDifference formats;

    /** @param stored the values that the part holds, under the id of {@code before} */
    ChangedSheet(Placed placed, Sheet before, StoredValues stored, CellValues calculated) {
        this.placed = placed;
        this.before = before;
        this.cells = SheetDifference.of(before, placed.now(), stored, calculated);
        this.formats = FormatDifference.of(before, placed.now());
    }

    Sheet now() {
        return placed.now();
    }

    /** Whether the cell holds something else than in the part. */
    boolean hasNewContent(CellAddress cell) {
        return cells.updates().get(cell) instanceof CellUpdate.NewContent;
    }

    /** Has another content written than the sheet holds. */
    void override(CellAddress cell, CellContent.Constant content) {
        cells.override(cell, content);
    }

    /** Whether the set of formula cells is another, or their kind. */
    boolean changesFormulas() {
        return cells.changesFormulas() || !placed.moves().isEmpty();
    }

    /** Whether a formula that spills is to be written. */
    boolean addsDynamic() {
        return cells.updates().values().stream()
                .anyMatch(
                        update ->
                                update instanceof CellUpdate.NewContent content
                                        && content.content().isPresent()
                                        && content.content().get()
                                                instanceof CellContent.DynamicFormula);
    }

    /** Whether charts came, went, or are others than the part's. */
    boolean changesCharts() {
        return !charts(before).equals(charts(now()));
    }

    private static List<ChartFrame> charts(Sheet sheet) {
        return ChartParts.frames(sheet.objects().drawings());
    }

    /**
     * Writes charts that have changed. Those of a copied sheet go by the names of the parts that they were copied from.
     *
     * @param source the package as it was opened
     */
    void writeCharts(ChartParts charts, PackageFile source)
            throws WorkbookFileException, XMLStreamException, IOException {
        String origin = placed.origin().map(SheetPart::part).orElse("");
        Optional<Relationship> drawing = Relationships.of(source, origin).ofKind("drawing");
        Relationships links =
                Relationships.of(source, drawing.map(Relationship::target).orElse(""));
        charts.write(
                placed.part(),
                now().objects().drawings(),
                id -> links.withId(id).map(Relationship::target).orElse(""));
    }

    /** Writes comments and links that have changed. */
    void writeObjects(PackageFile file, PackageChanges changes)
            throws WorkbookFileException, XMLStreamException, IOException {
        SheetObjects old = before.objects();
        SheetObjects objects = now().objects();
        if (!old.hyperlinks().equals(objects.hyperlinks())) {
            new LinkUpdate(file, changes, placed.part()).write(objects.hyperlinks());
        }
        if (!old.comments().equals(objects.comments())) {
            new NoteUpdate(file, changes, placed.part()).write(old.comments(), objects.comments());
        }
    }

    /** Changes the part; {@code dynamicMetadata} is the {@code cm} of formulas that spill. */
    void write(PackageChanges changes, StyleNumbers styles, int dynamicMetadata)
            throws WorkbookFileException, XMLStreamException, IOException {
        boolean hasOtherFrame = SheetFrame.hasChanged(before, now());
        boolean hasMoved = !placed.moves().isEmpty();
        boolean hasOtherCells =
                !cells.updates().isEmpty()
                        || formats.changesStyles()
                        || !formats.rows().isEmpty()
                        || hasMoved;
        if (!hasOtherCells && !hasOtherFrame) {
            return;
        }
        XmlText text = changes.text(placed.part());
        if (hasOtherFrame) {
            text = new SheetFrame(text, before, now(), styles).write();
        }
        if (!hasOtherCells) {
            changes.put(placed.part(), text.encode(text.text()));
            return;
        }
        NavigableMap<CellAddress, CellUpdate> updates = new TreeMap<>(formats.cells());
        updates.putAll(cells.updates());
        CellFormats numbers = new CellFormats(before, now(), styles, formats.changesStyles());
        SheetUpdate update =
                new SheetUpdate(now(), updates, formats.rows(), numbers, dynamicMetadata, hasMoved);
        changes.put(placed.part(), new SheetSplicer(text, update).splice());
    }
}
