package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetObjects;

/** Reads the parts of worksheets, with what they share: formats, texts, and formulas of which copies are one tree. */
final class WorksheetReader {
    private final PackageFile file;
    private final Palette palette;
    private final StyleSheet styles;
    private final TableStyles tableStyles;
    private final DrawingReader drawings;
    private final CellMetadata metadata;
    private final StoredValue values;
    private final FormulaTexts formulas;

    WorksheetReader(
            PackageFile file, Relationships links, StoredValue values, FormulaTexts formulas)
            throws WorkbookFileException {
        this.file = file;
        this.palette = Palette.of(file, links);
        this.drawings = new DrawingReader(file, links, palette);
        this.styles = StyleSheet.of(file, links, palette);
        this.tableStyles = new TableStyles(file, links, palette, styles.style(0).font().colour());
        this.metadata = CellMetadata.of(file, links);
        this.values = values;
        this.formulas = formulas;
    }

    /** The styles that tables may name. */
    TableStyles tableStyles() {
        return tableStyles;
    }

    /** What rules and filters refer to by number. */
    ConditionalLook look(int number) {
        return styles.look(number);
    }

    /** Fills a new sheet from a part; the values of its cells go where the others are. */
    void read(Sheet sheet, String part, StoredValues stored) throws WorkbookFileException {
        CellReader cells =
                new CellReader(
                        file, sheet, styles, metadata, values, stored, new SheetFormulas(formulas));
        SheetReader reader = new SheetReader(sheet, styles, palette, cells);
        file.read(part, "sheet " + sheet.name(), reader::read);
        sheet.setObjects(objects(part, reader.links()));
    }

    private SheetObjects objects(String sheetPart, List<SheetReader.Link> sheetLinks)
            throws WorkbookFileException {
        Relationships targets = Relationships.of(file, sheetPart);
        List<SheetObjects.Hyperlink> hyperlinks = new ArrayList<>();
        for (SheetReader.Link link : sheetLinks) {
            Optional<String> address =
                    link.relationship()
                            .flatMap(targets::withId)
                            .map(Relationships.Relationship::target);
            hyperlinks.add(
                    new SheetObjects.Hyperlink(
                            link.range(), address.orElse(link.location()), address.isEmpty()));
        }
        return new SheetObjects(
                drawings.drawings(sheetPart), new SheetNotes(file).comments(sheetPart), hyperlinks);
    }
}
