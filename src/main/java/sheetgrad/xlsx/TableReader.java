package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.TableStyle;

/** Reads the tables of a sheet from their parts. */
final class TableReader {
    private final PackageFile file;
    private final TableStyles styles;
    private final FilterReader filter;

    /** @param looks those of the style sheet by their numbers */
    TableReader(PackageFile file, TableStyles styles, IntFunction<ConditionalLook> looks) {
        this.filter = new FilterReader(looks);
        this.file = file;
        this.styles = styles;
    }

    List<Table> tables(Sheet sheet, String part) throws WorkbookFileException {
        List<Table> tables = new ArrayList<>();
        for (Relationships.Relationship link : Relationships.of(file, part).allOfKind("table")) {
            file.read(link.target(), "a table of sheet " + sheet.name(), root -> read(root, sheet))
                    .ifPresent(tables::add);
        }
        return tables;
    }

    private Optional<Table> read(XmlCursor root, Sheet sheet)
            throws XMLStreamException, WorkbookFileException {
        String name = root.attribute("displayName").orElse(root.attribute("name", ""));
        Optional<CellRange> range = CellRange.parse(root.attribute("ref", ""));
        boolean hasHeaders = root.integer("headerRowCount", 1) > 0;
        boolean hasTotals = root.integer("totalsRowCount", 0) > 0;
        List<String> columns = new ArrayList<>();
        List<AutoFilter> filters = new ArrayList<>();
        List<TableStyle> found = new ArrayList<>();
        root.children(
                child -> {
                    if (child.equals("tableColumns")) {
                        root.children(
                                column -> columns.add(FileText.decode(root.attribute("name", ""))));
                    } else if (child.equals("autoFilter")) {
                        filter.read(root).ifPresent(filters::add);
                    } else if (child.equals("tableStyleInfo")) {
                        styles.style(root).ifPresent(found::add);
                    }
                });
        Optional<AutoFilter> own = filters.stream().findFirst();
        return range.map(
                cells ->
                        new Table(
                                name,
                                sheet.id(),
                                cells,
                                columns,
                                hasHeaders,
                                hasTotals,
                                own,
                                found.stream().findFirst()));
    }
}
