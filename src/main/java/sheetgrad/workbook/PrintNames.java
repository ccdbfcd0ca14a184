package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sheetgrad.reference.CellRange;

/** What a sheet's hidden names say of printing: its print areas and the rows and columns that every page repeats. */
public record PrintNames(List<DefinedName> names, int sheet) {
    static final String AREA = "_xlnm.Print_Area";
    static final String TITLES = "_xlnm.Print_Titles";

    /** The print areas. */
    public List<CellRange> areas() {
        return parts(AREA).toList();
    }

    /** The rows that every page repeats. */
    public Optional<CellRange> titleRows() {
        return parts(TITLES).filter(CellRange::isWholeRows).findFirst();
    }

    /** The columns that every page repeats. */
    public Optional<CellRange> titleColumns() {
        return parts(TITLES).filter(CellRange::isWholeColumns).findFirst();
    }

    private Stream<CellRange> parts(String wanted) {
        return names.stream()
                .filter(name -> name.name().equalsIgnoreCase(wanted))
                .filter(name -> name.scope().isPresent() && name.scope().getAsInt() == sheet)
                .flatMap(name -> Stream.of(name.text().split(",", -1)))
                .map(part -> part.substring(part.lastIndexOf('!') + 1).replace("$", ""))
                .flatMap(part -> CellRange.parse(part).stream());
    }
}
