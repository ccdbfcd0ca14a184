package sheetgrad.xlsx;

import java.util.Optional;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;

/** What a save does to one cell of a sheet. */
sealed interface CellUpdate {
    /** What the cell shows from now on. */
    Value value();

    /** The range that the cell's array fills; nothing if it fills one cell. */
    Optional<CellRange> fills();

    /** The cell holds something else than in the file, or nothing any more. */
    record NewContent(Optional<CellContent> content, Value value, Optional<CellRange> fills)
            implements CellUpdate {}

    /** The cell holds what it held, with another result. */
    record NewResult(Value value, Optional<CellRange> fills) implements CellUpdate {}

    /** The cell holds and shows what it did and has another format. */
    record NewFormat() implements CellUpdate {
        @Override
        public Value value() {
            return BlankValue.BLANK;
        }

        @Override
        public Optional<CellRange> fills() {
            return Optional.empty();
        }
    }
}
