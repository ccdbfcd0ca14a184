package sheetgrad.reference;

import java.util.Optional;

/** Inserting, deleting or moving of cells: where they go, and what becomes of references to them, as in Excel. */
public sealed interface Relocation permits CellShift, RangeMove {
    /** How the cells change places. */
    Displacement displacement();

    /** What a reference to these cells refers to afterwards; nothing if they are gone, so that it becomes #REF!. */
    Optional<Area> after(Area area);
}
