package sheetgrad.xlsx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.Relationships.Relationship;
import sheetgrad.xlsx.WorkbookPackage.SheetPart;
import sheetgrad.xlsx.WorkbookPart.NameEntry;
import sheetgrad.xlsx.WorkbookPart.SheetEntry;

/**
 * Opens .xlsx and .xlsm files. Nothing is calculated: the values that the file stored come along separately. Chart
 * sheets are left out of the workbook and stay in the file.
 */
public final class WorkbookReader {

    /** Opens a file; throws with one sentence for the user if it is no workbook or damaged. */
    public OpenedWorkbook read(Path path) throws WorkbookFileException {
        PackageOpener.Opened opened = new PackageOpener().open(path);
        try {
            OpenedWorkbook read = new Reading(opened).read();
            read.workbook().setFile(path);
            return read;
        } catch (OutOfMemoryError e) {
            throw new WorkbookFileException(
                    path, "it is too large for the memory of this program", e);
        }
    }

    /** The opening of one file. */
    private static final class Reading {
        private final PackageOpener.Opened opened;
        private final PackageFile file;
        private final Relationships links;
        private final WorkbookPart part;
        private final Workbook workbook = new Workbook();
        private final StoredValues stored = new StoredValues();
        private final FormulaTexts formulas = new FormulaTexts();
        private final List<SheetPart> sheetParts = new ArrayList<>();

        /** For each sheet entry of the file the sheet it became, if it became one. */
        private final List<Optional<Sheet>> sheetsByEntry = new ArrayList<>();

        Reading(PackageOpener.Opened opened) throws WorkbookFileException {
            this.opened = opened;
            this.file = opened.file();
            this.links = Relationships.of(file, opened.workbookPart());
            this.part = WorkbookPart.of(file, opened.workbookPart());
        }

        OpenedWorkbook read() throws WorkbookFileException {
            workbook.setSettings(part.settings());
            StoredValue values =
                    new StoredValue(SharedStrings.of(file, links), part.settings().uses1904());
            readSheets(values);
            readNames();
            workbook.externalBooks()
                    .addAll(
                            new ExternalLinks(file, values, formulas)
                                    .books(links, part.externalLinks()));
            workbook.solverModels().putAll(SolverNames.models(workbook));
            List<Optional<Integer>> entries =
                    sheetsByEntry.stream().map(sheet -> sheet.map(Sheet::id)).toList();
            WorkbookPackage source =
                    new WorkbookPackage(opened, sheetParts, entries, stored, workbook);
            return new OpenedWorkbook(workbook, stored, source);
        }

        private void readSheets(StoredValue values) throws WorkbookFileException {
            WorksheetReader reader = new WorksheetReader(file, links, values, formulas);
            TableReader tables = new TableReader(file, reader.tableStyles(), reader::look);
            for (SheetEntry entry : part.sheets()) {
                Optional<Relationship> link = links.withId(entry.relationship());
                boolean isMacroSheet = entry.relationship().isEmpty();
                if (isMacroSheet || (link.isPresent() && !link.get().isOf("worksheet"))) {
                    sheetsByEntry.add(Optional.empty());
                    continue;
                }
                String sheetPart =
                        link.map(Relationship::target)
                                .orElseThrow(
                                        () ->
                                                file.broken(
                                                        "sheet " + entry.name() + " has no part"));
                Sheet sheet = add(entry);
                sheetsByEntry.add(Optional.of(sheet));
                reader.read(sheet, sheetPart, stored);
                tables.tables(sheet, sheetPart).forEach(workbook::addTable);
                sheetParts.add(new SheetPart(sheetPart, sheet.snapshot()));
            }
            if (sheetParts.isEmpty()) {
                throw file.broken("it holds no worksheet");
            }
            sheetAt(part.activeTab())
                    .ifPresent(sheet -> workbook.setActiveSheet(workbook.sheets().indexOf(sheet)));
        }

        private Sheet add(SheetEntry entry) throws WorkbookFileException {
            try {
                Sheet sheet = workbook.addSheet(entry.name());
                sheet.layout().setVisibility(entry.visibility());
                return sheet;
            } catch (IllegalArgumentException e) {
                throw new WorkbookFileException(file.path(), "it is damaged: " + e.getMessage(), e);
            }
        }

        private Optional<Sheet> sheetAt(int entry) {
            return entry >= 0 && entry < sheetsByEntry.size()
                    ? sheetsByEntry.get(entry)
                    : Optional.empty();
        }

        private void readNames() {
            for (NameEntry entry : part.names()) {
                OptionalInt scope = OptionalInt.empty();
                if (entry.localSheet().isPresent()) {
                    Optional<Sheet> sheet = sheetAt(entry.localSheet().getAsInt());
                    if (sheet.isEmpty()) {
                        continue;
                    }
                    scope = OptionalInt.of(sheet.get().id());
                }
                workbook.addName(
                        new DefinedName(
                                entry.name(),
                                scope,
                                entry.text(),
                                formulas.name(entry.text()),
                                entry.isHidden(),
                                entry.comment()));
            }
        }
    }
}
