package sheetgrad.reference;

import java.util.Optional;

/** A cell with the name of its sheet, as people write it: {@code linear!AA7} or {@code 'my sheet'!B2}. */
public record SheetCell(String sheet, CellAddress address) {
    /** Reads "sheet!B2"; nothing if the text names no sheet or no cell. */
    public static Optional<SheetCell> parse(String text) {
        return SheetRange.parse(text)
                .filter(area -> area.range().isSingleCell())
                .map(area -> new SheetCell(area.sheet(), area.range().first()));
    }

    /** The cell as text, such as "linear!AA7". */
    public String toA1() {
        return A1.quoteSheet(sheet) + "!" + address.toA1();
    }

    @Override
    public String toString() {
        return toA1();
    }
}
