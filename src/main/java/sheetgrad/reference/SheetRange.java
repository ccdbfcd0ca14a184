package sheetgrad.reference;

import java.util.Optional;

/** A range with the name of its sheet, as people write it: {@code linear!R4:AA4}. */
public record SheetRange(String sheet, CellRange range) {
    /** Reads "sheet!A1:B2"; nothing if the text names no sheet or no range. */
    public static Optional<SheetRange> parse(String text) {
        int mark = text.lastIndexOf('!');
        if (mark <= 0) {
            return Optional.empty();
        }
        String sheet = A1.unquoteSheet(text.substring(0, mark).strip());
        return CellRange.parse(text.substring(mark + 1).strip())
                .map(range -> new SheetRange(sheet, range));
    }

    /** The range as text, such as "linear!R4:AA4". */
    public String toA1() {
        return A1.quoteSheet(sheet) + "!" + range.toA1();
    }

    /** The range with its addresses made absolute, such as "linear!$R$4:$AA$4". */
    public String toAbsoluteA1() {
        CellAddress origin = new CellAddress(0, 0);
        String first = RelativeCell.absolute(range.first()).toA1(origin);
        String last = RelativeCell.absolute(range.last()).toA1(origin);
        return A1.quoteSheet(sheet) + "!" + (range.isSingleCell() ? first : first + ":" + last);
    }

    @Override
    public String toString() {
        return toA1();
    }
}
