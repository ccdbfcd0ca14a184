package sheetgrad.xlsx;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Sheet;

/**
 * What a save changes in the rows and cells of one sheet's part.
 *
 * @param now the sheet as it is
 * @param cells the cells to be written, in the order of the part
 * @param rows the rows whose height, format or level has changed
 * @param dynamicMetadata the {@code cm} of formulas that spill
 * @param dissolvesShared whether no formula is to be shared any more, because cells have moved
 */
record SheetUpdate(
        Sheet now,
        NavigableMap<CellAddress, CellUpdate> cells,
        NavigableSet<Integer> rows,
        CellFormats formats,
        int dynamicMetadata,
        boolean dissolvesShared) {

    /** What is to be written in one row. */
    NavigableMap<CellAddress, CellUpdate> row(int index) {
        return cells.isEmpty()
                ? new TreeMap<>()
                : cells.subMap(
                        new CellAddress(index, 0),
                        true,
                        new CellAddress(index, CellAddress.MAXIMUM_COLUMNS - 1),
                        true);
    }

    /** Writes the cells, for a part whose elements have this prefix. */
    CellSplicer splicer(String prefix) {
        return new CellSplicer(
                new CellXml(prefix, dynamicMetadata), now.contents(), formats, dissolvesShared);
    }
}
