package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.Relationships.Relationship;
import sheetgrad.xlsx.WorkbookPackage.SheetPart;

/** One save into the package that a workbook was opened from. */
final class InPlaceSave {
    /** A sheet whose part is to be changed. */
    private record Changed(SheetPart part, SheetDifference cells, FormatDifference formats) {
        boolean hasCells() {
            return !cells.updates().isEmpty()
                    || formats.changesStyles()
                    || !formats.rows().isEmpty();
        }

        boolean addsDynamic() {
            return cells.updates().values().stream()
                    .anyMatch(
                            update ->
                                    update instanceof CellUpdate.NewContent content
                                            && content.content().isPresent()
                                            && content.content().get()
                                                    instanceof CellContent.DynamicFormula);
        }
    }

    private final Workbook workbook;
    private final CellValues calculated;
    private final WorkbookPackage source;
    private final Path target;
    private final PackageChanges changes;
    private final PackageFile file;
    private final StyleNumbers styles;

    InPlaceSave(Workbook workbook, CellValues calculated, WorkbookPackage source, Path target) {
        this.workbook = workbook;
        this.calculated = calculated;
        this.source = source;
        this.target = target;
        this.changes = new PackageChanges(source.parts());
        this.file = new PackageFile(target, changes);
        this.styles = new StyleNumbers(file, changes, source.workbookPart());
    }

    /** Works out all changes, so that nothing is written if one of them cannot be made. */
    AtomicFile.Content prepare() throws WorkbookFileException {
        refuseNewSheets();
        try {
            prepareParts();
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw new WorkbookFileException(
                    target, "it cannot be saved (" + e.getMessage() + ")", e);
        }
        return changes::writeTo;
    }

    private void refuseNewSheets() throws WorkbookFileException {
        List<Integer> known = source.sheets().stream().map(SheetPart::sheet).toList();
        for (Sheet sheet : workbook.sheets()) {
            if (!known.contains(sheet.id())) {
                throw new WorkbookFileException(
                        target,
                        "it cannot be saved: sheet "
                                + sheet.name()
                                + " was not in the opened file");
            }
        }
    }

    private void prepareParts() throws WorkbookFileException, XMLStreamException, IOException {
        List<Changed> sheets = changedSheets();
        boolean addsDynamic = sheets.stream().anyMatch(Changed::addsDynamic);
        int dynamicMetadata =
                addsDynamic ? DynamicArrayMetadata.ensure(file, source.workbookPart(), changes) : 1;
        if (sheets.stream().anyMatch(sheet -> sheet.cells().changesFormulas())) {
            removeCalculationChain();
        }
        for (Changed sheet : sheets) {
            write(sheet, dynamicMetadata);
        }
        styles.finish();
    }

    private List<Changed> changedSheets() throws WorkbookFileException {
        List<Changed> sheets = new ArrayList<>();
        for (SheetPart part : source.sheets()) {
            Sheet now = workbook.sheet(part.sheet());
            SheetDifference cells =
                    SheetDifference.of(part.opened(), now, source.stored(), calculated);
            FormatDifference formats = FormatDifference.of(part.opened(), now);
            refuseNewHeadings(part, cells);
            Changed changed = new Changed(part, cells, formats);
            if (changed.hasCells() || SheetFrame.hasChanged(part.opened(), now)) {
                sheets.add(changed);
            }
        }
        return sheets;
    }

    private void write(Changed sheet, int dynamicMetadata)
            throws WorkbookFileException, XMLStreamException, IOException {
        SheetPart part = sheet.part();
        Sheet now = workbook.sheet(part.sheet());
        XmlText text = changes.text(part.part());
        if (SheetFrame.hasChanged(part.opened(), now)) {
            text = new SheetFrame(text, part.opened(), now, styles).write();
        }
        if (sheet.hasCells()) {
            CellFormats formats =
                    new CellFormats(part.opened(), now, styles, sheet.formats().changesStyles());
            NavigableMap<CellAddress, CellUpdate> cells = new TreeMap<>(sheet.formats().cells());
            cells.putAll(sheet.cells().updates());
            SheetUpdate update =
                    new SheetUpdate(
                            now, cells, sheet.formats().rows(), formats, dynamicMetadata, false);
            changes.put(part.part(), new SheetSplicer(text, update).splice());
        } else {
            changes.put(part.part(), text.encode(text.text()));
        }
    }

    /** Takes out the order of calculation, which Excel makes anew when it is missing. */
    private void removeCalculationChain()
            throws WorkbookFileException, IOException, XMLStreamException {
        Optional<Relationship> chain =
                Relationships.of(file, source.workbookPart()).ofKind("calcChain");
        if (chain.isPresent()) {
            changes.unlink(source.workbookPart(), chain.get());
            changes.remove(chain.get().target());
        }
    }

    /** The headings of a table are also in the table's part, and Excel takes the file for damaged if they differ. */
    private void refuseNewHeadings(SheetPart part, SheetDifference difference)
            throws WorkbookFileException {
        for (Table table : workbook.tables()) {
            if (table.sheet() != part.sheet() || !table.hasHeaders()) {
                continue;
            }
            int row = table.range().firstRow();
            CellAddress first = new CellAddress(row, table.range().firstColumn());
            CellAddress last = new CellAddress(row, table.range().lastColumn());
            for (CellAddress cell : difference.updates().subMap(first, true, last, true).keySet()) {
                throw new WorkbookFileException(
                        target,
                        "it cannot be saved: sheet "
                                + part.name()
                                + ", cell "
                                + cell.toA1()
                                + " is the heading of a column of table "
                                + table.name()
                                + ", whose name cannot be changed");
            }
        }
    }
}
