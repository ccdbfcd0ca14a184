package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellContent.Constant;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.Relationships.Relationship;
import sheetgrad.xlsx.SheetParts.Placed;

/** One save into the package that a workbook was opened from. */
final class InPlaceSave {
    private final Workbook workbook;
    private final CellValues calculated;
    private final WorkbookPackage source;
    private final Path target;
    private final PackageChanges changes;
    private final PackageFile file;
    private final StyleNumbers styles;
    private final FormulaReplay replay;
    private final List<String> losses = new ArrayList<>();

    InPlaceSave(Workbook workbook, CellValues calculated, WorkbookPackage source, Path target) {
        this.workbook = workbook;
        this.calculated = calculated;
        this.source = source;
        this.target = target;
        this.changes = new PackageChanges(source.parts());
        this.file = new PackageFile(target, changes);
        this.styles = new StyleNumbers(file, changes, source.workbookPart());
        this.replay = new FormulaReplay(source, workbook.structuralEdits());
    }

    /** Works out all changes, so that nothing is written if one of them cannot be made. */
    AtomicFile.Content prepare() throws WorkbookFileException {
        work(this::prepareParts);
        return changes::writeTo;
    }

    /** Works out only what becomes of what refers to cells that have changed places, which is all that can be lost. */
    void prepareReferences() throws WorkbookFileException {
        work(() -> rewrite(new SheetParts(file, changes, source).place(workbook)));
    }

    private interface Step {
        void take() throws WorkbookFileException, XMLStreamException, IOException;
    }

    private void work(Step step) throws WorkbookFileException {
        try {
            step.take();
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw new WorkbookFileException(
                    target, "it cannot be saved (" + e.getMessage() + ")", e);
        }
    }

    /** What was found that could not be kept, in sentences for the user. */
    List<String> losses() {
        List<String> all = new ArrayList<>(losses);
        replay.unread().stream()
                .distinct()
                .map(
                        formula ->
                                "A rule, chart or link has a formula that cannot be read and may"
                                        + " refer to other cells from now on: "
                                        + formula)
                .forEach(all::add);
        return all;
    }

    private void prepareParts() throws WorkbookFileException, XMLStreamException, IOException {
        boolean isRestructured = !workbook.structuralEdits().isEmpty();
        SheetParts parts = new SheetParts(file, changes, source);
        List<Placed> placed = parts.place(workbook);
        if (isRestructured) {
            rewrite(placed);
        }
        List<ChangedSheet> sheets = new ArrayList<>();
        for (Placed sheet : placed) {
            sheets.add(compare(sheet));
        }
        List<Table> tables = tables(sheets);
        writeSheets(sheets);
        for (ChangedSheet sheet : sheets) {
            sheet.writeObjects(file, changes);
        }
        boolean hasOtherCharts = sheets.stream().anyMatch(ChangedSheet::changesCharts);
        PackageFile opened = new PackageFile(target, source.parts());
        if (hasOtherCharts) {
            writeCharts(sheets, opened);
        }
        if (isRestructured || !tables.equals(source.tables())) {
            new TableParts(file, changes, tables, workbook.structuralEdits(), styles).write(placed);
        }
        styles.finish();
        new WorkbookXml(workbook, source, changes).write(file, parts.links());
        new TabSelection(changes, source).write(placed, workbook, parts.hasChanged());
        if (isRestructured || hasOtherCharts) {
            Reachability.removeLost(Reachability.parts(opened), file, changes);
        }
    }

    private void writeCharts(List<ChangedSheet> sheets, PackageFile opened)
            throws WorkbookFileException, XMLStreamException, IOException {
        ChartParts charts =
                new ChartParts(file, changes, source.workbookPart(), workbook, calculated);
        for (ChangedSheet sheet : sheets) {
            if (sheet.changesCharts()) {
                sheet.writeCharts(charts, opened);
            }
        }
    }

    private void rewrite(List<Placed> placed)
            throws WorkbookFileException, XMLStreamException, IOException {
        StructuralRewrite rewrite = new StructuralRewrite(file, changes, source, replay, placed);
        rewrite.write();
        losses.addAll(rewrite.losses());
    }

    private ChangedSheet compare(Placed placed) throws WorkbookFileException {
        if (!placed.isNew() && placed.moves().isEmpty() && placed.origin().isPresent()) {
            Sheet opened = placed.origin().get().opened();
            return new ChangedSheet(placed, opened, source.stored(), calculated);
        }
        Sheet before = new Workbook().addSheet(placed.now().name());
        StoredValues stored = new StoredValues();
        Relationships links = Relationships.of(file, source.workbookPart());
        StoredValue values =
                new StoredValue(SharedStrings.of(file, links), workbook.settings().uses1904());
        new WorksheetReader(file, links, values, new FormulaTexts())
                .read(before, placed.part(), stored);
        return new ChangedSheet(placed, before, stored, calculated);
    }

    /** The tables as they are to be written; the cells of their headings are made to agree. */
    private List<Table> tables(List<ChangedSheet> sheets) throws WorkbookFileException {
        TableHeadings headings =
                new TableHeadings(
                        workbook,
                        calculated,
                        target,
                        (id, cell) ->
                                find(sheets, id).filter(s -> s.hasNewContent(cell)).isPresent());
        List<Table> tables = headings.tables();
        for (Table table : tables) {
            for (int i = 0; table.hasHeaders() && i < table.columns().size(); i++) {
                CellAddress cell =
                        new CellAddress(table.range().firstRow(), table.range().firstColumn() + i);
                Optional<Constant> content = headings.content(table, i);
                find(sheets, table.sheet())
                        .ifPresent(s -> content.ifPresent(text -> s.override(cell, text)));
            }
        }
        return tables;
    }

    private static Optional<ChangedSheet> find(List<ChangedSheet> sheets, int id) {
        return sheets.stream().filter(sheet -> sheet.now().id() == id).findFirst();
    }

    private void writeSheets(List<ChangedSheet> sheets)
            throws WorkbookFileException, XMLStreamException, IOException {
        boolean addsDynamic = sheets.stream().anyMatch(ChangedSheet::addsDynamic);
        int dynamicMetadata =
                addsDynamic ? DynamicArrayMetadata.ensure(file, source.workbookPart(), changes) : 1;
        boolean hasOtherSheets = !workbook.structuralEdits().isEmpty();
        if (hasOtherSheets || sheets.stream().anyMatch(ChangedSheet::changesFormulas)) {
            removeCalculationChain();
        }
        for (ChangedSheet sheet : sheets) {
            sheet.write(changes, styles, dynamicMetadata);
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
}
